import Foundation
import TestSupport

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import Text

/// Reports on a questionnaire of the method *mean* that declares no levels.
enum QuickCheck {
  /// Two topics of three statements, each with a next step.
  static let questionnaire: Questionnaire = {
    let topics = ["desk", "backup"].map { topic in
      Topic(
        id: Fixture.id(topic), title: topic.capitalized,
        criteria: (1...3).map { number in
          Criterion(
            id: Fixture.id("\(topic).\(number)"), text: "Statement \(number) of \(topic).",
            advice: .init(improve: "Improve \(number) of \(topic)."))
        })
    }
    return Questionnaire(
      id: Fixture.id("quick"), title: "Quick", version: "1", description: "", scoring: .mean,
      pass: Scale.yesPartlyNo.defaultPass, scale: .yesPartlyNo, levels: Questionnaire.defaultLevels,
      declaresLevels: false, topics: topics)
  }()

  /// All yes but for the ratings given; a blank is unanswered.
  static func evaluation(_ ratings: [String: String] = [:]) -> Evaluation {
    let all = questionnaire.topics.flatMap(\.criteria).map { ($0.id.text, "yes") }
    let said = Dictionary(all, uniquingKeysWith: { one, _ in one }).merging(ratings) { _, new in new }
    let sheet = Fixture.sheet(scale: .yesPartlyNo, said.filter { !$0.value.isEmpty })
    return Evaluation(of: Fixture.assessment(questionnaire, said.values.allSatisfy(\.isEmpty) ? [] : [sheet]))
  }

  /// Every statement unanswered.
  static var fresh: Evaluation {
    evaluation(
      Dictionary(
        questionnaire.topics.flatMap(\.criteria).map { ($0.id.text, "") }, uniquingKeysWith: { one, _ in one }))
  }
}

extension Evaluation {
  /// The full report as Markdown, without the backslashes that protect signs.
  func full(_ options: ReportOptions = ReportOptions(generator: "Assay")) -> String {
    ReportDocument.full(of: self, options: options).markdown().replacing("\\", with: "")
  }

  /// The report for the board as Markdown, without the backslashes that protect signs.
  func executive(_ options: ReportOptions = ReportOptions(generator: "Assay")) -> String {
    ReportDocument.executive(of: self, options: options).markdown().replacing("\\", with: "")
  }
}
