internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The achievement of the topics by groups of respondents; nil if no group is shown.
struct GroupsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let groups = evaluation.groups.filter { !$0.topics.isEmpty }
    guard !groups.isEmpty else { return nil }
    let rows = context.topics.compactMap { result -> ReportTable.Row? in
      let achievements = groups.map { group in group.topics.first { $0.id == result.score.topic.id }?.achievement }
      guard achievements.contains(where: { $0 != nil }) else { return nil }
      return ReportTable.Row(
        [[context.link(result.score.topic)]]
          + achievements.map { [.text($0.map(language.interval) ?? Language.noFigure)] })
    }
    let columns = groups.map { ReportTable.Column("\($0.group) (\($0.respondents))", .trailing) }
    let least = engagement.settings.smallestGroup
    return ReportSection(
      say("Results by group of respondents"), at: Anchor("respondent-groups"),
      [
        paragraph(
          Phrase(
            least,
            one:
              "Achievement by the answers of each group alone. A wide range means that the group answered few of the statements.",
            many:
              "Achievement by the answers of each group alone. A group is shown for a topic only if at least \(least) of its members answered it. It is also left out if its figures would reveal the answers of fewer respondents. A wide range means that the group answered few of the statements."
          )),
        .table(
          ReportTable(
            words("Achievement by topic and group (number of respondents in brackets)"), [column("Topic")] + columns,
            rows)),
      ])
  }
}
