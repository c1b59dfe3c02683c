internal import Assessment
internal import Reports
internal import Text

/// The roadmap of an engagement.
enum PlanText {
  static func table(of evaluation: Evaluation) -> TextTable {
    var table = TextTable([
      .init("step", .right), .init("level", .right), .init("effort"), .init("criterion"),
      .init("what to do", wraps: true),
    ])
    var topic: ID<Topic>?
    for step in evaluation.roadmap {
      let criterion = step.scored.criterion
      if step.topic.id != topic { table.addHeading("\(step.topic.title), to level \(step.target.number)") }
      topic = step.topic.id
      table.add([
        .init("\(step.number)"), .init("\(criterion.level.number)"), .init(criterion.effort.rawValue),
        .init(criterion.id.text), .init(criterion.nextStep),
      ])
    }
    return table
  }

  /// The same as a document of its own.
  static func document(of evaluation: Evaluation) -> ReportDocument {
    let engagement = evaluation.assessment.engagement
    let rows = evaluation.roadmap.map { step in
      let criterion = step.scored.criterion
      return ReportTable.Row([
        [.text("\(step.number)")], [.userText(step.topic.title)], [.badge(.level(criterion.level))],
        [.userText(criterion.nextStep)], [.badge(.effort(criterion.effort))], [.code(criterion.id.text)],
      ])
    }
    let blocks: [Block] =
      rows.isEmpty
      ? [.paragraph([.text("No step is needed: every topic that has a level reaches its target.")])]
      : [
        .table(
          ReportTable(
            "Steps to the targets",
            [
              .init("Step", .trailing), .init("Topic"), .init("Level", .center), .init("What to do"),
              .init("Effort", .center), .init("Criterion"),
            ], rows))
      ]
    return ReportDocument(
      title: engagement.title.isEmpty ? engagement.id.text : engagement.title,
      subtitle: [.userText(engagement.organization)],
      sections: [ReportSection("Roadmap", at: Anchor("roadmap"), blocks)])
  }
}
