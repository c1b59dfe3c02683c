internal import Answering
internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

/// An interview with a person about a sheet, which other programs may edit at the same time.
struct InterviewSession {
  private let context: CommandContext
  private var interview: Interview
  private var sheet: RespondentSheet

  /// Asks the topics and writes the answers into the sheet; shows the answers of the previous round, nil for none.
  init(
    _ assessment: Assessment, topics: [Topic], sheet: RespondentSheet, previous: PreviousAnswers?,
    in context: CommandContext
  ) {
    let system = context.system
    interview = Interview(
      assessment, topics: topics, sheet: sheet.sheet, previous: previous, language: context.language,
      isTyped: system.inputIsTerminal,
      offersDrafts: system.answerWay == .editor, today: system.today())
    self.sheet = sheet
    self.context = context
  }

  /// Asks until the person leaves; every answer is saved before the next question.
  mutating func run() throws(CommandFailure) {
    try print(interview.opening)
    while !interview.isFinished {
      let prompt = TerminalText(oneLine: interview.prompt)
      guard case .line(let line) = try context.system.readAnswer(prompt, interview.draft) else {
        try? context.print("")
        break
      }
      let changed = try takeOverChanges()
      // On a copy: an answer that cannot be saved is not kept.
      var next = interview
      let lines = next.receive(String(decoding: line, as: UTF8.self))
      if let criterion = next.changed {
        if changed.isUnusable || changed.criteria.contains(criterion) { continue }
        try save([criterion], of: next)
      }
      interview = next
      try print(lines)
    }
    // The terminal may be closed; every answer is saved already.
    try? print(interview.closing)
    try? context.print(
      .afterInterview(of: sheet, in: context.arguments[.engagement], isComplete: interview.isComplete, context.language)
    )
  }

  private mutating func save(_ criteria: [ID<Criterion>], of interview: Interview) throws(CommandFailure) {
    for criterion in criteria {
      let answer = interview.sheet.answers[criterion] ?? Answer(response: .unanswered)
      try sheet.save(answer, of: criterion, on: interview.scale, in: context.system)
    }
  }

  /// Takes over the changes that another program made to the file, and prints them.
  ///
  /// - Returns: the criteria whose answers changed, and whether the file can no longer be used.
  private mutating func takeOverChanges() throws(CommandFailure) -> (criteria: Set<ID<Criterion>>, isUnusable: Bool) {
    var context = context
    let path = sheet.path
    let change = try sheet.change(
      by: { () throws(CommandFailure) in try context.newReader(near: path) }, in: context.system)
    switch change {
    case .none: break
    case .removed:
      try print([
        .init(
          context.language.text(
            "\(userText: sheet.path) was deleted in the meantime; your next answer creates it again"),
          .fault)
      ])
    case .edited(let edited):
      let taken = interview.takeOver(edited)
      try save(taken.restored, of: interview)
      try print(taken.lines)
      return (taken.changed, false)
    case .unusable(let reports):
      context.system.printError(reports)
      try print([
        .init(
          context.language.text(
            """
            \(userText: sheet.path) was changed in the meantime and is no longer a valid sheet of \
            \(userText: sheet.sheet.respondent). Answers cannot be saved: correct the file and answer again, or press q \
            to quit
            """), .fault)
      ])
      return ([], true)
    }
    return ([], false)
  }

  /// Prints lines of the interview, as wide as the terminal is at this moment.
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
      outline.add(userText: line.text, mark)
    }
    try context.print(outline)
  }
}
