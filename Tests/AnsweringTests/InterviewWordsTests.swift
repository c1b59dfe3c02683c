import TestSupport
import Testing

@testable import Answering
@testable import Assessment

/// The interview names levels, points or findings, and accepts what the rules accept.
@Suite struct InterviewWordsTests {
  /// A clause with a duty that may not be excluded, and one that an event triggers.
  private static let duties = Fixture.questionnaire(
    assesses: [Fixture.id("c")], scoring: .staged, pass: "F", levels: 1,
    [
      Fixture.topic(
        "8.1",
        [
          Fixture.criterion(
            "8.1.1", references: [item("8.1")], conditions: .init(mayNotApply: false, mayHaveNoCase: false)),
          Fixture.criterion(
            "8.1.2", references: [item("8.1")], conditions: .init(mayNotApply: true, mayHaveNoCase: true)),
        ]), Fixture.topic("8.2", [Fixture.criterion("8.2.1", references: [item("8.2")])]),
    ])

  private static func item(_ id: String) -> ItemReference {
    ItemReference(catalogue: Fixture.id("c"), item: Fixture.id(id))
  }

  private static let catalogue = Catalogue(
    id: Fixture.id("c"), title: "C", edition: "", kind: .conformity,
    items: ["8.1", "8.2"].map { Catalogue.Item(id: Fixture.id($0), title: $0, parent: nil) })

  private func interview(on questionnaire: Questionnaire = duties) -> Interview {
    Interview(
      Fixture.assessment(questionnaire, [], catalogues: [Self.catalogue]), topics: questionnaire.topics,
      sheet: Fixture.sheet([:]))
  }

  private func said(_ lines: String..., in interview: inout Interview) -> [String] {
    lines.flatMap { interview.receive($0).map(\.text) }
  }

  @Test func aDutyHasNoNoCase() {
    var interview = interview()
    let lines = said("no case", in: &interview)
    #expect(lines.contains("'no case' is not a valid answer here: the requirement does not depend on an event"))
    #expect(interview.changed == nil && interview.answers.isEmpty && interview.prompt == "8.1.1 > ")
    #expect(!interview.opening.contains { $0.text.contains("k no case") })
    _ = said("N", "no case", in: &interview)
    #expect(interview.answers[Fixture.id("8.1.2")]?.response == .noCase)
  }

  @Test func whatMayNotBeExcludedSaysSo() {
    let notice = "This requirement may not be excluded: 'not applicable' is reported as a nonconformity."
    var interview = interview()
    #expect(said("n/a", "Nobody does it.", in: &interview).contains(notice))
    #expect(!said("n/a", in: &interview).contains(notice))
  }

  @Test func aConformityAssessmentShowsFindings() {
    var interview = interview()
    let first = said("F", "L", in: &interview)
    #expect(
      first.contains("8.1 by your answers: minor nonconformity, 0 of 1 requirement fulfilled; 2 of 2 answered"))
    #expect(!first.contains { $0.contains("level") || $0.contains("Incomplete") })
    #expect(said("d", in: &interview).contains("8.2: no result yet; 0 of 1 answered, 1 not known"))
  }

  @Test func aMeanShowsPoints() {
    func lines(declaresLevels: Bool) -> [String] {
      let topics = [Fixture.topic("one", [Fixture.criterion("one.1"), Fixture.criterion("one.2")])]
      var interview = interview(
        on: Questionnaire(
          id: Fixture.id("q"), title: "Q", version: "1.0", description: "", scoring: .mean,
          pass: Scale.yesNo.defaultPass, scale: .yesNo, levels: Questionnaire.defaultLevels,
          declaresLevels: declaresLevels, topics: topics))
      return said("yes", "s", in: &interview)
    }
    let words = "one by your answers: 2.5 of 5 points"
    let rest = ", up to 5 if the open answers turn out fulfilled; 1 of 2 answered"
    #expect(lines(declaresLevels: false).contains(words + rest))
    #expect(lines(declaresLevels: true).contains(words + " (Managed)" + rest))
  }
}
