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

  /// Returns nil for fewer than two evaluations and for different questionnaires. `folders` are the paths of the
  /// engagements; the ends of their names tell engagements of one date apart.
  package init?(of evaluations: [Evaluation], in folders: [String] = []) {
    guard evaluations.count > 1, let last = evaluations.last,
      evaluations.allSatisfy({ $0.assessment.questionnaire.id == last.assessment.questionnaire.id })
    else { return nil }
    let evaluations = Self.toldApart(evaluations, folders)
    self.evaluations = evaluations
    let order = evaluations.reversed().flatMap { $0.assessment.questionnaire.topics }.map(\.id).uniqued()
    trends = order.compactMap { id in
      let results = evaluations.map { evaluation in evaluation.topics.first { $0.score.topic.id == id } }
      return results.last { $0 != nil }.flatMap(\.self).map { TopicTrend(topic: $0.score.topic, results: results) }
    }
    changes = zip(evaluations, evaluations.dropFirst()).map { Change(from: $0, to: $1) }
  }

  /// Returns the evaluations with different labels: equal ones are followed by the folder or, without folders, the place.
  private static func toldApart(_ evaluations: [Evaluation], _ folders: [String]) -> [Evaluation] {
    let labels = evaluations.map(\.label)
    let places = evaluations.indices.map { "\(labels[$0]) (\($0 + 1))" }
    let ends = folders.count == labels.count ? DistinctNames.endings(of: folders) : []
    let named = zip(labels, ends).map { label, end in end.isEmpty || end == label ? label : "\(label) (\(end))" }
    let names = DistinctNames.names(named.isEmpty ? [labels, places] : [labels, named, places])
    return zip(evaluations, names).map { evaluation, name in
      var evaluation = evaluation
      evaluation.label = name
      return evaluation
    }
  }

  /// The topics whose achievement over unchanged questions, answered both times, fell between the last two.
  package var regressions: [Change.TopicChange] { changes.last?.topics.filter(\.isRegression) ?? [] }
}

