internal import Assessment
internal import AssessmentFiles
internal import Reports

private let format = Option<PlanFormat>.format(default: .table, "print")

private enum PlanFormat: String, CaseIterable { case table, json, csv, markdown }

extension Command {
  static let plan = Command(
    name: "plan", summary: "Plan the shortest path to the targets",
    details: ["Topics stand by priority (importance times gap), and within a topic the lower levels come first."],
    positionals: [Positional.engagement], options: [format, Option.method, Option.library],
    examples: ["assay plan reports/pizza-and-pizza", "assay plan DIR --format csv > roadmap.csv"], run: runPlan)
}

private func runPlan(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let evaluation = try context.evaluation()
  let view = PlanView(evaluation: evaluation, language: context.language)
  switch context.arguments[format] {
  case .json: try context.system.deliver(PlanExchange.json(evaluation))
  case .csv: try context.system.deliver(PlanExchange.csv(evaluation))
  case .markdown: try context.system.deliver(view.document.bytes(.markdown))
  case .table where evaluation.roadmap.steps.isEmpty: try context.print(view.nothingToDo)
  case .table: try context.print(view.table)
  }
  return .done
}
