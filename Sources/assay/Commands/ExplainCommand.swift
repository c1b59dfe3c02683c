internal import Assessment
internal import Reports
internal import Text

private let subject = Positional("NAME", .text, "the id of a topic or criterion, or an item such as iso20000:8.6.1")

extension Command {
  static let explain = Command(
    name: "explain", summary: "Show every step from the answers to a figure",
    positionals: [Positional.engagement, subject], options: [Option.method, Option.library],
    examples: [
      "assay explain reports/pizza-and-pizza incident-management",
      "assay explain reports/pizza-and-pizza iso20000:8.6.1",
    ], run: runExplain)
}

private func runExplain(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let evaluation = try context.evaluation()
  let name = context.arguments[subject]
  guard let explanation = evaluation.explanation(named: name, in: context.language) else {
    throw .unknownSubject(name, in: evaluation)
  }
  try context.print(ExplanationView.outline(of: explanation))
  return .done
}

extension CommandFailure {
  fileprivate static func unknownSubject(_ name: String, in evaluation: Evaluation) -> CommandFailure {
    let topics = evaluation.topics.map(\.score.topic)
    let known =
      topics.map(\.id.text) + topics.flatMap(\.criteria).map(\.id.text)
      + evaluation.score.frameworks.flatMap { framework in
        framework.items.map { "\(framework.catalogue.id):\($0.item.id)" }
      }
    return .wrongCommandLine(
      "no topic, criterion or item in scope is called \(quoted: name)\(DidYouMean.sentence(for: name, among: known))")
  }
}
