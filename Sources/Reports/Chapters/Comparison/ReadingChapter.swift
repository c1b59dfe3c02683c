internal import Wording

/// How to read a comparison.
struct ReadingChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(
      say("How to read this"), at: Anchor("reading"),
      [
        .list([
          say("Reported levels and scores are those of each date, with the questions and the scope of that date."),
          say("“Like for like” counts only the questions that both dates asked with the same words, level and weight."),
          say(
            "A question that was reworded, added or dropped by a new version shows under its own heading, and never as better or worse."
          ),
          say(
            "A question that was answered for the first time raises what is proven; it is listed as newly answered, not as better."
          ),
          say("An answer that is missing now lowers what is proven; it is listed as no longer answered, not as worse."),
        ])
      ])
  }
}
