package import Assessment
package import ReportDocument
internal import Wording

/// The result of a topic in the words of the measure: levels, points, or statements fulfilled.
package struct MeasureText: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Texts on the report's assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The kind of figures: levels, points or findings.
  package var measure: Measure { evaluation.score.measure }

  /// The largest number of points.
  var highest: Int { questionnaire.highestLevel.number }

  /// The head of a column with results.
  package var heading: ReportTable.Column {
    switch measure {
    case .levels: column("Level", .center)
    case .points: column("Points of \(highest)", .trailing)
    case .findings: column("Statements fulfilled", .trailing)
    }
  }

  /// The result of a topic as a cell below `heading`; "ask first" where nothing is answered.
  package func figure(of result: Evaluation.TopicResult) -> [Inline] {
    if result.score.isUnanswered { return [.emphasis(say("not answered"))] }
    switch measure {
    case .levels: return [.badge(.level(result.score.capability.level))]
    case .points: return [.text(points(result.score.capability))]
    case .findings: return [.text(fulfilled(result.score))]
    }
  }

  /// The target of a topic: a level, a number of points, or a dash.
  package func target(of result: Evaluation.TopicResult) -> [Inline] {
    switch measure {
    case .levels: [.badge(.level(result.gap.target))]
    case .points: [.text(language.level(result.gap.target))]
    case .findings: [.text(Language.noFigure)]
    }
  }

  /// `level 2, Managed`, `2.5 of 5 points`, or `7 of 9 statements fulfilled`; the name only where reports may use it.
  package func position(of result: Evaluation.TopicResult) -> [Inline] {
    switch measure {
    case .levels: level(result.score.capability.level)
    case .points: say("\(points(result.score.capability)) of \(highest) points") + name(result.score.capability.level)
    case .findings: say("\(fulfilled(result.score)) statements fulfilled")
    }
  }

  /// `level 2` or `2 points`, for a target.
  package func goal(_ level: Level?) -> [Inline] {
    measure == .points
      ? say(Phrase(level?.number ?? 0, one: "{1} point", many: "\(language.level(level)) points"))
      : say("level \(language.level(level))")
  }

  /// `level 2, Managed`.
  private func level(_ level: Level?) -> [Inline] { say("level \(language.level(level))") + name(level) }

  private func name(_ level: Level?) -> [Inline] {
    guard evaluation.score.usesLevelNames, let level else { return [] }
    return [.text(", "), .userText(language.builtIn(questionnaire.name(of: level)))]
  }

  /// `2.5`, or `2.5–3` where an open answer could raise it.
  package func points(_ capability: Capability) -> String {
    guard let low = capability.score else { return Language.noFigure }
    let high = capability.scoreHigh ?? low
    let (from, to) = (points(low), points(high))
    return from == to ? from : "\(from)–\(to)"
  }

  /// A score without zeros at the end.
  func points(_ score: Double) -> String { language.number(score, decimals: 2, isTrimmed: true) }

  /// `7 of 9`, over the applicable statements.
  package func fulfilled(_ topic: TopicScore) -> String {
    let applicable = topic.criteria.filter(\.answer.isApplicable)
    let fulfilled = applicable.count { !Rules.isUnfulfilled($0.answer.answeredValue ?? 0) }
    return "\(fulfilled)/\(applicable.count)"
  }
}

extension Evaluation {
  /// Returns the worst finding of the requirements that a topic's criteria refer to, as printed; nil outside a direct
  /// conformity assessment.
  package func worstFinding(of topic: TopicScore) -> Finding? {
    let ids = Set(topic.criteria.map(\.id))
    let findings = score.assessed.flatMap { framework in
      framework.items.filter { item in item.item.isRequirement && item.own.contains { ids.contains($0.id) } }
        .compactMap { judgements.printedFinding(of: $0, in: framework) }
    }
    return Finding.allCases.first(where: findings.contains)
  }

  /// Whether a topic is short of its target or, in a direct conformity assessment, has a nonconformity.
  func isShort(_ result: TopicResult) -> Bool {
    score.measure == .findings
      ? worstFinding(of: result.score)?.isNonconformity ?? false : result.gap.gap ?? 0 > 0
  }
}
