extension Evaluation {
  /// The topics with a result, the lowest first: by points where the method gives points, otherwise by level.
  package var ranked: [TopicResult] {
    let known = topics.filter { $0.score.capability.level != nil }
    return score.measure == .points
      ? known.sorted { ($0.score.capability.score ?? 0) < ($1.score.capability.score ?? 0) }
      : known.sorted { ($0.score.capability.level ?? .incomplete) < ($1.score.capability.level ?? .incomplete) }
  }

  /// The middle one of the topics with a result, of two the lower; nil without any.
  package var median: TopicResult? {
    let ranked = ranked
    return ranked.isEmpty ? nil : ranked[(ranked.count - 1) / 2]
  }

  /// The topics with the lowest result.
  package var lowest: [TopicResult] {
    let ranked = ranked
    guard let first = ranked.first?.score.capability else { return [] }
    return ranked.filter { result in
      score.measure == .points
        ? !Rules.isBelow(first.score ?? 0, result.score.capability.score ?? 0)
        : result.score.capability.level == first.level
    }
  }
}
