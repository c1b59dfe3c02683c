package import Assessment
internal import Wording

extension ReportDocument {
  /// Returns the full report: all results, and every answer behind them.
  package static func full(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument {
    let context = ReportContext(evaluation, options)
    let facts = ReportFacts(.full, of: evaluation, options: options)
    return context.document(
      "maturity of IT service management", .whole,
      [
        SummaryChapter(context: context),
        ScopeChapter(context: context),
        MethodChapter(context: context),
        ResultsChapter(context: context),
        GoalsChapter(context: context),
        TrendChapter(context: context),
        TopicsChapter(context: context),
        ViewsChapter(context: context),
        OtherMethodsChapter(context: context),
        FrameworksChapter(context: context),
        ConformityChapter(context: context),
        RoadmapChapter(context: context),
        AnswersChapter(context: context),
        LimitsChapter(context: context, facts: facts),
      ]
    ).with(facts)
  }
}
