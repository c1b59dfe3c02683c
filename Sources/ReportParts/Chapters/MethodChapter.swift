internal import Assessment
package import ReportDocument
internal import Wording

/// The rules behind every figure.
package struct MethodChapter: Chapter, AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// A chapter on the report's assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  private var measure: Measure { evaluation.score.measure }

  /// The chapter; nil if there is nothing to report.
  package var section: ReportSection? {
    let terms = MethodTerms(context: context)
    return ReportSection(
      say("Scoring rules"), at: Anchor("method"),
      [
        .paragraph(
          say(
            "Each rating has a value from 0 to 1. The achievement of a set of criteria is the weighted mean of their values, in percent."
          ) + [.text(" ")] + (measure == .findings ? findingRule : levelRule) + [.text(" ")]
            + say("Edition \(Rules.edition) of the scoring rules.")), .list(choices),
        .facts([terms.scale] + terms.facts),
      ])
  }

  private var findingRule: [Inline] {
    say(
      "A requirement is fulfilled if all its criteria are fulfilled. If a critical criterion fails, or the criteria fail as a whole, it is a major nonconformity; in all other cases it is a minor one."
    )
  }

  private var levelRule: [Inline] {
    switch rule.method {
    case .capability: capabilityRule
    case .staged:
      say(
        "Method “staged”, all or nothing: a level is reached if every applicable criterion up to it has a value of at least \(language.number(rule.passValue, decimals: 2)). The score is the sum of the levels’ achievements."
      )
    case .levelSum:
      say(
        "Method “level-sum”: the points of a topic are the sum of the achievements of the levels asked about, each 0 to 1."
      )
    case .mean:
      say(
        "Method “mean”: the points of a topic are \(rule.highest.number) times the achievement of all its criteria."
      )
    }
  }

  private var capabilityRule: [Inline] {
    let hasAttributes = questionnaire.topics.contains { $0.criteria.contains { $0.attribute != nil } }
    return say(
      "Method “capability”: a level is reached if it is at least largely achieved (L) and every level below it is fully achieved (F). The score is the sum of the levels’ achievements."
    ) + [.text(" ")]
      + (hasAttributes
        ? say("This is the level rule of ISO/IEC 33020, with the process attributes of the questionnaire.")
        : say("This is the level rule of ISO/IEC 33020, without its process attributes."))
  }

  /// The reason for ranges.
  static let unanswered: ReportPhrase =
    "An unanswered statement is neither zero nor left out: figures become ranges. The lower end counts it as not fulfilled, the upper end (possible) as fulfilled."

  /// The decisions on which scoring methods differ.
  private var choices: [[Inline]] {
    let all = [
      say(Self.unanswered),
      say("“Not applicable” needs a reason; like “no case”, it is left out of all totals."),
      say("A topic without answers has no result."),
    ]
    let levels = [
      say("A level without criteria is never a result and holds nothing back."),
      say("Levels have an order and are not averaged: overall figures are the lowest and the median."),
    ]
    return all + (measure == .levels ? levels : [])
      + [
        say(
          "Figures are rounded only for display: scores to two decimals, percentages to whole numbers, halves away from zero."
        )
      ]
  }
}
