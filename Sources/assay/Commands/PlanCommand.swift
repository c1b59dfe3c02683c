internal import Assessment
internal import AssessmentFiles
internal import Reports
internal import Text

private let format = Option(
  "format", .oneOf(["table", "json", "csv", "markdown"]), "how to print it; table unless said otherwise")

extension Command {
  static let plan = Command(
    name: "plan", summary: "Plan the shortest path to the targets",
    details: ["Topics stand by priority (importance times gap), and within a topic the lower levels come first."],
    positionals: [.engagement], options: [format, .method, .library],
    examples: ["assay plan reports/pizza-and-pizza", "assay plan DIR --format csv > roadmap.csv"], run: runPlan)
}

private func runPlan(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let evaluation = try Evaluation(for: arguments, in: shell)
  switch arguments[format] {
  case "json": try shell.deliver(PlanExchange.json(evaluation))
  case "csv": try shell.deliver(PlanExchange.csv(evaluation))
  case "markdown": try shell.deliver(Array(PlanText.document(of: evaluation).markdown().utf8))
  default:
    if evaluation.roadmap.isEmpty {
      try shell.print("No step is needed: every topic that has a level reaches its target.")
    } else {
      try shell.print(PlanText.table(of: evaluation), arguments)
    }
  }
  return .done
}
