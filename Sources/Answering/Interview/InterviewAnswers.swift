internal import Assessment
internal import AssessmentFiles
internal import Text
internal import Wording

extension Interview {
  /// Takes a line of the respondent and returns the lines to print. Save the answer to `changed` before printing them.
  package mutating func receive(_ input: String) -> [Line] {
    (changed, refused) = (nil, nil)
    let text = input.trimmed
    if text.utf8.count > Limits.textLength {
      return refuse(text, line("Too long (limit: \(Limits.textLength) bytes); nothing was changed", .fault))
    }
    // Only a comment and a reason have lines of their own.
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    switch expectation {
    case .answer: return answer(words)
    case .topic: return jump(to: words)
    case .reason: return reason(text)
    case .note: return note(text)
    case .evidenceTitle(let entry): return evidenceTitle(words, entry)
    case .evidenceLocation(let entry): return evidenceLocation(words, entry)
    case .evidenceDate(let entry): return evidenceDate(words, entry)
    case .evidenceValidity(let entry): return evidenceValidity(words, entry)
    }
  }

  /// Keeps a line that cannot be used for its correction.
  mutating func refuse(_ text: String, _ reason: Line) -> [Line] {
    refused = text
    return [reason]
  }

  /// Returns a text after a line that changes it: `-` removes it, an empty line leaves it unless it was offered in the
  /// line.
  func changed(_ old: String, by text: String) -> String {
    text == "-" ? "" : text.isEmpty && !offersDrafts ? old : text
  }

  private mutating func answer(_ text: String) -> [Line] {
    if text.isEmpty { return position < questions.count ? [line("Press s to skip, ? for help", .faint)] : [] }
    guard position < questions.count else {
      if let command = InterviewCommand(text.lowercased()), !command.needsQuestion { return follow(command) }
      return [line("There are no more statements", .fault)] + keys
    }
    // The id of a rating in its own case goes first: on the scale N, P, L, F, N is a rating and n is "not applicable".
    if let step = step(exactly: text) ?? step(initial: text) { return rate(step) }
    if let command = InterviewCommand(text) { return follow(command) }
    if let step = step(numbered: text) ?? assessment.questionnaire.scale.step(named: text) { return rate(step) }
    if let unrated = UnratedAnswer(text) { return receive(unrated) }
    if let command = InterviewCommand(text.lowercased()) { return follow(command) }
    return [line("'\(userText: text)' is not a valid answer here", .fault)] + keys
  }

  private mutating func follow(_ command: InterviewCommand) -> [Line] {
    switch command {
    case .help: return help
    case .skip: return move(to: position + 1)
    case .back:
      if position == 0 { return [line("This is the first statement", .faint)] }
      return move(to: position - 1)
    case .undo: return undo()
    case .unrate: return unrate()
    case .evidence: return askForEvidence()
    case .comment: return askForComment()
    case .jump:
      expectation = .topic
      return topics
    case .quit:
      isFinished = true
      return []
    case .notApplicable: return receive(.notApplicable)
    case .noCase: return receive(.noCase)
    case .unknown: return receive(.unknown)
    }
  }

  /// Takes an answer that is not a rating.
  private mutating func receive(_ unrated: UnratedAnswer) -> [Line] {
    let criterion = questions[position].criterion
    switch unrated {
    case .notApplicable:
      let isAllowed = criterion.conditions.mayNotApply || !assessment.isConformityAssessment
      let notice: Phrase<PlainText> =
        "This requirement may not be excluded: 'not applicable' is reported as a nonconformity."
      return (isAllowed ? [] : [line(notice, .fault)]) + expect(.reason, "Press Enter on an empty line to cancel")
    case .noCase where !assessment.acceptsNoCase(for: criterion):
      return [
        line("'no case' is not a valid answer here: the requirement does not depend on an event", .fault),
        line("Rate the work that was done; a planned duty that was not performed is not fulfilled.", .faint),
      ]
    case .noCase: return give(.noCase, "saved: no case")
    case .unknown: return give(.unknown, "saved: not known (counts as unanswered)")
    }
  }

  /// Saves a response without its own words and goes on.
  private mutating func give(_ response: Answer.Response, _ confirmation: Phrase<PlainText>) -> [Line] {
    set { $0.response = response }
    return [line(confirmation, .faint)] + move(to: position + 1)
  }

  /// Returns the step with an id in its own case.
  func step(exactly text: String) -> Scale.Step? {
    let scale = assessment.questionnaire.scale
    return scale.steps.first { scale[$0].id == text }
  }

