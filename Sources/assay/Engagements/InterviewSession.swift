internal import Answering
internal import Assessment
internal import AssessmentFiles
internal import Text

/// An interview with a person, a sheet and whoever else edits that sheet at the same time.
struct InterviewSession {
  private let shell: Shell
  private let arguments: ParsedArguments
  private var interview: Interview
  private var sheet: RespondentSheet

  /// Asks the topics and writes the answers into the sheet.
  init(
    _ assessment: Assessment, topics: [Topic], sheet: RespondentSheet, _ arguments: ParsedArguments, _ shell: Shell
  ) {
    interview = Interview(assessment, topics: topics, sheet: sheet.sheet)
    self.sheet = sheet
    self.arguments = arguments
    self.shell = shell
  }

  /// Asks until the person leaves; every answer is saved before the next question.
  mutating func run() throws(CommandFailure) {
    try print(interview.opening)
    while !interview.isFinished {
      try shell.writeOutput(Array(TerminalText(oneLine: interview.prompt).text.utf8))
      guard case .line(let line) = try shell.readAnswer() else {
        try? shell.print("")
        break
      }
      let changed = try takeUpChanges()
      // Tried on a copy: an answer that cannot be saved as things are was not given.
      var next = interview
      let lines = next.receive(String(decoding: line, as: UTF8.self))
      if let criterion = next.changed {
        if changed.isUnusable || changed.criteria.contains(criterion) { continue }
        try save([criterion], of: next)
      }
      interview = next
      try print(lines)
    }
    // Where the terminal is gone, everything is saved all the same.
    try? print(interview.closing)
  }

  private mutating func save(_ criteria: [ID<Criterion>], of interview: Interview) throws(CommandFailure) {
    for criterion in criteria {
      guard let answer = interview.sheet.answers[criterion] else { continue }
      try sheet.save(answer, of: criterion, on: interview.scale, shell)
    }
  }

  /// What somebody else wrote meanwhile goes before; says so, and which answers are other ones now.
  private mutating func takeUpChanges() throws(CommandFailure) -> (criteria: Set<ID<Criterion>>, isUnusable: Bool) {
    let (arguments, shell) = (arguments, shell)
    let change = try sheet.change(
      by: { () throws(CommandFailure) in AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell))
      }, shell)
    switch change {
    case .none: break
    case .removed:
      try print([.init("\(sheet.path) was removed meanwhile; the next answer writes it again", .fault)])
    case .edited(let edited):
      let taken = interview.takeOver(edited)
      try save(taken.restored, of: interview)
      try print(taken.lines)
      return (taken.changed, false)
    case .unusable(let reports):
      shell.printError(reports)
      try print([
        .init(
          "\(sheet.path) was changed meanwhile and is no sheet of \(sheet.sheet.respondent) now. It was left alone, and "
            + "answers cannot be saved: mend it and answer again, or q to leave", .fault)
      ])
      return ([], true)
    }
    return ([], false)
  }

  /// Prints what an interview says, as wide as the terminal is at that moment.
  private func print(_ lines: [Interview.Line]) throws(CommandFailure) {
    guard !lines.isEmpty else { return }
    var outline = TextOutline()
    for line in lines {
      let mark: Style.Mark? =
        switch line.mark {
        case .plain: nil
        case .heading: .strong
        case .faint: .faint
        case .fault: .bad
        }
      outline.add(line.text, mark)
    }
    try shell.print(outline, arguments)
  }
}
