internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The rules behind the findings, gaps or levels of one framework.
struct AuditMethodChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    guard audit.subject != .adoption else { return MethodChapter(context: context).section }
    return ReportSection(
      say("Method of the assessment"), at: Anchor("method"),
      [
        .list(
          count + [
            say(
              "Each rating has a value from 0 to 1. Only 1 counts as fulfilled. Claimed is the weighted mean of the values, in percent."
            ),
            say(
              "Several respondents: \(say(engagement.consensus.sentence)). Ratings below the result are listed as dissent."
            ),
            say(
              "Evidence counts if it is valid on the date of the assessment and comes from a sheet whose rating is not below the result."
            ),
          ])
      ] + (audit.subject == .findings ? [.list(findings)] : []))
  }

  /// What counts as one requirement; a policy has rules, which are their own items.
  private var count: [[Inline]] {
    catalogue.publication == .policy
      ? [] : [say("Each \(audit.wording.item) counts as one requirement, even if it contains several.")]
  }

  private var findings: [[Inline]] { Finding.allCases.map { say($0.rule) } }
}
