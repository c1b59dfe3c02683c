internal import Assessment
internal import AssessmentFiles
internal import Text

extension Interview {
  /// Takes a line of the respondent and gives what to print; `changed` says what to save before it is printed.
  package mutating func receive(_ line: String) -> [Line] {
    changed = nil
    let text = line.trimmed
    if text.utf8.count > Limits.textLength {
      return [Line("That is too long: \(Limits.textLength) bytes at most. Nothing was changed", .fault)]
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
      return [Line("Every question was gone through: b back, j jump to a topic, q leave", .fault)]
    }
    // A rating is told by its id in its own case first: in NPLF, N rates and n says "not applicable".
    if let step = step(exactly: text) { return rate(step) }
    switch text {
    case "": return position < questions.count ? [Line("Press s to skip, ? for help", .faint)] : []
    case "?": return help
    case "s": return move(to: position + 1)
    case "b":
      if position == 0 { return [Line("This is the first one", .faint)] }
      return move(to: position - 1)
    case "n": return expect(.reason, "An empty line takes it back")
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
      if Scale.isNotApplicable(text) { return expect(.reason, "An empty line takes it back") }
      return [Line("'\(text)' is no answer here", .fault)] + keys
    }
  }

  private func step(exactly text: String) -> Scale.Step? {
    let scale = assessment.questionnaire.scale
    return scale.steps.first { scale[$0].id == text }
  }

  /// Ratings are numbered from 1; a scale whose ids are numbers goes by these.
  private func step(numbered text: String) -> Scale.Step? {
    let scale = assessment.questionnaire.scale
    guard let number = Int(text), scale.steps.indices.contains(number - 1),
      !scale.ratings.contains(where: { Int($0.id) != nil })
    else { return nil }
    return scale.steps[number - 1]
  }

  private mutating func expect(_ next: Expectation, _ hint: String) -> [Line] {
    expectation = next
    return [Line(hint, .faint)]
  }

  private mutating func rate(_ step: Scale.Step) -> [Line] {
    set { Answer(response: .rated(step), evidence: $0.evidence, note: $0.note, confidence: $0.confidence) }
    let rating = assessment.questionnaire.scale[step]
    return [Line("saved: \(rating.id) \(rating.label)", .faint)] + move(to: position + 1)
  }

  private mutating func reason(_ text: String) -> [Line] {
    expectation = .answer
    if text.isEmpty { return [Line("Nothing was changed: n/a needs a reason", .faint)] }
    set {
      Answer(
        response: .notApplicable(reason: text), evidence: $0.evidence, note: $0.note, confidence: $0.confidence)
    }
    return [Line("saved: not applicable", .faint)] + move(to: position + 1)
  }

  private mutating func note(_ text: String) -> [Line] {
    expectation = .answer
    if text.isEmpty { return [Line("Nothing was changed", .faint)] }
    set { Answer(response: $0.response, evidence: $0.evidence, note: text, confidence: $0.confidence) }
    return [Line("saved; now the rating, or s to go on", .faint)]
  }

  private mutating func evidence(_ text: String) -> [Line] {
    switch expectation {
    case .evidenceLocation(let title):
      expectation = .evidenceDate(title: title, location: text)
    case .evidenceDate(let title, let location):
      let date = CalendarDate(text)
      if date == nil, !text.isEmpty {
        return [Line("'\(text)' is not a day of the calendar: write 2026-11-03", .fault)]
      }
      expectation = .evidenceTitle
      set { old in
        Answer(
          response: old.response, evidence: old.evidence + [Evidence(title: title, location: location, date: date)],
          note: old.note, confidence: old.confidence)
      }
      return [Line("saved; another one, or an empty line", .faint)]
    default:
      expectation = text.isEmpty ? .answer : .evidenceLocation(title: text)
      if text.isEmpty { return [Line("Now the rating, or s to go on", .faint)] }
    }
    return []
  }

  private mutating func set(_ change: (Answer) -> Answer) {
    let criterion = questions[position].criterion.id
    answers[criterion] = change(answers[criterion] ?? Answer(response: .unanswered))
    given.insert(criterion)
    changed = criterion
  }

  /// Goes to another question; a topic that is left behind says how it stands.
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
      return [Line("No topic is called '\(text)'; an empty line stays here", .fault)]
    }
    let first = questions.firstIndex { $0.topic.id == topic.id } ?? position
    let open = questions.firstIndex { $0.topic.id == topic.id && !isAnswered($0.criterion) }
    return move(to: open ?? first)
  }
}
