internal import Assessment
package import ReportDocument
internal import Wording

/// What a short report does not claim, and which program and rules made it.
package struct BriefLimitsChapter: Chapter, AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// A chapter at the end of a report.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The chapter; never nil.
  package var section: ReportSection? {
    ReportSection(
      say("Limits of this report"), at: Anchor("words"),
      [
        .paragraph(
          say(
            "This is a self-assessment, neither an audit nor a certificate. Statements without an answer are unknown and must not be read as fulfilled. Made with \(context.options.generator), edition \(Rules.edition) of the scoring rules."
          ) + texts(of: assessment.shippedDifferences).flatMap { [.text(" ")] + $0 + [.text(".")] })
      ])
  }
}
