internal import AssessmentFiles
internal import Reports
internal import Text

private let reportFile = Positional("REPORT", .file, "a report in HTML or Markdown")
private let folders = Positional(
  "DIR", .folder, "the engagement's folder; for several engagements, their folders in the order of the report",
  count: .many)

extension Command {
  static let verify = Command(
    name: "verify", summary: "Check which files a report was made from",
    details: [
      """
      Every report carries the SHA-256 digests of its files. This command compares them with the questionnaires, \
      catalogues, engagements and answer sheets as they are now. Files that differ only in their line ends count as \
      the same.
      """,
      """
      For a report with a trend, name the engagement first and then the earlier ones. The text of the report is not \
      compared: to check it, create the report again; the same files give the same bytes.
      """,
      "Exit status: 0 if all files are the same, 1 if any file differs.",
    ],
    positionals: [reportFile, folders], options: [.theme, .language, .library],
    examples: [
      "assay verify reports/pizza-and-pizza/report.html reports/pizza-and-pizza",
      "assay verify comparison.html OLD NEW",
    ], run: runVerify)
}

private func runVerify(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let path = arguments[reportFile] ?? ""
  let report = try shell.bytes(path, limit: 50_000_000)
  let verification = try ReportVerification(
    facts(of: report, at: path),
    folders: shell.engagements(under: arguments.all(folders)).map { (path) throws(CommandFailure) in
      try EngagementFolder(path, in: shell.files)
    },
    library: QuestionnaireLibrary(for: arguments, in: shell), options: ReportOptions(for: arguments, in: shell).files)
  for line in verification.differences + verification.omissions { try shell.print(line) }
  if report.contains(UInt8(ascii: "\r")) {
    try shell.print("The line ends of the report were converted to CRLF; its facts are complete.")
  }
  if verification.converted > 0 {
    let files = verification.converted == 1 ? "1 file differs" : "\(verification.converted) files differ"
    try shell.print("\(files) from the report's only in line ends (CRLF or LF).")
  }
  guard verification.differences.isEmpty else { return .inputHasErrors }
  try shell.print("The report was made from these \(Figures.counted(verification.confirmed, "file")).")
  return .done
}

private func facts(of report: [UInt8], at path: String) throws(CommandFailure) -> ReportFacts {
  do throws(ReportFacts.Fault) {
    return try ReportFacts(report: report)
  } catch {
    switch error {
    case .absent:
      throw .input(
        "\(quoted: path) does not say which files it was made from; if an older version made this report, create it again"
      )
    case .unreadable:
      throw .input("the facts in \(quoted: path) are damaged or from a newer version; create the report again")
    }
  }
}
