internal import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The topics to which a report is limited, and what its other figures cover; nil for a report on all topics.
package struct ShownTopicsChapter: Chapter, AssessmentPart {
  /// What a limited report shows of its topics.
  package enum Extent: Hashable, Sendable {
    /// The topics themselves, beside overall figures.
    case topics
    /// The items of a framework to which their criteria refer.
    case items
  }

  /// The evaluation, the options and the links of the report.
  package let context: ReportContext
  private let extent: Extent

  /// A chapter on the report's topics.
  package init(context: ReportContext, showing extent: Extent = .topics) {
    self.context = context
    self.extent = extent
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
          .strong + [.text(" ")] + coverage)
      ])
  }

  private var coverage: [Inline] {
    switch extent {
    case .topics:
      say(
        "Tables and lists contain only these topics. Overall figures cover all topics in scope. Chapters about all topics together are left out."
      )
    case .items:
      say(
        "Only items with a criterion of these topics are shown. The result of an item is based on all its criteria. Chapters about the whole framework are left out."
      )
    }
  }
}
