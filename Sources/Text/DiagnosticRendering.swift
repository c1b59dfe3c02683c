extension Source {
  /// Returns diagnostics as they are printed, each ending in a line feed. A part of a text is shown in its line:
  ///
  ///     path:41:17: error: unknown dimension 'peopel'
  ///        41 |     dimension: peopel
  ///           |                ^~~~~~ one of: …
  ///
  /// A cell of a table is named by its row and column:
  ///
  ///     path:12:2: error: unknown rating 'X'; one of: N, P, L, F
  ///
  /// A cell of a workbook by its sheet and name:
  ///
  ///     path: Answers!B12: error: unknown rating 'X'; one of: N, P, L, F
  ///
  /// Of one rule the first `mostOfOneRule` are shown, and the number of the others.
  package func rendered(_ diagnostics: [Diagnostic]) -> String {
    lazy var lines = LineIndex(self)
    var counts: [DiagnosticRule: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.rule, default: 0] += 1 }
    var shown: [DiagnosticRule: Int] = [:]
    var text = ""
    for diagnostic in diagnostics {
      let number = shown[diagnostic.rule, default: 0] + 1
      shown[diagnostic.rule] = number
      if number > Self.mostOfOneRule { continue }
      text += rendered(diagnostic, lines)
      if number == Self.mostOfOneRule, let count = counts[diagnostic.rule], count > number {
        text += "\(visibleName): and \(count - number) more like this\n"
      }
    }
    return text
  }

  /// The number of diagnostics of one rule that are shown for a file.
  static let mostOfOneRule = 20

  private func rendered(_ diagnostic: Diagnostic, _ lines: @autoclosure () -> LineIndex) -> String {
    let severity = diagnostic.severity == .error ? "error" : "warning"
    switch diagnostic.place {
    case .cell(let row, let column):
      let place = column.map { "\(row):\($0)" } ?? "\(row)"
      return "\(visibleName):\(place): \(severity): \(diagnostic.messageWithRemedy)\n"
    case .sheetCell(let sheet, let row, let column):
      let cell = HiddenCharacters.visible(sheet) + "!" + CellName.of(row: row, column: column)
      return "\(visibleName): \(cell): \(severity): \(diagnostic.messageWithRemedy)\n"
    case .byte(let offset):
      let place = lines().position(at: offset)
      return "\(visibleName):\(place.line):\(place.column): \(severity): \(diagnostic.messageWithRemedy)\n"
    case .file where bytes.isEmpty:
      return "\(visibleName): \(severity): \(diagnostic.messageWithRemedy)\n"
    case .file, .text:
      let lines = lines()
      return excerpt(diagnostic.range, "\(severity): \(diagnostic.message)", diagnostic.remedy, lines)
        + diagnostic.notes.map { excerpt($0.range, "note: \($0.message)", nil, lines) }.joined()
    }
  }

  private var visibleName: String { HiddenCharacters.visible(name) }

  private func excerpt(_ range: Range<Int>, _ message: String, _ remedy: String?, _ lines: LineIndex) -> String {
    let position = lines.position(at: range.lowerBound)
    let line = lines.line(position.line)
    let window = Window(of: text(in: line), from: position.column - 1, length: marked(range, in: line))
    let number = String(position.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    let carets = "^" + String(repeating: "~", count: max(0, window.markLength - 1))
    return """
      \(visibleName):\(position.line):\(position.column): \(message)
      \(gutter) | \(window.text)
      \(blank) | \(String(repeating: " ", count: window.markStart))\(carets)\(remedy.map { " " + $0 } ?? "")

      """
  }

  /// The number of scalars of the line that the range covers, at least 1.
  private func marked(_ range: Range<Int>, in line: Range<Int>) -> Int {
    let covered = range.clamped(to: 0..<max(line.upperBound, range.lowerBound))
    guard covered.lowerBound < line.upperBound else { return 1 }
    return bytes[covered.lowerBound..<min(covered.upperBound, line.upperBound)].count { $0 & 0xC0 != 0x80 }
  }

  /// The part of a line that is shown, and the place of the fault in it, in printed columns.
  private struct Window {
    let text: String
    let markStart: Int
    let markLength: Int

    private static let widest = 120

    init(of line: String, from start: Int, length: Int) {
      let scalars = Array(line.unicodeScalars)
      let first = scalars.count > Self.widest ? max(0, min(start - 40, scalars.count - Self.widest)) : 0
      let last = min(scalars.count, first + Self.widest)
      let shown = scalars[first..<last].map { $0 == "\t" ? " " : HiddenCharacters.visible($0) }
      let before = max(0, min(start - first, shown.count))
      let marked = shown[before..<min(shown.count, before + max(0, length))]
      let head = first > 0 ? "…" : ""
      text = head + shown.joined() + (last < scalars.count ? "…" : "")
      markStart = head.count + shown[..<before].reduce(0) { $0 + $1.unicodeScalars.count }
      markLength = max(1, marked.reduce(0) { $0 + $1.unicodeScalars.count })
    }
  }
}
