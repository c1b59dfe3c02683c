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

  /// The named gaps come first; the steps up to the fifth are of the topics that are most urgent and have none yet.
  @Test func fiveStepsComeFromFiveTopics() throws {
    let evaluation = try ShippedExample.evaluation()
    let text = markdown(evaluation)
    let topics = evaluation.topics.filter { !$0.gap.named.isEmpty } + evaluation.priorities
    for topic in topics.map(\.score.topic).uniqued().prefix(5) {
      #expect(text.contains("| \(topic.title): "), "\(topic.id)")
    }
    let steps = text.components(separatedBy: "<a id=\"steps\">")[1].components(separatedBy: "\n## ")[0]
    let named = evaluation.topics.reduce(0) { $0 + $1.gap.named.count }
    #expect(steps.contains("| \(max(5, named)) | ") && !steps.contains("| \(max(5, named) + 1) | "))
  }

  /// The answer to a statement is not the result of its topic.
  @Test func everyStepNamesItsStatement() throws {
    let text = markdown(try ShippedExample.evaluation())
    #expect(text.contains("| Availability management: Largely achieved – Customers can usually use critical services"))
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let open = markdown(Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(["a": "F"])])))
    #expect(open.contains("t: not answered | Find out first whether this is true: The fact b holds."), "\(open)")
  }

  @Test func theTrendKeepsNewTopicsApart() throws {
    let evaluation = try ShippedExample.evaluation()
    let earlier = try ShippedExample.evaluation(in: "2025/")
    #expect(!markdown(evaluation).contains("Since the last assessment"))
    let text = markdown(evaluation, comparison: Comparison(of: [earlier, evaluation]))
    #expect(text.contains("Since the last assessment") && text.contains("New in scope, without a trend"))
    #expect(text.contains("No question is unchanged") && !text.contains("0 improved"))
  }

  @Test func withoutGoalsAndGapsItLeavesTheGoalsOut() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a")])])
    let text = markdown(Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(["a": "F+"])])))
    #expect(!text.contains("oal") && text.contains("Every topic that has a result reaches its target"))
  }
}
