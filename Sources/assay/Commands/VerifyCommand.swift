internal import AssessmentFiles
internal import OperatingSystem
internal import ReportDocument
internal import ReportParts
internal import Terminal
internal import Text
internal import Wording

private let reportFile = Positional("REPORT", .file, "a report in HTML, Markdown or Word")
private let folders = Positional(
  many: "DIR", .name(of: .engagement),
  "the engagement's folder; for several engagements, in the order of the report")

extension Command {
  static let verify = Command(
    name: "verify", summary: "Check whether a report matches its files",
    details: [
      """
      Every report contains the SHA-256 digests of its source files. This command compares them with the current \
      questionnaires, catalogues, engagements and answer sheets. Files that differ only in line endings count as \
      equal.
      """,
      """
      For a report with a trend, name the engagement first and then the earlier ones. A checksum at the end of the \
      report shows whether its text was edited. It does not protect against forgery: to be certain, create the report \
      again; the same files give the same bytes.
      """,
      "Exit status: 0 if everything matches, 1 if anything differs.",
    ],
    positionals: [reportFile, folders],
    options: [Option.title, Option.theme, Option.language, Option.benchmark, Option.library],
    examples: [
      "assay verify reports/pizza-and-pizza/report.html reports/pizza-and-pizza",
      "assay verify comparison.html OLD NEW",
    ], run: runVerify)
}

private func runVerify(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  // The option names the language of the report.
  let (path, system, language) = (context.arguments[reportFile], context.system, Language.english)
  let report = try system.bytes(path, limit: ReportChecksum.longestReport)
  let paths = try system.engagementFolders(context.arguments[folders])
  let facts = try ReportFacts(in: report, at: path)
  let verification = try ReportVerification(
    facts, folders: paths.map { (path) throws(CommandFailure) in try EngagementFolder(path, in: system.files) },
    reader: try context.reader(), options: try context.reportOptions().files, in: system)
  let edited: [TerminalText] =
    ReportChecksum.isIntact(report)
    ? [] : [language.say("the text of the report was edited after the report was created")]
  let differences = edited + verification.differences + facts.otherTitle(than: context.arguments[.title])
  for line in differences + verification.omissions { try context.print(line) }
  if !WordFacts.isArchive(report), report.contains(UInt8(ascii: "\r")) {
    try context.print(language.say("The line endings of the report were converted to CRLF; its data is complete."))
  }
  if verification.converted > 0 {
    try context.print(
      language.say(
        Phrase(
          verification.converted, one: "{1} file differs from the report's only in line endings (CRLF or LF).",
          many: "\(verification.converted) files differ from the report's only in line endings (CRLF or LF).")))
  }
  guard differences.isEmpty else { return .inputHasErrors }
  try context.print(language.say("The report matches \(language.files(verification.confirmed))."))
  if let title = facts.choices.title, context.arguments[.title] == nil {
    try context.print("Its title was set with --title: \(quoted: title); add --title to compare it.")
  }
  return .done
}
