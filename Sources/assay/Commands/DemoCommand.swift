import Library
import Maturity

private let folder = Positional(
  "DIR", .folder, "where to write it; reports/pizza-and-pizza unless said otherwise", count: .optional)

extension Command {
  static let demo = Command(
    name: "demo", summary: "Try everything on a pizza maker's example",
    details: [
      """
      Writes the engagement of Pizza&Pizza, an invented firm that is about to open 50 delivery points, scores it and \
      makes its reports. The example's own files are replaced; others in the folder stay as they are.
      """
    ],
    positionals: [folder], options: [.library], examples: ["assay demo", "assay demo my-first-try"], run: runDemo)
}

private func runDemo(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let path = arguments[folder] ?? "reports/pizza-and-pizza"
  try shell.makeFolder(FilePath.joined(path, EngagementFolder.answersName))
  for file in Library.example {
    try shell.writeFile(FilePath.joined(path, file.path), Array(file.text.utf8), .replace)
  }
  let evaluation = try Evaluation(of: EngagementFolder(path, in: shell), for: arguments, in: shell)
  let reports = try ReportFiles(of: evaluation).write(ReportFiles.Format.allCases, into: path, shell)
  try shell.print(ScoreText.summary(of: evaluation), arguments)
  try shell.print("")
  try shell.print(ScoreText.gaps(of: evaluation, atMost: 3), arguments)
  try shell.print("")
  try shell.print("Written", .strong, arguments)
  for file in [FilePath.joined(path, EngagementFolder.fileName)] + reports { try shell.print("  \(file)") }
  try shell.print("")
  try shell.print("Try next", .strong, arguments)
  let topic = evaluation.priorities.first?.score.topic.id.text ?? "TOPIC"
  for next in ["score \(path)", "explain \(path) \(topic)", "plan \(path)", "agree \(path)", "list"] {
    try shell.print("  assay \(next)")
  }
  return .done
}
