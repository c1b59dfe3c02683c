internal import ReportDocument
internal import Text
internal import Wording

extension Language {
  /// Returns the text of a cell: signs or words for verdicts, and visible signs for characters that hide themselves.
  func text(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline {
      case .text(let words), .code(let words): text += words
      case .userText(let words): text += SheetText.visible(words)
      case .strong(let inner), .emphasis(let inner), .reference(let inner, _), .figure(let inner, _):
        text += self.text(inner)
      case .link(let inner, let address):
        text += self.text(inner) + " (" + HiddenCharacters.visible(address) + ")"
      case .badge(let badge): text += badge.sign ?? badge.phrase.map(words) ?? ""
      case .lineBreak: text += "\n"
      case .blank: break
      }
    }
  }
}

/// Texts from files in the cells of a sheet that is not imported.
enum SheetText {
  /// Returns a text with visible signs for characters that hide themselves; line breaks and tabs stay.
  static func visible(_ text: String) -> String { HiddenCharacters.visible(text, keeping: "\n", "\t") }
}
