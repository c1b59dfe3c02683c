internal import Text

/// The cells of a sheet, from `xl/worksheets/sheetN.xml`.
struct SheetCells {
  /// The most cells that are kept, empty ones between them included.
  static let most = 1_000_000

  let texts: [String]
  let numbers: WorkbookNumbers
  /// The rows with a cell; a row has a field for each column up to its last cell.
  private(set) var records: [[CSVTable.Field]] = []
  /// The index of the record of each row.
  private var places: [Int: Int] = [:]
  /// Whether cells were left out because there are more than `most`.
  private(set) var isTooLarge = false

  private var (row, column) = (0, 0)
  private var fields: [CSVTable.Field] = []
  private var count = 0
  private var cell: Cell?
  private var isInValue = false

  /// A cell in the making.
  private struct Cell {
    var type = "n"
    var style: Int?
    var value = ""
    var hasFormula = false
    var rich = RichText()
  }

  /// What a cell holds instead of a text.
  private enum Fault {
    static let noResult = "a formula without a result"
    static let noText = "the file does not contain its text"
    static func merged(_ range: String) -> String { "merged cells \(range)" }
  }

  init(texts: [String], numbers: WorkbookNumbers) {
    self.texts = texts
    self.numbers = numbers
  }

  /// Takes a piece of the part.
  mutating func read(_ event: XMLReader.Event) {
    switch event {
    case .start(let element): start(element)
    case .end(let name): end(XMLReader.Element.local(name))
    case .text(let text):
      if isInValue { cell?.value += text } else { cell?.rich.read(event) }
    }
  }

  private mutating func start(_ element: XMLReader.Element) {
    switch element.localName {
    case "row":
      // Rows and cells without a name follow the one before.
      let next = element["r"].flatMap { Int($0) } ?? row + 1
      row = (1...CellName.lastRow).contains(next) ? next : row + 1
      (column, fields) = (0, [])
    case "c":
      let place = element["r"].flatMap(CellName.place)?.column ?? column + 1
      column = place > column ? place : column + 1
      cell = Cell(type: element["t"] ?? "n", style: element["s"].flatMap { Int($0) })
    case "v": isInValue = true
    case "f": cell?.hasFormula = true
    case "mergeCell": if let range = element["ref"] { mark(merged: range) }
    default: cell?.rich.read(.start(element))
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "row":
      if fields.isEmpty { return }
      places[row] = places[row] ?? records.count
      records.append(fields)
    case "c":
      if let cell {
        let fault = fault(of: cell)
        append(fault ?? text(of: cell), isError: cell.type == "e" || fault != nil)
      }
      cell = nil
    case "v": isInValue = false
    default: cell?.rich.read(.end(name: name))
    }
  }

  private mutating func append(_ text: String, isError: Bool) {
    if text.isEmpty { return }
    guard count + column - fields.count <= Self.most else {
      isTooLarge = true
      return
    }
    count += column - fields.count
    while fields.count < column - 1 { fields.append(.init(text: "", row: row, column: fields.count + 1)) }
    fields.append(.init(text: text, row: row, column: column, isError: isError))
  }

  /// The reason why a cell has no text although it should have one; nil for a cell that can be read. A formula whose result
  /// is an empty text has the type of a text.
  private func fault(of cell: Cell) -> String? {
    if cell.type == "s", !cell.value.isEmpty {
      return Int(cell.value).map(texts.indices.contains) ?? false ? nil : Fault.noText
    }
    return cell.hasFormula && cell.value.isEmpty && cell.type != "str" ? Fault.noResult : nil
  }

  /// Marks the text of cells that are merged over several rows: it may be meant for each of them.
  private mutating func mark(merged range: String) {
    let ends = range.split(separator: ":").map { CellName.place(of: String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], last.row > first.row,
      let index = places[first.row],
      records[index].indices.contains(first.column - 1), !records[index][first.column - 1].text.isEmpty
    else { return }
    records[index][first.column - 1] = .init(
      text: Fault.merged(range), row: first.row, column: first.column, isError: true)
  }

  private func text(of cell: Cell) -> String {
    switch cell.type {
    case "s": return Int(cell.value).map { texts[$0] } ?? ""
    case "inlineStr": return cell.rich.text
    case "str": return CellText.unescaped(cell.value)
    case "b": return cell.value == "1" ? "TRUE" : cell.value == "0" ? "FALSE" : cell.value
    case "d": return cell.value.hasSuffix("T00:00:00") ? String(cell.value.dropLast(9)) : cell.value
    case "e": return cell.value
    default: return numbers.text(of: cell.value, style: cell.style)
    }
  }
}
