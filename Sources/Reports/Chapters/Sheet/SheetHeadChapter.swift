internal import Assessment
internal import Wording

/// The lines for name, role and date, and the scale of the ratings.
struct SheetHeadChapter: Chapter {
  let questionnaire: Questionnaire
  let language: Language

  var section: ReportSection? {
    let line: [Inline] = [.text(String(repeating: "…", count: 30))]
    let description = questionnaire.description
    return ReportSection(
      say("Who answers, and how"), at: Anchor("head"),
      [
        .facts([
          fact("Name", line), fact("Part in the services", line), fact("Date", line), fact("Asked by", line),
        ])
      ] + (description.isEmpty ? [] : [.paragraph([.userText(description)])]) + [
        .list(ratings),
        paragraph("Tick what can be shown today. What you don’t know stays blank: it counts as open, never as zero."),
      ])
  }

  private var ratings: [[Inline]] {
    let box = Inline.text("☐ ")
    return questionnaire.scale.ratings.map { [box, .strong([.userText($0.id)]), .text("  "), .userText($0.label)] }
      + [
        [box, .strong([.text("n/a")]), .text("  ")] + say("does not apply: the reason goes under Notes")
      ]
  }
}
