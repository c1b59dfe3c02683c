internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The evidence to provide for ratings that have none which counts, apart from those with a step; nil if none is missing.
struct TopicEvidenceChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? {
    let stepped = Set(page.steps.map(\.scored.id))
    let missing = result.score.criteria.filter { scored in
      scored.answer.lacksEvidence && !scored.criterion.evidence.isEmpty && !stepped.contains(scored.id)
    }
    guard !missing.isEmpty else { return nil }
    return ReportSection(
      say("Evidence to provide"), at: Anchor("evidence"),
      [
        .table(
          ReportTable(
            words("For further ratings without evidence that counts"),
            [column("Evidence"), column("Statement"), column("Rated")],
            missing.map { scored in
              ReportTable.Row([
                scored.criterion.evidence.map { [.userText($0)] }.joined(by: "; "),
                [.userText(scored.criterion.text), .text(" "), context.link(scored.criterion)],
                [.badge(context.badge(for: scored))],
              ])
            }))
      ])
  }
}

/// Every criterion of the topic with its answers; nil before the first answer, or if the report leaves answers out.
struct TopicAnswersChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? {
    guard !context.options.without.contains(.answers), !result.score.isUnanswered else { return nil }
    return ReportSection(
      say("Answers"), at: Anchor("answers"), [.table(AnswersChapter(context: context).table(of: result))])
  }
}
