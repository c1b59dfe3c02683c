internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// What a topic lacks: named gaps, the criteria before its next level, the path to its target, and disputes.
struct TopicGaps: AssessmentPart {
  let context: ReportContext
  let result: Evaluation.TopicResult

  private var text: MeasureText { MeasureText(context: context) }

  /// The criteria that are gaps whatever the target, each with its next step.
  var named: [Block] {
    guard !result.gap.named.isEmpty else { return [] }
    return [
      .paragraph(say("Gaps whatever the target").strong),
      .list(
        result.gap.named.map { criterion in
          line(on: criterion)
            + (criterion.improve.isEmpty ? [] : [.lineBreak] + say("Next step: \(userText: criterion.improve)"))
        }),
    ]
  }

  /// The criteria that keep the topic from its next level, which is an asked one.
  var blockers: [Block] {
    guard let level = result.score.capability.level, !result.gap.blockers.isEmpty,
      let next = rule.askedLevels(of: result.score.criteria).first(where: { $0 > level })
    else { return [] }
    return [
      .paragraph(
        say(
          "One way to reach level \(next.number) (\(userText: language.builtIn(questionnaire.name(of: next)))); there may be others"
        ).strong),
      .list(result.gap.blockers.map(line)),
    ]
  }

  /// The answered criteria that are neither fulfilled nor named as gaps.
  var unfulfilled: [Block] {
    let named = Set(result.gap.named.map(\.id))
    let partly = result.score.criteria.filter { scored in
      !named.contains(scored.id) && scored.answer.answeredValue.map(Rules.isUnfulfilled) ?? false
    }
    let open = result.score.criteria.filter { $0.answer.verdict == .unanswered }
    let groups: [(title: ReportPhrase, criteria: [ScoredCriterion])] = [
      ("Not fully achieved", partly), ("Not answered", open),
    ]
    return groups.filter { !$0.criteria.isEmpty }.flatMap { group -> [Block] in
      [.paragraph(say(group.title).strong), .list(group.criteria.map { line(on: $0.criterion) })]
    }
  }

  /// The statement with its id and its answer.
  private func line(on criterion: Criterion) -> [Inline] {
    let scored = result.score.criteria.first { $0.id == criterion.id }
    let said = scored.map { [Inline.text(" "), .badge(context.badge(for: $0))] } ?? []
    return [.userText(criterion.text), .text(" "), context.link(criterion)] + said
  }

  /// The path to the target in the questionnaire's own words; only for levels, since the roadmap lists every step.
  var improvements: [Block] {
    guard text.measure == .levels, !result.gap.path.isEmpty else { return [] }
    let scored = Dictionary(result.score.criteria.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let rows = result.gap.path.map { criterion in
      ReportTable.Row([
        [.badge(.level(criterion.level))],
        scored[criterion.id].map { say($0.instruction) + beginning(of: $0) } ?? [.userText(criterion.nextStep)],
        [.badge(.effort(scored[criterion.id]?.effort ?? criterion.effort))],
        .joined(criterion.evidence.map { [.userText($0)] }, by: "; "), [context.link(criterion)],
      ])
    }
    let target = result.gap.target?.number ?? 0
    return [
      .table(
        ReportTable(
          words(Phrase(rows.count, one: "Step to level {1}", many: "Steps to level \(target)")),
          [
            column("Level", .center), column("Recommendation"), column("Effort", .center),
            column("Evidence to provide"),
            column("Criterion"),
          ], rows))
    ]
  }

  /// The criteria on which the respondents differ, with their ratings; those that a consensus sheet settled apart.
  var disputes: [Block] {
    let of = { (all: [Dispute]) in all.filter { $0.topic == result.score.topic.id } }
    let groups: [(title: ReportPhrase, disputes: [Dispute])] = [
      ("Disputed by the respondents", of(evaluation.disputes.open)),
      ("Disputed, settled by the consensus sheet", of(evaluation.disputes.settled)),
    ]
    return groups.filter { !$0.disputes.isEmpty }.flatMap { group -> [Block] in
      [.paragraph(say(group.title).strong), .list(group.disputes.map(line))]
    }
  }

  private func line(on dispute: Dispute) -> [Inline] {
    let ratings = dispute.ratings.map { rating -> [Inline] in
      [.userText(assessment.sheets[rating.sheet].respondent), .text(" "), .code(questionnaire.scale[rating.step].id)]
    }
    let refusing = dispute.refusing.map { sheet -> [Inline] in
      [.userText(assessment.sheets[sheet].respondent), .text(" "), .code("n/a")]
    }
    let effect =
      dispute.decidesLevel && text.measure != .findings ? [.text(" ")] + say("(decides the result of the topic)") : []
    return [.userText(dispute.criterion.text), .text(" "), context.link(dispute.criterion), .text(": ")]
      + .joined(ratings + refusing) + effect
  }
}
