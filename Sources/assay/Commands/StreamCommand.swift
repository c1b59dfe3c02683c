internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import Terminal
internal import Text

private let questionnaire = Option(
  required: "questionnaire", .name(of: .questionnaire), as: "Q", "the questionnaire of all lines: an id, or a file")

extension Command {
  static let stream = Command(
    name: "stream", summary: "Score engagements from JSON Lines",
    details: [
      """
      Reads engagements with their answer sheets from standard input, one JSON object per line: \
      {"engagement": {KEYS OF engagement.yaml}, "sheets": [{KEYS OF A SHEET}]}. Writes for each, in order, the JSON of \
      'assay score' on one line.
      """,
      """
      A line with errors gives {"schema": "assay.error/1", "line": NUMBER, "engagement": NAME, "errors": [TEXTS]} in \
      its place, each text with the JSON Pointer of the error; the next line is read, and the exit status is 1. A line \
      has at most \(StreamedLine.longest / 1_000_000) MB and \(Limits.sheets) sheets. Warnings go to standard error.
      """,
      """
      The questionnaire is read once; memory does not grow with the number of lines. Output is written line by line \
      where standard input or output is a terminal, in blocks otherwise.
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
