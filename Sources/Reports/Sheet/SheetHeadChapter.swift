internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The lines for name, role and date, and the scale of the ratings.
struct SheetHeadChapter: Chapter {
  let questionnaire: Questionnaire
  let language: Language

  var section: ReportSection? {
    let line: [Inline] = [.text(String(repeating: "…", count: 30))]
    let description = questionnaire.description
    return ReportSection(
      say("Respondent and scale"), at: Anchor("head"),
      [
        .facts([
          fact("Name", line), fact("Role in the services", line), fact("Date", line), fact("Interviewer", line),
        ])
      ] + (description.isEmpty ? [] : [.paragraph([.userText(description)])]) + [
        .list(ratings),
        paragraph(
          "Tick the rating that you could support with evidence today. Tick “unknown” if you don’t know; it does not count as zero."
        ),
      ])
  }

  private var ratings: [[Inline]] {
    let box = Inline.text("☐ ")
    return questionnaire.scale.ratings.map { rating in
      let label: [Inline] =
        rating.label.lowercased() == rating.id.lowercased() ? [] : [.text("  "), .userText(rating.label)]
      return [box, .strong([.userText(rating.id)])] + label
    }
      + [
        [box, .strong([.text("n/a")]), .text("  ")] + say("not applicable; give the reason under Notes"),
        [box, .strong(say("no case")), .text("  ")] + say("nothing of the kind happened in the period"),
        [box, .strong(say("unknown")), .text("  ")] + say("you cannot judge the statement"),
      ]
  }
}
