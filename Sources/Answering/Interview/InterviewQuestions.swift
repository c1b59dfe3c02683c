internal import Assessment
internal import Wording

extension Interview {
  /// The current question with the answer so far.
  var question: [Line] {
    guard position < questions.count else {
      return [
        Line(""),
        line("That was the last statement. \(progress(of: nil)). b back, j jump to a topic, u undo, q quit", .heading),
      ]
    }
    let (topic, criterion) = questions[position]
    let inTopic = topic.criteria.firstIndex { $0.id == criterion.id }.map { $0 + 1 } ?? 0
    var facts = [language.text("statement \(inTopic) of \(topic.criteria.count)")]
    if let level = levelFact(of: criterion) { facts.append(level) }
    if let dimension = criterion.dimension { facts.append(language.text(Phrase(word: dimension.title)).lowercased()) }
    var lines = [
      Line(""), Line("\(topic.title), \(facts.joined(separator: ", "))", .faint),
      line("\(progress(of: topic)) in this topic, \(progress(of: nil)) in total", .faint),
      Line(criterion.text, .heading),
    ]
    if !criterion.evidence.isEmpty {
      lines.append(line("Possible evidence: \(userText: criterion.evidence.joined(separator: "; "))"))
    }
    lines += saidBefore(on: criterion) + said(of: criterion)
    return lines + [line("\(userText: ratings)   ? help", .faint)]
  }

  /// The level of a criterion; nil where levels say nothing: in a conformity assessment, and where all are equal.
  private func levelFact(of criterion: Criterion) -> String? {
    guard measure != .findings, questions.contains(where: { $0.criterion.level > Level(1) }) else { return nil }
    let number = criterion.level.number
    return language.text(
      usesLevelNames
        ? "level \(number) (\(userText: assessment.questionnaire.name(of: criterion.level)))" : "level \(number)")
  }

  private func said(of criterion: Criterion) -> [Line] {
    guard let answer = answers[criterion.id], !answer.isEmpty else { return [] }
    let isRefused = answer.response == .noCase && !assessment.acceptsNoCase(for: criterion)
    let rating =
      isRefused
      ? language.text("no case, which counts as unanswered here: the requirement does not depend on an event")
      : words(for: answer.response, on: scale)
    let parts = [rating] + words(for: answer.evidence, note: answer.note)
    return [line("So far: \(userText: parts.joined(separator: "; "))")]
  }

  /// One line with the answer of the previous round; none where nothing was said then.
  private func saidBefore(on criterion: Criterion) -> [Line] {
    guard let previous, let said = previous[criterion.id] else { return [] }
    let rating =
      switch said.rating {
      case .response(let response): words(for: response, on: previous.scale)
      case .mean(let value): language.percent(ofOne: value)
      }
    let text = ([rating] + words(for: said.evidence, note: said.note)).joined(separator: "; ")
    return [
      previous.respondent == nil
        ? line("Agreed last time: \(userText: text)", .faint) : line("Last time: \(userText: text)", .faint)
    ]
  }

  private func words(for response: Answer.Response, on scale: Scale) -> String {
    switch response {
    case .rated(let step): scale[step].label
    case .notApplicable(let reason):
      reason.isEmpty ? language.text("not applicable") : language.text("not applicable: \(userText: reason)")
    case .noCase: language.text("no case")
    case .unknown: language.text("not known")
    case .unanswered: language.text("no rating yet")
    }
  }

  private func words(for evidence: [Evidence], note: String) -> [String] {
    evidence.map { language.text("evidence: \(userText: $0.title)") }
      + (note.isEmpty ? [] : [language.text("comment: \(userText: note)")])
  }

  /// `1 N Not achieved · 2 P …`; without our numbers on a scale whose ids are numbers.
  var ratings: String {
    let ratings = assessment.questionnaire.scale.ratings
    let isNumbered = !ratings.contains { Int($0.id) != nil }
    return ratings.enumerated().map { index, rating in
      isNumbered ? "\(index + 1) \(name(of: rating))" : name(of: rating)
    }.joined(separator: " · ")
  }

  /// The id and the label of a rating, or the id alone where both are the same word.
  func name(of rating: Scale.Rating) -> String {
    rating.id.lowercased() == rating.label.lowercased() ? rating.id : "\(rating.id) \(rating.label)"
  }

  var topicList: [Topic] {
    questions.map(\.topic).reduce(into: []) { topics, topic in
      if topics.last?.id != topic.id { topics.append(topic) }
    }
  }

  /// The topics with their numbers as a menu.
  var topics: [Line] {
    topicList.enumerated().map { index, topic in
      Line("\(index + 1) \(topic.title): \(progress(of: topic))")
    }
  }
}
