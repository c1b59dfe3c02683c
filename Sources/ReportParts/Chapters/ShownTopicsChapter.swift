internal import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The topics to which a report is limited, and what its other figures cover; nil for a report on all topics.
package struct ShownTopicsChapter: Chapter, AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// A chapter on the report's topics.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The chapter; nil if there is nothing to report.
  package var section: ReportSection? {
    guard context.isLimited else { return nil }
    let names = [Inline].joined(context.topics.map { [context.link($0.score.topic)] })
    return ReportSection(
      say("Topics in this report"), at: Anchor("shown-topics"),
      [
        .paragraph(
          say(
            "This report is limited to \(context.topics.count) of \(say(.topics(evaluation.topics.count))): \(names)."
          )
          .strong + [.text(" ")]
            + say(
              "Tables and lists contain only these topics. Overall figures cover all topics in scope. Chapters about all topics together are left out."
            ))
      ])
  }
}
