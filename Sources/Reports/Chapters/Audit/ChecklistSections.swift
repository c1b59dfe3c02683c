internal import Assessment
internal import Text
internal import Wording

extension AuditWriter {
  /// What an auditor reads before the visit; nil for a framework that asks for no documents.
  var firstStage: ReportSection? {
    let documents = framework.documentedInformation
    guard !documents.isEmpty else { return nil }
    let rows = documents.map { document in
      ReportTable.Row([
        [.text("☐")], link(document.item), [.userText(document.name)], say(document.status.title), [],
      ])
    }
    return writer.section(
      "Stage 1 checklist: is it documented?", at: Anchor("stage-1"),
      [
        writer.paragraph(
          "In the first stage an auditor reads what is written down and judges whether the second stage makes sense. Have each of these at hand, in its current and approved version."
        ),
        .table(
          ReportTable(
            words("Documents to have at hand"),
            [
              column("Done", .center), column("Clause"), column("Document"), column("Status today"),
              column("Where, and who brings it"),
            ], rows)),
      ])
  }

  /// What has to be shown at work.
  var secondStage: ReportSection {
    let rows = judged.flatMap { item -> [ReportTable.Row] in
      let own = (isConformity ? ownCriteria(of: item) : item.criteria).filter(\.answer.isApplicable)
      let asked = own.filter { !$0.criterion.evidence.isEmpty }
      guard !asked.isEmpty else { return [] }
      return [ReportTable.Row(heading: link(item.item))]
        + asked.map { scored in
          ReportTable.Row([
            [.text("☐")], .joined(scored.criterion.evidence.map { [.userText($0)] }, by: "; "),
            [writer.link(scored.criterion)], [.badge(writer.badge(for: scored))],
            scored.answer.isEvidenced ? say("recorded") : say("to be recorded"),
          ])
        }
    }
    return writer.section(
      isConformity ? "Stage 2 checklist: is it done?" : "Checklist: what to show", at: Anchor("stage-2"),
      [
        isConformity
          ? writer.paragraph(
            "In the second stage an auditor looks for samples and talks to those who do the work. These would show it.")
          : writer.paragraph("What would show that an objective is reached, to be laid out before a review."),
        .table(
          ReportTable(
            words("What would show it"),
            [
              column("Done", .center), column("What to show"), column("Criterion"), column("Rated"),
              column("Evidence"),
            ], rows)),
      ])
  }

  /// Whom to talk to about what.
  var interviews: ReportSection {
    let scope = Set(evaluation.topics.map(\.score.topic.id))
    let services = writer.engagement.services.filter { !scope.isDisjoint(with: $0.topics) }
    let owners = services.map { row(of: $0.owner, title: $0.title, topics: $0.topics.filter(scope.contains)) }
    let voices = writer.assessment.sheets.filter { $0.role == .respondent }.map { sheet in
      let answered = evaluation.topics.map(\.score.topic).filter { topic in
        topic.criteria.contains { sheet.answers[$0.id] != nil }
      }
      return row(of: sheet.respondent, title: words("answered this assessment"), topics: answered.map(\.id))
    }
    return writer.section(
      "Interview list", at: Anchor("interviews"),
      [
        writer.paragraph(
          "Whom to talk to: those who own the services, and those who answered. Agree on a day with each, and tell them which records they will be asked for."
        ),
        .table(
          ReportTable(
            words("Interviews"),
            [
              column("Who"), column("As"), column("Topics"), column(isConformity ? "Clauses" : "Objectives"),
              column("When"),
            ], owners + voices)),
      ])
  }

  private func row(of person: String, title: String, topics: [ID<Topic>]) -> ReportTable.Row {
    let named = writer.questionnaire.topics.filter { topics.contains($0.id) }
    let references = named.flatMap { topic in topic.criteria.flatMap(\.references) }
    let items = Set(references.filter { $0.catalogue == catalogue.id }.map(\.item))
    let ordered = judged.map(\.item.id).filter(items.contains)
    return ReportTable.Row([
      person.isEmpty ? say("no owner is named") : [.userText(person)], [.userText(title)],
      .joined(named.map { [.userText($0.title)] }), .joined(ordered.map { [.code($0.text)] }, by: " "), [],
    ])
  }
}
