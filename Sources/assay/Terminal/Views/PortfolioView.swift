internal import Assessment
internal import Text
internal import Wording

/// A portfolio by units and by topics.
struct PortfolioView {
  let portfolio: Portfolio
  let language: Language

  var units: TextTable {
    var table = TextTable([
      .init(language.say("unit"), wraps: true), .init(language.say("date")), .init(language.say("level"), .right),
      .init(language.say("possible"), .right), .init(language.say("evidenced"), .right),
      .init(language.say("score"), .right), .init(language.say("answered"), .right),
      .init(language.say("at target"), .right),
    ])
    for unit in portfolio.units {
      let overall = unit.overall
      let reached = unit.topics.count { topic in
        topic.level.flatMap { level in topic.target.map { level >= $0 } } ?? false
      }
      table.add([
        .init(unit.name), .init(unit.date?.description ?? Language.noFigure), .init(language.level(overall.level)),
        .init(language.level(overall.possible)), .init(language.level(overall.evidenced)),
        .init(language.scoreInterval(overall.score, nil)), .init(language.percent(ofOne: overall.achievement.coverage)),
        .init("\(reached)/\(unit.topics.count)"),
      ])
    }
    return table
  }

  var topics: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("lowest"), .right),
      .init(language.say("highest"), .right), .init(language.say("units"), .right),
      .init(language.say("units × level")),
    ])
    for topic in portfolio.columns {
      let counts = topic.counts.enumerated().filter { $0.element > 0 }.map { "\($0.element) × \($0.offset)" }
      table.add([
        .init(topic.title), .init(language.level(topic.lowest)), .init(language.level(topic.highest)),
        .init("\(topic.counts.reduce(0, +))"), .init(counts.joined(separator: ", ")),
      ])
    }
    return table
  }
}
