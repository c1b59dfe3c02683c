import Foundation
import TestSupport
import Testing
import Wording

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import Text

/// The waves of the roadmap, and the reasons that reports give.
@Suite struct RoadmapChapterTests {
  private static func evaluation(capacity: Int, actions: [Action] = [], _ ratings: [String: String]) -> Evaluation {
    let criteria = (1...3).map { Fixture.criterion("a\($0)", level: $0) }
    let questionnaire = Fixture.questionnaire(levels: 3, [Fixture.topic("t", criteria)])
    var settings = Engagement.Settings()
    settings.capacity = capacity
    let engagement = Engagement(
      id: Fixture.id("e"), date: CalendarDate("2026-11-03"), questionnaire: questionnaire.id, settings: settings)
    return Evaluation(
      of: Assessment(
        engagement: engagement, questionnaire: questionnaire, catalogues: [],
        sheets: [Fixture.sheet(ratings).answering(questionnaire)], actions: actions))
  }

  private func roadmap(_ evaluation: Evaluation) -> String {
    evaluation.full().components(separatedBy: "<a id=\"roadmap\">")[1].components(separatedBy: "\n## ")[0]
  }

  @Test func aWaveContainsWhatItsCapacityAllowsAndShowsItsEffect() {
    let text = roadmap(Self.evaluation(capacity: 3, ["a1": "N", "a2": "N", "a3": "N"]))
    #expect(
      text.contains(
        "The waves “Now” and “Next” have at most 3 units of effort each (S = 1, M = 3, L = 8); “Later” has the rest."))
    let arrow = "\u{A0}→\u{A0}"
    for (wave, change) in [("Now", "0\(arrow)1"), ("Next", "1\(arrow)2"), ("Later", "2\(arrow)3")] {
      let section = text.components(separatedBy: "</a>\(wave)\n")[1].components(separatedBy: "\n### ")[0]
      #expect(section.contains("1 step, 3 units of effort") && section.contains("[t](#topic-t) \(change)."))
    }
  }

  @Test func anUnansweredStepIsFoundOutFirstWithSmallEffort() {
    let text = roadmap(Self.evaluation(capacity: 30, ["a1": "F", "a2": "F"]))
    #expect(text.contains("Find out first whether this is true: The fact a3 holds. | S |"))
    #expect(!roadmap(Self.evaluation(capacity: 30, ["a1": "F", "a2": "F", "a3": "N"])).contains("Find out first"))
  }

  @Test func aRegisteredStepShowsOwnerDueDateAndState() {
    let action = Action(
      id: Fixture.id("A-1"), kind: .improvement, about: "a3", owner: "Head of quality",
      progress: .init(state: .inProgress, due: CalendarDate("2026-10-31")))
    let text = roadmap(Self.evaluation(capacity: 30, actions: [action], ["a1": "F", "a2": "F", "a3": "N"]))
    #expect(text.contains("Head of quality, due 2026-10-31, in progress **(overdue)**"))
    #expect(!roadmap(Self.evaluation(capacity: 30, ["a1": "F", "a2": "F", "a3": "N"])).contains("Owner and state"))
  }

  /// Entries about a topic or one of its criteria, wherever the topic stands.
  @Test func aTopicShowsItsEntries() {
    let actions = [("A-1", "a3", "Keep a list."), ("A-2", "t", "Name an owner."), ("A-3", "elsewhere", "Nothing.")].map
    {
      Action(
        id: Fixture.id($0.0), kind: .improvement, about: $0.1, texts: .init(action: $0.2),
        progress: .init(state: .inProgress, due: CalendarDate("2026-10-31")))
    }
    let text = Self.evaluation(capacity: 30, actions: actions, ["a1": "F", "a2": "F", "a3": "N"]).full()
    let section = text.components(separatedBy: "**In the action register**").last ?? ""
    #expect(
      section.contains("Improvement `A-1`: no owner named, due 2026-10-31, in progress **(overdue)** – Keep a list."),
      "\(section)")
    #expect(section.contains("Improvement `A-2`") && !text.contains("A-3"))
    #expect(
      !Self.evaluation(capacity: 30, ["a1": "F", "a2": "F", "a3": "N"]).full().contains("In the action register"))
  }

  @Test func theOwnerOfATopicIsNamedWithoutAnEntry() {
    let questionnaire = Fixture.questionnaire(levels: 1, [Fixture.topic("t", [Fixture.criterion("a")])])
    let engagement = Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id, owners: ["t": "Desk lead"])
    let assessment = Fixture.assessment(questionnaire, [Fixture.sheet(["a": "N"])], engagement: engagement)
    #expect(roadmap(Evaluation(of: assessment)).contains("| Desk lead |"))
  }

  private func reasons(_ ratings: [[String]], scoring: ScoringMethod = .capability) -> [String] {
    let score = Fixture.score(ratings, scoring: scoring)
    let rules = ScoringMethod.allCases.map { LevelRule(score.assessment.questionnaire, method: $0) }
    let comparison = MethodComparison(
      topic: score.topics[0], own: score.rule,
      capabilities: rules.map { Capability(of: score.topics[0].criteria, rule: $0) }, language: .english)
    return comparison.reasons.map { Language.english.say($0).plainText }
  }

  @Test func methodsThatAgreeNeedNoReason() {
    #expect(reasons([["F"], ["F"], ["F"], ["F"], ["F"]]).isEmpty)
    let text = Evaluation(
      of: Fixture.assessment(
        Fixture.questionnaire(levels: 1, [Fixture.topic("t", [Fixture.criterion("a")])]), [Fixture.sheet(["a": "F"])])
    ).full()
    #expect(text.contains("The levels are the same.") && !text.contains("staged stops"))
  }

  @Test func aReasonNamesTheFiguresOfItsTopic() {
    // Level 1: one N among F; staged stops there, capability does not.
    let staged = reasons([["F", "F", "F", "F", "F", "F", "N"], ["N"]])
    #expect(staged.contains("staged stops below level 1 because of t.1.7: its value is below 0.67."))
    // Level 1 all L: staged goes on to level 2, capability needs F below.
    let capability = reasons([["L", "L"], ["L"]], scoring: .staged)
    #expect(
      capability.contains(
        "capability stops below level 2: level 1, or a part of it, is at 67 % and must be above 85 %."))
    #expect(!capability.contains { $0.contains("staged stops") })
    #expect(
      capability.contains("level-sum adds the achievements of the levels asked about: 0.67 + 0.67 = 1.33."))
  }

  @Test func agreementOfTooFewIsNotMeasured() {
    let criteria = (1...9).map { Fixture.criterion("a\($0)") }
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", criteria)])
    let basis = { (count: Int) -> String in
      let ratings = { (word: String) in
        Dictionary((1...count).map { ("a\($0)", $0 == 1 ? "N" : word) }, uniquingKeysWith: { one, _ in one })
      }
      return Evaluation(
        of: Fixture.assessment(
          questionnaire, [Fixture.sheet("one.yaml", ratings("F")), Fixture.sheet("two.yaml", ratings("L"))])
      ).full()
    }
    #expect(
      basis(2).contains(
        "Agreement of the respondents: not enough ratings to measure it (2 respondents, 2 statements rated by two or more)."
      ))
    #expect(basis(9).contains("Krippendorff’s alpha") && !basis(9).contains("respondents: too few to tell"))
  }

  @Test func boundsInSentencesAreThoseOfTheRules() throws {
    let text = try ShippedExample.evaluation().full()
    let percent = { (bound: Double) in Language.english.percent(bound).replacing(" %", with: "\u{A0}%") }
    #expect(
      text.contains(
        "Not achieved up to \(percent(Rules.highestNot)), partially up to \(percent(Rules.highestPartially)), largely up to \(percent(Rules.highestLargely))"
      ))
  }
}
