internal import Assessment

// What several commands take.

extension Positional {
  static let engagement = Positional("DIR", .folder, "the engagement's folder, or its engagement.yaml")
}

extension Option {
  static let method = Option(
    "method", .oneOf(ScoringMethod.allCases.map(\.rawValue)), "score by another method than the questionnaire's own")
}
