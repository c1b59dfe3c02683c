internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The limits of the report, the scope, and the respondents.
struct ConditionsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let scope = ScopeFacts(context: context)
    return ReportSection(
      say("Limits of this report"), at: Anchor("conditions"),
      [
        .callout(title: words("Read this first"), [.list([purpose] + mapping + general)]),
        .facts(scope.facts.filter { $0.term != words("Topics in scope") } + leftOut),
        .table(scope.respondents),
      ])
  }

  /// The topics out of scope; empty where all are in scope.
  private var leftOut: [Fact] {
    let scope = Set(evaluation.topics.map(\.score.topic.id))
    let topics = questionnaire.topics.filter { !scope.contains($0.id) }
    return topics.isEmpty
      ? [] : [fact("Topics out of scope", .joined(topics.map { [.userText($0.title)] }))]
  }

  private var purpose: [Inline] {
    switch audit.subject {
    case .findings:
      say(
        "This is neither an audit nor a certificate. It repeats what respondents said and recorded, in the order of \(userText: catalogue.title). Each finding is the one that an auditor would probably record if the answers are true."
      )
    case .gaps: say(ConformityText.crosswalk)
    case .adoption: say(AdoptionText.principle) + [.text(" ")] + audit.adoption.limits + crosswalkLevels
    }
  }

  /// What the levels of a crosswalk are not; empty where there are none.
  private var crosswalkLevels: [Inline] {
    guard framework.view == .crosswalk, audit.adoption.hasLevels else { return [] }
    return [.text(" ")]
      + say(
        "These levels are not the result of an assessment by \(userText: catalogue.title) itself; the targets are those of the topics that map to an item."
      )
  }

  /// Only a crosswalk rests on a mapping; only a standard needs a licensed copy.
  private var mapping: [[Inline]] {
    guard framework.view == .crosswalk else { return [] }
    return catalogue.publication == .standard
      ? [
        say(
          "Check the mapping of the criteria against a licensed copy before you rely on it."
        )
      ] : []
  }

  private var general: [[Inline]] {
    let partly: [[Inline]] =
      audit.subject == .adoption ? [] : [say("A partly fulfilled requirement is not fulfilled.")]
    return partly + [
      say("The report makes no statement about what was not asked or answered."),
      say(
        "“Claimed” is what respondents say; “evidenced” counts only ratings with valid evidence that supports them. Where answers are missing, both are ranges. Whether the evidence is sufficient is for the auditor to judge."
      ),
    ]
  }
}
