internal import Assessment
internal import AssessmentFiles
internal import Text
internal import Wording

extension Interview {
  /// Takes a line of the respondent and returns the lines to print. Save the answer to `changed` before printing them.
  package mutating func receive(_ input: String) -> [Line] {
    changed = nil
    let text = input.trimmed
    if text.utf8.count > Limits.textLength {
      return [line("That is too long: \(Limits.textLength) bytes at most. Nothing was changed", .fault)]
    }
    switch expectation {
    case .answer: return answer(text)
    case .topic: return jump(to: text)
    case .reason: return reason(text)
    case .note: return note(text)
    case .evidenceTitle, .evidenceLocation, .evidenceDate: return evidence(text)
    }
  }

  private mutating func answer(_ text: String) -> [Line] {
    guard position < questions.count || ["b", "j", "q", "?", ""].contains(text) else {
      return [line("Every question was gone through: b back, j jump to a topic, q leave", .fault)]
    }
    // The id of a rating in its own case goes first: on the scale N, P, L, F, N is a rating and n is "not applicable".
    if let step = step(exactly: text) { return rate(step) }
    switch text {
    case "": return position < questions.count ? [line("Press s to skip, ? for help", .faint)] : []
    case "?": return help
    case "s": return move(to: position + 1)
    case "b":
      if position == 0 { return [line("This is the first one", .faint)] }
      return move(to: position - 1)
    case "n": return receive(.notApplicable)
    case "k": return receive(.noCase)
    case "u": return receive(.unknown)
    case "e": return expect(.evidenceTitle, "An empty line ends it")
    case "c": return expect(.note, "An empty line leaves it as it is")
    case "j":
      expectation = .topic
      return topics
    case "q":
      isFinished = true
      return []
    default:
      if let step = step(numbered: text) ?? assessment.questionnaire.scale.step(named: text) { return rate(step) }
      if let unrated = UnratedAnswer(text) { return receive(unrated) }
      return [line("'\(userText: text)' is not a valid answer here", .fault)] + keys
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
      return (isAllowed ? [] : [line(notice, .fault)]) + expect(.reason, "Press Enter alone to cancel")
    case .noCase where !assessment.acceptsNoCase(for: criterion):
      return [
        line("'no case' is not an answer here: the requirement does not wait for an event", .fault),
        line("Rate what was done; a planned duty that nobody performed is not fulfilled.", .faint),
      ]
    case .noCase: return give(.noCase, "saved: no case")
    case .unknown: return give(.unknown, "saved: not known, counts as unanswered")
    }
  }

  /// Saves a response without its own words and goes on.
  private mutating func give(_ response: Answer.Response, _ confirmation: Phrase<PlainText>) -> [Line] {
    set { $0.response = response }
    return [line(confirmation, .faint)] + move(to: position + 1)
  }

  private func step(exactly text: String) -> Scale.Step? {
    let scale = assessment.questionnaire.scale
    return scale.steps.first { scale[$0].id == text }
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
    return give(.rated(step), "saved: \(rating.id) \(userText: rating.label)")
  }

  private mutating func reason(_ text: String) -> [Line] {
    expectation = .answer
    if text.isEmpty { return [line("Nothing was changed: n/a needs a reason", .faint)] }
    return give(.notApplicable(reason: text), "saved: not applicable")
  }

  private mutating func note(_ text: String) -> [Line] {
    expectation = .answer
    if text.isEmpty { return [line("Nothing was changed", .faint)] }
    set { $0.note = text }
    return [line("saved; now the rating, or s to go on", .faint)]
  }

  private mutating func evidence(_ text: String) -> [Line] {
    switch expectation {
    case .evidenceLocation(let title):
      expectation = .evidenceDate(title: title, location: text)
    case .evidenceDate(let title, let location):
      let date = CalendarDate(text)
      if date == nil, !text.isEmpty {
        return [line("'\(userText: text)' is not a day of the calendar: write 2026-11-03", .fault)]
      }
      expectation = .evidenceTitle
      set { $0.evidence.append(Evidence(title: title, location: location, date: date)) }
      return [line("saved; another one, or an empty line", .faint)]
    default:
      expectation = text.isEmpty ? .answer : .evidenceLocation(title: text)
      if text.isEmpty { return [line("Now the rating, or s to go on", .faint)] }
    }
    return []
  }

  /// Changes a part of the answer to the current question; the other parts stay.
  private mutating func set(_ change: (inout Answer) -> Void) {
    let criterion = questions[position].criterion.id
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
      return [line("No topic is called '\(userText: text)'; an empty line stays here", .fault)]
    }
    let first = questions.firstIndex { $0.topic.id == topic.id } ?? position
    let open = questions.firstIndex { $0.topic.id == topic.id && !isAsked($0.criterion) }
    return move(to: open ?? first)
  }
}
