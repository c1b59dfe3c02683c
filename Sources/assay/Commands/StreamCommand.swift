internal import Assessment
internal import AssessmentFiles
internal import PlainYAML
internal import Text

private let asked = Option(
  "questionnaire", .text, as: "Q", "what all lines answer: the id of a questionnaire, or its file", isRequired: true)

/// The longest line that is read, in bytes: some hundred sheets of four hundred answers each.
private let longestLine = 16_000_000

extension Command {
  static let stream = Command(
    name: "stream", summary: "Score engagements that come one a line",
    details: [
      """
      Reads from standard input, one a line, JSON engagements with their answer sheets: \
      {"engagement": {KEYS OF engagement.yaml}, "sheets": [{KEYS OF A SHEET}]}. Writes for each, in order, the JSON of \
      'assay score' on one line.
      """,
      """
      A line that cannot be used has {"schema": "assay.error/1", "line": NUMBER, "engagement": NAME, "errors": \
      [TEXTS]} in its place, each text with the JSON Pointer of the fault; the next line is read, and the exit status \
      is 1 in the end. So has a line of more than \(longestLine / 1_000_000) MB. Warnings go to standard error.
      """,
      """
      The questionnaire is read once; memory does not grow with the number of lines. Output is written line by line \
      where standard input or output is a terminal, in blocks otherwise.
      """,
    ],
    options: [asked, .method, .library],
    examples: ["assay stream --questionnaire itil4-practices < in.jsonl > out.jsonl"], run: runStream)
}

private func runStream(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let name = arguments[asked] ?? ""
  let reader = AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell))
  let source = try reader.library.questionnaire(named: name, in: shell)
  let lines = try shell.value(of: reader.engagements(for: source), named: name)
  let writer = ScoreLineWriter(for: lines, method: arguments[.method].flatMap(ScoringMethod.init(rawValue:)))
  var status = ExitStatus.done
  var number = 0
  var progress = Progress("lines", in: shell, unless: shell.inputIsTerminal || shell.outputIsTerminal)
  defer { progress.erase() }
  while shell.outputIsOpen() {
    let line: StreamedEngagement
    switch try shell.readLine(longestLine) {
    case .end: return status
    case .line(let bytes): line = lines.engagement(from: Document(parsingJSON: Source(name: "-", bytes: bytes)))
    case .tooLong: line = StreamedEngagement(.streamLineTooLong)
    }
    number += 1
    if line.assessment == nil { status = .inputHasErrors }
    if !line.warnings.isEmpty { progress.erase() }
    for warning in line.warnings { shell.printError("assay: line \(number): warning: \(warning)") }
    try shell.writeOutput(writer.json(line, number: number))
    if shell.inputIsTerminal || shell.outputIsTerminal { try shell.flushOutput() }
    progress.advance()
  }
  return status
}

extension Diagnostic {
  fileprivate static var streamLineTooLong: Diagnostic {
    Diagnostic("the line is longer than \(longestLine / 1_000_000) MB", at: .file)
  }
}
