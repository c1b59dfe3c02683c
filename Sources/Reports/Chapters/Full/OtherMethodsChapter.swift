internal import Assessment
internal import Wording

/// The results of the same answers under the other scoring methods, and why they differ.
struct OtherMethodsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let rules = ScoringMethod.allCases.map { LevelRule(questionnaire, method: $0) }
    let topics = evaluation.topics.map { result in
      MethodComparison(
        topic: result.score, own: rule, capabilities: rules.map { Capability(of: result.score.criteria, rule: $0) })
    }
    let overall: [[Inline]] = rules.indices.map { index in
      [.badge(.level(topics.compactMap { $0.capabilities[index].level }.min()))]
    }
    let rows =
      [ReportTable.Row([say("Overall, the lowest").strong] + overall + [[]])]
      + topics.map { comparison in
        ReportTable.Row(
          [[context.link(comparison.topic.topic)]]
            + comparison.capabilities.map { capability in
              [
                .badge(.level(capability.level)),
                .text(" " + (capability.score == nil ? "" : language.score(capability.score))),
              ]
            } + [comparison.reasons.map(say).joined(by: " ")])
      }
    return ReportSection(
      say("What other ways of scoring would say"), at: Anchor("other-methods"),
      [
        paragraph(
          "The same answers under each of the four methods, level and score. This report uses “\(rule.method.rawValue)”. None is wrong; they answer different questions, and figures of different methods may not be compared."
        ),
        .list([
          say("capability (ISO/IEC 33020): is each level largely, and all below it fully achieved?"),
          say("staged (as in CMMI or C2M2): is everything up to the level met, criterion by criterion?"),
          say("level-sum (as in OWASP SAMM): how much has been built up over all levels together?"),
          say("mean: how much of everything is achieved, whatever its level?"),
        ]),
        .table(
          ReportTable(
            words("Level and score by method"),
            [column("Topic")]
              + ScoringMethod.allCases.map { .init($0.rawValue, .trailing) } + [column("Why they differ")], rows)),
      ])
  }
}
