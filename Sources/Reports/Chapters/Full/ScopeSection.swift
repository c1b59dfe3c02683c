internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// What was assessed, by whom, and what was left out.
  var scope: ReportSection {
    section(
      "What was assessed", at: Anchor("scope"), [.facts(scopeFacts)] + exclusions + [respondents] + orphans)
  }

  var scopeFacts: [Fact] {
    let role =
      switch engagement.providerRole {
      case .provider: say("provider of services")
      case .consumer: say("consumer of services")
      case .both: say("provider and consumer of services")
      case nil: [Inline]()
      }
    let version: [Inline] =
      questionnaire.version.isEmpty ? [] : [.text(", ")] + say("version \(userText: questionnaire.version)")
    let all: [Fact] = [
      fact("Organization", [.userText(engagement.organization)]), fact("Its part", role),
      fact("Date", [.text(engagement.date?.description ?? "")]), fact("Assessor", [.userText(engagement.assessor)]),
      fact(
        "Questionnaire",
        [.userText(questionnaire.title), .text(" ("), .code(questionnaire.id.text)] + version + [.text(")")]),
      fact("Topics in scope", .joined(evaluation.topics.map { [link($0.score.topic)] })),
      fact("Services", .joined(engagement.services.map(service))),
      fact("Several voices", say(engagement.consensus.sentence)),
    ]
    return all.filter { $0.value.contains { !$0.isEmpty } }
  }

  private func service(_ service: Engagement.Service) -> [Inline] {
    service.owner.isEmpty
      ? [.userText(service.title)] : say("\(userText: service.title) (owner: \(userText: service.owner))")
  }

  /// Topics left out with a reason, and criteria marked as not applicable.
  private var exclusions: [Block] {
    let topics = engagement.excluded.map { exclusion -> [Inline] in
      let title = questionnaire.topic(exclusion.topic)?.title ?? exclusion.topic.text
      return [.strong([.userText(title)]), .text(": "), .userText(exclusion.reason)]
    }
    let criteria = notApplicable.map { criterion, reasons -> [Inline] in
      [link(criterion), .text(": "), .userText(reasons.joined(separator: " / "))]
    }
    return (topics.isEmpty ? [] : [.paragraph(say("Topics out of scope, with the reason:").strong), .list(topics)])
      + (criteria.isEmpty
        ? [] : [.paragraph(say("Criteria that do not apply, with the reason:").strong), .list(criteria)])
  }

  /// The criteria in scope that do not apply, each with the reasons given.
  var notApplicable: [(criterion: Criterion, reasons: [String])] {
    evaluation.topics.flatMap(\.score.criteria).filter { !$0.answer.isApplicable }.map { scored in
      (scored.criterion, reasons(for: scored.criterion))
    }
  }

  /// Why a criterion does not apply, in the words of those who said so.
  func reasons(for criterion: Criterion) -> [String] {
    assessment.sheets.compactMap { sheet in
      guard case .notApplicable(let reason) = sheet.answers[criterion.id]?.response else { return nil }
      return reason
    }.uniqued()
  }

  var respondents: Block {
    let inScope = Set(evaluation.topics.flatMap { $0.score.topic.criteria.map(\.id) })
    let rows = assessment.sheets.map { sheet -> ReportTable.Row in
      let answers = sheet.answers.byCriterion.filter { inScope.contains($0.key) }.values
      return ReportTable.Row([
        [.userText(sheet.respondent)],
        say(sheet.role == .consensus ? "consensus of the room" : "respondent"),
        [.text(sheet.date?.description ?? "–")], [.text("\(answers.count { $0.response != .unanswered })")],
        [.text("\(answers.count { !$0.evidence.isEmpty })")],
      ])
    }
    return .table(
      ReportTable(
        words("Who answered"),
        [
          column("Respondent"), column("Role"), column("Date"), column("Answers", .trailing),
          column("With evidence", .trailing),
        ], rows))
  }

  private var orphans: [Block] {
    let orphaned = assessment.sheets.filter { !$0.orphaned.isEmpty }
    guard !orphaned.isEmpty else { return [] }
    return [
      .callout(
        title: words("Answers to another version of the questionnaire"),
        [
          paragraph("These criteria are not in this version; their answers are kept and count for nothing here."),
          .list(
            orphaned.map { sheet in
              [.userText(sheet.name), .text(": ")] + .joined(sheet.orphaned.map { [.code($0.text)] })
            }),
        ])
    ]
  }
}
