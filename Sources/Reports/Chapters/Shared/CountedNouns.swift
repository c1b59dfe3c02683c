internal import Wording

/// Counted nouns that several chapters use.
extension Phrase {
  /// `one topic`, `3 topics`.
  static func topics(_ count: Int) -> Phrase { Phrase(count, one: "one topic", many: "\(count) topics") }

  /// `one criterion`, `3 criteria`.
  static func criteria(_ count: Int) -> Phrase { Phrase(count, one: "one criterion", many: "\(count) criteria") }

  /// `one statement`, `3 statements`.
  static func statements(_ count: Int) -> Phrase { Phrase(count, one: "one statement", many: "\(count) statements") }

  /// `one requirement`, `3 requirements`.
  static func requirements(_ count: Int) -> Phrase {
    Phrase(count, one: "one requirement", many: "\(count) requirements")
  }
}
