package import Assessment
internal import Wording

extension ReportDocument {
  /// The full report: everything that was found, and every answer behind it.
  package static func full(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument {
    let writer = ReportWriter(evaluation: evaluation, options: options)
    return writer.document(
      "maturity of IT service management", .whole,
      [
        writer.summary, writer.scope, writer.method, writer.results, writer.goals, writer.trend, writer.topicProfiles,
        writer.views, writer.otherMethods, writer.frameworks, writer.conformity, writer.roadmap, writer.guide,
        writer.answers, writer.limits,
      ]
    ).with(ReportFacts(.full, of: evaluation, options: options))
  }
}
