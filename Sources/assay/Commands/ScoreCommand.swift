internal import Assessment
internal import AssessmentFiles
internal import Text

private let format = Option<ScoreFormat>.format(default: .table, "print")
private let failBelow = Option(
  "fail-below", .wholeNumber(0...99), as: "N", "exit with status 3 when the overall level is below N, or unknown")

private enum ScoreFormat: String, CaseIterable { case table, json, csv }

extension Command {
  static let score = Command(
    name: "score", summary: "Score an engagement",
    details: [
      """
      The overall level is the lowest of all topics. 'possible' is what could still be while answers are missing, \
      'evidenced' what would stand in front of an auditor.
      """
    ],
    positionals: [Positional.engagement], options: [format, Option.method, failBelow, Option.library],
    examples: ["assay score reports/pizza-and-pizza", "assay score DIR --format json --fail-below 2"], run: runScore)
}

private func runScore(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let evaluation = try context.evaluation()
  switch context.arguments[format] {
  case .json: try context.system.deliver(ScoreExchange.json(evaluation))
  case .csv: try context.system.deliver(ScoreExchange.csv(evaluation))
  case .table: try ScoreView(evaluation: evaluation, language: context.language).print(in: context)
  }
  if let number = context.arguments[failBelow] { try check(evaluation, reaches: Level(number)) }
  return .done
}

private func check(_ evaluation: Evaluation, reaches bound: Level) throws(CommandFailure) {
  guard let level = evaluation.score.overall.level else { throw .unknownLevel(bound) }
  if level < bound { throw .below(bound, level, evaluation) }
}

extension CommandFailure {
  fileprivate static func unknownLevel(_ bound: Level) -> CommandFailure {
    .gate("the overall level is unknown, so it does not reach \(bound.number)")
  }

  fileprivate static func below(_ bound: Level, _ level: Level, _ evaluation: Evaluation) -> CommandFailure {
    let topics = evaluation.topics.compactMap { result in
      result.score.capability.level.flatMap { $0 < bound ? "\(result.score.topic.id) (\($0.number))" : nil }
    }
    return .gate("overall level \(level.number) is below \(bound.number): \(topics.joined(separator: ", "))")
  }
}
