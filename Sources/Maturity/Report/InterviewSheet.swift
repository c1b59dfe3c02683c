extension ReportDocument {
  /// A blank sheet for an interview on paper: the statements of the topics with boxes to tick and lines to write on.
  /// `role` is whose topics they are, where they were chosen so.
  package static func interviewSheet(for assessment: Assessment, topics: [Topic], role: String?) -> ReportDocument {
    let sheet = BlankSheet(assessment: assessment)
    let engagement = assessment.engagement
    let organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    return ReportDocument(
      title: "Interview sheet: \(engagement.title.isEmpty ? assessment.questionnaire.title : engagement.title)",
      subtitle: [.foreign(organization), .text(" · "), .foreign(assessment.questionnaire.title)]
        + (role.map { [.text(" · for "), .foreign($0)] } ?? []),
      sections: [sheet.head] + topics.map(sheet.section))
  }
}

/// The parts of a blank interview sheet.
private struct BlankSheet {
  let assessment: Assessment

  private static let shortLine = String(repeating: "…", count: 12)
  private static let longLine = String(repeating: "…", count: 30)

  /// Who answers, and how to rate.
  var head: ReportSection {
    let scale = assessment.questionnaire.scale
    return ReportSection(
      "Who answers, and how", at: Anchor("head"),
      [
        .facts(["Name", "Part in the services", "Date", "Asked by"].map { Fact($0, [.text(Self.longLine)]) })
      ]
        + (assessment.questionnaire.description.isEmpty
          ? [] : [.paragraph([.foreign(assessment.questionnaire.description)])])
        + [
          .list(
            scale.ratings.map { [.text("☐ "), .strong([.foreign($0.id)]), .text("  "), .foreign($0.label)] }
              + [[.text("☐ "), .strong([.text("n/a")]), .text("  does not apply: the reason goes under Notes")]]),
          .paragraph([
            .text("Tick what can be shown today. What you don’t know stays blank: it counts as open, never as zero.")
          ]),
        ])
  }

  func section(of topic: Topic) -> ReportSection {
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.foreign(topic.purpose)])])]
    let table = ReportTable(
      "\(topic.title): statements to rate", [.init("Statement"), .init("Rating"), .init("Evidence"), .init("Notes")],
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
    Self.onLines(assessment.questionnaire.scale.ratings.map { [.text("☐ "), .foreign($0.id)] } + [[.text("☐ n/a")]])
  }

  private var lines: [Inline] {
    Self.onLines(Array(repeating: [.text(Self.shortLine)], count: 4))
  }

  /// The pieces, each on a line of its own.
  private static func onLines(_ pieces: [[Inline]]) -> [Inline] { Array(pieces.joined(separator: [.lineBreak])) }
}
