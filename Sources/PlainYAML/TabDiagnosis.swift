internal import Text

// Finds the remedy for a tab before the text of a line. Runs only where a text has such a tab.

extension Parser {
  /// Returns the diagnostic of the tabs and spaces from a tab at `start`, before the text of its line.
  func tab(at start: Int) -> Diagnostic {
    let (content, line) = (endOfWhite(start), self.start(ofLineAt: start))
    let remedy =
      isBreakOrComment(content)
      ? "remove it" : remedy(before: content, spaces: start - line, run: start..<content)
    return .tab(start..<content, remedy: remedy)
  }

  /// Returns the remedy that puts the text at `content` into a column where it can stand. `run` are its tabs and further
  /// spaces behind `spaces` spaces of its line.
  private func remedy(before content: Int, spaces: Int, run: Range<Int>) -> String {
    let places = TabPlaces(above: run.lowerBound - spaces, in: self)
    let isEntry = isEntry(content)
    let widened = spaces + width(of: run)
    if places.hold(widened, isEntry: isEntry) { return "write two spaces instead of each tab" }
    let column = places.nearest(to: widened, isEntry: isEntry)
    return column == spaces ? "remove it" : "write \(column) spaces and no tab before the text"
  }

  /// The columns of white space with two for each tab.
  fileprivate func width(of run: Range<Int>) -> Int { run.reduce(0) { $0 + (bytes[$1] == 0x09 ? 2 : 1) } }

  fileprivate func endOfWhite(_ index: Int) -> Int {
    var index = index
    while Self.isWhite(at(index)) { index += 1 }
    return index
  }

  fileprivate func isBreakOrComment(_ index: Int) -> Bool { Self.isBreak(at(index)) || at(index) == UInt8(ascii: "#") }

  /// Whether the line from `content` on looks like a key or a list item, and not like further text.
  fileprivate func isEntry(_ content: Int) -> Bool {
    let line = lineRange(at: content)
    return isDash(content)
      || line.contains { at($0) == UInt8(ascii: ":") && ($0 + 1 == line.upperBound || Self.isWhite(at($0 + 1))) }
  }
}

/// The columns in which the text of a line can stand, by the lines above.
private struct TabPlaces {
  /// The lines that are looked at, more than a person's file has between a key and its collection.
  private static let mostLines = 1000

  /// The columns of the keys and items around the line, the innermost first.
  private var columns: [Int] = []
  /// Whether the line above begins a collection or a text.
  private var isOpen = false

  init(above line: Int, in parser: Parser) {
    var (line, lines) = (line, 0)
    while line > 0, columns.last != 0, lines < Self.mostLines {
      line = parser.start(ofLineAt: line - 1)
      lines += 1
      let content = parser.endOfWhite(line)
      if parser.isBreakOrComment(content) { continue }
      if columns.isEmpty { isOpen = Self.opens(parser.lineRange(at: content), in: parser) }
      add(content, indentation: parser.width(of: line..<content), in: parser)
    }
    if columns.isEmpty { columns = [0] }
  }

  /// Adds the columns of a line: that of its dash, and that of the key or text behind it.
  private mutating func add(_ content: Int, indentation: Int, in parser: Parser) {
    guard indentation < columns.last ?? .max else { return }
    var (own, index, column) = ([indentation], content, indentation)
    while parser.isDash(index) {
      let next = parser.endOfWhite(index + 1)
      if Parser.isBreak(parser.at(next)) { break }
      column += next - index
      index = next
      // A text behind a dash has no others beside it.
      if parser.isEntry(index) { own.append(column) }
    }
    let outermost = columns.last ?? .max
    columns += own.reversed().filter { $0 < outermost }
  }

  /// Whether a line ends in a colon, a dash or the sign of a block of text.
  private static func opens(_ line: Range<Int>, in parser: Parser) -> Bool {
    let text = parser.bytes[line]
    guard let last = text.last else { return false }
    if last == UInt8(ascii: ":") || text.count == 1 && last == UInt8(ascii: "-") { return true }
    let header = text.reversed().prefix { "+-123456789".utf8.contains($0) }.count
    let sign = text.dropLast(header).last
    return sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">")
  }

  func hold(_ column: Int, isEntry: Bool) -> Bool {
    let inner = columns.first ?? 0
    if isOpen && column > inner { return true }
    return isEntry ? columns.contains(column) : !isOpen && column >= inner && column > 0
  }

  func nearest(to column: Int, isEntry: Bool) -> Int {
    let inner = columns.first ?? 0
    if isOpen || !isEntry { return isOpen || inner == 0 ? inner + 2 : inner }
    return columns.min { abs($0 - column) < abs($1 - column) } ?? 0
  }
}

extension Diagnostic {
  fileprivate static func tab(_ range: Range<Int>, remedy: String) -> Diagnostic {
    Diagnostic(.tabIndentation, "tabs cannot be used for indentation", at: range, remedy: remedy)
  }
}
