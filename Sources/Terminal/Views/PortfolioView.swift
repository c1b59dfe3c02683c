package import Assessment
package import OperatingSystem
internal import Text
package import Wording

/// A portfolio by units and by topics.
package struct PortfolioView {
  let portfolio: Portfolio
  let language: Language

  /// A view of a portfolio.
  package init(portfolio: Portfolio, language: Language) {
    self.portfolio = portfolio
    self.language = language
  }

  /// A column that only units of one measure fill.
  private struct Figure: Sendable {
    let title: TerminalPhrase
    let measure: Measure
    var isOptional = false
    let text: @Sendable (PortfolioUnit, Language) -> String
  }

  private static let figures: [Figure] = [
    Figure(title: "level", measure: .levels) { $1.level($0.overall.level) },
    Figure(title: "possible", measure: .levels, isOptional: true) { $1.level($0.overall.possible) },
    Figure(title: "evidenced", measure: .levels, isOptional: true) { $1.level($0.overall.evidenced) },
    Figure(title: "score", measure: .levels, isOptional: true) { $1.scoreInterval($0.overall.score, nil) },
    Figure(title: "points", measure: .points) { $1.scoreInterval($0.overall.score, $0.overall.scoreHigh) },
    Figure(title: "fulfilled", measure: .findings) { unit, _ in
      unit.requirements.map { "\($0.fulfilled)/\($0.count)" } ?? Language.noFigure
    },
    Figure(title: "major", measure: .findings) { unit, _ in
      unit.requirements.map { "\($0.majors)" } ?? Language.noFigure
    },
  ]

  /// The units; an asterisk marks provisional figures.
  package var units: TextTable {
    let figures = Self.figures.filter { figure in portfolio.units.contains { $0.measure == figure.measure } }
    let hasTargets = portfolio.units.contains { $0.measure != .findings }
    var table = TextTable(
      [.init(language.say("unit"), wraps: true), .init(language.say("date"), isOptional: true)]
        + figures.map { .init(language.say($0.title), .right, isOptional: $0.isOptional) } + [
          .init(language.say("answered"), .right)
        ]
        + (hasTargets ? [.init(language.say("gap"), .right), .init(language.say("target reached"), .right)] : []),
      leftOut: leftOut)
    let hasGroups = !portfolio.groups.isEmpty
    var group: String?
    for unit in hasGroups ? portfolio.inGroups : portfolio.units {
      if hasGroups, unit.group != group { table.addHeading(TerminalText(oneLine: unit.group)) }
      group = unit.group
      let overall = unit.overall
      table.add(
        [
          .init(overall.isProvisional ? "\(unit.name) *" : unit.name),
          .init(unit.date.map { language.date($0.description) } ?? Language.noFigure),
        ]
          + figures.map { .init($0.measure == unit.measure ? $0.text(unit, language) : "") }
          + [.init(language.percent(ofOne: overall.achievement.coverage))]
          + (hasTargets
            ? [
              .init(unit.gap.map(String.init) ?? ""),
              .init(unit.measure == .findings ? "" : "\(overall.atTarget)/\(overall.applicable)"),
            ] : []))
    }
    return table
  }

  private var leftOut: TerminalText { language.say("not shown on this narrow terminal:") }

  /// The meanings of the asterisk and of the gap, where they occur.
  package var notes: TextOutline? {
    guard portfolio.units.contains(where: { $0.overall.isProvisional || $0.gap != nil }) else { return nil }
    var notes = TextOutline()
    if portfolio.units.contains(where: \.overall.isProvisional) {
      notes.add(language.say("* provisional: a topic is not answered"))
    }
    if portfolio.units.contains(where: { $0.gap != nil }) {
      notes.add(language.say("gap: levels or whole points up to the targets, over all topics"))
    }
    return notes
  }

  /// The meaning of the median of the topics.
  package var medianNote: TerminalText { language.say("median: of two middle levels, the lower") }

  /// The topics over all units; nil if no unit has levels or points.
  package var topics: TextTable? {
    if portfolio.units.allSatisfy({ $0.measure == .findings }) { return nil }
    let isPoints = portfolio.units.allSatisfy { $0.measure == .points }
    var table = TextTable(
      [
        .init(language.say("topic"), wraps: true), .init(language.say("lowest"), .right, isOptional: true),
        .init(language.say("median"), .right), .init(language.say("highest"), .right, isOptional: true),
        .init(language.say("units"), .right, isOptional: true),
        .init(isPoints ? language.say("units per number of points") : language.say("units per level"), wraps: true),
      ], leftOut: leftOut)
    for topic in portfolio.columns {
      let counts = topic.counts.enumerated().filter { $0.element > 0 }.map { "\($0.element) × \($0.offset)" }
      table.add([
        .init(topic.title), .init(language.level(topic.lowest)), .init(language.level(topic.median)),
        .init(language.level(topic.highest)), .init("\(topic.counts.reduce(0, +))"),
        .init(counts.joined(separator: ", ")),
      ])
    }
    return table
  }
}
