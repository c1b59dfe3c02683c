import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct DocumentStatusTests {
  private func statuses(_ ratings: [String: String]) -> [DocumentStatus] {
    let document = { (id: String, same: String?) in
      RequiredDocument(id: Fixture.id(id), title: id, kind: .document, sameAs: same.map { Fixture.id($0) })
    }
    let catalogue = Catalogue(
      id: Fixture.id("k"), title: "K", edition: "", kind: .conformity,
      items: [
        Catalogue.Item(
          id: Fixture.id("1"), title: "One", parent: nil, documents: [document("1-a", nil), document("1-b", "2-a")]),
        Catalogue.Item(
          id: Fixture.id("2"), title: "Two", parent: nil, documents: [document("2-a", nil), document("2-b", nil)]),
      ])
    let criterion = { (name: String, document: String) in
      Criterion(
        id: Fixture.id(name), text: "A document is there.",
        references: [ItemReference(catalogue: Fixture.id("k"), item: Fixture.id("1"))],
        documents: [DocumentReference(catalogue: Fixture.id("k"), document: Fixture.id(document))])
    }
    let questionnaire = Fixture.questionnaire(
      assesses: [Fixture.id("k")],
      [Fixture.topic("t", [criterion("a", "1-a"), criterion("b", "1-b"), criterion("c", "2-a")])])
    let score = Score(of: Fixture.assessment(questionnaire, [Fixture.sheet(ratings)], catalogues: [catalogue]))
    return score.documents(of: score.frameworks[0]).map(\.status)
  }

  @Test func sameDocumentsShareOneStatus() {
    #expect(statuses(["a": "F+", "b": "F+", "c": "N"]) == [.shown, .partly, .partly, .notAsked])
    #expect(statuses(["a": "F", "b": "N", "c": "N"]) == [.claimed, .missing, .missing, .notAsked])
    #expect(statuses(["a": "n/a", "c": "F+"]) == [.excluded, .unanswered, .unanswered, .notAsked])
    #expect(statuses(["a": "F+", "b": "n/a", "c": "F+"]) == [.shown, .shown, .shown, .notAsked])
  }
}
