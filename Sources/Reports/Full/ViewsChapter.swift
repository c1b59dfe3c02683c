internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The same answers by dimension, by lifecycle stage and by group; nil without two parts to compare, or for findings.
struct ViewsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  private typealias Part = (title: String, achievement: Achievement, criteria: [ScoredCriterion])

  var section: ReportSection? {
    guard overall.level != nil, evaluation.score.measure != .findings else { return nil }
    let score = evaluation.score
    let scored = score.topics.flatMap { topic in topic.criteria.map { (topic: topic.topic, scored: $0) } }
    let of = { (isMember: (Topic, ScoredCriterion) -> Bool) in
      scored.filter { isMember($0.topic, $0.scored) }.map(\.scored)
    }
    let dimensions: [Part] = score.dimensions.map { view in
      (words(Phrase(word: view.key.title)), view.achievement, of { $1.dimension == view.key })
    }
    let stages: [Part] = score.stages.map { view in
      (words(Phrase(word: view.key.title)), view.achievement, of { topic, _ in topic.stage == view.key })
    }
    let groups: [Part] = score.groups.map { view in
      (view.key, view.achievement, of { topic, _ in topic.group == view.key })
    }
    let sections = [
      view(
        "By dimension", at: Anchor("dimensions"), dimensions,
        "The four dimensions of service management of ITIL 4. A dimension that is weak in several topics needs a common remedy."
      ),
      view(
        "By lifecycle stage", at: Anchor("stages"), stages,
        "The topics grouped by stage of the service lifecycle of ITIL 2011."),
      view("By group", at: Anchor("groups"), groups, "The topic groups of the questionnaire."),
    ].compactMap { $0 }
    return sections.isEmpty
      ? nil : ReportSection(say("Other views of the same answers"), at: Anchor("views"), [], sections: sections)
  }

  private func view(
    _ title: ReportPhrase, at anchor: Anchor, _ parts: [Part], _ introduction: ReportPhrase
  ) -> ReportSection? {
    guard parts.count > 1 else { return nil }
    let caption = words("\(say(title)): achievement")
    let isLevels = evaluation.score.measure == .levels
    let table = ReportTable(
      caption,
      [column("Part")] + (isLevels ? [column("Rating", .center)] : [])
        + [column("Achieved", .trailing), column("Answered", .trailing)],
      parts.map { part in
        ReportTable.Row(
          [[.userText(part.title)]] + (isLevels ? [[.badge(.rating(part.achievement.rating))]] : [])
            + [context.figure(part.achievement, over: part.criteria), language.coverage(part.achievement)])
      })
    guard isLevels else {
      return ReportSection(say(title), at: anchor, [paragraph(introduction), .table(table)])
    }
    let bars = parts.map { part in
      AchievementBars.Row(
        title: part.title, low: part.achievement.low, high: part.achievement.high,
        figure: language.interval(part.achievement))
    }
    let chart = Chart(
      at: Anchor("chart", of: anchor), caption,
      description: words(
        "Solid: achieved by the answers so far. Hatched: possible contribution of open answers. Lines: bounds of N, P, L and F."
      ),
      .bars(AchievementBars(noFigure: words("no applicable criterion"), rows: bars)), table: table, tablePlace: .below)
    return ReportSection(
      say(title), at: anchor, [paragraph(introduction), .chart(chart)] + radar(caption, at: anchor, parts))
  }

  /// A radar of three to five parts, folded away because its areas mislead.
  private func radar(_ caption: String, at anchor: Anchor, _ parts: [Part]) -> [Block] {
    guard (3...5).contains(parts.count) else { return [] }
    let table = ReportTable(
      words("\(userText: caption), as a radar chart"), [column("Part"), column("Achieved", .trailing)],
      parts.map { ReportTable.Row([[.userText($0.title)], [.text(language.interval($0.achievement))]]) })
    let chart = Chart(
      at: Anchor("radar", of: anchor), words("\(userText: caption), as a radar chart"),
      description: words(
        "Achievement by the answers so far, from the centre (0 %) to the outer ring (100 %). The area grows with the square of the values and depends on the order of the axes: compare the dots, not the area."
      ),
      .radar(RadarChart(axes: parts.map(\.title), values: parts.map(\.achievement.low))), table: table)
    return [.details(summary: say("The same data as a radar chart"), [.chart(chart)])]
  }
}
