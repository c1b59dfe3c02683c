internal import Text

/// The cells of a sheet, from `xl/worksheets/sheetN.xml`.
struct SheetCells {
  /// The most cells that are kept, empty ones between them included.
  static let most = 1_000_000

  let texts: [String]
  let numbers: WorkbookNumbers
  /// The rows with a cell; a row has a field for each column up to its last cell.
  private(set) var records: [[CSVTable.Field]] = []
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
    var rich = RichText()
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
    default: cell?.rich.read(.start(element))
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "row": if !fields.isEmpty { records.append(fields) }
    case "c":
      if let cell { append(text(of: cell), isError: cell.type == "e") }
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

  private func text(of cell: Cell) -> String {
    switch cell.type {
    case "s":
      guard let index = Int(cell.value), texts.indices.contains(index) else { return "" }
      return texts[index]
    case "inlineStr": return cell.rich.text
    case "str": return CellText.unescaped(cell.value)
    case "b": return cell.value == "1" ? "TRUE" : cell.value == "0" ? "FALSE" : cell.value
    case "d": return cell.value.hasSuffix("T00:00:00") ? String(cell.value.dropLast(9)) : cell.value
    case "e": return cell.value
    default: return numbers.text(of: cell.value, style: cell.style)
    }
  }
}
