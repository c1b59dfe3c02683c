internal import Assessment

/// A portfolio on a terminal.
enum PortfolioText {
  static func print(_ portfolio: Portfolio, _ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) {
    try shell.print(units(portfolio), arguments)
    try shell.print("")
    try shell.print(topics(portfolio), arguments)
  }

  private static func units(_ portfolio: Portfolio) -> TextTable {
    var table = TextTable([
      .init("unit", wraps: true), .init("date"), .init("level", .right), .init("possible", .right),
      .init("evidenced", .right), .init("score", .right), .init("answered", .right), .init("at target", .right),
    ])
    for unit in portfolio.units {
      let overall = unit.overall
      let reached = unit.topics.count { topic in topic.level.map { $0 >= topic.target } ?? false }
      table.add([
        .init(unit.name), .init(unit.date?.description ?? Figures.none), .init(Figures.level(overall.level)),
        .init(Figures.level(overall.possible)), .init(Figures.level(overall.evidenced)),
        .init(Figures.score(overall.score, nil)), .init(Figures.percent(overall.achievement.coverage)),
        .init("\(reached)/\(unit.topics.count)"),
      ])
    }
    return table
  }

  private static func topics(_ portfolio: Portfolio) -> TextTable {
    var table = TextTable([
      .init("topic", wraps: true), .init("lowest", .right), .init("highest", .right), .init("units", .right),
      .init("units × level"),
    ])
    for topic in portfolio.columns {
      let counts = topic.counts.enumerated().filter { $0.element > 0 }.map { "\($0.element) × \($0.offset)" }
      table.add([
        .init(topic.title), .init(Figures.level(topic.lowest)), .init(Figures.level(topic.highest)),
        .init("\(topic.counts.reduce(0, +))"), .init(counts.joined(separator: ", ")),
      ])
    }
    return table
  }
}
