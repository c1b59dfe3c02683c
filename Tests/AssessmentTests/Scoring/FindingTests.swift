import TestSupport
import Testing
import Text

@testable import Assessment

/// A directly assessed conformity catalogue with clauses `8.1` and `8.2.1`, and the findings on them.
struct Audit {
  static let catalogue = Catalogue(
    id: Fixture.id("iso"), title: "ISO", edition: "", kind: .conformity,
    items: [
      Catalogue.Item(id: Fixture.id("8"), title: "Operation", parent: nil, isRequirement: false),
      Catalogue.Item(id: Fixture.id("8.1"), title: "Control", parent: Fixture.id("8")),
      Catalogue.Item(id: Fixture.id("8.2"), title: "Portfolio", parent: Fixture.id("8"), isRequirement: false),
      Catalogue.Item(id: Fixture.id("8.2.1"), title: "Delivery", parent: Fixture.id("8.2")),
      Catalogue.Item(id: Fixture.id("9"), title: "Heading alone", parent: nil, isRequirement: false),
    ])

  static func reference(_ item: String) -> ItemReference {
    ItemReference(catalogue: Fixture.id("iso"), item: Fixture.id(item))
  }

  /// The criteria `a`, `b` … of 8.1 with ratings; a `!` before a rating makes the criterion critical, a `~` lets it not
  /// apply, a `?` lets it have no case.
  static func evaluation(_ ratings: [String], directly: Bool = true) -> Evaluation {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    var said: [String: String] = [:]
    let criteria = zip(names, ratings).map { name, rating in
      let word = rating.drop { "!~?".contains($0) }
      if !word.isEmpty { said[name] = String(word) }
      return Fixture.criterion(
        name, references: [reference("8.1")],
        conditions: .init(
          isCritical: rating.contains("!"), mayNotApply: rating.contains("~"), mayHaveNoCase: rating.contains("?")))
    }
    let questionnaire = Fixture.questionnaire(
      assesses: directly ? [Fixture.id("iso")] : [], [Fixture.topic("t", criteria)])
    return Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(said)], catalogues: [catalogue]))
  }

  static func item(_ ratings: [String], directly: Bool = true) -> FrameworkScore.Item? {
    evaluation(ratings, directly: directly).score.frameworks.first?.items.first { $0.item.id.text == "8.1" }
  }
}

@Suite struct FindingTests {
  @Test(arguments: [
    (["F+", "F+", "F+", "L+"], [Finding.minor]), (["!N"], [.major, .unevidenced]),
    (["F+", "F+", "F+", "n/a"], [.excluded]), (["F+", "n/a", "P+"], [.excluded, .minor]),
    (["F+", "F+"], [.conforming]),
    (["F+", "F"], [.unevidenced]), (["F+", ""], [.unanswered]), (["", ""], [.unanswered]),
    (["L+", ""], [.minor, .unanswered]), (["N+", "N+", "N+"], [.major]), (["P+", "P+", "P+"], [.major]),
    (["P+", "P+"], [.minor]), (["N+"], [.major]), (["~n/a"], [.notApplicable]), (["?no case", "~n/a"], [.noCase]),
    (["?no case", "F+"], [.conforming]), (["!L+"], [.minor]), (["!P+", "F+"], [.major]),
    (["N+"] + Array(repeating: "F+", count: 4), [.minor]),
    (["n/a", "!N+"], [.major, .excluded]),
  ])
  func theRowsOfTheTableHold(ratings: [String], findings: [Finding]) {
    #expect(Audit.item(ratings)?.findings == findings)
  }

  @Test func oneNoWithEightOpenAnswersIsMinorAndMayBecomeMajor() {
    let item = Audit.item(["N+"] + Array(repeating: "", count: 8))
    #expect(item?.findings == [.minor, .unanswered] && item?.mayBecomeMajor == true)
  }

  @Test(arguments: [
    (["N+", ""], true), (["L+", "F+", "F+", ""], false), (["L+", "F+", "F+", "!"], true), (["", "!"], false),
    (["!N", ""], false), (["L+", "F+"], false),
  ])
  func onlyOpenAnswersMakeAMinorUncertain(ratings: [String], mayBecomeMajor: Bool) {
    #expect(Audit.item(ratings)?.mayBecomeMajor == mayBecomeMajor)
  }

  @Test func aClauseThatIsWhollyNotApplicableIsExcluded() {
    let item = Audit.item(["n/a", "n/a", "n/a"])
    #expect(item?.findings == [.excluded] && item?.excluded.count == 3)
  }

