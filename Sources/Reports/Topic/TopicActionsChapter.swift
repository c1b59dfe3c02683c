internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The entries of the action register about the topic or its criteria, those that are not done first; nil without any.
struct TopicActionsChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? {
    let subjects = [topic.id.text] + result.score.criteria.map(\.id.text)
    let all = subjects.uniqued().flatMap(assessment.actions)
    let actions = all.filter(\.progress.isPending) + all.filter { !$0.progress.isPending }
    guard !actions.isEmpty else { return nil }
    let register = RegisteredActions(context: context)
    let rows = actions.map { action in
      ReportTable.Row([
        [.code(action.id.text)], [.userText(action.texts.summary)],
        action.owner.isEmpty ? say("no owner named") : [.userText(action.owner)],
        action.progress.due.map { [.text(language.date($0.description))] } ?? say("no due date"),
        register.state(of: action),
      ])
    }
    return ReportSection(
      say("Actions"), at: Anchor("actions"),
      [
        .table(
          ReportTable(
            words("In the action register"),
            [column("No."), column("Action"), column("Owner"), column("Due date"), column("State")], rows))
      ])
  }
}
