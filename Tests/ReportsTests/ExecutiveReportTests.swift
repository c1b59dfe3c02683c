import Foundation
import TestSupport
import Testing

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct ExecutiveReportTests {
  private func markdown(_ evaluation: Evaluation, comparison: Comparison? = nil) -> String {
    ReportDocument.executive(of: evaluation, options: ReportOptions(comparison: comparison, generator: "Assay"))
      .markdown()
  }

  @Test func fiveStepsComeFromFiveTopics() throws {
    let evaluation = try ShippedExample.evaluation()
    let text = markdown(evaluation)
    for result in evaluation.priorities.prefix(5) {
      let step = try #require(result.gap.path.first)
      #expect(text.contains(step.nextStep.prefix(40)) || text.contains("Find out first"))
    }
    let steps = text.components(separatedBy: "<a id=\"steps\">")[1].components(separatedBy: "\n## ")[0]
    let named = evaluation.topics.reduce(0) { $0 + $1.gap.named.count }
    #expect(steps.contains("| \(max(5, named)) | ") && !steps.contains("| \(max(5, named) + 1) | "))
  }

  @Test func theTrendKeepsNewTopicsApart() throws {
    let evaluation = try ShippedExample.evaluation()
    let earlier = try ShippedExample.evaluation(in: "2025/")
    #expect(!markdown(evaluation).contains("Since last time"))
    let text = markdown(evaluation, comparison: Comparison(of: [earlier, evaluation]))
    #expect(text.contains("Since last time") && text.contains("New in scope, so without a trend"))
  }

  @Test func withoutGoalsAndGapsItLeavesTheGoalsOut() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a")])])
    let text = markdown(Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(["a": "F+"])])))
    #expect(!text.contains("oal") && text.contains("Every topic that has a result reaches its target"))
  }
}
