internal import Assessment
internal import OperatingSystem
internal import Text
internal import Wording

/// The topics of an engagement and, in a direct conformity assessment, the requirements.
struct ScoreTables {
  let evaluation: Evaluation
  let language: Language

  /// The topics by level or points; the requirements of each standard that is assessed directly, or the topics by
  /// fulfilled criteria if none is shown.
  var tables: [TextTable] {
    switch evaluation.score.measure {
    case .levels: [levels]
    case .points: [points]
    case .findings: requirements.isEmpty ? [fulfilled] : requirements
    }
  }

  private var levels: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("level"), .right),
      .init(language.say("possible"), .right), .init(language.say("evidenced"), .right),
      .init(language.say("target"), .right), .init(language.say("gap"), .right), .init(language.say("score"), .right),
      .init(language.say("answered"), .right),
    ])
    for result in evaluation.topics {
      let (capability, gap) = (result.score.capability, result.gap)
      table.add([
        .init(result.score.topic.title), .init(language.level(capability.level), mark(gap)),
        .init(language.level(capability.possible)), .init(language.level(capability.evidenced)),
        .init(language.level(gap.target)), .init(distance(gap), mark(gap)),
        .init(language.scoreInterval(capability.score, capability.scoreHigh)), answered(result),
      ])
    }
    return table
  }

  private var points: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("points"), .right),
      .init(language.say("of"), .right), .init(language.say("target"), .right),
      .init(language.say("gap, whole points"), .right),
      .init(language.say("answered"), .right),
    ])
    for result in evaluation.topics {
      let (capability, gap) = (result.score.capability, result.gap)
      table.add([
        .init(result.score.topic.title),
        .init(language.scoreInterval(capability.score, capability.scoreHigh), mark(gap)),
        .init("\(result.score.top.number)"), .init(language.level(gap.target)), .init(distance(gap), mark(gap)),
        answered(result),
      ])
    }
    return table
  }

  private var fulfilled: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("criteria"), .right),
      .init(language.say("fulfilled"), .right), .init(language.say("claimed"), .right),
      .init(language.say("evidenced"), .right), .init(language.say("answered"), .right),
    ])
    for result in evaluation.topics {
      let achievement = result.score.achievement
      let full = result.score.criteria.count { $0.answer.answeredValue.map { !Rules.isUnfulfilled($0) } ?? false }
      table.add([
        .init(result.score.topic.title), .init("\(achievement.applicable)"), .init("\(full)"),
        claimed(achievement), evidenced(achievement), answered(result),
      ])
    }
    return table
  }

  private func answered(_ result: Evaluation.TopicResult) -> TextTable.Cell {
    .init(language.percent(ofOne: result.score.achievement.coverage))
  }

  private func claimed(_ achievement: Achievement) -> TextTable.Cell {
    .init(language.percentInterval(achievement.low?.value, achievement.high?.value))
  }

  private func evidenced(_ achievement: Achievement) -> TextTable.Cell {
    .init(language.percentInterval(achievement.evidencedLow?.value, achievement.evidencedHigh?.value))
  }

  private func distance(_ gap: TopicGap) -> String { gap.gap.map(String.init) ?? Language.noFigure }

  private func mark(_ gap: TopicGap) -> Style.Mark? { gap.gap.map { $0 > 0 ? .warning : .good } }

  // MARK: - Requirements

  /// The requirements of each directly assessed standard that is shown, with the criteria behind each.
  private var requirements: [TextTable] {
    evaluation.score.frameworks.filter { $0.view == .direct && $0.catalogue.kind == .conformity }.map { framework in
      var table = TextTable([
        .init(language.say("requirement")), .init(language.say("title"), wraps: true),
        .init(language.say("criteria"), .right), .init(language.say("claimed"), .right),
        .init(language.say("evidenced"), .right), .init(language.say("finding"), wraps: true),
        .init(language.say("dissent"), .right),
      ])
      for item in framework.items where item.item.isRequirement { table.add(row(item, of: framework)) }
      return table
    }
  }

  private func row(_ item: FrameworkScore.Item, of framework: FrameworkScore) -> [TextTable.Cell] {
    let dissent = Set(evaluation.assessment.dissent(on: item.criteria).map(\.sheet)).count
    let printed = evaluation.judgements.printedFinding(of: item, in: framework)
    return [
      .init(item.item.id.text), .init(item.item.title), .init("\(item.criteria.count)"), claimed(item.achievement),
      evidenced(item.achievement),
      .init(finding(item, printed: printed), printed?.mark), .init(dissent == 0 ? "" : "\(dissent)"),
    ]
  }

  /// Every finding that applies, and the judged one beside the computed ones.
  private func finding(_ item: FrameworkScore.Item, printed: Finding?) -> TerminalText {
    let computed = item.findings.map(language.finding).joined(separator: "; ")
    var text =
      printed == item.finding
      ? computed
      : language.say("\(printed.map(language.finding) ?? "") (judged; computed: \(computed))")
    if item.mayBecomeMajor, printed == .minor { text = language.say("\(text); may become major") }
    switch item.extent {
    case .whole: return text
    case .part: return language.say("\(text); partly out of scope")
    case .none: return language.say("\(text); out of scope")
    }
  }
}
