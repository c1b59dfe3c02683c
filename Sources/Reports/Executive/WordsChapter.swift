internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The limits of the report.
struct WordsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
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
