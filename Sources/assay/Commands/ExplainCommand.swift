internal import Assessment
internal import Reports
internal import Text

private let subject = Positional("NAME", .text, "the id of a topic or criterion, or an item such as iso20000:8.6.1")

extension Command {
  static let explain = Command(
    name: "explain", summary: "Show every step from the answers to a figure",
    positionals: [.engagement, subject], options: [.method, .library],
    examples: [
      "assay explain reports/pizza-and-pizza incident-management",
      "assay explain reports/pizza-and-pizza iso20000:8.6.1",
    ], run: runExplain)
}

private func runExplain(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let evaluation = try Evaluation(for: arguments, in: shell)
  let explanation = try explanation(of: arguments[subject] ?? "", in: evaluation)
  var outline = TextOutline()
  outline.add(explanation.title.plainText, .strong)
  add(explanation.steps, depth: 1, to: &outline)
  try shell.print(outline, arguments)
  return .done
}

private func explanation(of name: String, in evaluation: Evaluation) throws(CommandFailure) -> Explanation {
  let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  if parts.count == 2, let catalogue = ID<Catalogue>(parts[0]), let item = ID<Catalogue.Item>(parts[1]),
    let found = evaluation.explanation(of: ItemReference(catalogue: catalogue, item: item))
  {
    return found
  }
  if let found = ID<Topic>(name).flatMap({ evaluation.explanation(of: $0) }) { return found }
  if let found = ID<Criterion>(name).flatMap({ evaluation.explanation(of: $0) }) { return found }
  throw .nothingCalled(name, in: evaluation)
}

private func add(_ steps: [Explanation.Step], depth: Int, to outline: inout TextOutline) {
  for step in steps {
    outline.add(step.text.plainText, depth: depth)
    add(step.steps, depth: depth + 1, to: &outline)
  }
}

extension CommandFailure {
  fileprivate static func nothingCalled(_ name: String, in evaluation: Evaluation) -> CommandFailure {
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
