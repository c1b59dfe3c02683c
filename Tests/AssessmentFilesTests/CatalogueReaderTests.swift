import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct CatalogueReaderTests {
  private static let text = """
    catalogue: k
    title: K
    kind: conformity
    source: policy
    item-name: {one: rule, many: rules}
    items:
      - id: 8
        title: Operation
        requirement: no
      - id: 8.1
        title: Control
        parent: 8
        documented-information:
          - id: 8.1-a
            title: Procedure
            kind: document
            same-as: 8.2-a
      - id: 8.2
        title: Records
        parent: 8
        same-as: iso:8.6.1
        documented-information:
          - {id: 8.2-a, title: Log, kind: record}
    stages:
      - id: stage-1
        title: Stage 1
        items: [8.1]
        documents: [8.1-a]
        activities: [Agree on the scope.]
        interviews:
          - {items: [8.1], roles: [Process owner], ask: How it is kept up to date}
        samples:
          - {items: [8.2], draw: Ten records}
    """

  @Test func everyKeyIsRead() throws {
    let catalogue = try #require(
      ReaderTests.reader().catalogue(from: Document(name: "k.yaml", text: Self.text)).value)
    #expect(catalogue.publication == .policy && catalogue.itemName == .init(one: "rule", many: "rules"))
    #expect(catalogue.documents.map(\.document.id.text) == ["8.1-a", "8.2-a"])
    #expect(catalogue.documents.map(\.document.kind) == [.document, .record])
    #expect(catalogue.documents[0].document.sameAs?.text == "8.2-a")
    #expect(catalogue.items[2].sameAs?.description == "iso:8.6.1")
    let stage = try #require(catalogue.stages.first)
    #expect(stage.items.map(\.text) == ["8.1"] && stage.documents.map(\.text) == ["8.1-a"])
    #expect(stage.activities == ["Agree on the scope."] && stage.interviews[0].roles == ["Process owner"])
    #expect(stage.interviews[0].ask == "How it is kept up to date" && stage.samples[0].draw == "Ten records")
  }

  @Test func theSourceFollowsTheKindUnlessItIsGiven() throws {
    let publication = { (kind: String) in
      let text = "catalogue: c\ntitle: C\nkind: \(kind)\nitems: [{id: a, title: A}]\n"
      return try #require(ReaderTests.reader().catalogue(from: Document(name: "c.yaml", text: text)).value).publication
    }
    #expect(try publication("conformity") == .standard && publication("adoption") == .framework)
  }

  @Test func everyFaultIsFoundInOneRun() {
    ReaderTests.expect(
      """
      catalogue: c
      title: C
      kind: conformity
      source: ⟦book⟧
      item-name: ⟦{⟧one: rule}
      items:
        - id: a
          title: A
          same-as: ⟦iso:9.9⟧
          documented-information:
            - ⟦Procedure⟧
            - {id: a-1, title: One, kind: ⟦paper⟧}
            - {id: a-2, title: Two, kind: record, same-as: ⟦a-9⟧}
            - {id: ⟦A-2⟧, title: Three, kind: record}
            - ⟦{⟧id: a-4, title: Four}
        - {id: b, title: B, same-as: ⟦b⟧, requirement: ⟦maybe⟧}
      stages:
        - id: s
          title: S
          items: [⟦x⟧]
          documents: [⟦a-7⟧]
          interviews: [{items: [⟦y⟧]}]
          samples: [⟦{⟧items: [a]}]
        - {id: ⟦S⟧, title: Again}
      """,
      finds: [
        "unknown source 'book'", "'item-name' needs 'many'", "the catalogue 'iso' has no item '9.9'",
        "a document without an id is ignored", "unknown kind 'paper'", "unknown document 'a-9'",
        "'A-2' is already used", "a document needs 'kind'", "'b' is not a reference", "unknown answer 'maybe'",
        "unknown item 'x'", "unknown document 'a-7'", "unknown item 'y'", "a sample needs 'draw'",
        "'S' is already used",
      ])
  }
}
