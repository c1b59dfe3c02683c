internal import Assessment
internal import Wording

extension Interview {
  /// The current question with the answer so far.
  var question: [Line] {
    guard position < questions.count else {
      return [
        Line(""),
        line("That was the last one. \(progress(of: nil)). b back, j jump to a topic, u undo, q leave", .heading),
      ]
    }
    let (topic, criterion) = questions[position]
    let inTopic = topic.criteria.firstIndex { $0.id == criterion.id }.map { $0 + 1 } ?? 0
    var facts = [language.text("\(inTopic) of \(topic.criteria.count)")]
    if let level = levelFact(of: criterion) { facts.append(level) }
    if let dimension = criterion.dimension { facts.append(language.text(Phrase(word: dimension.title)).lowercased()) }
    var lines = [
      Line(""), Line("\(topic.title), \(facts.joined(separator: ", "))", .faint),
      line("\(progress(of: topic)), of all \(progress(of: nil))", .faint), Line(criterion.text, .heading),
    ]
    if !criterion.evidence.isEmpty {
      lines.append(line("Shown by: \(userText: criterion.evidence.joined(separator: "; "))"))
    }
    lines += said(of: criterion)
    return lines + [line("\(userText: ratings)   ? help", .faint)]
  }

  /// The level of a criterion; nil where levels say nothing: in a conformity assessment, and where all are alike.
  private func levelFact(of criterion: Criterion) -> String? {
    guard measure != .findings, questions.contains(where: { $0.criterion.level > Level(1) }) else { return nil }
    let number = criterion.level.number
    return language.text(
      usesLevelNames
        ? "level \(number) \(userText: assessment.questionnaire.name(of: criterion.level))" : "level \(number)")
  }

  private func said(of criterion: Criterion) -> [Line] {
    guard let answer = answers[criterion.id], !answer.isEmpty else { return [] }
    var parts: [String] = []
    switch answer.response {
    case .rated(let step): parts.append(assessment.questionnaire.scale[step].label)
    case .notApplicable(let reason): parts.append(language.text("not applicable: \(userText: reason)"))
    case .noCase:
      parts.append(
        language.text(
          assessment.acceptsNoCase(for: criterion)
            ? "no case" : "no case, which counts as unanswered here: the requirement does not wait for an event"))
    case .unknown: parts.append(language.text("not known"))
    case .unanswered: parts.append(language.text("no rating yet"))
    }
    parts += answer.evidence.map { language.text("shown by \(userText: $0.title)") }
    if !answer.note.isEmpty { parts.append(language.text("comment: \(userText: answer.note)")) }
    return [line("So far: \(userText: parts.joined(separator: "; "))")]
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
