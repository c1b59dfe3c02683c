import TestSupport
import Testing
import Text

@testable import Assessment

/// An audit of a catalogue with two stages, judged grades and dissent.
@Suite struct AuditTests {
  private static let catalogue = Catalogue(
    id: Fixture.id("iso"), title: "ISO", edition: "", kind: .conformity,
    items: [
      Catalogue.Item(id: Fixture.id("9"), title: "Evaluation", parent: nil, isRequirement: false),
      Catalogue.Item(
        id: Fixture.id("9.2"), title: "Internal audit", parent: Fixture.id("9"),
        documents: [RequiredDocument(id: Fixture.id("9.2-a"), title: "Audit programme", kind: .record)]),
      Catalogue.Item(id: Fixture.id("10"), title: "Improvement", parent: nil),
    ],
    stages: [
      AuditStage(
        id: Fixture.id("stage-1"), title: "Stage 1", items: [Fixture.id("9.2")], documents: [Fixture.id("9.2-a")]),
      AuditStage(id: Fixture.id("stage-2"), title: "Stage 2", items: [Fixture.id("10")]),
    ])

  private func evaluation(
    _ sheets: [AnswerSheet], actions: [Action] = [], shown: [ID<Catalogue>]? = nil
  ) -> Evaluation {
    let reference = { (item: String) in ItemReference(catalogue: Fixture.id("iso"), item: Fixture.id(item)) }
    let topics = [
      Fixture.topic("improvement", [Fixture.criterion("c", references: [reference("10")])]),
      Fixture.topic(
        "audit",
        [
          Criterion(
            id: Fixture.id("a"), text: "Internal audits take place.", references: [reference("9.2")],
            conditions: .init(isCritical: true, mayNotApply: false),
            documents: [DocumentReference(catalogue: Fixture.id("iso"), document: Fixture.id("9.2-a"))])
        ]),
    ]
    let questionnaire = Fixture.questionnaire(assesses: [Fixture.id("iso")], topics)
    var settings = Engagement.Settings()
    settings.frameworks = shown
    return Evaluation(
      of: Assessment(
        engagement: Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id, settings: settings),
        questionnaire: questionnaire, catalogues: [Self.catalogue],
        sheets: sheets.map { $0.answering(questionnaire) }, actions: actions))
  }

  private func readiness(_ evaluation: Evaluation) -> Readiness {
    let framework = evaluation.score.frameworks[0]
    return Readiness(
      of: framework, documents: evaluation.score.documents(of: framework),
      judgements: evaluation.judgements)
  }

  @Test func withoutAnInternalAuditStageOneIsNotReached() {
    let result = readiness(evaluation([Fixture.sheet(["a": "N", "c": "F+"])]))
    #expect(result.majors.map(\.item.id.text) == ["9.2"] && result.stages.map(\.hasNoObstacle) == [false, true])
    #expect(result.stages[0].missingDocuments.map(\.document.id.text) == ["9.2-a"])
  }

  @Test func whatIsNotAnsweredIsNotReadyButUnknown() {
    let result = readiness(evaluation([Fixture.sheet(["c": "F+"])]))
    #expect(result.stages[0].hasNoObstacle && !result.stages[0].isKnown && result.stages[1].isKnown)
    #expect(result.unanswered.map(\.item.id.text) == ["9.2"])
  }

  private func judged(_ grade: Action.Grade, _ about: String) -> Action {
    Action(
      id: Fixture.id("A-001"), kind: .nonconformity, about: about, judgement: .init(grade: grade, judgedBy: "J. Doe"),
      texts: .init(reason: "No audit took place in two years."))
  }

  @Test func aJudgedGradeReachesTheHeadingAbove() {
    let sheets = [Fixture.sheet(["a": "N", "c": "L+"])]
    let down = evaluation(sheets, actions: [judged(.minor, "iso:9.2")])
    let framework = down.score.frameworks[0]
    #expect(framework.items.map { down.judgements.printedFinding(of: $0, in: framework) } == [.minor, .minor, .minor])
    #expect(framework.items.map(\.finding) == [.major, .major, .minor] && readiness(down).majors.isEmpty)
    let up = evaluation(sheets, actions: [judged(.major, "iso:10")])
    #expect(up.judgements.printedFinding(of: framework.items[2], in: framework) == .major)
    #expect(up.assessment.actions(about: "iso:10").map(\.id.text) == ["A-001"])
  }

  @Test(arguments: [nil, []] as [[ID<Catalogue>]?]) func theWorstFindingGoesFirst(shown: [ID<Catalogue>]?) {
    let evaluation = evaluation([Fixture.sheet(["a": "N", "c": "L"])], shown: shown)
    #expect(evaluation.priorities.map(\.score.topic.id.text) == ["audit", "improvement"])
    #expect(evaluation.roadmap.steps.map(\.scored.criterion.id.text) == ["a", "c"])
    #expect(evaluation.score.measure == .findings && !evaluation.score.usesLevelNames)
    #expect(evaluation.score.assessed.count == 1)
  }

  @Test func anAgentsNoStaysBesideTheMedian() {
    let evaluation = evaluation([
      Fixture.sheet("agent.yaml", ["c": "N"]), Fixture.sheet("lead.yaml", ["c": "F+"]),
      Fixture.sheet("head.yaml", ["c": "F+"]),
    ])
    let item = evaluation.score.frameworks[0].items[2]
    #expect(item.finding == .conforming)
    #expect(evaluation.assessment.dissent(on: item.criteria).map(\.sheet) == [0])
  }

  @Test func requirementsFulfilledAreCounted() {
    let evaluation = evaluation([Fixture.sheet(["a": "F", "c": "P"])])
    let framework = evaluation.score.frameworks[0]
    #expect(evaluation.judgements.fulfilledCount(in: framework) == 1 && framework.requirementCount == 2)
  }
}
