internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import Terminal
internal import Text

private let questionnaire = Option(
  required: "questionnaire", .name(of: .questionnaire), as: "Q", "the questionnaire of all lines: id or file")

extension Command {
  static let stream = Command(
    name: "stream", summary: "Score engagements from JSON Lines",
    details: [
      """
      Reads one JSON engagement with its answer sheets per line from standard input: {"engagement": {KEYS OF \
      engagement.yaml}, "sheets": [{KEYS OF A SHEET}]}. For each, in order, writes the JSON of 'assay score' on one \
      line.
      """,
      """
      A line with errors is replaced by {"schema": "assay.error/1", "line": NUMBER, "engagement": NAME, "errors": \
      [TEXTS]}, each text with the JSON Pointer of the error; processing continues, and the exit status is 1. A line \
      can be at most \(StreamedLine.longest / 1_000_000) MB long and contain at most \(Limits.sheets) sheets. Warnings \
      go to standard error.
      """,
      """
      The questionnaire is read once; memory does not grow with the number of lines. Output is written line by line if \
      standard input or output is a terminal, otherwise in blocks.
      """,
    ],
    options: [questionnaire, Option.method, Option.library],
    examples: ["assay stream --questionnaire itil4-practices < in.jsonl > out.jsonl"], run: runStream)
}

private func runStream(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let reader = try context.reader()
  let document = try reader.library.questionnaire(named: arguments[questionnaire], in: system)
  let lines = try system.value(of: reader.engagements(for: document), named: arguments[questionnaire])
  let writer = ScoreLineWriter(for: lines, method: arguments[.method])
  let isWatched = system.inputIsTerminal || system.outputIsTerminal
  var (status, number) = (ExitStatus.done, 0)
  var progress = Progress("lines", in: system, unless: isWatched)
  defer { progress.erase() }
  while system.outputIsOpen() {
    let line: StreamedEngagement
    switch try system.readLine(StreamedLine.longest) {
    case .end: return status
    case .line(let bytes): line = lines.engagement(from: StreamedLine.document(bytes))
    case .tooLong: line = StreamedEngagement(.streamLineTooLong)
    }
    number += 1
    if line.assessment == nil { status = .inputHasErrors }
    if !line.warnings.isEmpty { progress.erase() }
    for warning in line.warnings { system.printNotice("assay: line \(number): warning: \(warning)") }
    try system.writeOutput(writer.json(line, number: number))
    if isWatched { try system.flushOutput() }
    progress.advance()
  }
  return status
}
