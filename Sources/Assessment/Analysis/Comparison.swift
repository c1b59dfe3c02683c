internal import Text

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
    let pairs = Array(zip(evaluations, evaluations.dropFirst()))
    let successions = pairs.map { Succession(from: $0.assessment.questionnaire, to: $1.assessment.questionnaire) }
    trends = Self.trends(of: evaluations, by: successions)
    changes = zip(pairs, successions).map { pair, succession in Change(from: pair.0, to: pair.1, by: succession) }
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

  /// Follows each topic from the last questionnaire that has it back to the first one, under its earlier ids.
  private static func trends(of evaluations: [Evaluation], by successions: [Succession]) -> [TopicTrend] {
    let questionnaires = evaluations.map(\.assessment.questionnaire)
    // The topics of each questionnaire that a later one continues.
    var followed = questionnaires.map { _ in Set<ID<Topic>>() }
    var trends: [TopicTrend] = []
    for last in evaluations.indices.reversed() {
      for topic in questionnaires[last].topics where !followed[last].contains(topic.id) {
        var results = [Evaluation.TopicResult?](repeating: nil, count: evaluations.count)
        var (id, index): (ID<Topic>?, Int) = (topic.id, last)
        while let known = id {
          followed[index].insert(known)
          results[index] = evaluations[index].topics.first { $0.score.topic.id == known }
          id = index > 0 ? successions[index - 1].predecessor(of: known) : nil
          index -= 1
        }
        if let shown = results.last(where: { $0 != nil }) ?? nil {
          trends.append(TopicTrend(topic: shown.score.topic, results: results))
        }
      }
    }
    return trends
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
  /// The unchanged questions in scope both times, in the order of the later questionnaire; without those that were
  /// unanswered, or out of the sums, both times.
  package let criteria: [CriterionChange]
  /// Questions in scope both times whose text, level, weight or dimension changed; their answers are not compared.
  package let reworded: [Criterion]
  /// Questions in scope that only the later version has.
  package let added: [Criterion]
  /// Questions that were in scope and that only the earlier version has.
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

  static func findings(of evaluation: Evaluation) -> [(ItemReference, Finding)] {
    evaluation.score.assessed.flatMap { framework in
      framework.items.filter(\.item.isRequirement).compactMap { item in
        evaluation.judgements.printedFinding(of: item, in: framework).map {
          (ItemReference(catalogue: framework.catalogue.id, item: item.item.id), $0)
        }
      }
    }
  }

  static func documents(of evaluation: Evaluation) -> [(DocumentReference, DocumentStatus)] {
    evaluation.score.assessed.flatMap { framework in
      evaluation.score.documents(of: framework).map {
        (DocumentReference(catalogue: framework.catalogue.id, document: $0.document.id), $0.status)
      }
    }
  }

  /// Returns the changes of one kind.
  package func criteria(_ kind: Kind) -> [CriterionChange] { criteria.filter { $0.kind == kind } }

  init(from earlier: Evaluation, to later: Evaluation, by succession: Succession) {
    self.earlier = earlier
    self.later = later
    let before = Dictionary(earlier.topics.map { ($0.score.topic.id, $0.score) }, uniquingKeysWith: { one, _ in one })
    func predecessor(of topic: Topic) -> TopicScore? { succession.predecessor(of: topic.id).flatMap { before[$0] } }
    entered = later.topics.map(\.score.topic).filter { predecessor(of: $0) == nil }
    let continued = Set(later.topics.compactMap { predecessor(of: $0.score.topic)?.topic.id })
    left = earlier.topics.map(\.score.topic).filter { !continued.contains($0.id) }
    let asked = Dictionary(
      earlier.topics.flatMap(\.score.criteria).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let isSameScale = earlier.assessment.questionnaire.scale.ratesLike(later.assessment.questionnaire.scale)
    let pairs = later.topics.map { result in
      TopicPair(
        predecessor(of: result.score.topic), result.score, asked: asked, by: succession, isSameScale: isSameScale)
    }
    topics = pairs.compactMap(\.change)
    criteria = pairs.flatMap(\.changes)
    reworded = pairs.flatMap(\.reworded)
    added = pairs.flatMap(\.added)
    let kept = succession.continued
    removed = earlier.topics.flatMap(\.score.criteria).map(\.criterion).filter { !kept.contains($0.id) }
  }
}

/// A topic of the later assessment with its questions by unchanged, changed and new.
private struct TopicPair {
  /// The topic that it comes from; nil if that was not in scope before.
  let before: TopicScore?
  let after: TopicScore
  var alike: [(before: ScoredCriterion, after: ScoredCriterion)] = []
  var reworded: [Criterion] = []
  var added: [Criterion] = []

  /// `asked` has the criteria in scope before, by id.
  init(
    _ before: TopicScore?, _ after: TopicScore, asked: [ID<Criterion>: ScoredCriterion], by succession: Succession,
    isSameScale: Bool
  ) {
    self.before = before
    self.after = after
    for scored in after.criteria {
      guard let id = succession.predecessor(of: scored.id) else {
        added.append(scored.criterion)
        continue
      }
      // A question that was out of scope before is neither new nor comparable.
      guard let earlier = asked[id] else { continue }
      if isSameScale && earlier.criterion.asksLike(scored.criterion) {
        alike.append((earlier, scored))
      } else {
        reworded.append(scored.criterion)
      }
    }
  }

  /// Nil for a topic that was not in scope before.
  var change: Change.TopicChange? {
    guard let before else { return nil }
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
  /// Whether another version has the same text in the original language (white space folded), level, weight and dimension.
  package func asksLike(_ other: Criterion) -> Bool {
    Self.words(original ?? text) == Self.words(other.original ?? other.text) && level == other.level
      && weight == other.weight
      && dimension == other.dimension
  }

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
