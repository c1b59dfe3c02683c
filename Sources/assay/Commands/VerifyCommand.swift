internal import Markup
internal import Reports
internal import Text

private let reportFile = Positional("REPORT", .file, "a report in HTML or Markdown")

extension Command {
  static let verify = Command(
    name: "verify", summary: "Tell whether a report was made from an engagement",
    details: [
      """
      Compares the hashes in the report's colophon with the questionnaire, the engagement and the answer sheets at \
      hand. The report's own text is not compared: make the report anew for that, the same files give the same bytes.
      """,
      "Exit status 0 where all agree, 1 where anything differs.",
    ],
    positionals: [reportFile, .engagement], options: [.library],
    examples: ["assay verify reports/pizza-and-pizza/report.html reports/pizza-and-pizza"], run: runVerify)
}

private func runVerify(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let path = arguments[reportFile] ?? ""
  let reported = ReportedOrigins(report: try shell.bytes(path, limit: 50_000_000))
  guard !reported.files.isEmpty else {
    throw .input("\(quoted: path) names no files that it was made from: it is no full or audit report of Assay's")
  }
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell.files)
  let present = ReportedOrigins(of: try folder.assessment(for: arguments, in: shell))
  let difference = reported.difference(to: present)
  let parts: [(TerminalText, [String])] = [
    ("changed since the report", difference.changed), ("in the report, and not at hand", difference.missing),
    ("at hand, and not in the report", difference.added),
  ]
  for (words, names) in parts {
    for name in names { try shell.print("\(words): \(TerminalText(oneLine: name))") }
  }
  guard difference.isEmpty else { return .inputHasErrors }
  try shell.print("The report was made from these \(Figures.counted(present.files.count, "file")).")
  return .done
}
