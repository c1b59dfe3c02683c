internal import Assessment
internal import Text
internal import Wording

/// The scope of the assessment, the respondents, and what was left out.
struct ScopeChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let scope = ScopeFacts(context: context)
    return ReportSection(
      say("What was assessed"), at: Anchor("scope"),
      [.facts(scope.facts)] + excludedTopics + notApplicable + [.table(scope.respondents)] + orphans)
  }

  private var excludedTopics: [Block] {
    let topics = engagement.excluded.map { exclusion -> [Inline] in
      let title = questionnaire.topic(exclusion.topic)?.title ?? exclusion.topic.text
      return [.strong([.userText(title)]), .text(": "), .userText(exclusion.reason)]
    }
    return topics.isEmpty ? [] : [.paragraph(say("Topics out of scope, with the reason:").strong), .list(topics)]
  }

  private var notApplicable: [Block] {
    let cells = AnswerCells(context: context)
    let criteria = cells.notApplicable.map { [context.link($0), .text(": ")] + cells.reasons(for: $0) }
    return criteria.isEmpty
      ? [] : [.paragraph(say("Criteria that do not apply, with the reason:").strong), .list(criteria)]
  }

  /// Answers to criteria that the questionnaire does not have.
  private var orphans: [Block] {
    let orphaned = assessment.sheets.filter { !$0.orphaned.isEmpty }
    guard !orphaned.isEmpty else { return [] }
    return [
      .callout(
        title: words("Answers to another version of the questionnaire"),
        [
          paragraph("These criteria are not in this version; their answers are kept and count for nothing here."),
          .list(
            orphaned.map { sheet in
              [.userText(sheet.name), .text(": ")] + .joined(sheet.orphaned.map { [.code($0.text)] })
            }),
        ])
    ]
  }
}
