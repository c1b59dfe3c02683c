internal import Assessment
internal import AssessmentFiles

private let format = Option("format", .oneOf(["table", "json", "csv"]), "how to print it; table unless said otherwise")
private let failBelow = Option(
  "fail-below", .wholeNumber(0...99), as: "N", "exit with status 3 when the overall level is below N, or unknown")

extension Command {
  static let score = Command(
    name: "score", summary: "Score an engagement",
    details: [
      """
      The overall level is the lowest of all topics. 'possible' is what could still be while answers are missing, \
      'evidenced' what would stand in front of an auditor.
      """
    ],
    positionals: [.engagement], options: [format, .method, failBelow, .library],
    examples: ["assay score reports/pizza-and-pizza", "assay score DIR --format json --fail-below 2"], run: runScore)
}

private func runScore(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let evaluation = try Evaluation(for: arguments, in: shell)
  switch arguments[format] {
  case "json": try shell.deliver(ScoreExchange.json(evaluation))
  case "csv": try shell.deliver(ScoreExchange.csv(evaluation))
  default: try ScoreText.print(evaluation, arguments, shell)
  }
  guard let number = arguments.wholeNumber(failBelow) else { return .done }
  return pass(evaluation, Level(number), shell)
}

private func pass(_ evaluation: Evaluation, _ bound: Level, _ shell: Shell) -> ExitStatus {
  guard let level = evaluation.score.overall.level else {
    shell.printError("assay: the overall level is unknown, so it does not reach \(bound.number)")
    return .gateFailed
  }
  if level >= bound { return .done }
  let below = evaluation.topics.compactMap { result in
    result.score.capability.level.flatMap { $0 < bound ? "\(result.score.topic.id) (\($0.number))" : nil }
  }
  shell.printError(
    "assay: overall level \(level.number) is below \(bound.number): \(below.joined(separator: ", "))")
  return .gateFailed
}
