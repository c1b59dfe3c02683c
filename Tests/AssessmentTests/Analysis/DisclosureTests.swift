import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct DisclosureTests {
  private static let words = Disclosure.Words(
    pseudonym: { "Respondent \($0)" }, respondent: "a respondent", workshop: "workshop", sheet: { "answers \($0)" },
    evidence: { "evidence \($0)" }, reason: "not shown")

  private static let ratings = [
    "t.1.1": ["F+", "P", "N", "n/a"], "t.1.2": ["L", "L+", "P", "N"], "t.2.1": ["F", "P"],
  ]

  /// Four respondents, three of whom are of one group, and a consensus sheet.
  private static func assessment(_ consensus: ConsensusRule = .median, smallestGroup: Int = 3) -> Assessment {
    let asked = Fixture.questionnaire([Fixture.topic("t", ratings.keys.sorted().map { Fixture.criterion($0) })])
    let names = ["ann", "bob", "cem", "dee"]
    let sheets = names.enumerated().map { index, name in
      Fixture.sheet("\(name).yaml", ratings.compactMapValues { $0.indices.contains(index) ? $0[index] : nil })
    }
    var settings = Engagement.Settings()
    settings.smallestGroup = smallestGroup
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: asked.id, consensus: consensus,
      respondents: names.map { .init(name: $0, group: $0 == "dee" ? "Shop" : "IT") }, settings: settings)
    return Fixture.assessment(
      asked, sheets + [Fixture.sheet("room.yaml", role: .consensus, ["t.2.1": "L"])], engagement: engagement)
  }

  private func names(_ names: Disclosure.Names, smallestGroup: Int = 3) -> [String] {
    Disclosure(names, hidesComments: false, words: Self.words)
      .applied(to: Self.assessment(smallestGroup: smallestGroup)).sheets.map(\.respondent)
  }

  @Test func namesBecomePseudonymsInOrder() {
    #expect(names(.full) == ["ann", "bob", "cem", "dee", "room"])
    #expect(names(.none) == ["Respondent A", "Respondent B", "Respondent C", "Respondent D", "workshop"])
  }

  @Test(arguments: [
    (1, ["IT", "IT", "IT", "Shop"]), (3, ["IT", "IT", "IT", "a respondent"]),
    (4, ["a respondent", "a respondent", "a respondent", "a respondent"]),
  ])
  func aGroupIsNamedFromItsSmallestSizeOn(size: Int, expected: [String]) {
    #expect(names(.roles, smallestGroup: size).dropLast().sorted() == expected)
  }

  @Test(arguments: ConsensusRule.allCases, Disclosure.Names.allCases)
  func allFiguresStayTheSame(consensus: ConsensusRule, names: Disclosure.Names) {
    let open = Self.assessment(consensus, smallestGroup: 1)
    let hidden = Disclosure(names, hidesComments: true, words: Self.words).applied(to: open)
    let (before, after) = (Evaluation(of: open), Evaluation(of: hidden))
    #expect(before.topics.map(\.score.capability) == after.topics.map(\.score.capability))
    #expect(before.topics.map(\.score.achievement) == after.topics.map(\.score.achievement))
    #expect(before.agreement == after.agreement && before.disputes.open.count == after.disputes.open.count)
    #expect(before.groups.filter { !$0.topics.isEmpty } == after.groups.filter { !$0.topics.isEmpty })
    #expect(before.groups.contains { !$0.topics.isEmpty })
    #expect(before.roadmap.steps.map(\.scored.id) == after.roadmap.steps.map(\.scored.id))
  }

  @Test func commentsAreLeftOutAndEvidenceStaysCounted() {
    let hidden = Disclosure(.full, hidesComments: true, words: Self.words).applied(to: Self.assessment())
    let answers = hidden.sheets.flatMap { $0.answers.byCriterion.values }
    #expect(hidden.sheets.map(\.respondent).first == "ann")
    #expect(answers.flatMap(\.evidence).map(\.title) == ["evidence 1", "evidence 1"])
    #expect(answers.contains { $0.response == .notApplicable(reason: "not shown") })
  }
}
