extension ReportWriter {
  /// The same answers by dimension, by lifecycle stage and by group.
  var views: ReportSection? {
    let score = evaluation.score
    let sections = [
      view(
        "By dimension", at: Anchor("dimensions"), score.dimensions.map { ($0.key.title, $0.achievement) },
        "The four dimensions of service management of ITIL 4. A weak dimension shows across topics what single topics hide."
      ),
      view(
        "By lifecycle stage", at: Anchor("stages"), score.stages.map { ($0.key.title, $0.achievement) },
        "The stages of the service lifecycle of ITIL 2011, by the stage to which each topic belongs."),
      view(
        "By group", at: Anchor("groups"), score.groups.map { ($0.key, $0.achievement) },
        "The groups into which the questionnaire puts its topics."),
    ].compactMap { $0 }
    return sections.isEmpty
      ? nil : ReportSection("The same answers, seen otherwise", at: Anchor("views"), [], sections: sections)
  }

  private func view(
    _ title: String, at anchor: Anchor, _ rows: [(title: String, achievement: Achievement)], _ introduction: String
  ) -> ReportSection? {
    guard !rows.isEmpty else { return nil }
    let table = ReportTable(
      "Achievement \(title.lowercased())",
      [.init("Part"), .init("Achieved", .trailing), .init("Rating", .centre), .init("Answered", .trailing)],
      rows.map { row in
        ReportTable.Row([
          [.foreign(row.title)], [.text(interval(row.achievement))], [.badge(.rating(row.achievement.rating))],
          [.text(coverage(row.achievement))],
        ])
      })
    let bars = rows.map { AchievementBars.Row(title: $0.title, low: $0.achievement.low, high: $0.achievement.high) }
    let chart = Chart(
      at: Anchor("chart", of: anchor), "Achievement \(title.lowercased())",
      description: "One bar each: solid what is proven, hatched what open answers could add.",
      .bars(AchievementBars(rows: bars)), table: table)
    return ReportSection(title, at: anchor, [.paragraph([.text(introduction)]), .chart(chart)])
  }
}
