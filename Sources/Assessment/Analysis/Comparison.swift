/// The differences of assessments by one questionnaire over time (spec, Comparison). The effect of changed questions
/// and scope is kept apart from the organization's own changes.
package struct Comparison: Sendable {
  /// Two or more, earliest first.
  package let evaluations: [Evaluation]
  /// Every topic that was in scope at least once: in the order of the last questionnaire, then those that it lacks.
  package let trends: [TopicTrend]
  /// The change from each evaluation to the next: one fewer than there are evaluations.
  package let changes: [Change]

  /// The results of one topic over time.
  package struct TopicTrend: Hashable, Sendable {
    /// The topic of the last questionnaire that has it.
    package let topic: Topic
    /// One for each evaluation; nil if the topic was not in scope.
    package let results: [Evaluation.TopicResult?]
  }

  /// Returns nil for fewer than two evaluations and for different questionnaires.
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

  /// The topics whose level or score fell between the last two, over unchanged questions only.
  package var regressions: [Change.TopicChange] { changes.last?.topics.filter(\.isRegression) ?? [] }
}

/// The change between two assessments by one questionnaire.
package struct Change: Sendable {
  /// A topic that was in scope both times.
  package struct TopicChange: Hashable, Sendable {
    /// The topic of the later questionnaire.
    package let topic: Topic
    /// The earlier result as it was reported.
    package let before: Capability
    /// The later result as it was reported.
    package let after: Capability
    /// The earlier result over unchanged questions only.
    package let likeBefore: Capability
    /// The later result over unchanged questions only.
    package let likeAfter: Capability

    /// Whether unchanged questions alone give other figures than all questions.
    package var isDistorted: Bool { before != likeBefore || after != likeAfter }

    /// Levels gained (above 0) or lost as reported; nil if a level is missing.
    package var levels: Int? { Self.difference(before, after) }

    /// Levels gained (above 0) or lost over unchanged questions only; nil if a level is missing.
    package var likeLevels: Int? { Self.difference(likeBefore, likeAfter) }

    /// Whether level or score fell over unchanged questions only.
    package var isRegression: Bool {
      guard let old = likeBefore.score, let new = likeAfter.score else { return false }
      return (likeLevels ?? 0) < 0 || Rules.isBelow(new, old)
    }

    private static func difference(_ old: Capability, _ new: Capability) -> Int? {
      old.level.flatMap { old in new.level.map { $0.number - old.number } }
    }
  }

  /// The change of the answer to an unchanged question.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case improved
    case worsened
    case unchanged
    case newlyAnswered
    case noLongerAnswered
    /// Not applicable now, applicable before.
    case excluded
    /// Applicable now, not applicable before.
    case included
  }

  /// An unchanged question with both answers.
  package struct CriterionChange: Hashable, Sendable {
    /// The criterion's topic, of the later questionnaire.
    package let topic: Topic
    /// The criterion with the earlier answer.
    package let before: ScoredCriterion
    /// The criterion with the later answer.
    package let after: ScoredCriterion
    /// The kind of change.
    package let kind: Kind

    /// The criterion of the later questionnaire.
    package var criterion: Criterion { after.criterion }
  }

  /// The earlier assessment.
  package let earlier: Evaluation
  /// The later assessment.
  package let later: Evaluation
  /// The topics in scope both times, in the order of the later questionnaire.
  package let topics: [TopicChange]
  /// The topics in scope now but not before.
  package let entered: [Topic]
  /// The topics in scope before but not now.
  package let left: [Topic]
  /// The unchanged questions of the topics in scope both times, in the order of the later questionnaire.
  package let criteria: [CriterionChange]
  /// Questions of these topics whose text, level, attribute or weight changed; their answers are not compared.
  package let reworded: [Criterion]
  /// Questions of these topics that only the later version has.
  package let added: [Criterion]
  /// Questions of these topics that only the earlier version has.
  package let removed: [Criterion]

  /// Returns the changes of one kind.
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

/// A topic that was in scope both times, with its questions by unchanged, changed, new and dropped.
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
    let old = Dictionary(before.criteria.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for scored in after.criteria {
      guard let earlier = old[scored.id] else {
        added.append(scored.criterion)
        continue
      }
      if isSameScale && earlier.criterion.asksLike(scored.criterion) {
        alike.append((earlier, scored))
      } else {
        reworded.append(scored.criterion)
      }
    }
    let new = Set(after.criteria.map(\.id))
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
      Rules.isBelow(old, new) ? .improved : Rules.isBelow(new, old) ? .worsened : .unchanged
    }
  }
}

extension Criterion {
  /// Whether another version has the same text, level, attribute and weight.
  fileprivate func asksLike(_ other: Criterion) -> Bool {
    text == other.text && level == other.level && attribute == other.attribute && weight == other.weight
  }
}
