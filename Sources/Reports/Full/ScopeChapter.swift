internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The scope of the assessment, the respondents, and what was left out.
struct ScopeChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let scope = ScopeFacts(context: context)
    return ReportSection(
      say("Scope"), at: Anchor("scope"),
      [.facts(scope.facts)] + excludedTopics + outOfSums
        + (assessment.sheets.count < 2 ? [] : [.table(scope.respondents)]) + scope.notYetAnswered + orphans)
  }

  private var excludedTopics: [Block] {
    let topics = engagement.excluded.map { exclusion -> [Inline] in
      let title = questionnaire.topic(exclusion.topic)?.title ?? exclusion.topic.text
      return [.strong([.userText(title)]), .text(": "), .userText(exclusion.reason)]
    }
    return topics.isEmpty ? [] : [.paragraph(say("Topics out of scope, with reasons:").strong), .list(topics)]
  }

  /// The criteria that do not apply, with the reasons, and those without a case.
  private var outOfSums: [Block] {
    let cells = AnswerCells(context: context)
    let criteria = cells.notApplicable.map { [context.link($0), .text(": ")] + cells.reasons(for: $0) }
    let without = cells.withoutCase.map { [context.link($0), .text(" "), .userText($0.text)] }
    return
      (criteria.isEmpty
      ? [] : [.paragraph(say("Criteria marked not applicable, with reasons:").strong), .list(criteria)])
      + (without.isEmpty
        ? []
        : [.paragraph(say("No case in the period; check again in the next assessment:").strong), .list(without)])
  }

  /// Answers to criteria that the questionnaire does not have.
  private var orphans: [Block] {
    let orphaned = assessment.sheets.filter { !$0.orphaned.isEmpty }
    guard !orphaned.isEmpty else { return [] }
    return [
      .callout(
        title: words("Answers to criteria that no longer exist"),
        [
          paragraph(
            "These criteria are not in this version of the questionnaire. Their answers are kept but not scored."),
          .list(
            orphaned.map { sheet in
              [.userText(sheet.name), .text(": ")] + .joined(sheet.orphaned.map { [.code($0.text)] })
            }),
        ])
    ]
  }
}
