import TestSupport
import Testing
import Wording

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Text

@Suite struct ExplanationTests {
  /// Every line, indented by its depth.
  private func lines(_ steps: [Explanation.Step], depth: Int = 0) -> [String] {
    steps.flatMap { [String(repeating: "  ", count: depth) + $0.text.plainText] + lines($0.steps, depth: depth + 1) }
  }

  private func evaluation() -> Evaluation {
    let topic = Fixture.topic(
      "t",
      [
        Fixture.criterion("a", weight: 2), Fixture.criterion("b"), Fixture.criterion("c", level: 2),
        Fixture.criterion("d", level: 2),
      ])
    let sheets = [
      Fixture.sheet("one.yaml", ["a": "F+", "b": "L", "c": "N"]), Fixture.sheet("two.yaml", ["a": "P", "c": "F"]),
    ]
    return Evaluation(of: Fixture.assessment(Fixture.questionnaire([topic]), sheets))
  }

  @Test func aTopicIsExplainedDownToItsAnswers() throws {
    let explanation = try #require(evaluation().explanation(of: Fixture.id("t") as ID<Topic>))
    #expect(explanation.title.plainText == "t (t): level 0")
    let text = lines(explanation.steps)
    #expect(text.contains("Level 1, Initial: (2 × 0.33 + 0.67) / 3 = 44 %, rating P"))
    #expect(text.contains("  a: P = 0.33, weight 2"))
    #expect(text.contains("Level 2, Managed: (2 × 0.00) / 2 = 0 %, rating N (possible 50 %)"))
    #expect(text.contains("  d: not answered: 0 for the result so far, 1 for the possible result"))
    #expect(text.contains("Gap 2: target 2, level 0."))
    #expect(text.contains("One way to reach level 1 (Initial); there may be others:"))
  }

  @Test func aCriterionNamesEveryRespondent() throws {
    let explanation = try #require(evaluation().explanation(of: Fixture.id("c") as ID<Criterion>))
    let text = lines(explanation.steps)
    #expect(text.contains("  one: N, Not achieved, 0.00") && text.contains("  two: F, Fully achieved, 1.00"))
    #expect(text.contains("Not in a consensus sheet: the median of 2 ratings (of two middle ratings, the lower)."))
  }

  @Test func whatIsOutOfScopeIsNotExplained() {
    #expect(evaluation().explanation(of: Fixture.id("x") as ID<Topic>) == nil)
    #expect(evaluation().explanation(of: Fixture.id("x") as ID<Criterion>) == nil)
  }
}
