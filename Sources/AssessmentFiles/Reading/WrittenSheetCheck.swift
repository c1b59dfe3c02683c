package import Assessment
internal import PlainYAML
internal import Text

extension AnswerSheet {
  /// Returns the first error that the reader would report for the text of a sheet, one clause without a full stop; nil
  /// if the sheet can be read as a file. The items of catalogues are not known to this check.
  package static func readingError(of text: String, answering questionnaire: Questionnaire) -> String? {
    let source = Source(name: "sheet", text: text)
    if source.bytes.count > Limits.fileSize { return "it would be larger than \(Limits.fileSize / 1_000_000) MB" }
    let read = AnswerSheetReader.read(
      DiagnosticCollector(Document(parsing: source)), questionnaire: questionnaire, items: ReferenceIndex([]))
    return read.diagnostics.fileReport.diagnostics.first { $0.severity == .error }?.message
  }
}
