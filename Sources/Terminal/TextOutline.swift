package import OperatingSystem
internal import Text

/// Paragraphs, indented by their depth.
package struct TextOutline: Hashable, Sendable {
  private struct Paragraph: Hashable, Sendable {
    let text: TerminalText
    let depth: Int
    let mark: Style.Mark?
  }

  private static let indentation = 2
  /// The widest paragraph, in columns: longer lines are hard to read.
  private static let widest = 100
  /// Columns that are left for the text at any depth.
  private static let narrowest = 20

  private var paragraphs: [Paragraph] = []

  /// An outline without paragraphs.
  package init() {}

  /// Adds a paragraph; a blank line where the text is empty. White space in it is joined.
  package mutating func add(_ text: TerminalText, depth: Int = 0, _ mark: Style.Mark? = nil) {
    paragraphs.append(Paragraph(text: text, depth: depth, mark: mark))
  }

  /// Adds a paragraph of user text.
  package mutating func add(userText text: String, depth: Int = 0, _ mark: Style.Mark? = nil) {
    add(.userText(text), depth: depth, mark)
  }

  /// Returns the lines, without a final line feed; `width` is the terminal's, nil for no limit.
  package func rendered(width: Int?, style: Style) -> TerminalText {
    paragraphs.flatMap { paragraph -> [TerminalText] in
      let margin = String.spaces(paragraph.depth * Self.indentation)
      let available = width.map { max(Self.narrowest, min($0, Self.widest) - margin.count) } ?? .max
      let lines = TextWrapping.lines(of: paragraph.text.text, width: available)
      if lines.isEmpty { return [""] }
      return lines.map { line in
        let text = TerminalText(oneLine: line)
        return "\(margin)\(paragraph.mark.map { style($0, text) } ?? text)"
      }
    }
    .joined(separator: "\n")
  }
}
