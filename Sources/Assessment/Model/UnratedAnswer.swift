/// An answer that is not a rating. Its words mean the same on every scale, so no rating may have them.
package enum UnratedAnswer: Hashable, Sendable, CaseIterable {
  /// The statement cannot apply to the organization; needs a reason.
  case notApplicable
  /// Nothing of the kind happened in the period.
  case noCase
  /// The respondent does not know.
  case unknown

  /// The word in an answer sheet.
  package var word: String { words[0] }

  /// Every text that is read as the answer, in lower case.
  private var words: [String] {
    switch self {
    case .notApplicable: ["n/a", "na", "not applicable"]
    case .noCase: ["no case"]
    case .unknown: ["unknown"]
    }
  }

  /// The answer that a text names, without regard to case; nil for any other text.
  package init?(_ text: String) {
    // All words begin so; most ratings need not be folded.
    guard text.utf8.count > 1, let first = text.utf8.first, "nNuU".utf8.contains(first) else { return nil }
    let folded = text.lowercased()
    guard let answer = Self.allCases.first(where: { $0.words.contains(folded) }) else { return nil }
    self = answer
  }
}

extension Answer.Response {
  /// Returns the word in an answer sheet: the rating's id, or that of an answer that is not a rating; nil if unanswered.
  package func word(on scale: Scale) -> String? {
    switch self {
    case .rated(let step): scale[step].id
    case .notApplicable: UnratedAnswer.notApplicable.word
    case .noCase: UnratedAnswer.noCase.word
    case .unknown: UnratedAnswer.unknown.word
    case .unanswered: nil
    }
  }
}
