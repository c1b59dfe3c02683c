package import Assessment
package import ReportDocument
internal import Text
package import Wording

/// The agenda of a workshop as a document of its own.
package struct AgendaDocument {
  private let agenda: Agenda
  private let language: Language

  /// The document of an agenda.
  package init(_ agenda: Agenda, language: Language) {
    self.agenda = agenda
    self.language = language
  }

  /// The document.
  package var document: ReportDocument {
    let engagement = agenda.evaluation.assessment.engagement
    var sections = [ReportSection(language.words("Agreement"), at: Anchor("agreement"), [.table(agreement)])]
    if !agenda.open.isEmpty {
      sections.append(
        ReportSection(
          language.say("Disputed criteria"), at: Anchor("disputes"),
          agenda.leftOff > 0 ? [.paragraph(language.say("Not listed: \(agenda.leftOff)"))] : [],
          sections: agenda.open.enumerated().map { section(on: $1, numbered: $0 + 1) }))
    }
    if !agenda.settled.isEmpty {
      sections.append(
        ReportSection(
          language.words("Settled by a consensus sheet"), at: Anchor("settled"),
          [.list(agenda.settled.map { [.code($0.criterion.id.text), .text(" "), .userText($0.criterion.text)] })]))
    }
    return ReportDocument(
      title: language.words("Workshop agenda"),
      subtitle: [.userText(engagement.title.isEmpty ? engagement.organization : engagement.title)],
      marks: ReportMarks(of: engagement.presentation), sections: sections, language: language, extent: .brief)
  }

  private var agreement: ReportTable {
    ReportTable(
      language.words("Agreement of the respondents"),
      [
        .init(language.words("Topic")), .init(language.words("Agreement"), .trailing),
        .init(language.words("Respondents"), .trailing), .init(language.words("Disputed"), .trailing),
        .init(language.words("Settled"), .trailing),
      ],
      agenda.topics.map { result in
        let (topic, agreement) = (result.score.topic, result.gap.agreement)
        return ReportTable.Row([
          [.userText(topic.title)], [.text(language.alpha(agreement.alpha))], [.text("\(agreement.raters)")],
          [.text("\(agenda.openCount(of: topic.id))")], [.text("\(agenda.settledCount(of: topic.id))")],
        ])
      })
  }

  private func section(on dispute: Dispute, numbered number: Int) -> ReportSection {
    let criterion = dispute.criterion
    let answers = agenda.answers(to: dispute).map { answer -> ReportTable.Row in
      let badge: Badge =
        answer.rating.map { .answer(label: language.builtIn($0.label), value: $0.value) } ?? .notApplicable
      return ReportTable.Row([[.userText(answer.respondent)], [.badge(badge)], [.userText(answer.comment)]])
    }
    let table = ReportTable(
      language.words("Ratings"),
      [.init(language.words("Respondent")), .init(language.words("Rating")), .init(language.words("Comment"))], answers)
    let decides =
      dispute.decidesLevel
      ? [Block.paragraph([.strong(language.say("Decides the result of the topic"))])] : []
    let guidance = criterion.guidance.isEmpty ? [] : [Block.paragraph([.userText(criterion.guidance)])]
    return ReportSection(
      [.text("\(number). "), .code(criterion.id.text)], at: Anchor(criterion: criterion.id),
      [.paragraph([.userText(criterion.text)])] + decides + guidance + [.table(table)])
  }
}
