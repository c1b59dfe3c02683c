import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct RespondentGroupTests {
  private func groups(_ members: [(name: String, group: String)], smallest: Int, answering: [String]) -> [GroupResult] {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a")])])
    var settings = Engagement.Settings()
    settings.smallestGroup = smallest
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: questionnaire.id,
      respondents: members.map { .init(name: $0.name, group: $0.group) }, settings: settings)
    let sheets = answering.map { Fixture.sheet("\($0).yaml", ["a": "L"]) }
    return Evaluation(of: Fixture.assessment(questionnaire, sheets, engagement: engagement)).groups
  }

  private let members = ["a", "b", "c", "d", "e", "f"].map { ($0, $0 < "d" ? "IT" : "Sales") }

  @Test func aSmallGroupIsNotShownApart() {
    let shown = groups(members, smallest: 3, answering: ["a", "b", "c", "d", "e", "f"])
    #expect(shown.map(\.group) == ["IT", "Sales"] && shown.map(\.topics.count) == [1, 1])
    // One answer outside the shown group could be told by subtraction.
    #expect(groups(members, smallest: 3, answering: ["a", "b", "c", "d"]).map(\.topics.count) == [0, 0])
    #expect(groups(members, smallest: 3, answering: ["a", "b", "c"]).map(\.topics.count) == [1, 0])
    #expect(groups(members, smallest: 1, answering: ["a", "d"]).map(\.topics.count) == [1, 1])
  }

  /// The same cases as in `Tests/Web/groups.test.js`.
  @Test(arguments: [
    ("AAABBB", ["A", "B"]), ("AAABBBC", []), ("AAABBBCC", []), ("AAABBB--", []), ("AAABBB---", ["A", "B"]),
    ("AAAB", []),
    ("AAABBCC", ["A"]), ("AABB", []), ("", []), ("AAABBBCCCD", []), ("AAABBBCCDD", ["A", "B"]),
  ])
  func noGroupIsShownThatTellsASmallerOne(answering: String, shown: [String]) {
    let groups = answering.map { $0 == "-" ? "" : String($0) }
    let names = ShownGroups.names(["A", "B", "C", "D"], of: groups, smallest: 3)
    #expect(names == shown)
    let outside = groups.count { !names.contains($0) }
    #expect(outside == 0 || outside >= 3 || names.isEmpty)
  }

  @Test func namesAreComparedWithoutCaseAndSpace() {
    #expect(RespondentName("Ann  SMITH ") == RespondentName("ann smith"))
    #expect(RespondentName("Zoë") == RespondentName("zoe\u{308}") && RespondentName("Ann") != RespondentName("Anna"))
    let shown = groups([("A", "IT")], smallest: 1, answering: ["a"])
    #expect(shown.map(\.respondents) == [1])
  }

  @Test(arguments: [("respondent-1", true), ("respondent-12", true), ("respondent-", false), ("respondent-x", false)])
  func aFreshNameIsAPlaceholder(name: String, isPlaceholder: Bool) {
    #expect(Fixture.sheet("\(name).yaml", [:]).hasPlaceholderName == isPlaceholder)
  }
}
