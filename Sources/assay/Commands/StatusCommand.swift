internal import Assessment
internal import Exchange
internal import OperatingSystem
internal import Terminal

private enum StatusFormat: String, CaseIterable { case table, json, markdown }

private let format = Option<StatusFormat>.format(default: .table)

extension Command {
  static let status = Command(
    name: "status", summary: "Show the progress of the respondents and the next step",
    details: [
      """
      Lists the invited respondents and everyone else with an answer sheet: how many statements they are asked, how \
      many they have answered or marked as not known, and which topics are open.
      """
    ],
    positionals: [Positional.engagement],
    options: [format, Option.output, Option.force, Option.language, Option.library],
    examples: ["assay status reports/my-firm", "assay status DIR --format markdown -o status.md"], run: runStatus)
}

private func runStatus(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let evaluation = try context.evaluation()
  let view = StatusView(of: evaluation, language: context.language(for: evaluation))
  let output = context.arguments[.output]
  switch context.arguments[format] {
  case .table:
    try context.deliver(to: output) { (context) throws(CommandFailure) in
      try context.print(view.people)
      if let topics = view.topics {
        try context.print("")
        try context.print(topics)
      }
      try context.print("")
      try context.print(view.summary)
    }
  case .json:
    let exchange = StatusExchange(
      Participation(evaluation.assessment), of: evaluation.assessment.engagement, next: view.next)
    try context.deliver(data: exchange.json)
  case .markdown: try context.deliver(report: view.document.bytes(.markdown))
  }
  return .done
}
