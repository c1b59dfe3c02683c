package import Assessment
package import ReportDocument
internal import Text
package import Wording

/// The progress of the respondents as tables, or as a document.
package struct StatusView {
  /// The names that a sentence lists before it counts the rest.
  private static let listedNames = 5

  private let evaluation: Evaluation
  private let participation: Participation
  private let language: Language

  /// Shows the respondents of an evaluation.
  package init(of evaluation: Evaluation, language: Language) {
    self.evaluation = evaluation
    self.language = language
    participation = Participation(evaluation.assessment)
  }

  // MARK: - Terminal

  /// One row per respondent.
  package var people: TextTable {
    let hasGroups = participation.people.contains { !$0.group.isEmpty }
    var table = TextTable(
      [.init(language.say("respondent"), wraps: true)]
        + (hasGroups ? [.init(language.say("group"), wraps: true)] : [])
        + [
          .init(language.say("answered"), .right), .init(language.say("not known"), .right),
          .init(language.say("date")), .init(language.say("file"), wraps: true),
          .init(language.say("open topics"), wraps: true),
        ])
    for person in participation.people {
      table.add(
        [.init(name(of: person), person.hasAnswered ? nil : .bad)] + (hasGroups ? [.init(person.group)] : [])
          + [
            .init("\(person.answered)/\(person.asked)"), .init("\(person.unknown)"),
            .init(person.sheet?.date.map { language.date($0.description) } ?? ""),
            .init(person.sheet?.name ?? Language.noFigure),
            .init(openTopics(of: person)),
          ])
    }
    return table
  }

  /// One row per open topic; nil where none is open.
  package var topics: TextTable? {
    guard !openTopics.isEmpty else { return nil }
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("respondents"), .right),
      .init(language.say("open for"), wraps: true),
    ])
    for topic in openTopics {
      table.add([.init(topic.title), .init("\(participation.asked(topic).count)"), .init(openFor(topic))])
    }
    return table
  }

  /// The other sheets, the oldest evidence and the next step.
  package var summary: TextOutline {
    var outline = TextOutline()
    for note in notes { outline.add(userText: note) }
    outline.add(userText: language.text("Next: \(userText: next)"), .strong)
    return outline
  }

  // MARK: - Sentences

  private func name(of person: Participation.Person) -> String {
    let isGuest = !person.isInvited && !evaluation.assessment.engagement.respondents.isEmpty
    return isGuest ? language.text("\(userText: person.name) (not invited)") : person.name
  }

  private func openTopics(of person: Participation.Person) -> String {
    if person.topics.isEmpty { return language.text("no topic in scope") }
    let isWhole = person.openTopics.count == person.topics.count && person.topics.count > 1
    return isWhole
      ? language.text("all \(person.topics.count)") : person.openTopics.map(\.title).joined(separator: ", ")
  }

  /// The topics that are open for somebody, and those that nobody is asked.
  private var openTopics: [Topic] {
    let unasked = Set(participation.unaskedTopics.map(\.id))
    return participation.topics.filter { !participation.open($0).isEmpty || unasked.contains($0.id) }
  }

  private func openFor(_ topic: Topic) -> String {
    participation.asked(topic).isEmpty
      ? language.text("no respondent") : listed(participation.open(topic).map(\.name))
  }

  private func listed(_ names: [String]) -> String {
    let rest = names.count - Self.listedNames
    let some = names.prefix(Self.listedNames).joined(separator: ", ")
    return rest > 0
      ? language.text(
        Phrase(rest, one: "{1} and {2} more", many: "\(userText: some) and \(rest) more")) : some
  }

  private var notes: [String] {
    var notes: [String] = []
    if !participation.emptySheets.isEmpty {
      notes.append(
        language.text("Sheets without answers: \(userText: participation.emptySheets.joined(separator: ", "))"))
    }
    for sheet in participation.consensus {
      let date = sheet.date.map { ", \(language.date($0.description))" } ?? ""
      notes.append(language.text("Agreed answers of the workshop: \(userText: sheet.name + date)"))
    }
    if let oldest = participation.oldestEvidence {
      let place = "\(oldest.file), \(oldest.criterion)"
      notes.append(
        language.text(
          "Oldest evidence: \(language.date(oldest.date.description)), \(userText: oldest.evidence.title) (\(userText: place))"
        ))
    }
    return notes
  }

  /// The next step, as a sentence to a person. Commands are named without the folder.
  package var next: String {
    let missing = participation.notYetAnswered
    let unasked = participation.unaskedTopics
    let open = participation.people.filter(\.isOpen)
    let disputed = evaluation.disputes.open.count
    if participation.people.isEmpty {
      return language.text(
        participation.consensus.isEmpty
          ? "List the respondents in engagement.yaml, or start with 'assay interview' or 'assay form'."
          : "'assay report' writes the report from the agreed answers.")
    }
    if !unasked.isEmpty {
      return language.text(
        "No respondent is asked about \(userText: listed(unasked.map(\.title))): add it to the topics of a respondent in engagement.yaml."
      )
    }
    let isSettled = !participation.consensus.isEmpty && evaluation.score.overall.achievement.coverage == 1
    if isSettled, disputed == 0 {
      return language.text("Every statement has an agreed or combined answer. 'assay report' writes the report.")
    }
    if missing.count == participation.people.count {
      return language.text("Nobody has answered yet: send each respondent the page that 'assay form --each' writes.")
    }
    if !missing.isEmpty { return language.text("Remind \(userText: listed(missing.map(\.name))): no answers yet.") }
    if !open.isEmpty {
      return language.text("Ask \(userText: listed(open.map(\.name))) for the missing answers.")
    }
    if disputed > 0 {
      return language.text(
        Phrase(
          disputed, one: "Everybody has answered. Discuss the disputed statement: 'assay agree' shows it.",
          many: "Everybody has answered. Discuss the \(disputed) disputed statements: 'assay agree' lists them."))
    }
    if evaluation.score.overall.applicable == 0 {
      return language.text("No criterion in scope is applicable, so there is no result.")
    }
    return language.text("Everybody has answered. 'assay report' writes the report.")
  }

  // MARK: - Document

  /// The progress as a document of its own.
  package var document: ReportDocument {
    let engagement = evaluation.assessment.engagement
    let rows = participation.people.map { person in
      ReportTable.Row([
        [.userText(name(of: person))], [.userText(person.group)], [.text("\(person.answered)/\(person.asked)")],
        [.text("\(person.unknown)")], [.text(person.sheet?.date.map { language.date($0.description) } ?? "")],
        [.userText(person.sheet?.name ?? "")], [.userText(openTopics(of: person))],
      ])
    }
    let people = ReportTable(
      language.words("Respondents"),
      [
        .init(language.words("Respondent")), .init(language.words("Group")),
        .init(language.words("Answered"), .trailing), .init(language.words("Not known"), .trailing),
        .init(language.words("Date")), .init(language.words("File")), .init(language.words("Open topics")),
      ], rows)
    let topics = ReportTable(
      language.words("Open topics"),
      [
        .init(language.words("Topic")), .init(language.words("Respondents"), .trailing),
        .init(language.words("Open for")),
      ],
      openTopics.map {
        .init([[.userText($0.title)], [.text("\(participation.asked($0).count)")], [.userText(openFor($0))]])
      })
    let paragraphs = (notes + [language.text("Next: \(userText: next)")]).map { Block.paragraph([.userText($0)]) }
    return ReportDocument(
      title: engagement.title.isEmpty ? engagement.id.text : engagement.title,
      subtitle: [.userText(engagement.organization)],
      sections: [
        ReportSection(
          language.words("Status of the answers"), at: Anchor("status"),
          (rows.isEmpty ? [] : [.table(people)]) + (openTopics.isEmpty ? [] : [.table(topics)]) + paragraphs)
      ], language: language)
  }
}
