package import Assessment
internal import Text
internal import Wording

extension ReportDocument {
  /// A blank sheet for an interview on paper: the statements of the topics with boxes to tick and lines to write on.
  /// `role` is whose topics they are, where they were chosen so.
  package static func interviewSheet(
    for assessment: Assessment, topics: [Topic], role: String?, options: ReportOptions
  ) -> ReportDocument {
    let language = options.language
    let sheet = BlankSheet(assessment: assessment, language: language)
    let engagement = assessment.engagement
    let organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    let title = engagement.title.isEmpty ? assessment.questionnaire.title : engagement.title
    return ReportDocument(
      title: sheet.language.words("Interview sheet: \(userText: title)"),
      subtitle: [.userText(organization), .text(" · "), .userText(assessment.questionnaire.title)]
        + (role.map { [.text(" · ")] + sheet.language.say("for \(userText: $0)") } ?? []),
      sections: [sheet.head] + topics.map(sheet.section), language: language
    ).with(
      ReportFacts(
        program: options.generator, kind: .sheet, language: language.id,
        choices: ReportFacts.Choices(role: role, topics: topics.map(\.id.text)), files: options.files,
        engagements: [ReportFacts.Engagement(questionsOf: assessment)]))
  }
}

/// The parts of a blank interview sheet.
private struct BlankSheet {
  let assessment: Assessment
  let language: Language

  private static let shortLine = String(repeating: "…", count: 12)
  private static let longLine = String(repeating: "…", count: 30)

  /// Who answers, and how to rate.
  var head: ReportSection {
    let scale = assessment.questionnaire.scale
    let blanks: [Phrase] = ["Name", "Part in the services", "Date", "Asked by"]
    let description = assessment.questionnaire.description
    let notApplicable: [Inline] =
      [.text("☐ "), .strong([.text("n/a")]), .text("  ")] + language.say("does not apply: the reason goes under Notes")
    return ReportSection(
      language.say("Who answers, and how"), at: Anchor("head"),
      [.facts(blanks.map { Fact(language.words($0), [.text(Self.longLine)]) })]
        + (description.isEmpty ? [] : [.paragraph([.userText(description)])])
        + [
          .list(
            scale.ratings.map { [.text("☐ "), .strong([.userText($0.id)]), .text("  "), .userText($0.label)] }
              + [notApplicable]),
          .paragraph(
            language.say(
              "Tick what can be shown today. What you don’t know stays blank: it counts as open, never as zero.")),
        ])
  }

  func section(of topic: Topic) -> ReportSection {
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.userText(topic.purpose)])])]
    let columns: [Phrase] = ["Statement", "Rating", "Evidence", "Notes"]
    let table = ReportTable(
      language.words("\(userText: topic.title): statements to rate"), columns.map { .init(language.words($0)) },
      topic.criteria.map {
        ReportTable.Row([statement(of: $0), boxes, lines, lines], anchor: Anchor(criterion: $0.id))
      })
    return ReportSection([.userText(topic.title)], at: Anchor(topic: topic.id), purpose + [.table(table)])
  }

  private func statement(of criterion: Criterion) -> [Inline] {
    let guidance: [Inline] = criterion.guidance.isEmpty ? [] : [.lineBreak, .emphasis([.userText(criterion.guidance)])]
    return [.code(criterion.id.text), .lineBreak, .userText(criterion.text)] + guidance
  }

  private var boxes: [Inline] {
    .onLines(assessment.questionnaire.scale.ratings.map { [.text("☐ "), .userText($0.id)] } + [[.text("☐ n/a")]])
  }

  private var lines: [Inline] { .onLines(Array(repeating: [.text(Self.shortLine)], count: 4)) }
}
