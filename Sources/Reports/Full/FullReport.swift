package import Assessment
package import ReportDocument
package import ReportParts
internal import Wording

extension ReportDocument {
  /// Returns the full report: all results, and every answer behind them.
  package static func full(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument {
    let links = linkTargets(of: evaluation, options)
    let context = ReportContext(evaluation, options, linkTargets: links)
    let facts = ReportFacts(.full, of: evaluation, options: options)
    let chapters: [any Chapter] = [
      ShownTopicsChapter(context: context),
      SummaryChapter(context: context),
      ScopeChapter(context: context),
      MethodChapter(context: context),
      ResultsChapter(context: context),
      GoalsChapter(context: context),
      TrendChapter(context: context),
      TopicsChapter(context: context),
      ViewsChapter(context: context),
      GroupsChapter(context: context),
      OtherMethodsChapter(context: context),
      FrameworksChapter(context: context),
      ConformityChapter(context: context),
      RoadmapChapter(context: context),
      AnswersChapter(context: context),
      ArithmeticChapter(context: context),
      LimitsChapter(context: context, facts: facts),
    ]
    return context.document(
      kind(of: evaluation), .whole,
      context.isLimited ? chapters.filter { !needsAllTopics($0) } : chapters
    ).with(facts)
  }

  /// Whether the figures of a chapter cover all topics together.
  private static func needsAllTopics(_ chapter: any Chapter) -> Bool {
    chapter is GoalsChapter || chapter is ViewsChapter || chapter is OtherMethodsChapter
      || chapter is FrameworksChapter || chapter is ConformityChapter
  }

  /// The subtitle, by the measure.
  private static func kind(of evaluation: Evaluation) -> ReportPhrase {
    switch evaluation.score.measure {
    case .levels: "maturity assessment"
    case .points: "assessment report"
    case .findings: "assessment of conformity"
    }
  }

  /// The places that the chapters of the report have: no topics before the first answer, and no criteria without the answers.
  private static func linkTargets(of evaluation: Evaluation, _ options: ReportOptions) -> ReportContext.LinkTargets {
    evaluation.score.overall.level == nil
      ? .none : options.without.contains(.answers) ? .topics : .topicsAndCriteria
  }
}
