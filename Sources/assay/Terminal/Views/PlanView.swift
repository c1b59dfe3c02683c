internal import Assessment
internal import Reports
internal import Text
internal import Wording

/// The roadmap of an engagement.
struct PlanView {
  let evaluation: Evaluation
  let language: Language

  private static let noStep = "No step is needed: every topic that has a level reaches its target."

  /// The sentence in place of an empty table.
  var nothingToDo: TerminalText { language.say(TerminalPhrase(word: Self.noStep)) }

  var table: TextTable {
    var table = TextTable([
      .init(language.say("step"), .right), .init(language.say("level"), .right), .init(language.say("effort")),
      .init(language.say("criterion")), .init(language.say("what to do"), wraps: true),
    ])
    for step in evaluation.roadmap.steps {
      let criterion = step.scored.criterion
      table.add([
        .init("\(step.number)"), .init("\(criterion.level.number)"), .init(criterion.effort.rawValue),
        .init(criterion.id.text), .init(criterion.nextStep),
      ])
    }
    return table
  }

  /// The same as a document of its own.
  var document: ReportDocument {
    let engagement = evaluation.assessment.engagement
    let block: Block =
      evaluation.roadmap.steps.isEmpty
      ? .paragraph([.text(language.words(Phrase(word: Self.noStep)))]) : .table(documentTable)
    return ReportDocument(
      title: engagement.title.isEmpty ? engagement.id.text : engagement.title,
      subtitle: [.userText(engagement.organization)],
      sections: [ReportSection(language.words("Roadmap"), at: Anchor("roadmap"), [block])], language: language)
  }

  private var documentTable: ReportTable {
    let rows = evaluation.roadmap.steps.map { step in
      let criterion = step.scored.criterion
      return ReportTable.Row([
        [.text("\(step.number)")], [.userText(step.topic.title)], [.badge(.level(criterion.level))],
        [.userText(criterion.nextStep)], [.badge(.effort(criterion.effort))], [.code(criterion.id.text)],
      ])
    }
    return ReportTable(
      language.words("Steps to the targets"),
      [
        .init(language.words("Step"), .trailing), .init(language.words("Topic")),
        .init(language.words("Level"), .center), .init(language.words("What to do")),
        .init(language.words("Effort"), .center), .init(language.words("Criterion")),
      ], rows)
  }
}