/// The change between two assessments by one questionnaire.
package struct Change: Sendable {
  /// A topic that was in scope both times.
  package struct TopicChange: Hashable, Sendable {
    /// The achievement over the unchanged questions that were answered both times.
    package struct LikeForLike: Hashable, Sendable {
      /// The earlier achievement.
      package let then: Percent
      /// The later achievement.
      package let now: Percent
      /// The number of criteria.
      package let criteria: Int
    }

    /// The topic of the later questionnaire.
    package let topic: Topic
    /// The earlier result as it was reported.
    package let before: Capability
    /// The later result as it was reported.
    package let after: Capability
    /// Over unchanged questions only; nil if none was answered both times.
    package let likeForLike: LikeForLike?

    /// Levels gained (above 0) or lost as reported; nil if a level is missing.
    package var levels: Int? { before.level.flatMap { old in after.level.map { $0.number - old.number } } }

    /// Whether the achievement over unchanged questions, answered both times, fell.
    package var isRegression: Bool { likeForLike.map { Rules.isBelow($0.now.value, $0.then.value) } ?? false }
  }

  /// The change of the answer to an unchanged question.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case improved
    case worsened
    case unchanged
    case newlyAnswered
    case noLongerAnswered
    /// Not applicable or without a case now, but not before.
    case excluded
    /// Not applicable or without a case before, but not now.
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
  /// The unchanged questions of the topics in scope both times, in the order of the later questionnaire; without those
  /// that were unanswered, or out of the sums, both times.
  package let criteria: [CriterionChange]
  /// Questions of these topics whose text, level, attribute or weight changed; their answers are not compared.
  package let reworded: [Criterion]
  /// Questions of these topics that only the later version has.
  package let added: [Criterion]
  /// Questions of these topics that only the earlier version has.
  package let removed: [Criterion]

  /// The requirements of directly assessed frameworks whose printed finding changed, in catalogue order.
  package var findings: [ValueChange<ItemReference, Finding>] {
    Self.changes(Self.findings(of: earlier), Self.findings(of: later))
  }

  /// The documents of directly assessed frameworks whose status changed, in catalogue order.
  package var documents: [ValueChange<DocumentReference, DocumentStatus>] {
    Self.changes(Self.documents(of: earlier), Self.documents(of: later))
  }

  /// The requirements whose printed finding became worse, among findings that rest on answers.
  package var worseFindings: [ValueChange<ItemReference, Finding>] {
    findings.filter { change in
      change.now.isNonconformity && change.now.rank < change.then.rank && change.then != .unanswered
        && change.then != .notAsked
    }
  }

  /// A value that differs between the two assessments.
  package struct ValueChange<Subject: Hashable & Sendable, Value: Hashable & Sendable>: Hashable, Sendable {
    /// The requirement or document.
    package let subject: Subject
    /// The earlier value.
    package let then: Value
    /// The later value.
    package let now: Value
  }

  private static func changes<Subject, Value>(
    _ then: [(Subject, Value)], _ now: [(Subject, Value)]
  ) -> [ValueChange<Subject, Value>] {
    let old = Dictionary(then, uniquingKeysWith: { one, _ in one })
    return now.compactMap { subject, value in
      old[subject].flatMap { $0 == value ? nil : ValueChange(subject: subject, then: $0, now: value) }
    }
  }

  private static func findings(of evaluation: Evaluation) -> [(ItemReference, Finding)] {
    evaluation.score.assessed.flatMap { framework in
      framework.items.filter(\.item.isRequirement).compactMap { item in
        evaluation.judgements.printedFinding(of: item, in: framework).map {
          (ItemReference(catalogue: framework.catalogue.id, item: item.item.id), $0)
        }
      }
    }
  }

  private static func documents(of evaluation: Evaluation) -> [(DocumentReference, DocumentStatus)] {
    evaluation.score.assessed.flatMap { framework in
      evaluation.score.documents(of: framework).map {
        (DocumentReference(catalogue: framework.catalogue.id, document: $0.document.id), $0.status)
      }
    }
  }

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
    topics = pairs.map(\.change)
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

  var change: Change.TopicChange {
    let answered = alike.filter { $0.before.answer.isAnswered && $0.after.answer.isAnswered }
    let then = Achievement(of: answered.map(\.before)).answered
    let now = Achievement(of: answered.map(\.after)).answered
    return Change.TopicChange(
      topic: after.topic, before: before.capability, after: after.capability,
      likeForLike: then.flatMap { then in now.map { .init(then: then, now: $0, criteria: answered.count) } })
  }

  var changes: [Change.CriterionChange] {
    alike.compactMap { pair in
      Self.kind(pair.before.answer, pair.after.answer).map { kind in
        Change.CriterionChange(topic: after.topic, before: pair.before, after: pair.after, kind: kind)
      }
    }
  }

  /// Returns the kind of change; nil if the criterion was unanswered, or out of the sums, both times.
  private static func kind(_ before: ConsolidatedAnswer, _ after: ConsolidatedAnswer) -> Change.Kind? {
    if before.isApplicable != after.isApplicable { return after.isApplicable ? .included : .excluded }
    return switch (before.answeredValue, after.answeredValue) {
    case (let old?, let new?):
      Rules.isBelow(old, new) ? .improved : Rules.isBelow(new, old) ? .worsened : .unchanged
    case (nil, _?): .newlyAnswered
    case (_?, nil): .noLongerAnswered
    case (nil, nil): nil
    }
  }
}

extension Criterion {
  /// Whether another version has the same text (white space folded), level, weight and dimension.
  fileprivate func asksLike(_ other: Criterion) -> Bool {
    Self.words(text) == Self.words(other.text) && level == other.level && weight == other.weight
      && dimension == other.dimension
  }

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
