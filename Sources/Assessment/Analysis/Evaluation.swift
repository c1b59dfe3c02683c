internal import Text

/// The scores of an assessment with gaps, priorities, agreement, disputes and the roadmap.
package struct Evaluation: Sendable {
  /// One topic with its score and its gap.
  package struct TopicResult: Hashable, Sendable {
    /// The figures that follow from the answers alone.
    package let score: TopicScore
    /// The gap to the target and the shortest path to it.
    package let gap: TopicGap
  }

  /// The evaluated assessment.
  package let assessment: Assessment
  /// The name of this assessment among others of one organization: its date as `2026-11-03`, or the engagement's id
  /// without a date. In a comparison, names that would be equal are told apart.
  package var label: String
  /// The figures that follow from the answers alone.
  package let score: Score
  /// The topics in scope, in questionnaire order.
  package let topics: [TopicResult]
  /// The agreement over all criteria in scope.
  package let agreement: Agreement
  /// The differences of the respondents.
  package let disputes: Disputes
  /// The topics with a gap: priority falling, then gap falling, then questionnaire order. In a direct conformity
  /// assessment the topics with a gap or a nonconformity, by their worst finding first.
  package let priorities: [TopicResult]
  /// The steps to the targets, in waves.
  package let roadmap: Roadmap
  /// The judged findings of the action register.
  package let judgements: Judgements

  /// Evaluates an assessment. `method` replaces the questionnaire's own method. When evaluating many assessments of one
  /// questionnaire, pass its precomputed references.
  package init(of assessment: Assessment, method: ScoringMethod? = nil, referring: FrameworkReferences? = nil) {
    let score = Score(of: assessment, method: method, referring: referring)
    let ratings = score.topics.map { TopicRatings(on: $0.topic, in: assessment) }
    let topics = zip(score.topics, ratings).map { topic, ratings in
      TopicResult(score: topic, gap: TopicGap(of: topic, ratings: ratings, in: assessment, rule: score.rule))
    }
    let judgements = Judgements(assessment.actions)
    let ranks = assessment.isConformityAssessment ? Self.findingRanks(score, judgements) : [:]
    let rank = { (topic: Topic) in ranks[topic.id] ?? Finding.allCases.count }
    self.assessment = assessment
    label = assessment.engagement.date?.description ?? assessment.engagement.id.text
    self.score = score
    self.topics = topics
    self.judgements = judgements
    agreement = Agreement(over: ratings, least: Rules.comparableForAll)
    disputes = Disputes(among: ratings, of: score.topics, scale: assessment.questionnaire.scale, rule: score.rule)
    priorities = topics.enumerated().filter { $0.element.gap.gap ?? 0 > 0 || ranks[$0.element.score.topic.id] != nil }
      .sorted { one, other in
        let (a, b) = (one.element, other.element)
        if rank(a.score.topic) != rank(b.score.topic) { return rank(a.score.topic) < rank(b.score.topic) }
        if abs(a.gap.priority - b.gap.priority) > Rules.tolerance { return a.gap.priority > b.gap.priority }
        return (b.gap.gap ?? 0, one.offset) < (a.gap.gap ?? 0, other.offset)
      }.map(\.element)
    roadmap = Roadmap(
      topics, rank: assessment.isConformityAssessment ? rank : nil, capacity: assessment.engagement.settings.capacity)
  }

  /// Returns the rank of the worst nonconformity, 0 for the worst, of the items that a topic's criteria refer to; topics
  /// without one are missing.
  private static func findingRanks(_ score: Score, _ judgements: Judgements) -> [ID<Topic>: Int] {
    var worst: [ID<Criterion>: Int] = [:]
    for framework in score.assessed {
      for item in framework.items {
        guard let finding = judgements.printedFinding(of: item, in: framework), finding.isNonconformity else {
          continue
        }
        let rank = finding.rank
        for scored in item.own { worst[scored.id] = min(worst[scored.id] ?? rank, rank) }
      }
    }
    return Dictionary(
      score.topics.compactMap { topic in
        topic.criteria.compactMap { worst[$0.id] }.min().map { (topic.topic.id, $0) }
      }, uniquingKeysWith: { one, _ in one })
  }
}

extension Evaluation {
  /// The number of requirements of all directly assessed frameworks that reports print as fulfilled.
  package var fulfilledCount: Int { score.assessed.reduce(0) { $0 + judgements.fulfilledCount(in: $1) } }
}

/// The grades by which people overrode computed findings.
package struct Judgements: Hashable, Sendable {
  private let actions: [String: Action]

  /// Collects the judged nonconformities; of several about one item the last counts.
  init(_ actions: [Action]) {
    self.actions = Dictionary(
      actions.filter { $0.kind == .nonconformity && $0.judgement != nil }.map { ($0.about, $0) },
      uniquingKeysWith: { _, last in last })
  }

  /// Returns the judged action about an item; nil for none.
  package func action(about item: Catalogue.Item, of catalogue: Catalogue) -> Action? {
    actions["\(catalogue.id):\(item.id)"]
  }

  /// Returns the finding as reports print it: the judged grade, or the worst of the computed finding of the very item
  /// and the printed findings of the items below it. Nil without a direct assessment.
  package func printedFinding(of item: FrameworkScore.Item, in framework: FrameworkScore) -> Finding? {
    guard let computed = item.finding else { return nil }
    if let judged = judgedFinding(of: item.item, in: framework.catalogue) { return judged }
    guard !actions.isEmpty, let place = framework.catalogue.places[item.item.id] else { return computed }
    let below = framework.catalogue.subtrees[place].compactMap { index -> [Finding]? in
      let member = framework.items[index]
      let printed = judgedFinding(of: member.item, in: framework.catalogue).map { [$0] } ?? member.ownFindings
      return printed.isEmpty ? nil : printed
    }
    return Finding.union(below).first ?? computed
  }

  /// Returns the number of requirements that reports print as fulfilled, with or without evidence; 0 outside a direct view.
  package func fulfilledCount(in framework: FrameworkScore) -> Int {
    framework.items.count { item in
      let finding = item.item.isRequirement ? printedFinding(of: item, in: framework) : nil
      return finding == .conforming || finding == .unevidenced
    }
  }

  private func judgedFinding(of item: Catalogue.Item, in catalogue: Catalogue) -> Finding? {
    switch action(about: item, of: catalogue)?.judgement?.grade {
    case .major?: .major
    case .minor?: .minor
    case nil: nil
    }
  }
}
