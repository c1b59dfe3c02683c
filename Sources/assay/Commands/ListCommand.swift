internal import AssessmentFiles
internal import Text

private let what = Positional(
  "WHAT", .oneOf(["questionnaires", "catalogues", "topics"]),
  "questionnaires, catalogues, or topics of a questionnaire",
  count: .optional)
private let questionnaire = Positional(
  "QUESTIONNAIRE", .text, "with topics: the id of a questionnaire, or its file", count: .optional)

extension Command {
  static let list = Command(
    name: "list", summary: "List questionnaires, catalogues or topics",
    details: ["Without WHAT it lists the questionnaires and the catalogues."],
    positionals: [what, questionnaire], options: [.library],
    examples: ["assay list", "assay list topics itil4-practices"], run: runList)
}

private func runList(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let wanted = arguments[what]
  let name = arguments[questionnaire]
  if wanted == "topics" && name == nil {
    throw .wrongCommandLine("'list topics' needs QUESTIONNAIRE: see 'assay list questionnaires'")
  }
  if wanted != "topics", let name {
    throw .wrongCommandLine("'list \(wanted ?? "")' takes no further argument \(quoted: name)")
  }
  let reader = AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell))
  if let name {
    let source = try reader.library.questionnaire(named: name, in: shell)
    let value = try shell.value(of: reader.questionnaire(from: source), named: name)
    try shell.print(Listing.topics(of: value), arguments)
    return .done
  }
  let all = reader.library.questionnaires.map { reader.questionnaire(from: $0) }
  let reports = (reader.catalogues.reports + (wanted == "catalogues" ? [] : all.flatMap(\.reports)))
  var seen: Set<String> = []
  shell.printError(reports.filter { seen.insert($0.source.name).inserted })
  if wanted != "catalogues" {
    let questionnaires = all.compactMap(\.value)
    try shell.print(Listing.questionnaires(questionnaires), arguments)
    try shell.print(Listing.purposes(of: questionnaires), arguments)
  }
  if wanted == nil { try shell.print("") }
  if wanted != "questionnaires" { try shell.print(Listing.catalogues(reader.catalogues.value ?? []), arguments) }
  return reports.contains(where: \.hasErrors) ? .inputHasErrors : .done
}
