package import Assessment
package import ReportDocument
package import ReportParts
internal import Wording

extension ReportDocument {
  /// Returns a comparison of two or more assessments of one organization; effects of changed questions or scope are kept
  /// apart.
  package static func comparison(_ comparison: Comparison, options: ReportOptions) -> ReportDocument? {
    guard let last = comparison.evaluations.last else { return nil }
    let context = ReportContext(last, options, linkTargets: .none)
    let changes = comparison.changes.enumerated().map { index, change in
      ChangeChapter(context: context, change: change, number: index + 1)
    }
    return context.document(
      "comparison over time", of: comparison,
      [
        ComparisonOverviewChapter(context: context, comparison: comparison),
        ReadingChapter(context: context, comparison: comparison),
        TrendsChapter(context: context, comparison: comparison),
      ] + changes
    ).with(
      ReportFacts(
        .comparison, engagements: comparison.evaluations.map { ReportFacts.Engagement(of: $0) }, options: options))
  }
}
