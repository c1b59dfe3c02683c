internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import ShippedFiles
internal import Terminal
internal import Text

private let subject = Positional(
  optional: "NAME", .name(of: .libraryItem),
  "a questionnaire or catalogue (its id or file), or an item such as iso20000:8.6.1")
private let schema = Option(
  "schema", .oneOf(OutputSchema.self), as: "OUTPUT", "print the JSON Schema of an output instead")

extension Command {
  static let show = Command(
    name: "show", summary: "Show a questionnaire, a catalogue or a framework item",
    details: [
      """
      Shows a questionnaire with everything inherited by 'extends', or an item with every criterion that maps to it or \
      to an item below it. If a questionnaire and a catalogue share an id, add a colon for the catalogue: cobit2019:
      """
    ],
    positionals: [subject], options: [schema, Option.library],
    examples: ["assay show itil4-practices", "assay show iso20000:8.6.1", "assay show --schema score"], run: runShow)
}

private func runShow(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  if let output = context.arguments[schema] {
    guard context.arguments[subject] == nil else { throw .wrongCommandLine("'--schema' takes no NAME") }
    let text = ShippedFiles.schemas.first { $0.path == "\(output.rawValue).schema.json" }?.text ?? ""
    try context.system.writeOutput(Array(text.utf8))
    return .done
  }
  guard let name = context.arguments[subject] else {
    throw .missing(subject.name, subject.summary, of: .show)
  }
  let reader = try context.reader()
  if let document = reader.library.questionnaire(name) {
    try show(document, as: .questionnaire, named: name, &context)
  } else if let document = reader.library.catalogue(name.hasSuffix(":") ? String(name.dropLast()) : name) {
    try show(document, as: .catalogue, named: name, &context)
  } else if context.system.kind(name) == .file {
    let document = try context.system.document(name)
    try show(document, as: FileKind(of: document) ?? .questionnaire, named: name, &context)
  } else {
    context.system.printError(reader.catalogues.reports)
    try context.print(ItemView(named: name, by: reader, language: context.language).outline)
  }
  return .done
}

private func show(
  _ document: Document, as kind: FileKind, named name: String, _ context: inout CommandContext
) throws(CommandFailure) {
  let (reader, language) = (try context.reader(), context.language)
  switch kind {
  case .catalogue:
    let catalogue = try context.system.value(of: reader.catalogue(from: document), named: name)
    try context.print(CatalogueView(catalogue: catalogue, language: language).outline)
  case .questionnaire:
    let questionnaire = try context.system.value(of: reader.questionnaire(from: document), named: name)
    try context.print(QuestionnaireView(questionnaire: questionnaire, language: language).outline)
  case .engagement, .answerSheet, .actions, .translation, .language, .theme, .benchmark:
    throw .wrongCommandLine(
      "\(quoted: name) is not a questionnaire or catalogue; did you mean 'assay check' or 'assay score'?")
  }
}
