internal import Assessment
internal import Text
internal import Wording

/// The assessed organization, questionnaire, topics and services, and the respondents.
struct ScopeFacts: AssessmentPart {
  let context: ReportContext

  /// The facts that have a value.
  var facts: [Fact] {
    let all: [Fact] = [
      fact("Organization", [.userText(engagement.organization)]), fact("Its part", providerRole),
      fact("Date", [.text(engagement.date?.description ?? "")]), fact("Assessor", [.userText(engagement.assessor)]),
      fact(
        "Questionnaire",
        [.userText(questionnaire.title), .text(" ("), .code(questionnaire.id.text)] + version + [.text(")")]),
      fact("Topics in scope", .joined(evaluation.topics.map { [context.link($0.score.topic)] })),
      fact("Services", .joined(engagement.services.map(service))),
      fact("Several voices", say(engagement.consensus.sentence)),
    ]
    return all.filter { $0.value.contains { !$0.isEmpty } }
  }

  private var providerRole: [Inline] {
    switch engagement.providerRole {
    case .provider: say("provider of services")
    case .consumer: say("consumer of services")
    case .both: say("provider and consumer of services")
    case nil: []
    }
  }

  private var version: [Inline] {
    questionnaire.version.isEmpty ? [] : [.text(", ")] + say("version \(userText: questionnaire.version)")
  }

  private func service(_ service: Engagement.Service) -> [Inline] {
    service.owner.isEmpty
      ? [.userText(service.title)] : say("\(userText: service.title) (owner: \(userText: service.owner))")
  }

  /// One row per answer sheet, with the number of its answers in scope.
  var respondents: ReportTable {
    let inScope = Set(evaluation.topics.flatMap { $0.score.topic.criteria.map(\.id) })
    let rows = assessment.sheets.map { sheet -> ReportTable.Row in
      let answers = sheet.answers.byCriterion.filter { inScope.contains($0.key) }.values
      return ReportTable.Row([
        [.userText(sheet.respondent)],
        say(sheet.role == .consensus ? "consensus of the room" : "respondent"),
        [.text(sheet.date?.description ?? Language.noFigure)],
        [.text("\(answers.count { $0.response != .unanswered })")],
        [.text("\(answers.count { !$0.evidence.isEmpty })")],
      ])
    }
    return ReportTable(
      words("Who answered"),
      [
        column("Respondent"), column("Role"), column("Date"), column("Answers", .trailing),
        column("With evidence", .trailing),
      ], rows)
  }
}
