internal import Assessment
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// A row per topic with its results, target and owner.
struct TopicsSheet: ResultSheet {
  typealias Row = Evaluation.TopicResult

  let context: ReportContext
  let isAnonymous: Bool

  static let name: ReportPhrase = "Topics"

  private var measure: Measure { evaluation.score.measure }

  var sheet: WorkbookSheet? {
    table(Self.name, names + results + answers + (isAnonymous ? [] : [owner]), evaluation.topics)
  }

  private var names: [ResultColumn<Row>] {
    [userTexts("Topic", 34) { $0.score.topic.title }]
      + (evaluation.topics.contains { $0.score.topic.group != nil }
        ? [userTexts("Group", 24) { $0.score.topic.group ?? "" }] : [])
  }

  private var results: [ResultColumn<Row>] {
    switch measure {
    case .levels:
      [
        levels("Level") { $0.score.capability.level?.number },
        levels("Possible") { $0.score.capability.possible?.number },
        levels("Evidenced") { $0.score.capability.evidenced?.number }, target, gap, verdict,
      ]
    case .points:
      [
        numbers("Points", 11, .decimal) { $0.score.capability.score },
        numbers("Possible", 11, .decimal) { $0.score.capability.scoreHigh }, target, gap, verdict,
      ]
    case .findings:
      [
        texts("Statements fulfilled", 12) { MeasureText(context: context).figure(of: $0) },
        verdicts("Worst finding", 28) { result in
          evaluation.worstFinding(of: result.score).map { ($0.sign, [.badge(.finding($0))]) }
        },
      ]
    }
  }

  private var target: ResultColumn<Row> { numbers("Target") { $0.gap.target.map { Double($0.number) } } }

  private var gap: ResultColumn<Row> { numbers("Gap") { $0.gap.gap.map(Double.init) } }

  private var verdict: ResultColumn<Row> {
    verdicts("Target reached", 16) { result in
      guard !result.score.isUnanswered, let gap = result.gap.gap else { return (.open, say("not answered")) }
      return gap > 0 ? (.short, say("no")) : (.reached, say("yes"))
    }
  }

  private var answers: [ResultColumn<Row>] {
    [
      numbers("Applicable", 12) { Double($0.score.achievement.applicable) },
      numbers("Answered", 12) { Double($0.score.achievement.answeredCount) },
      numbers("Importance", 12) { $0.gap.importance },
    ]
      + (evaluation.agreement.raters > 1
        ? [numbers("Agreement", 12, .decimal) { $0.gap.agreement.alpha }] : [])
  }

  private var owner: ResultColumn<Row> {
    userTexts("Owner", 24) { engagement.owners[$0.score.topic.id.text] ?? "" }
  }
}

extension Finding {
  /// The sign before the finding's words.
  var sign: Sign {
    switch self {
    case .major, .minor, .excluded: .short
    case .unanswered, .unevidenced: .open
    case .conforming: .reached
    case .noCase, .notApplicable, .notAsked: .other
    }
  }
}
