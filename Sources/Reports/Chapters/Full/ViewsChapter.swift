internal import Assessment
internal import Wording

/// The same answers by dimension, by lifecycle stage and by group.
struct ViewsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let score = evaluation.score
    let scored = score.topics.flatMap { topic in topic.criteria.map { (topic: topic.topic, scored: $0) } }
    let sections = [
      view(
        "By dimension", at: Anchor("dimensions"),
        score.dimensions.map { view in
          (
            words(Phrase(word: view.key.title)), view.achievement,
            scored.filter { $0.scored.dimension == view.key }.map(\.scored)
          )
        },
        "The four dimensions of service management of ITIL 4. A weak dimension shows across topics what single topics hide."
      ),
      view(
        "By lifecycle stage", at: Anchor("stages"),
        score.stages.map { view in
          (
            words(Phrase(word: view.key.title)), view.achievement,
            scored.filter { $0.topic.stage == view.key }.map(\.scored)
          )
        },
        "The stages of the service lifecycle of ITIL 2011, by the stage to which each topic belongs."),
      view(
        "By group", at: Anchor("groups"),
        score.groups.map { view in
          (view.key, view.achievement, scored.filter { $0.topic.group == view.key }.map(\.scored))
        }, "The groups into which the questionnaire puts its topics."),
    ].compactMap { $0 }
    return sections.isEmpty
      ? nil : ReportSection(say("The same answers, seen otherwise"), at: Anchor("views"), [], sections: sections)
  }

  private func view(
    _ title: Phrase, at anchor: Anchor,
    _ parts: [(title: String, achievement: Achievement, criteria: [ScoredCriterion])], _ introduction: Phrase
  ) -> ReportSection? {
    guard !parts.isEmpty else { return nil }
    let caption = words("Achievement: \(say(title))")
    let table = ReportTable(
      caption,
      [column("Part"), column("Rating", .center), column("Achieved", .trailing), column("Answered", .trailing)],
      parts.map { part in
        ReportTable.Row([
          [.userText(part.title)], [.badge(.rating(part.achievement.rating))],
          context.figure(part.achievement, over: part.criteria), language.coverage(part.achievement),
        ])
      })
    let bars = parts.map { part in
      AchievementBars.Row(
        title: part.title, low: part.achievement.low, high: part.achievement.high,
        figure: language.interval(part.achievement))
    }
    let chart = Chart(
      at: Anchor("chart", of: anchor), caption,
      description: words("One bar each: solid what is proven, hatched what open answers could add."),
      .bars(AchievementBars(noFigure: words("nothing applicable"), rows: bars)), table: table, tablePlace: .below)
    return ReportSection(
      say(title), at: anchor, [paragraph(introduction), .chart(chart)] + radar(caption, at: anchor, parts))
  }

  /// A radar of three to five parts, folded away because its areas mislead.
  private func radar(
    _ caption: String, at anchor: Anchor,
    _ parts: [(title: String, achievement: Achievement, criteria: [ScoredCriterion])]
  ) -> [Block] {
    guard (3...5).contains(parts.count) else { return [] }
    let table = ReportTable(
      words("\(userText: caption), as a radar"), [column("Part"), column("Achieved", .trailing)],
      parts.map { ReportTable.Row([[.userText($0.title)], [.text(language.percent($0.achievement.low))]]) })
    let chart = Chart(
      at: Anchor("radar", of: anchor), words("\(userText: caption), as a radar"),
      description: words(
        "How much is proven, from the centre (0 %) to the outer ring (100 %). The area grows with the square and depends on the order of the axes: compare the dots, not the area."
      ),
      .radar(RadarChart(axes: parts.map(\.title), values: parts.map(\.achievement.low))), table: table)
    return [.details(summary: say("The same as a radar"), [.chart(chart)])]
  }
}
