import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct ComparisonTests {
  private func evaluation(_ topics: [Topic], _ ratings: [String: String], scope: [String]? = nil) -> Evaluation {
    let questionnaire = Fixture.questionnaire(topics)
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: questionnaire.id, topics: scope.map { $0.map { Fixture.id($0) } })
    return Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(ratings)], engagement: engagement))
  }

  private func criteria(_ names: String...) -> [Criterion] { names.map { Fixture.criterion($0) } }

  private func change(_ before: Evaluation, _ after: Evaluation) throws -> Change {
    try #require(Comparison(of: [before, after])?.changes.first)
  }

  @Test func answersAreSortedByWhatBecameOfThem() throws {
    let topic = Fixture.topic("t", criteria("a", "b", "c", "d", "e", "f", "g", "h", "i"))
    let change = try change(
      evaluation([topic], ["a": "N", "b": "F", "c": "L", "d": "L", "f": "L", "g": "n/a", "h": "F"]),
      evaluation([topic], ["a": "F", "b": "N", "c": "L", "e": "L", "f": "n/a", "g": "L", "h": "no case"]))
    let ids = { (kind: Change.Kind) in change.criteria(kind).map(\.criterion.id.text) }
    #expect(ids(.improved) == ["a"] && ids(.worsened) == ["b"] && ids(.unchanged) == ["c"])
    #expect(ids(.noLongerAnswered) == ["d"] && ids(.newlyAnswered) == ["e"])
    #expect(ids(.excluded) == ["f", "h"] && ids(.included) == ["g"])
    // What nobody answered, then or now, is not a change and is not unchanged.
    #expect(!change.criteria.contains { $0.criterion.id.text == "i" })
  }

  @Test func aBetterScoreIsNeverJustAChangedQuestion() throws {
    let old = Fixture.topic("t", criteria("a", "b"))
    let easier = Criterion(id: Fixture.id("b"), text: "Something easier holds.")
    let new = Fixture.topic("t", criteria("a") + [easier] + criteria("c"))
    let comparison = try #require(
      Comparison(of: [
        evaluation([old], ["a": "F", "b": "N"]), evaluation([new], ["a": "F", "b": "F", "c": "F"]),
      ]))
    let change = try #require(comparison.changes.first)
    #expect(change.reworded.map(\.id.text) == ["b"] && change.added.map(\.id.text) == ["c"])
    let topic = try #require(change.topics.first)
    #expect(topic.levels == 1 && topic.likeForLike?.criteria == 1 && !topic.isRegression)
    #expect(topic.likeForLike?.then == topic.likeForLike?.now)
    #expect(change.criteria.map(\.criterion.id.text) == ["a"])
  }

  @Test func aTopicThatFellIsARegressionEvenBehindNewQuestions() throws {
    let old = Fixture.topic("t", criteria("a"))
    let new = Fixture.topic("t", criteria("a", "b", "c"))
    let comparison = try #require(
      Comparison(of: [evaluation([old], ["a": "L"]), evaluation([new], ["a": "P", "b": "F", "c": "F"])]))
    #expect(comparison.regressions.map(\.topic.id.text) == ["t"])
    let risen = try #require(Comparison(of: [evaluation([old], ["a": "P"]), evaluation([old], ["a": "L"])]))
    #expect(risen.regressions.isEmpty)
  }

  @Test func aQuestionLeftOpenIsNotWorse() throws {
    let topic = Fixture.topic("t", criteria("a", "b"))
    let comparison = try #require(
      Comparison(of: [evaluation([topic], ["a": "F", "b": "F"]), evaluation([topic], ["a": "F"])]))
    #expect(comparison.regressions.isEmpty)
    #expect(comparison.changes.first?.criteria(.worsened).isEmpty == true)
  }

  @Test func topicsThatEnterOrLeaveTheScopeAreNotATrend() throws {
    let topics = ["s", "t", "u"].map { Fixture.topic($0, criteria("\($0).1")) }
    let change = try change(
      evaluation(topics, ["s.1": "F", "t.1": "N"], scope: ["s", "t"]),
      evaluation(topics, ["t.1": "F", "u.1": "F"], scope: ["t", "u"]))
    #expect(change.entered.map(\.id.text) == ["u"] && change.left.map(\.id.text) == ["s"])
    #expect(change.topics.map(\.topic.id.text) == ["t"])
  }

  @Test func severalAreComparedEachWithTheNext() throws {
    let topic = Fixture.topic("t", criteria("a"))
    let comparison = try #require(
      Comparison(of: ["N", "L", "P"].map { evaluation([topic], ["a": $0]) }))
    #expect(comparison.changes.map { $0.criteria.map(\.kind) } == [[.improved], [.worsened]])
    #expect(comparison.trends.first?.results.map { $0?.score.capability.level?.number } == [0, 1, 0])
    #expect(comparison.regressions.count == 1)
  }

  @Test func findingsAndDocumentsOfAnAuditAreCompared() throws {
    let audit = { (rating: String) in Audit.evaluation([rating, "F+"]) }
    let change = { (then: String, now: String) in
      try #require(Comparison(of: [audit(then), audit(now)])?.changes.first)
    }
    let worse = try change("L+", "N+")
    #expect(worse.findings.isEmpty)
    let fallen = try change("F+", "L+")
    #expect(fallen.findings.map { [$0.then, $0.now] } == [[.conforming, .minor]] && fallen.worseFindings.count == 1)
    let open = try change("F+", "")
    #expect(open.findings.map(\.now) == [.unanswered] && open.worseFindings.isEmpty)
    #expect(try change("L+", "F+").worseFindings.isEmpty)
  }

  @Test func differentQuestionnairesCannotBeCompared() {
    let topic = Fixture.topic("t", criteria("a"))
    let other = Questionnaire(
      id: Fixture.id("other"), title: "O", version: "", description: "", scoring: .capability,
      pass: Scale.nplf.defaultPass, scale: .nplf, levels: ["One"], topics: [topic])
    #expect(
      Comparison(of: [evaluation([topic], [:]), Evaluation(of: Fixture.assessment(other, []))]) == nil)
    #expect(Comparison(of: [evaluation([topic], [:])]) == nil)
  }
}
