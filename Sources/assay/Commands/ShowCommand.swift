internal import AssessmentFiles
internal import Text

private let subject = Positional(
  "NAME", .text, "a questionnaire or catalogue (its id or file), or an item such as iso20000:8.6.1")

extension Command {
  static let show = Command(
    name: "show", summary: "Show a questionnaire, a catalogue or a framework's item",
    details: [
      """
      A questionnaire is shown with all that it takes over by 'extends'. An item is shown with every criterion of the \
      questionnaires that refers to it or to an item below it. Where a questionnaire and a catalogue have the same id, \
      the catalogue is written with a colon: cobit2019:
      """
    ],
    positionals: [subject], options: [.library],
    examples: ["assay show itil4-practices", "assay show iso20000:8.6.1"], run: runShow)
}

private func runShow(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let name = arguments[subject] ?? ""
  let reader = AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell))
  let outline: TextOutline
  if let source = reader.library.questionnaire(name) {
    outline = QuestionnaireText.outline(of: try shell.value(of: reader.questionnaire(from: source), named: name))
  } else if let source = reader.library.catalogue(name.hasSuffix(":") ? String(name.dropLast()) : name) {
    outline = CatalogueText.outline(of: try shell.value(of: reader.catalogue(from: source), named: name))
  } else if shell.kind(name) == .file {
    outline = try fileOutline(name, reader, shell)
  } else {
    shell.printError(reader.catalogues.reports)
    outline = try ItemText.outline(of: name, by: reader)
  }
  try shell.print(outline, arguments)
  return .done
}

private func fileOutline(_ path: String, _ reader: AssessmentReader, _ shell: Shell) throws(CommandFailure)
  -> TextOutline
{
  let source = try shell.document(path)
  switch FileKind(of: source) {
  case .catalogue:
    return CatalogueText.outline(of: try shell.value(of: reader.catalogue(from: source), named: path))
  case .questionnaire, nil:
    return QuestionnaireText.outline(of: try shell.value(of: reader.questionnaire(from: source), named: path))
  case .engagement, .answerSheet, .language, .theme:
    throw .wrongCommandLine(
      "\(quoted: path) is no questionnaire or catalogue; did you mean 'assay check' or 'assay score'?")
  }
}
