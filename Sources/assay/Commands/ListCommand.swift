internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

private let subject = Positional(
  optional: "WHAT", .oneOf(Subject.self), "questionnaires, catalogues, or topics of a questionnaire")
private let questionnaire = Positional(
  optional: "QUESTIONNAIRE", .name(of: .questionnaire), "for topics: the questionnaire's id or file")

private enum Subject: String, CaseIterable { case questionnaires, catalogues, topics }

extension Command {
  static let list = Command(
    name: "list", summary: "List questionnaires, catalogues or topics",
    details: ["Without WHAT, lists the questionnaires and the catalogues."],
    positionals: [subject, questionnaire], options: [Option.library],
    examples: ["assay list", "assay list topics itil4-practices"], run: runList)
}

private func runList(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let name = context.arguments[questionnaire]
  switch (context.arguments[subject], name) {
  case (.topics, nil): throw .wrongCommandLine("'list topics' needs QUESTIONNAIRE: see 'assay list questionnaires'")
  case (.topics, let name?): return try listTopics(of: name, &context)
  case (let subject?, let name?):
    throw .wrongCommandLine("unexpected argument \(quoted: name) for 'list \(subject.rawValue)'")
  case (nil, _): return try list([.questionnaires, .catalogues], &context)
  case (let subject?, nil): return try list([subject], &context)
  }
}

private func listTopics(of name: String, _ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let questionnaire = try context.questionnaire(named: name)
  try context.print(ListView(language: context.language).topics(of: questionnaire))
  return .done
}

private func list(_ subjects: Set<Subject>, _ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let reader = try context.reader()
  let documents = subjects.contains(.questionnaires) ? reader.library.questionnaires : []
  let results = documents.map { reader.questionnaire(from: $0) }
  var seen: Set<String> = []
  let reports = reader.catalogues.reports + results.flatMap(\.reports)
  context.system.printError(reports.filter { seen.insert($0.source.name).inserted })
  let view = ListView(
    language: context.language,
    questionnaireLanguages: Dictionary(
      zip(results, documents).compactMap { read, document in read.value.map { ($0.id, reader.languages(of: document)) }
      },
      uniquingKeysWith: { first, _ in first }),
    catalogueLanguages: Dictionary(
      reader.library.catalogues.compactMap { document in
        ID<Catalogue>(document.source.libraryID).map { ($0, reader.languages(of: document)) }
      }, uniquingKeysWith: { first, _ in first }))
  if subjects.contains(.questionnaires) {
    let questionnaires = results.compactMap(\.value)
    try context.print(view.questionnaires(questionnaires))
    try context.print(view.purposes(of: questionnaires))
  }
  if subjects.count > 1 { try context.print("") }
  if subjects.contains(.catalogues) { try context.print(view.catalogues(reader.usableCatalogues)) }
  return reports.contains(where: \.hasErrors) ? .inputHasErrors : .done
}
