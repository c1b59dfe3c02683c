internal import Assessment
internal import Text

/// Numbers as they stand in a terminal's lines.
enum Figures {
  /// What stands where there is no figure.
  static let none = "–"

  static func level(_ level: Level?) -> String { level.map { String($0.number) } ?? none }

  /// `2.40`, or `2.40–2.90` while something is unanswered.
  static func score(_ low: Double?, _ high: Double?) -> String {
    guard let low else { return none }
    let text = fixed(low, decimals: 2)
    guard let high, fixed(high, decimals: 2) != text else { return text }
    return "\(text)–\(fixed(high, decimals: 2))"
  }

  /// A share of 0...1 in percent.
  static func percent(_ share: Double?) -> String { share.map { "\(fixed($0 * 100, decimals: 0)) %" } ?? none }

  /// Two decimals.
  static func alpha(_ alpha: Double?) -> String { alpha.map { fixed($0, decimals: 2) } ?? none }

  /// As few decimals as the number has, two at most.
  static func weight(_ weight: Double) -> String { fixed(weight, decimals: 2, isTrimmed: true) }

  /// `1 error`, `2 errors`.
  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
