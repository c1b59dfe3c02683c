package import Assessment
package import ReportDocument
package import ReportParts
internal import Wording

extension ReportDocument {
  /// Returns the report for a board, one or two pages long: the result, the goals at risk, the next steps, the changes since the
  /// last assessment, and the limits.
  package static func executive(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument {
    let context = ReportContext(evaluation, options, linkTargets: .none)
    return context.document(
      "summary for the board", .brief,
      [ShownTopicsChapter(context: context), PositionChapter(context: context)]
        + (context.isLimited ? [] : [GoalsAtRiskChapter(context: context)]) + [
          FirstStepsChapter(context: context),
          TrendChapter(context: context),
          ConfidenceChapter(context: context),
          BriefLimitsChapter(context: context),
        ]
    ).with(ReportFacts(.executive, of: evaluation, options: options))
  }
}
