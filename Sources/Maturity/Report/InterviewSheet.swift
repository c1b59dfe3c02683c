extension ReportDocument {
  /// A blank sheet for an interview on paper: the statements of the topics with boxes to tick and lines to write on.
  /// `role` is whose topics they are, where they were chosen so.
  package static func interviewSheet(
    for assessment: Assessment, topics: [Topic], role: String?, language: Language = .english
  ) -> ReportDocument {
    let sheet = BlankSheet(assessment: assessment, wording: Wording(language: language))
    let engagement = assessment.engagement
    let organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    let title = engagement.title.isEmpty ? assessment.questionnaire.title : engagement.title
    return ReportDocument(
      title: sheet.wording.words("Interview sheet: \(foreign: title)"),
      subtitle: [.foreign(organization), .text(" · "), .foreign(assessment.questionnaire.title)]
        + (role.map { [.text(" · ")] + sheet.wording.say("for \(foreign: $0)") } ?? []),
      sections: [sheet.head] + topics.map(sheet.section), language: language)
  }
}

/// The parts of a blank interview sheet.
private struct BlankSheet {
  let assessment: Assessment
  let wording: Wording

  private static let shortLine = String(repeating: "…", count: 12)
  private static let longLine = String(repeating: "…", count: 30)

  /// Who answers, and how to rate.
  var head: ReportSection {
    let scale = assessment.questionnaire.scale
    let blanks: [Phrase] = ["Name", "Part in the services", "Date", "Asked by"]
    let description = assessment.questionnaire.description
    let notApplicable: [Inline] =
      [.text("☐ "), .strong([.text("n/a")]), .text("  ")] + wording.say("does not apply: the reason goes under Notes")
    return ReportSection(
      wording.say("Who answers, and how"), at: Anchor("head"),
      [.facts(blanks.map { Fact(wording.words($0), [.text(Self.longLine)]) })]
        + (description.isEmpty ? [] : [.paragraph([.foreign(description)])])
        + [
          .list(
            scale.ratings.map { [.text("☐ "), .strong([.foreign($0.id)]), .text("  "), .foreign($0.label)] }
              + [notApplicable]),
          .paragraph(
            wording.say(
              "Tick what can be shown today. What you don’t know stays blank: it counts as open, never as zero.")),
        ])
  }

  func section(of topic: Topic) -> ReportSection {
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.foreign(topic.purpose)])])]
    let columns: [Phrase] = ["Statement", "Rating", "Evidence", "Notes"]
    let table = ReportTable(
      wording.words("\(foreign: topic.title): statements to rate"), columns.map { .init(wording.words($0)) },
      topic.criteria.map {
        ReportTable.Row([statement(of: $0), boxes, lines, lines], anchor: Anchor(criterion: $0.id))
      })
    return ReportSection([.foreign(topic.title)], at: Anchor(topic: topic.id), purpose + [.table(table)])
  }

  private func statement(of criterion: Criterion) -> [Inline] {
    let guidance: [Inline] = criterion.guidance.isEmpty ? [] : [.lineBreak, .emphasis([.foreign(criterion.guidance)])]
    return [.code(criterion.id.text), .lineBreak, .foreign(criterion.text)] + guidance
  }

  private var boxes: [Inline] {
    .onLines(assessment.questionnaire.scale.ratings.map { [.text("☐ "), .foreign($0.id)] } + [[.text("☐ n/a")]])
  }

  private var lines: [Inline] { .onLines(Array(repeating: [.text(Self.shortLine)], count: 4)) }
}
