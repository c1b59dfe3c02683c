internal import Assessment
internal import Wording

/// The limits of the report, and the files that it was made from.
struct LimitsChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let facts: ReportFacts

  var section: ReportSection? {
    ReportSection(
      say("What this report is not"), at: Anchor("limits"), [.list(limitations)],
      sections: ColophonChapter(context: context, facts: facts).section.map { [$0] } ?? [])
  }

  private var limitations: [[Inline]] {
    [
      say(
        "No certificate and no audit: it repeats what respondents said and what they recorded as evidence. Nobody has examined it independently."
      ),
      say(
        "No official crosswalk: how the frameworks relate is derived and must be checked against licensed copies before anyone relies on it."
      ),
      say(
        "No statement on what was not asked: a clause, objective or practice without an answer is unknown, never met."),
      say(
        "No common ruler: the level numbers of ISO/IEC 33020, COBIT and CMMI mean different things and are not to be mixed."
      ),
      say("No verdict on people: it speaks of ways of working."),
    ]
  }
}
