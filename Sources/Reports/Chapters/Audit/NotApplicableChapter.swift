internal import Wording

/// The criteria of the framework that were marked as not applicable, with the reasons; nil without such criteria.
struct NotApplicableChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let blocks = ConformityText(context: context, framework: framework).exclusions
    return blocks.isEmpty
      ? nil : ReportSection(say("Marked as not applicable"), at: Anchor("not-applicable"), blocks)
  }
}
