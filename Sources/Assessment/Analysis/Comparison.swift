/// How assessments on one questionnaire differ over time (spec, Comparison). What a changed question or a changed scope
/// does to a figure is kept apart from what the organization did.
package struct Comparison: Sendable {
  /// Two or more, in the order in which they were given: the earliest first.
  package let evaluations: [Evaluation]
  /// Every topic that was ever in scope: in the order of the last questionnaire, then those that it lacks.
  package let trends: [TopicTrend]
  /// What happened between each and the next: one fewer than there are evaluations.
  package let changes: [Change]

  /// One topic over time.
  package struct TopicTrend: Hashable, Sendable {
    /// As the last questionnaire that has it words it.
    package let topic: Topic
    /// One for each evaluation; nil where the topic was not in scope.
    package let results: [Evaluation.TopicResult?]
  }

  /// Nil for fewer than two, and where they answer different questionnaires.
  package init?(of evaluations: [Evaluation]) {
    guard evaluations.count > 1, let last = evaluations.last,
      evaluations.allSatisfy({ $0.assessment.questionnaire.id == last.assessment.questionnaire.id })
    else { return nil }
    self.evaluations = evaluations
    let order = evaluations.reversed().flatMap { $0.assessment.questionnaire.topics }.map(\.id).uniqued()
    trends = order.compactMap { id in
      let results = evaluations.map { evaluation in evaluation.topics.first { $0.score.topic.id == id } }
      return results.last { $0 != nil }.flatMap(\.self).map { TopicTrend(topic: $0.score.topic, results: results) }
    }
    changes = zip(evaluations, evaluations.dropFirst()).map { Change(from: $0, to: $1) }
  }

  /// The topics whose level or score fell between the last two, on the questions that both asked alike.
  package var regressions: [Change.TopicChange] { changes.last?.topics.filter(\.isRegression) ?? [] }
}

/// What happened between two assessments on one questionnaire.
package struct Change: Sendable {
  /// A topic that was in scope both times.
  package struct TopicChange: Hashable, Sendable {
    /// As the later questionnaire words it.
    package let topic: Topic
    /// As reported at the time.
    package let before: Capability
    /// As reported at the time.
    package let after: Capability
    /// Over the questions alone that both asked alike.
    package let likeBefore: Capability
    /// Over the questions alone that both asked alike.
    package let likeAfter: Capability

    /// Whether the questions that both asked alike give other figures than all that were asked.
    package var isDistorted: Bool { before != likeBefore || after != likeAfter }

    /// Levels gained (above 0) or lost, as reported; nil where a level is missing.
    package var levels: Int? { Self.difference(before, after) }

    /// Levels gained or lost on the questions that both asked alike; nil where a level is missing.
    package var likeLevels: Int? { Self.difference(likeBefore, likeAfter) }

    /// Whether level or score fell on the questions that both asked alike.
    package var isRegression: Bool {
      guard let old = likeBefore.score, let new = likeAfter.score else { return false }
      return (likeLevels ?? 0) < 0 || new < old - tolerance
    }

    private static func difference(_ old: Capability, _ new: Capability) -> Int? {
      old.level.flatMap { old in new.level.map { $0.number - old.number } }
    }
  }

  /// What became of the answer to a question that both asked alike.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case improved
    case worsened
    case unchanged
    case newlyAnswered
    case noLongerAnswered
    /// Marked as not applicable now, and not before.
    case excluded
    /// Applicable now, and not before.
    case included
  }

  /// A question that both asked alike, with what was said.
  package struct CriterionChange: Hashable, Sendable {
    package let topic: Topic
    package let before: ScoredCriterion
    package let after: ScoredCriterion
    package let kind: Kind

    /// What is asked.
    package var criterion: Criterion { after.criterion }
  }

  package let earlier: Evaluation
  package let later: Evaluation
  /// In scope both times, in the order of the later questionnaire.
  package let topics: [TopicChange]
  /// In scope now, and not before.
  package let entered: [Topic]
  /// In scope before, and not now.
  package let left: [Topic]
  /// The questions of the topics in scope both times that both asked alike, in the order of the later questionnaire.
  package let criteria: [CriterionChange]
  /// Questions of these topics that the later version words, levels or weighs otherwise: their answers are no trend.
  package let reworded: [Criterion]
  /// Questions of these topics that only the later version has.
  package let added: [Criterion]
  /// Questions of these topics that only the earlier version has.
  package let removed: [Criterion]

  /// The criteria of one kind.
  package func criteria(_ kind: Kind) -> [CriterionChange] { criteria.filter { $0.kind == kind } }

  init(from earlier: Evaluation, to later: Evaluation) {
    self.earlier = earlier
    self.later = later
    let before = Dictionary(earlier.topics.map { ($0.score.topic.id, $0.score) }, uniquingKeysWith: { one, _ in one })
    let now = Set(later.topics.map(\.score.topic.id))
    entered = later.topics.map(\.score.topic).filter { before[$0.id] == nil }
    left = earlier.topics.map(\.score.topic).filter { !now.contains($0.id) }
    let isSameScale = earlier.assessment.questionnaire.scale == later.assessment.questionnaire.scale
    let pairs = later.topics.compactMap { result in
      before[result.score.topic.id].map { TopicPair($0, result.score, isSameScale: isSameScale) }
    }
    topics = pairs.map { $0.change(by: later.score.rule) }
    criteria = pairs.flatMap(\.changes)
    reworded = pairs.flatMap(\.reworded)
    added = pairs.flatMap(\.added)
    removed = pairs.flatMap(\.removed)
  }
}

