internal import Markup
internal import Reports
internal import Text
internal import Wording

private let reportFile = Positional("REPORT", .file, "a report in HTML or Markdown")

/// The largest report that is read, in bytes.
private let limit = 50_000_000

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
    positionals: [reportFile, Positional.engagement], options: [Option.library],
    examples: ["assay verify reports/pizza-and-pizza/report.html reports/pizza-and-pizza"], run: runVerify)
}

private func runVerify(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let path = context.arguments[reportFile]
  let reported = ReportedOrigins(report: try context.system.bytes(path, limit: limit))
  guard !reported.files.isEmpty else {
    throw .input("\(quoted: path) names no files that it was made from: it is no full or audit report of Assay's")
  }
  let present = ReportedOrigins(of: try context.assessment(of: context.folder()))
  let difference = reported.difference(to: present)
  let language = context.language
  for name in difference.changed { try context.print(language.say("changed since the report: \(userText: name)")) }
  for name in difference.missing {
    try context.print(language.say("in the report, and not at hand: \(userText: name)"))
  }
  for name in difference.added { try context.print(language.say("at hand, and not in the report: \(userText: name)")) }
  guard difference.isEmpty else { return .inputHasErrors }
  try context.print(language.say("The report was made from these \(language.files(present.files.count))."))
  return .done
}
