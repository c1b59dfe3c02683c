package import Assessment
internal import Markup

/// A piece of a line of text.
package enum Inline: Hashable, Sendable {
  /// The program's own words and figures.
  case text(String)
  /// Text from a user's file: escaped and isolated in every output.
  case userText(String)
  case strong([Inline])
  case emphasis([Inline])
  /// An identifier.
  case code(String)
  /// A link to a place in this report.
  case reference([Inline], to: Anchor)
  /// A link to an address from a user's file; shown as text unless `Link` accepts the address.
  case link([Inline], to: String)
  /// A figure that opens into its arithmetic if the medium can fold; only in table cells.
  case figure([Inline], [Explanation.Step])
  /// A verdict, shown by a sign or word and a color.
  case badge(Badge)
  case lineBreak
  /// A line to write on.
  case blank
}

/// A verdict as a sign or word.
package enum Badge: Hashable, Sendable {
  /// A level; nil without one.
  case level(Level?)
  /// N, P, L or F; nil if no criterion is applicable.
  case rating(AchievementRating?)
  case finding(Finding)
  /// The result of a requirement that the questionnaire does not assess directly.
  case crosswalk(FrameworkScore.CrosswalkResult)
  /// An answer on the questionnaire's scale; `value` is 0...1.
  case answer(label: String, value: Double)
  case notAnswered
  case notApplicable
  case noCase
  case effort(Effort)
  /// The number of levels up to the target; nil without a level.
  case gap(Int?)
  /// The number of levels gained (above 0) or lost (below 0).
  case change(Int)
}

extension Inline {
  /// Whether it is text without a character.
  package var isEmpty: Bool {
    switch self {
    case .text(let text), .userText(let text), .code(let text): text.isEmpty
    default: false
    }
  }
}

extension Array where Element == Inline {
  /// The words without formatting, links and places.
  package var plainText: String {
    var words = ""
    for inline in self {
      switch inline {
      case .text(let text), .userText(let text), .code(let text): words += text
      case .strong(let inlines), .emphasis(let inlines), .reference(let inlines, _), .link(let inlines, _),
        .figure(let inlines, _):
        words += inlines.plainText
      case .badge(let badge): words += badge.sign ?? ""
      case .lineBreak: words += " "
      case .blank: break
      }
    }
    return words
  }
}
