internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The levels of the same answers under the other scoring methods, and why they differ; nil unless the report has
/// levels.
struct OtherMethodsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    guard evaluation.score.measure == .levels, overall.level != nil else { return nil }
    let rules = ScoringMethod.allCases.map { LevelRule(questionnaire, method: $0) }
    let topics = evaluation.topics.filter { $0.score.capability.level != nil }.map { result in
      MethodComparison(
        topic: result.score, own: rule,
        capabilities: rules.map { Capability(of: result.score.criteria, rule: $0) }, language: language)
    }
    return ReportSection(
      say("Other scoring methods"), at: Anchor("other-methods"),
      [
        paragraph(
          "Level and score of the same answers under each of the four methods. This report uses “\(rule.method.rawValue)”. The methods answer different questions; their figures must not be compared with each other."
        ),
        .list([
          say("capability (ISO/IEC 33020): is the level largely achieved, and every level below it fully?"),
          say("staged (as in CMMI or C2M2): is every criterion up to the level fulfilled?"),
          say("level-sum (as in OWASP SAMM): how much is achieved over all levels asked about?"),
          say("mean: how much of everything is achieved, whatever its level?"),
        ]),
        .table(
          ReportTable(
            words("Level and, in brackets, score by method"),
            [column("Topic")]
              + ScoringMethod.allCases.map { .init($0.rawValue, .trailing) } + [column("Why they differ")],
            [lowest(of: topics, rules)] + topics.map(row))),
      ])
  }

  private func lowest(of topics: [MethodComparison], _ rules: [LevelRule]) -> ReportTable.Row {
    ReportTable.Row(
      [say("Lowest of all topics").strong]
        + rules.indices.map { index in [.badge(.level(topics.compactMap { $0.capabilities[index].level }.min()))] }
        + [[]])
  }

  private func row(for comparison: MethodComparison) -> ReportTable.Row {
    let figures = comparison.capabilities.map { capability -> [Inline] in
      [
        .badge(.level(capability.level)),
        .text(capability.score == nil ? "" : " (\(language.score(capability.score)))"),
      ]
    }
    let reasons = comparison.reasons.map(say)
    return ReportTable.Row(
      [[context.link(comparison.topic.topic)]] + figures
        + [reasons.isEmpty ? say("The levels are the same.") : reasons.joined(by: " ")])
  }
}
