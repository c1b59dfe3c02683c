package import Assessment
internal import Text
internal import Wording

extension ReportDocument {
  /// Units by topics, with the lowest, the highest and the distribution. `engagements` are the files behind the units, in
  /// the order of the units.
  package static func portfolio(
    _ portfolio: Portfolio, of engagements: [ReportFacts.Engagement] = [], options: ReportOptions
  ) -> ReportDocument {
    let (language, theme) = (options.language, options.theme)
    let writer = PortfolioWriter(portfolio: portfolio, language: language)
    let count = portfolio.units.count
    return ReportDocument(
      title: options.title ?? writer.language.words("Portfolio"),
      subtitle: writer.language.say(count == 1 ? "one engagement" : "\(count) engagements"),
      sections: [writer.units, writer.topics, writer.matrix], language: language, theme: theme
    ).with(ReportFacts(.portfolio, engagements: engagements, options: options))
  }
}

/// The sections of a portfolio.
private struct PortfolioWriter {
  let portfolio: Portfolio
  let language: Language

  private func column(_ title: Phrase, _ alignment: ReportTable.Alignment = .leading) -> ReportTable.Column {
    ReportTable.Column(language.words(title), alignment)
  }

  var units: ReportSection {
    let rows = portfolio.units.map { unit in
      ReportTable.Row([
        [.userText(unit.name)], [.code(unit.engagement.text)], [.text(unit.date?.description ?? "–")],
        [.code(unit.questionnaire.text)], [.badge(.level(unit.overall.level))], [.badge(.level(unit.overall.possible))],
        [.badge(.level(unit.overall.evidenced))],
        [.text(unit.overall.score.map { language.number($0, decimals: 2) } ?? "–")],
        [.text(language.percent(ofOne: unit.overall.achievement.coverage))],
        [
          .text(
            "\(unit.topics.count { topic in topic.level.map { $0 >= topic.target } ?? false })/\(unit.topics.count)")
        ],
      ])
    }
    return ReportSection(
      language.say("Units"), at: Anchor("units"),
      [
        .table(
          ReportTable(
            language.words("All units"),
            [
              column("Unit"), column("Engagement"), column("Date"), column("Questionnaire"), column("Level", .center),
              column("Possible", .center), column("Evidenced", .center), column("Score", .trailing),
              column("Answered", .trailing), column("At target", .trailing),
            ], rows, isSortable: true)), .chart(distribution),
      ])
  }

  private var distribution: Chart {
    let title = language.words("How many units stand at each overall level")
    let lowest = portfolio.units.compactMap(\.overall.level).min() ?? .incomplete
    return Chart(
      at: Anchor("distribution"), title,
      description: language.words("One column a level, from 0 upwards; the framed one is the lowest in use."),
      .distribution(LevelDistribution(axis: language.words("level"), counts: portfolio.counts, lowest: lowest)),
      table: ReportTable(
        title, [column("Level"), column("Units", .trailing)],
        portfolio.counts.enumerated().map { ReportTable.Row([[.badge(.level(Level($0)))], [.text("\($1)")]]) }))
  }

  var topics: ReportSection {
    let rows = portfolio.columns.map { topic in
      let counts = topic.counts.enumerated().filter { $0.element > 0 }.map { "\($0.element) × \($0.offset)" }
      return ReportTable.Row([
        [.userText(topic.title)], [.badge(.level(topic.lowest))], [.badge(.level(topic.highest))],
        [.text("\(topic.counts.reduce(0, +))")], [.text(counts.joined(separator: ", "))],
      ])
    }
    return ReportSection(
      language.say("Topics across the units"), at: Anchor("topics"),
      [
        .table(
          ReportTable(
            language.words("Lowest, highest and distribution of each topic’s level"),
            [
              column("Topic"), column("Lowest", .center), column("Highest", .center), column("Units", .trailing),
              column("Units × level"),
            ], rows, isSortable: true))
      ])
  }

  /// A digit for each unit and topic.
  var matrix: ReportSection {
    let rows = portfolio.units.map { unit in
      ReportTable.Row(
        [[.userText(unit.name)]]
          + portfolio.columns.map { topic in unit.topic(topic.id).map { [.badge(.level($0.level))] } ?? [] })
    }
    return ReportSection(
      language.say("Units by topics"), at: Anchor("matrix"),
      [
        .paragraph(
          language.say(
            "The level of each topic in each unit; an empty cell is out of scope there, a dash has no level.")
        ),
        .table(
          ReportTable(
            language.words("Level by unit and topic"),
            [column("Unit")] + portfolio.columns.map { .init($0.title, .center) },
            rows,
            isSortable: true, hasUprightHeads: portfolio.columns.count > 6)),
      ])
  }
}
