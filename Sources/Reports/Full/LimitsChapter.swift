internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The limits of the report, and the files that it was made from.
struct LimitsChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let facts: ReportFacts

  var section: ReportSection? {
    ReportSection(
      say("Limits of this report"), at: Anchor("limits"), [.list(limitations)],
      sections: ColophonChapter(context: context, facts: facts).section.map { [$0] } ?? [])
  }

  private var limitations: [[Inline]] {
    [
      say(
        "This is neither an audit nor a certificate. It repeats the respondents’ answers and evidence, which were not independently verified."
      )
    ] + frameworks + [
      say("Statements without an answer are unknown; they must not be read as fulfilled."),
      say("The report assesses ways of working, not people."),
    ]
  }

  /// The limits of views of frameworks; empty if none is shown.
  private var frameworks: [[Inline]] {
    guard !(context.frameworks(.adoption) + context.frameworks(.conformity)).isEmpty else { return [] }
    return [
      say(
        "How the statements relate to the frameworks is our own reading. Check it against your licensed copies before you rely on it."
      ),
      say("The level numbers of ISO/IEC 33020, COBIT and CMMI mean different things and must not be mixed."),
    ]
  }
}
