internal import Assessment
internal import Text
internal import Wording

/// The people to interview, service owners and respondents, with their topics and the framework's items.
struct InterviewsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    ReportSection(
      say("Interview list"), at: Anchor("interviews"),
      [
        paragraph(
          "Whom to talk to: those who own the services, and those who answered. Agree on a day with each, and tell them which records they will be asked for."
        ),
        .table(
          ReportTable(
            words("Interviews"),
            [column("Who"), column("As"), column("Topics"), audit.itemsColumn, column("When")], owners + respondents)),
      ])
  }

  private var owners: [ReportTable.Row] {
    let scope = Set(evaluation.topics.map(\.score.topic.id))
    return engagement.services.filter { !scope.isDisjoint(with: $0.topics) }.map { service in
      row(of: service.owner, title: service.title, topics: service.topics.filter(scope.contains))
    }
  }

  private var respondents: [ReportTable.Row] {
    assessment.sheets.filter { $0.role == .respondent }.map { sheet in
      let answered = evaluation.topics.map(\.score.topic).filter { topic in
        topic.criteria.contains { sheet.answers[$0.id] != nil }
      }
      return row(of: sheet.respondent, title: words("answered this assessment"), topics: answered.map(\.id))
    }
  }

  private func row(of person: String, title: String, topics: [ID<Topic>]) -> ReportTable.Row {
    let named = questionnaire.topics.filter { topics.contains($0.id) }
    let references = named.flatMap { topic in topic.criteria.flatMap(\.references) }
    let items = Set(references.filter { $0.catalogue == catalogue.id }.map(\.item))
    let ordered = audit.judged.map(\.item.id).filter(items.contains)
    return ReportTable.Row([
      person.isEmpty ? say("no owner is named") : [.userText(person)], [.userText(title)],
      .joined(named.map { [.userText($0.title)] }), .joined(ordered.map { [.code($0.text)] }, by: " "), [],
    ])
  }
}
