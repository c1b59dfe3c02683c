internal import Assessment
internal import Exchange
internal import OperatingSystem
internal import ReportDocument
internal import Terminal

private let format = Option<PlanFormat>.format(default: .table)

private enum PlanFormat: String, CaseIterable { case table, json, csv, markdown }

extension Command {
  static let plan = Command(
    name: "plan", summary: "Plan the shortest path to the targets",
    details: [
      """
      Puts the steps into three waves. The engagement's 'capacity' limits the effort per wave (S = 1, M = 3, L = 8; \
      default: 30). Critical gaps come first, then the steps whose topic has the highest priority (importance times gap) per \
      effort; in an assessment of a standard, the topics with the worst findings. For an unanswered statement, the \
      step is to find out the answer.
      """,
      "A second table shows the level or points of each topic after each wave.",
    ],
    positionals: [Positional.engagement],
    options: [format, Option.output, Option.force, Option.method, Option.language, Option.library],
    examples: ["assay plan reports/pizza-and-pizza", "assay plan DIR --format csv > roadmap.csv"], run: runPlan)
}

private func runPlan(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (evaluation, output) = (try context.evaluation(), context.arguments[.output])
  let language = context.language(for: evaluation)
  switch context.arguments[format] {
  case .json: try context.deliver(data: PlanExchange.json(evaluation))
  case .csv: try context.deliver(data: PlanExchange.csv(evaluation))
  case .markdown:
    let document = PlanDocument(evaluation: evaluation, language: language).document
    try context.deliver(report: document.bytes(.markdown))
  case .table:
    try context.deliver(to: output) { (context) throws(CommandFailure) in
      try PlanView(evaluation: evaluation, language: language).print(with: context.printer)
    }
  }
  return .done
}
