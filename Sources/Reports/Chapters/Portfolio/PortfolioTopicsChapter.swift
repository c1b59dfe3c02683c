internal import Assessment
internal import Wording

/// The lowest and highest level of each topic, and the number of units at each level.
struct PortfolioTopicsChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  var section: ReportSection? {
    let rows = portfolio.columns.map { topic in
      let counts = topic.counts.enumerated().filter { $0.element > 0 }.map { "\($0.element) × \($0.offset)" }
      return ReportTable.Row([
        [.userText(topic.title)], [.badge(.level(topic.lowest))], [.badge(.level(topic.highest))],
        [.text("\(topic.counts.reduce(0, +))")], [.text(counts.joined(separator: ", "))],
      ])
    }
    return ReportSection(
      say("Topics across the units"), at: Anchor("topics"),
      [
        .table(
          ReportTable(
            words("Lowest, highest and distribution of each topic’s level"),
            [
              column("Topic"), column("Lowest", .center), column("Highest", .center), column("Units", .trailing),
              column("Units × level"),
            ], rows, isSortable: true))
      ])
  }
}
