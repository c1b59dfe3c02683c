internal import Markup

extension ReportWriter {
  /// A profile of each topic: where it stands, what is strong, what blocks, what to do.
  var topicProfiles: ReportSection {
    ReportSection("Topic by topic", at: Anchor("topics"), [], sections: evaluation.topics.map(profile))
  }

  private func profile(of result: Evaluation.TopicResult) -> ReportSection {
    let topic = result.score.topic
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.foreign(topic.purpose)])])]
    return ReportSection(
      [.foreign(topic.title)], at: Anchor(topic: topic.id),
      purpose + [.paragraph(standing(of: result))] + levels(of: result) + strengths(of: result) + blockers(of: result)
        + improvements(of: result) + disputes(on: result) + notes(on: result))
  }

  private func standing(of result: Evaluation.TopicResult) -> [Inline] {
    let capability = result.score.capability
    guard let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced else {
      return [.text("No criterion of this topic is applicable, so it has no level.")]
    }
    let gap = result.gap.gap ?? 0
    let target =
      gap == 0
      ? "The target, level \(result.gap.target.number), is reached."
      : "The target is level \(result.gap.target.number)."
    let open = possible == level ? "" : " Possible with the open answers: level \(possible.number)."
    let shown = evidenced == level ? "" : " Carried by recorded evidence: level \(evidenced.number)."
    return [.strong([.text("Level \(level.number), "), .foreign(questionnaire.name(of: level))])]
      + [.text(". \(target)\(open)\(shown) Score \(interval(capability.score, capability.scoreHigh)). ")]
      + [.text("Answered: \(coverage(result.score.achievement)).")]
  }

  /// The achievement of each level, as bars; nothing for a mean, which knows no levels.
  private func levels(of result: Evaluation.TopicResult) -> [Block] {
    guard rule.method != .mean, !result.score.levels.isEmpty else { return [] }
    let anchor = Anchor("levels", of: Anchor(topic: result.score.topic.id))
    let title = "\(result.score.topic.title): achievement of each level"
    let asked = result.score.levels.filter { $0.achievement.applicable > 0 }
    let bars = asked.map { view in
      AchievementBars.Row(
        title: "\(view.key.number) \(questionnaire.name(of: view.key))", low: view.achievement.low,
        high: view.achievement.high)
    }
    let rows = result.score.levels.map { view in
      ReportTable.Row([
        name(of: view.key),
        [.text(view.achievement.applicable == 0 ? "nothing asked, so it does not block" : interval(view.achievement))],
        [.badge(.rating(view.achievement.rating))], [.text(coverage(view.achievement))],
      ])
    }
    return [
      .chart(
        Chart(
          at: anchor, title,
          description:
            "One bar a level: solid what is proven, hatched what open answers could add. The lines stand at 15, 50 and "
            + "85 %, where the rating changes from N to P, L and F.",
          .bars(AchievementBars(rows: bars)),
          table: ReportTable(
            title,
            [.init("Level"), .init("Achieved", .trailing), .init("Rating", .centre), .init("Answered", .trailing)],
            rows)))
    ]
  }

  /// What is fully achieved, the highest levels first, at most five.
  private func strengths(of result: Evaluation.TopicResult) -> [Block] {
    let full = result.score.criteria.filter { ($0.answer.answeredValue ?? 0) >= 1 - tolerance }
    guard !full.isEmpty else { return [] }
    let best = full.enumerated().sorted { one, other in
      (other.element.criterion.level, one.offset) < (one.element.criterion.level, other.offset)
    }.prefix(5).map(\.element)
    let rest = full.count - best.count
    let more: [[Inline]] =
      rest > 0 ? [[.text("and \(count(rest, "more criterion", "more criteria")) fully achieved")]] : []
    return [
      .paragraph([.strong([.text("Strengths")])]),
      .list(best.map { [.foreign($0.criterion.text), .text(" "), link($0.criterion)] } + more),
    ]
  }

  /// Why the topic does not stand one level higher.
  private func blockers(of result: Evaluation.TopicResult) -> [Block] {
    guard let next = result.score.capability.level?.next, !result.gap.blockers.isEmpty else { return [] }
    let reasons = result.gap.blockers.map { criterion -> [Inline] in
      let scored = result.score.criteria.first { $0.criterion.id == criterion.id }
      let said = scored.map { [Inline.text(" "), .badge(badge(for: $0))] } ?? []
      return [.foreign(criterion.text), .text(" "), link(criterion)] + said
    }
    return [
      .paragraph([
        .strong([.text("Not level \(next.number), "), .foreign(questionnaire.name(of: next)), .text(", because")])
      ]),
      .list(reasons),
    ]
  }

  /// The path to the target in the questionnaire's own words.
  private func improvements(of result: Evaluation.TopicResult) -> [Block] {
    guard !result.gap.path.isEmpty else { return [] }
    let rows = result.gap.path.map { criterion in
      ReportTable.Row([
        [.badge(.level(criterion.level))], [.foreign(criterion.nextStep)],
        [.badge(.effort(criterion.effort))], .joined(criterion.evidence.map { [.foreign($0)] }, by: "; "),
        [link(criterion)],
      ])
    }
    let title = "To reach level \(result.gap.target.number) in \(result.score.topic.title)"
    return [
      .table(
        ReportTable(
          title,
          [
            .init("Level", .centre), .init("What to do"), .init("Effort", .centre), .init("What would show it"),
            .init("Criterion"),
          ], rows))
    ]
  }

  private func disputes(on result: Evaluation.TopicResult) -> [Block] {
    let disputes = evaluation.disputes.filter { $0.topic == result.score.topic.id }
    guard !disputes.isEmpty else { return [] }
    let rows = disputes.map { dispute -> [Inline] in
      let voices = dispute.voices.map { voice -> [Inline] in
        [.foreign(assessment.sheets[voice.sheet].respondent), .text(" "), .code(questionnaire.scale[voice.step].id)]
      }
      return [.foreign(dispute.criterion.text), .text(" "), link(dispute.criterion), .text(": ")] + .joined(voices)
    }
    return [.paragraph([.strong([.text("Where respondents differ")])]), .list(rows)]
  }

  private func notes(on result: Evaluation.TopicResult) -> [Block] {
    let notes = result.score.topic.criteria.flatMap { criterion in
      assessment.sheets.compactMap { sheet -> [Inline]? in
        guard let note = sheet.answers[criterion.id]?.note, !note.isEmpty else { return nil }
        return [.foreign(sheet.respondent), .text(" on "), link(criterion), .text(": "), .foreign(note)]
      }
    }
    guard !notes.isEmpty else { return [] }
    return [.details(summary: [.text(count(notes.count, "note", "notes") + " of the respondents")], [.list(notes)])]
  }

  /// What was decided on a criterion.
  func badge(for scored: ScoredCriterion) -> Badge {
    switch scored.answer.verdict {
    case .unanswered: .notAnswered
    case .notApplicable: .notApplicable
    case .answered(let value):
      .answer(
        label: scored.answer.step.map { questionnaire.scale[$0].label } ?? "\(fixed(value, decimals: 2)) of 1",
        value: value)
    }
  }
}
