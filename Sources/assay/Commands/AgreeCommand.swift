internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import ReportDocument
internal import Terminal

private let most = Option(
  "top", .wholeNumber(1...Limits.criteria), as: "N", default: 20, "largest number of disputes (default: 20)")
private let topics = Option("topics", .names(of: .topic), as: "A,B", "only these topics of the engagement")
private let format = Option<AgendaFormat>.format(default: .table)

private enum AgendaFormat: String, CaseIterable { case table, markdown, html, csv, json }

extension Command {
  static let agree = Command(
    name: "agree", summary: "Show how far the respondents agree, and what to discuss",
    details: [
      """
      Shows how far respondents agree: 1 is full agreement, 0 is chance; 0.80 or more is reliable, 0.67 or more \
      tentative (Krippendorff's alpha for ordinal ratings). Agreement on a topic needs 4 criteria rated by two \
      respondents, agreement on all topics 8. Then lists the disputed criteria as the agenda of a workshop: their \
      ratings differ by half of the scale or more, or one respondent gave a rating and another n/a. Disputes that \
      decide a level come first. Criteria settled by a consensus sheet are listed separately.
      """
    ],
    positionals: [Positional.engagement],
    options: [most, topics, format, Option.names, Option.output, Option.force, Option.language, Option.library],
    examples: [
      "assay agree reports/pizza-and-pizza", "assay agree DIR --top 10 --format html -o agenda.html",
    ], run: runAgree)
}

private func runAgree(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let evaluation = try context.evaluation()
  let topics = try evaluation.assessment.topics(named: context.arguments[topics])
  let agenda = Agenda(of: evaluation, topics: topics, most: context.arguments[most])
  let (language, output) = (context.language(for: evaluation), context.arguments[.output])
  var document: ReportDocument { AgendaDocument(agenda, language: language).document }
  switch context.arguments[format] {
  case .json: try context.deliver(data: AgendaExchange.json(agenda))
  case .csv: try context.deliver(data: AgendaExchange.csv(agenda))
  case .markdown: try context.deliver(report: document.bytes(.markdown))
  case .html: try context.deliver(report: document.bytes(.html))
  case .table:
    try context.deliver(to: output) { (context) throws(CommandFailure) in
      let view = AgreementView(agenda, language: language)
      try context.print(view.table)
      try context.print("")
      try context.print(view.outline)
    }
  }
  return .done
}