  @Test func aPlannedDutyIsNotANoCase() {
    // A yearly audit that nobody performed is unanswered, not "no case".
    #expect(Audit.item(["no case"])?.findings == [.unanswered])
  }

  @Test func aCrosswalkShowsGapsAndNeverConformity() {
    let results = [["L"], ["F", ""], ["F+", "F+"], ["n/a"]].map { Audit.item($0, directly: false)?.result?.id }
    #expect(results == ["gap", "unanswered", "no-gap-seen", "not-asked"])
    #expect(Audit.item(["!N"], directly: false)?.finding == nil)
  }

  @Test func aHeadingTakesTheUnionOfTheFindingsBelow() {
    #expect(Finding.union([[.conforming], [.minor, .unanswered]]) == [.minor, .unanswered])
    #expect(Finding.union([[.notAsked], [.conforming]]) == [.conforming])
    #expect(Finding.union([[.notAsked], [.notAsked]]) == [.notAsked])
    #expect(Finding.union([[.noCase], [.unevidenced]]) == [.unevidenced])
  }

  @Test func whatMayNotBeExcludedIsNamed() {
    #expect(Audit.item(["F", "n/a", "~n/a"])?.excluded.map(\.text) == ["b"])
  }

  /// The criteria of 8.1 are in three topics, of which the engagement names some and excludes one.
  private func scoped(topics: [String]?, excluded: [String], mayNotApply: Bool = false) -> FrameworkScore.Item? {
    let all = ["s", "t", "u"].map { name in
      Fixture.topic(
        name,
        [
          Fixture.criterion(
            "\(name).1", references: [Audit.reference("8.1")], conditions: .init(mayNotApply: mayNotApply))
        ])
    }
    let questionnaire = Fixture.questionnaire(assesses: [Fixture.id("iso")], all)
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: questionnaire.id, topics: topics.map { $0.map { Fixture.id($0) } },
      excluded: excluded.map { .init(topic: Fixture.id($0), reason: "Elsewhere.") })
    let assessment = Fixture.assessment(
      questionnaire, [Fixture.sheet(["s.1": "F+", "t.1": "F+", "u.1": "F+"])], catalogues: [Audit.catalogue],
      engagement: engagement)
    return Score(of: assessment).frameworks[0].items.first { $0.item.id.text == "8.1" }
  }

  @Test func whatTopicsLeaveOutIsNotAsked() {
    let none = scoped(topics: [], excluded: [])
    #expect(none?.finding == .notAsked && none?.extent == FrameworkScore.Extent.none)
    let part = scoped(topics: ["s"], excluded: [])
    #expect(part?.finding == .conforming && part?.extent == .part)
    #expect(Audit.item(["F+"])?.extent == .whole)
  }

  @Test func anExcludedTopicIsAnExclusionUnlessItMayNotApply() {
    #expect(scoped(topics: nil, excluded: ["t"])?.findings == [.excluded])
    #expect(scoped(topics: nil, excluded: ["t"])?.excluded.map(\.text) == ["t.1"])
    #expect(scoped(topics: nil, excluded: ["t"], mayNotApply: true)?.findings == [.conforming])
    #expect(scoped(topics: nil, excluded: ["s", "t", "u"])?.findings == [.excluded])
    #expect(scoped(topics: nil, excluded: ["s", "t", "u"], mayNotApply: true)?.findings == [.notApplicable])
  }

  @Test func theRoadmapOfAnAuditBeginsWithTheMajors() {
    let evaluation = Audit.evaluation(["P", "", "!", "!N", "F"])
    #expect(evaluation.topics[0].gap.path.map(\.id.text) == ["d", "c", "a", "b"])
    #expect(evaluation.roadmap.steps.first?.scored.criterion.id.text == "d")
    #expect(evaluation.topics[0].gap.blockers.isEmpty)
    #expect(evaluation.priorities.count == 1)
  }

  @Test func dissentIsNamedWithItsComment() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let assessment = Fixture.assessment(
      questionnaire,
      [
        Fixture.sheet("a.yaml", ["a": "N", "b": "F"]), Fixture.sheet("b.yaml", ["a": "F", "b": "n/a"]),
        Fixture.sheet("c.yaml", ["a": "F", "b": "n/a"]),
      ])
    let dissent = assessment.dissent(on: Score(of: assessment).topics[0].criteria)
    #expect(dissent.map(\.criterion.id.text) == ["a", "b"] && dissent.map(\.sheet) == [0, 0])
  }
}
