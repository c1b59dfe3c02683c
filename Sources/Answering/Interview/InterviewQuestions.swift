internal import Assessment

// What the interview prints.

extension Interview {
  /// The question at hand, with what was said of it before.
  var question: [Line] {
    guard position < questions.count else {
      return [
        Line(""), Line("That was the last one. \(progress(of: nil)). b back, j jump to a topic, q leave", .heading),
      ]
    }
    let (topic, criterion) = questions[position]
    let inTopic = topic.criteria.firstIndex { $0.id == criterion.id }.map { $0 + 1 } ?? 0
    var facts = ["\(inTopic) of \(topic.criteria.count)"]
    if questions.contains(where: { $0.criterion.level > Level(1) }) {
      facts.append("level \(criterion.level.number) \(assessment.questionnaire.name(of: criterion.level))")
    }
    if let dimension = criterion.dimension { facts.append(dimension.title.lowercased()) }
    var lines = [
      Line(""), Line("\(topic.title), \(facts.joined(separator: ", "))", .faint),
      Line("\(progress(of: topic)), of all \(progress(of: nil))", .faint), Line(criterion.text, .heading),
    ]
    if !criterion.evidence.isEmpty { lines.append(Line("Shown by: \(criterion.evidence.joined(separator: "; "))")) }
    lines += said(of: criterion)
    return lines + [Line("\(ratings)   ? help", .faint)]
  }

  private func said(of criterion: Criterion) -> [Line] {
    guard let answer = answers[criterion.id] else { return [] }
    var parts: [String] = []
    switch answer.response {
    case .rated(let step): parts.append(assessment.questionnaire.scale[step].label)
    case .notApplicable(let reason): parts.append("not applicable: \(reason)")
    case .unanswered: parts.append("no rating yet")
    }
    parts += answer.evidence.map { "shown by \($0.title)" }
    if !answer.note.isEmpty { parts.append("comment: \(answer.note)") }
    return [Line("So far: \(parts.joined(separator: "; "))")]
  }

  /// `1 N Not achieved, 2 P …`; a scale of numbers needs none of ours.
  var ratings: String {
    let ratings = assessment.questionnaire.scale.ratings
    let isNumbered = !ratings.contains { Int($0.id) != nil }
    return ratings.enumerated().map { index, rating in
      let name = rating.id.lowercased() == rating.label.lowercased() ? rating.id : "\(rating.id) \(rating.label)"
      return isNumbered ? "\(index + 1) \(name)" : name
    }.joined(separator: " · ")
  }

  var keys: [Line] {
    [
      Line(
        "Rate by number or name. s skip · n not applicable · e evidence · c comment · b back · j jump to a topic · "
          + "? help · q leave", .faint)
    ]
  }

  /// The guidance of the criterion, and the keys.
  var help: [Line] {
    guard position < questions.count else { return keys }
    let (topic, criterion) = questions[position]
    var lines: [Line] = []
    if !topic.purpose.isEmpty { lines.append(Line("\(topic.title): \(topic.purpose)")) }
    lines.append(
      Line(criterion.guidance.isEmpty ? "There is no guidance on this criterion." : criterion.guidance))
    if !criterion.improve.isEmpty { lines.append(Line("Next step if it does not hold: \(criterion.improve)")) }
    return lines + keys
  }

  var topicList: [Topic] {
    questions.map(\.topic).reduce(into: []) { topics, topic in
      if topics.last?.id != topic.id { topics.append(topic) }
    }
  }

  /// The topics with their numbers, to choose from.
  var topics: [Line] {
    topicList.enumerated().map { index, topic in
      Line("\(index + 1) \(topic.title): \(progress(of: topic))")
    }
  }

  /// Where a topic stands by this respondent's answers alone.
  func standing(of topic: Topic) -> [Line] {
    let alone = Assessment(
      engagement: assessment.engagement, questionnaire: assessment.questionnaire, catalogues: [], sheets: [sheet])
    let rule = LevelRule(assessment.questionnaire)
    let capability = TopicScore(of: topic, in: alone, rule: rule).capability
    guard let level = capability.level, let possible = capability.possible else {
      return [Line("\(topic.title): nothing applicable", .heading)]
    }
    let name = assessment.questionnaire.name(of: level)
    let open = possible > level ? ", up to \(possible.number) with what is open" : ""
    return [
      Line(""),
      Line("\(topic.title) by your answers: level \(level.number) \(name)\(open); \(progress(of: topic))", .heading),
    ]
  }
}
