internal import Assessment
internal import Wording

// The rule of rating, the meaning of ratings and levels, and the keys.

extension Interview {
  /// The rule of rating and the meaning of the scale and of the levels.
  var guide: [Line] {
    var lines = [
      line(
        "Rate what is done today and can be shown; plans do not count. Leave a statement open if you do not know: it does not count as zero."
      )
    ]
    let scale = assessment.questionnaire.scale
    if scale.name == Scale.nplf.name {
      lines.append(
        line("N means up to 15 % achieved, P up to 50 %, L up to 85 %, F more (ISO/IEC 33020)."))
    }
    if let rule = resultRule { lines.append(line(rule)) }
    return lines
  }

  /// How ratings become levels, points or findings; nil where levels have no meaning.
  private var resultRule: Phrase<PlainText>? {
    let questionnaire = assessment.questionnaire
    let levels = questionnaire.levels.enumerated().map { "\($0.offset + 1) \(language.builtIn($0.element))" }.joined(
      separator: ", ")
    switch (measure, questionnaire.scoring) {
    case (.findings, _):
      return
        "A requirement is fulfilled when all its statements are rated '\(userText: language.builtIn(questionnaire.scale.ratings.last?.label ?? ""))'; a lower rating is a nonconformity."
    case (.points, _):
      return "A topic gets points from 0 to \(questionnaire.highestLevel.number), by the ratings of its statements."
    case (.levels, _) where !usesLevelNames: return nil
    case (.levels, .staged):
      return
        "Levels: \(userText: levels). A topic reaches a level when all its statements up to that level are rated '\(userText: language.builtIn(questionnaire.scale[questionnaire.pass].label))' or better."
    case (.levels, _):
      return
        "Levels: \(userText: levels). A topic reaches a level when its statements of that level are at least largely achieved and those of all lower levels are fully achieved."
    }
  }

  /// The keys that work at the current question.
  var keys: [Line] {
    guard position < questions.count else { return [line("u undo · b back · j jump to a topic · q quit", .faint)] }
    let hasNoCase = assessment.acceptsNoCase(for: questions[position].criterion)
    // On a scale with "no", n is a rating.
    let notApplicable = step(initial: "n") == nil && step(exactly: "n") == nil ? "n" : "n/a"
    let rest: Phrase<PlainText> =
      "d not known · s skip · e evidence · c comment · u undo · b back · j jump to a topic · ? help · q quit"
    let unrated: Phrase<PlainText> =
      hasNoCase
      ? "Rate by number or name. \(notApplicable) not applicable · k no case"
      : "Rate by number or name. \(notApplicable) not applicable"
    return [Line("\(language.text(unrated)) · \(language.text(rest))", .faint)]
  }

  /// The guidance of the current criterion, the guide and the keys.
  var help: [Line] {
    guard position < questions.count else { return guide + keys }
    let (topic, criterion) = questions[position]
    var lines: [Line] = []
    if !topic.purpose.isEmpty { lines.append(Line("\(topic.title): \(topic.purpose)")) }
    let guidance = criterion.guidance
    lines.append(guidance.isEmpty ? line("No guidance for this criterion.") : Line(guidance))
    for rating in assessment.questionnaire.scale.ratings {
      guard let example = criterion.advice.at[rating.id] else { continue }
      lines.append(Line("\(rating.isWord ? name(of: rating) : rating.id): \(example)"))
    }
    if !criterion.improve.isEmpty {
      lines.append(line("If this is not in place yet: \(userText: criterion.improve)"))
    }
    return lines + guide + [line("- removes the rating; u undoes the last change.", .faint)] + keys
  }
}
