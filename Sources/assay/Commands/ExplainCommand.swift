internal import Assessment
internal import OperatingSystem
internal import ReportDocument
internal import Terminal
internal import Text

private let subject = Positional(
  optional: "NAME", .name(of: .explainable), "a topic, a criterion, an item such as iso20000:8.6.1, or a document")

extension Command {
  static let explain = Command(
    name: "explain", summary: "Show how a figure is calculated, step by step",
    details: ["Without NAME, lists the names that can be explained."],
    positionals: [Positional.engagement, subject], options: [Option.method, Option.language, Option.library],
    examples: [
      "assay explain reports/pizza-and-pizza", "assay explain reports/pizza-and-pizza incident-management",
      "assay explain reports/pizza-and-pizza iso20000:8.6.1",
    ], run: runExplain)
}

private func runExplain(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let evaluation = try context.evaluation()
  let known = ExplainableNames(of: evaluation)
  guard let name = context.arguments[subject] else {
    try context.print(known.table(context.language))
    return .done
  }
  guard let explanation = evaluation.explanation(named: name, in: context.language(for: evaluation)) else {
    throw .unknownSubject(name, known.all)
  }
  try context.print(ExplanationView.outline(of: explanation))
  return .done
}

extension CommandFailure {
  fileprivate static func unknownSubject(_ name: String, _ known: [String]) -> CommandFailure {
    let suggestion = DidYouMean.sentence(for: name, among: known)
    return .wrongCommandLine(
      "there is no topic, criterion, item or document \(quoted: name) in scope\(suggestion)")
  }
}
