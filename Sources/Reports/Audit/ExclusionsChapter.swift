internal import ReportDocument
internal import ReportParts
internal import Wording

/// The exclusions, the criteria that do not apply and those without a case, with the reasons; nil without any.
struct ExclusionsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let exclusions = Exclusions(context: context, framework: framework)
    let blocks = exclusions.illegitimate + exclusions.legitimate + exclusions.withoutCase
    return blocks.isEmpty
      ? nil : ReportSection(say("Exclusions and not applicable"), at: Anchor("not-applicable"), blocks)
  }
}
