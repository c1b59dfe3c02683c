internal import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The assessed organization, questionnaire, topics and services, and the respondents.
package struct ScopeFacts: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Texts on the report's assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The facts that have a value.
  package var facts: [Fact] {
    let all: [Fact] = [
      fact("Organization", [.userText(engagement.organization)]), fact("Role in the services", providerRole),
      fact("Date", [.text(engagement.date.map { language.date($0.description) } ?? "")]),
      fact("Assessor", [.userText(engagement.assessor)]),
      fact("Questionnaire", questionnaireName),
      fact("Topics in scope", .joined(evaluation.topics.map { [context.link($0.score.topic)] })),
      fact("Services", .joined(engagement.services.map(service))),
      fact("Respondent", onlyRespondent), fact("Several respondents", severalRespondents),
    ]
    return all.filter { $0.value.contains { !$0.isEmpty } }
  }

  /// The one respondent; empty unless there is one sheet, of which a table would say no more.
  private var onlyRespondent: [Inline] {
    guard assessment.sheets.count == 1, let sheet = assessment.sheets.first else { return [] }
    return [.userText(sheet.respondent)] + (sheet.date.map { [.text(", " + language.date($0.description))] } ?? [])
  }

  /// The rule that consolidates them; empty with fewer than two sheets.
  private var severalRespondents: [Inline] {
    assessment.sheets.count > 1 ? say(engagement.consensus.sentence) : []
  }

  private var providerRole: [Inline] {
    switch engagement.providerRole {
    case .provider: say("provider of services")
    case .consumer: say("consumer of services")
    case .both: say("provider and consumer of services")
    case nil: []
    }
  }

  /// The title, the id and the version of the questionnaire.
  var questionnaireName: [Inline] {
    [.userText(questionnaire.title), .text(" ("), .code(questionnaire.id.text)] + version + [.text(")")]
  }

  private var version: [Inline] {
    questionnaire.version.isEmpty ? [] : [.text(", ")] + say("version \(userText: questionnaire.version)")
  }

  private func service(_ service: Engagement.Service) -> [Inline] {
    service.owner.isEmpty
      ? [.userText(service.title)] : say("\(userText: service.title) (owner: \(userText: service.owner))")
  }

  /// The respondents of the sheets without an answer; empty without such sheets.
  package var notYetAnswered: [Block] {
    let names = assessment.notYetAnswered.map { [Inline.userText($0.respondent)] }
    return names.isEmpty ? [] : [.paragraph(say("Not answered yet: \([Inline].joined(names))."))]
  }

  /// One row per answer sheet, with the number of its answers in scope.
  package var respondents: ReportTable {
    let inScope = Set(evaluation.topics.flatMap { $0.score.topic.criteria.map(\.id) })
    let rows = assessment.sheets.map { sheet -> ReportTable.Row in
      let answers = sheet.answers.byCriterion.filter { inScope.contains($0.key) }.values
      return ReportTable.Row([
        [.userText(sheet.respondent)],
        say(sheet.role == .consensus ? "agreed answers of the workshop" : "respondent"),
        [.text(sheet.date.map { language.date($0.description) } ?? Language.noFigure)],
        [.text("\(answers.count { $0.response != .unanswered && $0.response != .unknown })")],
        [.text("\(answers.count { $0.response == .unknown })")],
        [.text("\(answers.count { !$0.evidence.isEmpty })")],
      ])
    }
    return ReportTable(
      words("Respondents"),
      [
        column("Respondent"), column("Role"), column("Date"), column("Answers", .trailing),
        column("Unknown", .trailing),
        column("With evidence", .trailing),
      ], rows)
  }
}
