internal import Text

/// Paragraphs, indented by what they belong to.
struct TextOutline: Hashable, Sendable {
  private struct Paragraph: Hashable, Sendable {
    let text: String
    let depth: Int
    let mark: Style.Mark?
  }

  private static let indentation = 2
  /// What is always left for the text, however deep it stands.
  private static let narrowest = 20

  private var paragraphs: [Paragraph] = []

  /// Adds user text; a blank line where it is empty. Blanks and line breaks in it are joined.
  mutating func add(_ text: String, depth: Int = 0, _ mark: Style.Mark? = nil) {
    paragraphs.append(Paragraph(text: text, depth: depth, mark: mark))
  }

  /// The lines, without a final line feed; `width` is the terminal's, nil for no limit.
  func rendered(width: Int?, style: Style) -> TerminalText {
    paragraphs.flatMap { paragraph -> [TerminalText] in
      let margin = String.spaces(paragraph.depth * Self.indentation)
      let available = width.map { max(Self.narrowest, min($0, 100) - margin.count) } ?? .max
      let lines = TextWrapping.lines(of: paragraph.text, width: available)
      if lines.isEmpty { return [""] }
      return lines.map { line in
        let text = TerminalText(oneLine: line)
        return "\(margin)\(paragraph.mark.map { style($0, text) } ?? text)"
      }
    }
    .lines()
  }
}
