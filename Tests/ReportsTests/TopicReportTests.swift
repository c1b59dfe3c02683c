import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct TopicReportTests {
  private func pages(
    _ evaluation: Evaluation, comparison: Comparison? = nil, _ change: (inout ReportOptions) -> Void = { _ in }
  ) -> [(topic: ID<Topic>, document: ReportDocument)] {
    var options = ReportOptions(comparison: comparison, generator: "Assay")
    change(&options)
    return ReportDocument.topicPages(of: evaluation, options: options)
  }

  private func page(_ topic: String, of evaluation: Evaluation, comparison: Comparison? = nil) throws -> ReportDocument
  {
    try #require(pages(evaluation, comparison: comparison).first { $0.topic.text == topic }).document
  }

  @Test func everyTopicInScopeHasAPage() throws {
    let evaluation = try ShippedExample.evaluation()
    let pages = pages(evaluation)
    #expect(pages.map(\.topic) == evaluation.topics.map(\.score.topic.id))
    for (page, result) in zip(pages, evaluation.topics) {
      #expect(page.document.title == result.score.topic.title)
      #expect(page.document.facts?.kind == .topic && page.document.facts?.choices.topics == [page.topic.text])
    }
  }

  @Test func aPageSaysWhatItsOwnerDoesNext() throws {
    let evaluation = try ShippedExample.evaluation()
    for (topic, document) in pages(evaluation) {
      let text = document.markdown()
      let steps = evaluation.roadmap.steps.filter { $0.topic.id == topic }
      let first = try #require(steps.first)
      #expect(document.sections.map(\.anchor.name).starts(with: ["standing", "steps"]), "\(topic)")
      let callout = text.components(separatedBy: "> **First step**")[1].components(separatedBy: "\n\n*")[0]
      #expect(callout.contains(first.scored.criterion.nextStep) || callout.contains("Find out first"), "\(topic)")
      #expect(text.contains("| \(steps.count) | ") && !text.contains("| \(steps.count + 1) | "), "\(topic)")
    }
  }

  /// A page is not a smaller assessment: its figures are those of the whole one.
  @Test func theFiguresAreThoseOfTheWholeAssessment() throws {
    let evaluation = try ShippedExample.evaluation()
    for (page, result) in zip(pages(evaluation), evaluation.topics) {
      let text = page.document.markdown()
      let capability = result.score.capability
      for (name, level) in [
        ("Level", capability.level), ("Possible", capability.possible), ("Evidenced", capability.evidenced),
        ("Target", result.gap.target),
      ] {
        let figure = try #require(level).number
        #expect(text.contains("| \(name) | **\(figure)** |"), "\(page.topic): \(name)")
      }
    }
  }

  @Test func everyLinkWithinAPageLeadsSomewhere() throws {
    for without in [[], [ReportOptions.Part.answers]] {
      for (topic, document) in pages(try ShippedExample.evaluation(), { $0.without = Set(without) }) {
        let html = String(decoding: document.html(), as: UTF8.self)
        let ids = html.matches(of: /id="([^"]+)"/).map { String($0.1) }
        let links = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
        #expect(links.subtracting(ids).isEmpty && Set(ids).count == ids.count, "\(topic)")
        #expect(html.contains("id=\"answers\"") == without.isEmpty)
      }
    }
  }

  @Test func theRegisterIsShownWithOwnersAndDates() throws {
    let topic = Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])
    let questionnaire = Fixture.questionnaire([topic])
    let actions = [
      Action(
        id: Fixture.id("A-1"), kind: .improvement, about: "a", texts: .init(action: "Done work"),
        progress: .init(state: .done)),
      Action(
        id: Fixture.id("A-2"), kind: .improvement, about: "t", texts: .init(action: "Open work"), owner: "Olga",
        progress: .init(due: CalendarDate("2026-12-01"))),
    ]
    let assessment = Assessment(
      engagement: Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id, owners: ["t": "Otto"]),
      questionnaire: questionnaire, catalogues: [],
      sheets: [Fixture.sheet(["a": "P", "b": "N"]).answering(questionnaire)],
      actions: actions)
    let text = try page("t", of: Evaluation(of: assessment)).markdown()
    #expect(text.contains("**Owner**: Otto"))
    let open = try #require(text.firstRange(of: "| `A-2` | Open work | Olga | 2026-12-01 | open |"))
    let done = try #require(text.firstRange(of: "| `A-1` | Done work | no owner named | no due date | done |"))
    #expect(open.upperBound < done.lowerBound)
  }

  @Test func theLastAssessmentIsShown() throws {
    let topic = Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])
    let old = Fixture.questionnaire([topic])
    let new = Fixture.questionnaire([topic, Fixture.topic("u", [Fixture.criterion("c")])])
    let engagement = { (date: String, questionnaire: Questionnaire) in
      Engagement(id: Fixture.id("e"), date: CalendarDate(date), questionnaire: questionnaire.id)
    }
    let then = Evaluation(
      of: Fixture.assessment(
        old, [Fixture.sheet(["a": "P", "b": "F"])], engagement: engagement("2025-11-03", old)))
    let now = Evaluation(
      of: Fixture.assessment(
        new, [Fixture.sheet(["a": "F", "b": "L", "c": "P"])], engagement: engagement("2026-11-03", new)))
    let comparison = try #require(Comparison(of: [then, now]))
    let text = try page("t", of: now, comparison: comparison).markdown()
    #expect(text.contains("| Last time | **1** | 2025-11-03 |"))
    #expect(text.contains("Level: 1 (2025-11-03); now 1."), "\(text)")
    #expect(text.contains("67 % → 83 % (2 criteria)") || text.contains("67\u{A0}% → 83\u{A0}% (2 criteria)"))
    #expect(text.contains("Improved: [a]") && text.contains("Declined: [b]"))
    let other = try page("u", of: now, comparison: comparison).markdown()
    #expect(other.contains("was not in scope of the last assessment (2025-11-03)"))
    #expect(try !page("t", of: now).markdown().contains("Since the last assessment"))
  }

  @Test func aTopicWithoutAnswersListsItsQuestions() throws {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let text = try page("t", of: Evaluation(of: Fixture.assessment(questionnaire, []))).markdown()
    #expect(text.contains("Nothing is answered yet") && text.contains("Answer these statements first"))
    #expect(text.contains("The fact a holds.") && text.contains("The fact b holds."))
    #expect(!text.contains("id=\"answers\"") && !text.contains("| Level |"))
  }

  @Test func aReachedTargetNeedsNoStep() throws {
    let topic = Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b", level: 2)])
    let questionnaire = Fixture.questionnaire([topic])
    let engagement = Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id, target: Level(1))
    let text = try page(
      "t",
      of: Evaluation(
        of: Fixture.assessment(questionnaire, [Fixture.sheet(["a": "F", "b": "N"])], engagement: engagement))
    ).markdown()
    #expect(text.contains("No step is needed: the target is reached."))
    #expect(!text.contains("First step") && text.contains("One way to reach level 2 (Managed); there may be others"))
  }

  @Test func pointsAndFindingsHavePagesOfTheirOwn() throws {
    let points = pages(QuickCheck.evaluation(["desk.1": "no", "desk.2": "partly"]))
    #expect(points.count == 2)
    let desk = points[0].document.markdown()
    #expect(desk.contains("| Points | **") && desk.contains("points.") && !desk.contains("| Possible |"))
    #expect(!desk.contains("#roadmap"))
    var fixture = AuditFixture(criteria: [AuditFixture.criterion("a", on: "1"), AuditFixture.criterion("b", on: "2")])
    fixture.sheets = [Fixture.sheet(["a": "F+", "b": "N"])]
    let findings = pages(fixture.evaluation)[0].document.markdown()
    #expect(findings.contains("| Fulfilled | **1/2** |") && findings.contains("*All steps*"))
    #expect(!findings.contains("level 0"))
  }
}
