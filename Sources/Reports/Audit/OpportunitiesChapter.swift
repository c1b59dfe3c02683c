internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The opportunities for improvement that somebody recorded in the action register; nil without any.
struct OpportunitiesChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let actions = assessment.actions.filter { $0.kind == .opportunity && isAboutFramework($0.about) }
    guard !actions.isEmpty else { return nil }
    let rows = actions.map { action in
      ReportTable.Row([
        [.code(action.id.text)], [.code(action.about)],
        [.userText(action.texts.finding.isEmpty ? action.texts.action : action.texts.finding)], named(action.owner),
        action.progress.due.map { [.text(language.date($0.description))] } ?? [.blank],
        say(Phrase(word: action.progress.state.words)),
      ])
    }
    return ReportSection(
      say("Opportunities for improvement"), at: Anchor("opportunities"),
      [
        paragraph("From the action register; these entries are not computed."),
        .table(
          ReportTable(
            words("Recorded opportunities"),
            [
              column("No."), column("About"), column("Opportunity"), column("Owner"), column("Due date"),
              column("State"),
            ], rows)),
      ])
  }

  /// Whether an entry is about an item or document of the framework, or about a criterion or topic behind it.
  private func isAboutFramework(_ subject: String) -> Bool {
    if subject.hasPrefix("\(catalogue.id):") {
      return !context.isLimited || audit.asked.contains { "\(catalogue.id):\($0.item.id)" == subject }
    }
    return context.topics.map(\.score.topic).contains { topic in
      let criteria = topic.criteria.filter { $0.references.contains { $0.catalogue == catalogue.id } }
      return criteria.contains { $0.id.text == subject } || (topic.id.text == subject && !criteria.isEmpty)
    }
  }
}