/// A topic that was in scope both times, its questions sorted by whether both asked them alike.
private struct TopicPair {
  let before: TopicScore
  let after: TopicScore
  var alike: [(before: ScoredCriterion, after: ScoredCriterion)] = []
  var reworded: [Criterion] = []
  var added: [Criterion] = []
  var removed: [Criterion] = []

  init(_ before: TopicScore, _ after: TopicScore, isSameScale: Bool) {
    self.before = before
    self.after = after
    let old = Dictionary(before.criteria.map { ($0.criterion.id, $0) }, uniquingKeysWith: { one, _ in one })
    for scored in after.criteria {
      guard let earlier = old[scored.criterion.id] else {
        added.append(scored.criterion)
        continue
      }
      if isSameScale && earlier.criterion.asksLike(scored.criterion) {
        alike.append((earlier, scored))
      } else {
        reworded.append(scored.criterion)
      }
    }
    let new = Set(after.criteria.map(\.criterion.id))
    removed = before.criteria.map(\.criterion).filter { !new.contains($0.id) }
  }

  func change(by rule: LevelRule) -> Change.TopicChange {
    Change.TopicChange(
      topic: after.topic, before: before.capability, after: after.capability,
      likeBefore: Capability(of: alike.map(\.before), rule: rule),
      likeAfter: Capability(of: alike.map(\.after), rule: rule))
  }

  var changes: [Change.CriterionChange] {
    alike.map { pair in
      Change.CriterionChange(
        topic: after.topic, before: pair.before, after: pair.after,
        kind: Self.kind(pair.before.answer.verdict, pair.after.answer.verdict))
    }
  }

  private static func kind(_ before: ConsolidatedAnswer.Verdict, _ after: ConsolidatedAnswer.Verdict) -> Change.Kind {
    switch (before, after) {
    case (.notApplicable, .notApplicable), (.unanswered, .unanswered): .unchanged
    case (_, .notApplicable): .excluded
    case (.notApplicable, _): .included
    case (.unanswered, .answered): .newlyAnswered
    case (.answered, .unanswered): .noLongerAnswered
    case (.answered(let old), .answered(let new)):
      new > old + tolerance ? .improved : new < old - tolerance ? .worsened : .unchanged
    }
  }
}

extension Criterion {
  /// Whether another version asks the same, at the same level and with the same weight.
  fileprivate func asksLike(_ other: Criterion) -> Bool {
    text == other.text && level == other.level && attribute == other.attribute && weight == other.weight
  }
}
