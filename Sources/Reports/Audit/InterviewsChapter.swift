internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The interview plan of the stages, or without one the owners of the services and the respondents; nil in a crosswalk
/// to a conformity framework.
struct InterviewsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    guard audit.subject != .gaps else { return nil }
    let planned = audit.subject == .findings ? catalogue.stages.flatMap(\.interviews) : []
    let blocks = planned.isEmpty ? people : plan(planned)
    return blocks.isEmpty ? nil : ReportSection(say("Interview plan"), at: Anchor("interviews"), blocks)
  }

  private func plan(_ interviews: [AuditStage.Interview]) -> [Block] {
    let rows = interviews.map { interview in
      let items = framework.items.filter { interview.items.contains($0.item.id) }
      let owners = items.map { audit.owner(of: $0) }.filter { !$0.isEmpty }.uniqued()
      return ReportTable.Row([
        .joined(items.map { [audit.link($0.item.id)] }), .joined(interview.roles.map { [.userText($0)] }, by: "; "),
        [.userText(owners.joined(separator: ", "))], [.userText(interview.ask)], [.blank],
      ])
    }
    return [
      paragraph("Agree on a date with each person and say which records will be requested."),
      .table(
        ReportTable(
          words("Interviews"),
          [
            audit.wording.itemsColumn, column("Roles"), column("Owner"), column("Subject"), column("Date"),
          ], rows)),
    ]
  }

  private var people: [Block] {
    let rows = owners + respondents
    guard !rows.isEmpty else { return [] }
    return [
      paragraph("Agree on a date with each person and say which records will be requested."),
      .table(
        ReportTable(
          words("Interviews"),
          [
            column("Person"), column("Role"), column("Topics"), audit.wording.itemsColumn, column("Date"),
          ], rows)),
    ]
  }

  private var owners: [ReportTable.Row] {
    let scope = Set(evaluation.topics.map(\.score.topic.id))
    return engagement.services.filter { !$0.owner.isEmpty && !scope.isDisjoint(with: $0.topics) }.map { service in
      row(of: service.owner, role: service.title, topics: service.topics.filter(scope.contains))
    }
  }

  private var respondents: [ReportTable.Row] {
    assessment.sheets.filter { $0.role == .respondent }.map { sheet in
      let answered = evaluation.topics.map(\.score.topic).filter { topic in
        topic.criteria.contains { sheet.answers[$0.id] != nil }
      }
      return row(of: sheet.respondent, role: words("respondent in this assessment"), topics: answered.map(\.id))
    }
  }

  private func row(of person: String, role: String, topics: [ID<Topic>]) -> ReportTable.Row {
    let named = questionnaire.topics.filter { topics.contains($0.id) }
    let references = named.flatMap { topic in topic.criteria.flatMap(\.references) }
    let items = Set(references.filter { $0.catalogue == catalogue.id }.map(\.item))
    let ordered = audit.judged.map(\.item.id).filter(items.contains)
    return ReportTable.Row([
      [.userText(person)], [.userText(role)], .joined(named.map { [.userText($0.title)] }),
      .joined(ordered.map { [audit.link($0)] }), [.blank],
    ])
  }
}
