package import ReportDocument
internal import Wording

/// Counted nouns that several chapters use.
extension ReportPhrase {
  /// `one topic`, `3 topics`.
  package static func topics(_ count: Int) -> ReportPhrase { Phrase(count, one: "1 topic", many: "\(count) topics") }

  /// `one criterion`, `3 criteria`.
  package static func criteria(_ count: Int) -> ReportPhrase {
    Phrase(count, one: "1 criterion", many: "\(count) criteria")
  }

  /// `one statement`, `3 statements`.
  static func statements(_ count: Int) -> ReportPhrase {
    Phrase(count, one: "1 statement", many: "\(count) statements")
  }

  /// `one requirement`, `3 requirements`.
  package static func requirements(_ count: Int) -> ReportPhrase {
    Phrase(count, one: "1 requirement", many: "\(count) requirements")
  }
}