  /// Returns the step whose id is a word with this letter in front, as y means yes; nil where several have it, or the
  /// letter means something else. n rates, where it can, before it means "not applicable".
  func step(initial text: String) -> Scale.Step? {
    let letter = text.lowercased()
    guard letter.count == 1, letter == "n" || InterviewCommand(letter) == nil else { return nil }
    let scale = assessment.questionnaire.scale
    let steps = scale.steps.filter { scale[$0].id.count > 1 && scale[$0].id.lowercased().hasPrefix(letter) }
    return steps.count == 1 ? steps.first : nil
  }

  /// Returns the step by its number from 1; nil on a scale whose ids are numbers.
  private func step(numbered text: String) -> Scale.Step? {
    let scale = assessment.questionnaire.scale
    guard let number = Int(text), scale.steps.indices.contains(number - 1),
      !scale.ratings.contains(where: { Int($0.id) != nil })
    else { return nil }
    return scale.steps[number - 1]
  }

  private mutating func expect(_ next: Expectation, _ hint: Phrase<PlainText>) -> [Line] {
    expectation = next
    return [line(hint, .faint)]
  }

  private mutating func rate(_ step: Scale.Step) -> [Line] {
    let rating = assessment.questionnaire.scale[step]
    return give(.rated(step), "saved: \(userText: name(of: rating))")
  }

  private mutating func reason(_ text: String) -> [Line] {
    expectation = .answer
    if text.isEmpty { return [line("Nothing was changed: n/a needs a reason", .faint)] }
    return give(.notApplicable(reason: text), "saved: not applicable")
  }

  private mutating func askForComment() -> [Line] {
    expectation = .note
    let note = answers[questions[position].criterion.id]?.note ?? ""
    if note.isEmpty { return [line("Press Enter on an empty line to cancel", .faint)] }
    if offersDrafts { return [line("Edit the comment, or delete its text to remove it", .faint)] }
    return [line("Press Enter on an empty line to keep the comment; - removes it", .faint)]
  }

  private mutating func note(_ text: String) -> [Line] {
    expectation = .answer
    let old = answers[questions[position].criterion.id]?.note ?? ""
    let new = changed(old, by: text)
    if new == old { return [line("Nothing was changed", .faint)] }
    set { $0.note = new }
    return [
      line(
        new.isEmpty
          ? "The comment was removed. Now rate the statement, or press s to continue"
          : "Saved. Now rate the statement, or press s to continue", .faint)
    ]
  }

  /// Asks for the rating again, after evidence.
  mutating func endParts() -> [Line] {
    expectation = .answer
    return [line("Now rate the statement, or press s to continue", .faint)]
  }

  /// Takes the rating back; evidence and comment stay.
  private mutating func unrate() -> [Line] {
    guard isAsked(questions[position].criterion) else { return [line("There is no rating to remove", .faint)] }
    set { $0.response = .unanswered }
    return [line("The rating was removed", .faint)] + question
  }

  /// Gives the question of the last change the answer that it had before, and goes there.
  private mutating func undo() -> [Line] {
    guard let change = history.popLast(),
      let index = questions.firstIndex(where: { $0.criterion.id == change.criterion })
    else { return [line("There is nothing to undo in this interview", .faint)] }
    answers[change.criterion] = change.before
    (changed, position) = (change.criterion, index)
    return [line("The last change was undone: \(change.criterion.text)", .faint)] + question
  }

  /// Changes a part of the answer to the current question; the other parts stay.
  mutating func set(_ change: (inout Answer) -> Void) {
    let criterion = questions[position].criterion.id
    history.append(Change(criterion: criterion, before: answers[criterion]))
    var answer = answers[criterion] ?? Answer(response: .unanswered)
    change(&answer)
    answers[criterion] = answer
    given.insert(criterion)
    changed = criterion
  }

  /// Moves to another question; on leaving a topic adds its result.
  private mutating func move(to next: Int) -> [Line] {
    let left = position < questions.count ? questions[position].topic : nil
    position = next
    let arrived = position < questions.count ? questions[position].topic : nil
    guard let left, left.id != arrived?.id else { return question }
    return standing(of: left) + question
  }

  private mutating func jump(to text: String) -> [Line] {
    expectation = .answer
    if text.isEmpty { return question }
    let topics = self.topicList
    let wanted = text.lowercased()
    let byNumber = Int(text).flatMap { topics.indices.contains($0 - 1) ? topics[$0 - 1] : nil }
    let byName = topics.filter { $0.id.text.lowercased() == wanted || $0.title.lowercased() == wanted }
    let byStart = topics.filter { $0.title.lowercased().hasPrefix(wanted) }
    guard let topic = byNumber ?? byName.first ?? (byStart.count == 1 ? byStart.first : nil) else {
      expectation = .topic
      return [line("There is no topic '\(userText: text)'. Press Enter to stay here", .fault)]
    }
    let first = questions.firstIndex { $0.topic.id == topic.id } ?? position
    let open = questions.firstIndex { $0.topic.id == topic.id && !isAsked($0.criterion) }
    return move(to: open ?? first)
  }
}
