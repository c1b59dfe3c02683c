internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import Terminal

private let file = Positional("FILE", .file, "a PlainYAML file, or - for standard input")
private let quiet = Option(flag: "quiet", "print only errors and warnings")

/// The largest text that is parsed, in bytes.
private let limit = 256_000_000

extension Command {
  static let parse = Command(
    name: "parse", summary: "Convert PlainYAML to JSON",
    details: [
      """
      Mappings become objects (keys in file order), sequences arrays, scalars strings, and missing values null. If the \
      file has errors, no JSON is written: all errors are printed and the exit status is 1.
      """
    ],
    positionals: [file], options: [quiet], examples: ["assay parse answers/lead.yaml", "assay parse - < answers.yaml"],
    run: runParse)
}

private func runParse(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let document = Document(parsing: try system.source(arguments[file], limit: limit))
  system.printError([FileReport(source: document.source, diagnostics: document.diagnostics)])
  if document.hasErrors { return .inputHasErrors }
  if !arguments[quiet] { try system.deliver(TreeExchange.json(document)) }
  return .done
}
