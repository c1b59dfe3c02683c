import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

/// The keys of criteria beside text, level and references.
@Suite struct CriterionKeyTests {
  private func questionnaire(_ text: String) throws -> Questionnaire {
    try #require(ReaderTests.reader().questionnaire(from: Document(name: "r.yaml", text: text)).value)
  }

  private func text(assesses: String = "", criterion: String = "", head: String = "") -> String {
    """
    questionnaire: r
    title: R
    \(assesses)
    \(head)
    topics:
      - id: t
        title: T
        formerly: [old]
        criteria:
          - id: c
            text: C holds.
    \(criterion)
    """
  }

  @Test func everyKeyIsRead() throws {
    let criterion = """
              critical: yes
              may-not-apply: no
              no-case: yes
              documents: [iso:a]
              evidence-months: 6
              first-step: Begin with one.
              improve: Do it.
              at: {P: Now and then, largely achieved: Nearly always}
              formerly: [c.0, c.1]
      """
    let read = try questionnaire(text(criterion: criterion))
    let c = read.topics[0].criteria[0]
    #expect(c.conditions == .init(isCritical: true, mayNotApply: false, mayHaveNoCase: true))
    #expect(c.documents.map(\.description) == ["iso:a"] && c.evidenceMonths == 6)
    #expect(c.advice.firstStep == "Begin with one." && c.improve == "Do it.")
    #expect(c.advice.at == ["P": "Now and then", "L": "Nearly always"])
    #expect(c.formerly.map(\.text) == ["c.0", "c.1"] && read.topics[0].formerly.map(\.text) == ["old"])
  }

  @Test(arguments: [("", true), ("assesses: [iso]", false)])
  func aConformityAssessmentExcludesNothingUnlessItSaysSo(assesses: String, mayNotApply: Bool) throws {
    #expect(try questionnaire(text(assesses: assesses)).topics[0].criteria[0].conditions.mayNotApply == mayNotApply)
    let said = try questionnaire(text(assesses: assesses, criterion: "        may-not-apply: yes"))
    #expect(said.topics[0].criteria[0].conditions.mayNotApply)
  }

  @Test func levelsCountAsDeclaredOnlyIfTheyAreWritten() throws {
    #expect(try !questionnaire(text()).declaresLevels)
    #expect(try questionnaire(text(head: "levels: [One, Two]")).declaresLevels)
  }

  @Test func ofARepeatedKeyTheFirstValueCounts() {
    ReaderTests.expect(
      """
      questionnaire: r
      title: R
      topics:
        - id: t
          title: T
          criteria:
            - text: C holds.
              effort: ⟦XL⟧
              ⟦text⟧: [D holds.]
              id: c
              ⟦effort⟧: L
              ⟦efort⟧: S
              level: 1
              ⟦level⟧: none
      """,
      finds: [
        "unknown effort 'XL'", "duplicate key 'text'", "duplicate key 'effort'",
        "unknown key 'efort' in a criterion", "duplicate key 'level'",
      ])
  }

  @Test func ofACriterionWithoutAnIdOnlyTheKeysAreChecked() {
    ReaderTests.expect(
      """
      questionnaire: r
      title: R
      topics:
        - id: ⟦t⟧
          title: T
          criteria:
            - ⟦⟧⟦txt⟧: C holds.
              effort: XL
              level: none
      """, finds: ["topic 't' has no criteria", "unknown key 'txt' in a criterion", "a criterion needs 'id'"])
  }

  @Test func everyFaultIsFoundInOneRun() {
    ReaderTests.expect(
      """
      questionnaire: r
      title: R
      assesses: [⟦isso⟧]
      topics:
        - id: t
          title: T
          criteria:
            - id: c
              text: C holds.
              critical: ⟦perhaps⟧
              documents: [⟦iso:b⟧, ⟦a⟧]
              evidence-months: ⟦0⟧
              at: {⟦Q⟧: Never}
            - id: d
              text: D holds.
              at: ⟦often⟧
      """,
      finds: [
        "unknown catalogue 'isso'", "unknown answer 'perhaps'", "the catalogue 'iso' has no document 'b'",
        "'a' is not a reference", "'0' is not a number of months", "unknown rating 'Q'",
        "'at' must map ratings to texts",
      ])
  }

  private let base = Document(
    name: "base.yaml",
    text: """
      questionnaire: base
      title: Base
      assesses: [iso]
      topics:
        - id: t
          title: T
          references: [iso:8.6.1, o:a]
          criteria:
            - id: c
              text: C holds.
              critical: yes
              references: [iso:8.6.3, o:b]
              at: {P: Partly so}
      """)
  private let other = Document(
    name: "o.yaml",
    text: "catalogue: o\ntitle: O\nkind: adoption\nitems:\n  - {id: a, title: A}\n  - {id: b, title: B}\n")

  private func overlay(_ text: String) -> ReadResult<Questionnaire> {
    AssessmentReader(
      library: QuestionnaireLibrary(questionnaires: [base], catalogues: [ReaderTests.catalogue, other])
    ).questionnaire(from: Document(name: "client.yaml", text: text))
  }

  @Test func anOverlayReplacesSingleKeysAndReferencesOneFrameworkAtATime() throws {
    let read = try #require(
      overlay(
        """
        questionnaire: client
        extends: base
        topics:
          - id: t
            references: [iso:8.6.3]
            criteria: [{id: c, references: [o:a], no-case: yes}]
        """
      ).value)
    #expect(read.assesses.map(\.text) == ["iso"])
    #expect(read.topics[0].references.map(\.description) == ["iso:8.6.3", "o:a"])
    let c = read.topics[0].criteria[0]
    #expect(c.references.map(\.description) == ["o:a", "iso:8.6.3"])
    #expect(c.conditions == .init(isCritical: true, mayNotApply: false, mayHaveNoCase: true))
    #expect(c.advice.at == ["P": "Partly so"])
  }

  @Test func descriptionsOfAnotherScaleAreLeftOutWithAWarning() throws {
    let result = overlay("questionnaire: client\nextends: base\nscale: yes-no\n")
    #expect(try #require(result.value).topics[0].criteria[0].advice.at.isEmpty)
    #expect(result.reports.flatMap(\.diagnostics).map(\.rule) == [.inheritedDescriptionLeftOut])
  }
}
