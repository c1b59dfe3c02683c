package import Assessment
internal import Markup

/// A piece of a line.
package enum Inline: Hashable, Sendable {
  /// Our own words.
  case text(String)
  /// Words that a file brought in: shown as they are, never obeyed.
  case userText(String)
  case strong([Inline])
  case emphasis([Inline])
  /// An identifier.
  case code(String)
  /// To a place in this report.
  case reference([Inline], to: Anchor)
  /// To a place that a file brought in: followed only where its form is harmless, otherwise shown as text.
  case link([Inline], to: String)
  /// A figure that opens into its arithmetic where the medium can fold; only in cells and under key figures.
  case figure([Inline], [Explanation.Step])
  /// A verdict that is shown by more than its colour.
  case badge(Badge)
  case lineBreak
}

/// A verdict in a word or sign.
package enum Badge: Hashable, Sendable {
  /// A level; nil where there is none.
  case level(Level?)
  /// N, P, L, F; nil where nothing is applicable.
  case rating(AchievementRating?)
  case finding(Finding)
  /// A rating that a respondent or the room gave, on the questionnaire's scale.
  case answer(label: String, value: Double)
  case notAnswered
  case notApplicable
  case effort(Effort)
  /// How many levels something rose (above 0) or fell (below 0).
  case change(Int)
}

extension Inline {
  /// Whether nothing of it would be seen.
  var isEmpty: Bool {
    switch self {
    case .text(let text), .userText(let text), .code(let text): text.isEmpty
    default: false
    }
  }
}

extension Array where Element == Inline {
  /// The words alone.
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
      }
    }
    return words
  }
}
