import TestSupport
import Testing
import Text

@testable import Assessment

/// A policy whose rule equals a clause of the audited catalogue, or another rule that does.
@Suite struct SameItemTests {
  private static let policy = Catalogue(
    id: Fixture.id("policy"), title: "Policy", edition: "", kind: .conformity,
    items: [
      Catalogue.Item(id: Fixture.id("R1"), title: "Rule", parent: nil, sameAs: Audit.reference("8")),
      Catalogue.Item(id: Fixture.id("R2"), title: "Alone", parent: nil),
    ])
  private static let far = Catalogue(
    id: Fixture.id("far"), title: "Far", edition: "", kind: .conformity,
    items: [
      Catalogue.Item(
        id: Fixture.id("F1"), title: "Same", parent: nil,
        sameAs: ItemReference(catalogue: Fixture.id("policy"), item: Fixture.id("R1")))
    ])

  private func frameworks(_ ratings: [String: String], shown: [String]? = nil) -> [FrameworkScore] {
    let reference = { (text: String) in
      text.hasPrefix("R")
        ? ItemReference(catalogue: Fixture.id("policy"), item: Fixture.id(text)) : Audit.reference(text)
    }
    let criteria = [("a", "8.1"), ("b", "8.1"), ("c", "8.1"), ("d", "8.2.1"), ("e", "R1")].map { name, item in
      Fixture.criterion(name, references: [reference(item)], conditions: .init(mayNotApply: false))
    }
    let questionnaire = Fixture.questionnaire(assesses: [Fixture.id("iso")], [Fixture.topic("t", criteria)])
    var settings = Engagement.Settings()
    settings.frameworks = shown.map { $0.map { Fixture.id($0) } }
    let engagement = Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id, settings: settings)
    let assessment = Fixture.assessment(
      questionnaire, [Fixture.sheet(ratings)], catalogues: [Audit.catalogue, Self.policy, Self.far],
      engagement: engagement)
    return Score(of: assessment).frameworks
  }

  @Test func anEqualItemHasTheCriteriaOfTheOtherAndBelow() {
    let all = frameworks(["a": "F"])
    #expect(
      all.map(\.catalogue.id.text) == ["iso", "policy", "far"] && all.map(\.view) == [.direct, .direct, .direct])
    #expect(all[1].items[0].criteria.map(\.criterion.id.text) == ["a", "b", "c", "d", "e"])
    #expect(all[2].items[0].criteria.count == 5 && all[1].items[1].finding == .notAsked)
  }

  /// The clause 8.1 fails as a whole; together with all others it would not.
  @Test func itsFindingIsTheWorstOfTheOthersAndItsOwn() {
    let failing = frameworks(["a": "P+", "b": "P+", "c": "P+", "d": "F+", "e": "F+"])
    #expect(failing[1].items[0].findings == [.major] && failing[2].items[0].finding == .major)
    let own = frameworks(["a": "F+", "b": "F+", "c": "F+", "d": "F+", "e": "L+"])
    #expect(own[0].items[0].finding == .conforming && own[1].items[0].finding == .minor)
  }

  @Test func theEngagementChoosesWhatIsShown() {
    #expect(frameworks([:], shown: []).isEmpty)
    #expect(frameworks([:], shown: ["far"]).map(\.catalogue.id.text) == ["far"])
  }

  @Test func aCircleOfEqualItemsEnds() {
    let circle = ["A", "B"].map { name in
      Catalogue(
        id: Fixture.id(name), title: name, edition: "", kind: .adoption,
        items: [
          Catalogue.Item(
            id: Fixture.id("1"), title: "One", parent: nil,
            sameAs: ItemReference(catalogue: Fixture.id(name == "A" ? "B" : "A"), item: Fixture.id("1")))
        ])
    }
    let criterion = Fixture.criterion(
      "a", references: [ItemReference(catalogue: Fixture.id("A"), item: Fixture.id("1"))])
    let references = FrameworkReferences(
      of: Fixture.questionnaire([Fixture.topic("t", [criterion])]), to: circle)
    #expect(references.catalogues.map(\.direct) == [[[0]], [[0]]])
  }
}
