internal import Assessment
internal import Reports
internal import ShippedFiles
internal import Text

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
  for file in ShippedFiles.example {
    try shell.makeFolder(FilePath.folder(of: FilePath.joined(path, file.path)))
    try shell.writeFile(FilePath.joined(path, file.path), Array(file.text.utf8), .replace)
  }
  let evaluation = try Evaluation(of: EngagementFolder(path, in: shell.files), for: arguments, in: shell)
  let reports = try writeReports(of: evaluation, in: path, arguments, shell)
  try shell.print(ScoreText.summary(of: evaluation), arguments)
  try shell.print("")
  try shell.print(ScoreText.gaps(of: evaluation, atMost: 3), arguments)
  try shell.print("")
  try shell.print("Written", .strong, arguments)
  for file in [FilePath.joined(path, EngagementFolder.fileName)] + reports { try shell.print("  \(file)") }
  try shell.print("")
  try shell.print("Try next", .strong, arguments)
  let topic = evaluation.priorities.first?.score.topic.id.text ?? "TOPIC"
  let earlier = FilePath.joined(path, earlierFolder)
  for next in [
    "score \(path)", "explain \(path) \(topic)", "plan \(path)", "agree \(path)", "compare \(earlier) \(path)", "list",
  ] {
    try shell.print("  assay \(next)")
  }
  return .done
}

/// Where the example's assessment of the year before lies, within its own folder.
private let earlierFolder = "2025"

/// All reports with the comparison to the year before; returns their paths.
private func writeReports(
  of evaluation: Evaluation, in path: String, _ arguments: ParsedArguments, _ shell: Shell
) throws(CommandFailure) -> [String] {
  let earlier = try Evaluation(
    of: EngagementFolder(FilePath.joined(path, earlierFolder), in: shell.files), for: arguments, in: shell)
  let comparison = try Comparison(asked: [earlier, evaluation])
  var options = ReportOptions(comparison: comparison, generator: "assay \(Assay.version)")
  var files = [ReportKind.full, .executive].compactMap { $0.files(of: evaluation, options) }
  for framework in evaluation.score.frameworks.map(\.catalogue.id)
  where ["iso20000", "cobit2019"].contains(framework.text) {
    options.framework = framework
    files += [ReportKind.audit.files(of: evaluation, options)].compactMap { $0 }
  }
  options.framework = nil
  files += [ReportDocument.comparison(comparison, options: options)].compactMap { $0 }
    .map { ReportFiles(name: "comparison", document: $0) }
  var written: [String] = []
  for file in files { written += try file.write(ReportFiles.Format.allCases, into: path, shell) }
  return written
}
