internal import Assessment
internal import Exchange
internal import OperatingSystem
internal import Terminal
internal import Text

private let format = Option<ScoreFormat>.format(default: .table)
private let failBelow = Option(
  "fail-below", .wholeNumber(0...99), as: "N",
  "exit with status 3 if the lowest topic is below level N, or a topic has no answers")
private let failOn = Option(
  "fail-on", .oneOf(FindingGate.Bound.self),
  "assessments of a standard: exit with status 3 if a requirement has this finding or a worse one")

private enum ScoreFormat: String, CaseIterable { case table, json, csv, junit }

extension Command {
  static let score = Command(
    name: "score", summary: "Score an engagement",
    details: [
      """
      Shows levels, points (scoring methods mean and level-sum) or, if the questionnaire assesses a standard directly, \
      findings. 'possible' is the level if every open answer turns out fulfilled; 'evidenced' counts only ratings with \
      valid evidence. Overall figures are provisional while a topic has no answers.
      """,
      """
      The format junit is for build servers: a topic below its target and a requirement with a nonconformity fail, an \
      unanswered one is skipped. It does not change the exit status.
      """,
    ],
    positionals: [Positional.engagement],
    options: [format, Option.method, failBelow, failOn, Option.language, Option.library],
    examples: [
      "assay score reports/pizza-and-pizza", "assay score DIR --format json --fail-below 2",
      "assay score DIR --format junit > assay.xml",
    ], run: runScore)
}

private func runScore(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  let evaluation = try context.evaluation()
  let levels = try arguments[failBelow].map { (number) throws(CommandFailure) in
    try LevelGate(evaluation, bound: Level(number))
  }
  let findings = try arguments[failOn].map { (bound) throws(CommandFailure) in
    try FindingGate(evaluation, bound: bound)
  }
  switch arguments[format] {
  case .json: try context.system.deliver(ScoreExchange.json(evaluation))
  case .csv: try context.system.deliver(ScoreExchange.csv(evaluation))
  case .junit: try context.system.deliver(JUnitReport(evaluation).xml)
  case .table:
    try ScoreView(evaluation: evaluation, language: context.language(for: evaluation)).print(with: context.printer)
  }
  try levels?.check()
  try findings?.check()
  return .done
}
