internal import Assessment
internal import ReportDocument
internal import Text
internal import Wording

/// The facts on the cover of a report.
struct Cover: AssessmentPart {
  let context: ReportContext

  /// The facts that have a value.
  var facts: [Fact] {
    let presentation = engagement.presentation
    let all: [Fact] = [
      fact("Organization", [.userText(engagement.organizationName)]), scope,
      fact("Date", [.text(engagement.date.map { language.date($0.description) } ?? "")]),
      fact("Assessor", [.userText(engagement.assessor)]),
      fact("Questionnaire", ScopeFacts(context: context).questionnaireName),
      fact("Classification", [.userText(presentation.classification)]),
      fact("Status", presentation.status.map { say($0 == .draft ? "draft" : "final") } ?? []),
    ]
    return all.filter { $0.value.contains { !$0.isEmpty } }
  }

  /// The services that depend on a topic in scope, otherwise the number of topics.
  private var scope: Fact {
    let topics = Set(evaluation.topics.map(\.score.topic.id))
    let services = engagement.services.filter { !topics.isDisjoint(with: $0.topics) }
    let count = say(.topics(topics.count))
    return fact(
      "Scope", services.isEmpty ? count : .joined(services.map { [.userText($0.title)] }) + [.text("; ")] + count)
  }
}
