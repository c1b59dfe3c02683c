internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import OperatingSystem
internal import ReportParts
internal import Terminal
internal import Text
internal import Wording
internal import Workbooks

extension CommandContext {
  /// Writes the workbook of an engagement, with its results and actions.
  mutating func deliverWorkbook(
    of folder: EngagementFolder, sheets: [AnswerSheet], isAnonymous: Bool
  ) throws(CommandFailure) {
    let (assessment, language) = (try assessment(of: folder), try workbookLanguage())
    let shown =
      isAnonymous
      ? Disclosure(.none, hidesComments: true, words: .init(in: language)).applied(to: assessment) : assessment
    let sheets = AssessmentWorkbook.results(
      of: Evaluation(of: shown), sheets: sheets, isAnonymous: isAnonymous,
      options: ReportOptions(language: language, generator: Assay.name))
    try deliver(sheets, marks: AssessmentWorkbook.marks(of: assessment, in: language))
  }

  /// Writes the workbook of one answer sheet, or of one to fill in.
  func deliverWorkbook(
    ofAnswers sheets: [AnswerSheet], to questionnaire: Questionnaire, topics: [Topic]? = nil,
    in assessment: Assessment? = nil
  ) throws(CommandFailure) {
    let language = try workbookLanguage()
    for sheet in sheets {
      let workbook = AssessmentWorkbook.answers(
        of: sheet, to: questionnaire, topics: topics, in: assessment, language: language)
      try deliver(workbook, marks: AssessmentWorkbook.marks(of: assessment, in: language))
    }
  }

  private func workbookLanguage() throws(CommandFailure) -> Language {
    try Language(try Language.source(named: arguments[.language], in: system), in: system)
  }

  /// Writes a workbook; one that another program saved is replaced only by force.
  private func deliver(_ sheets: [WorkbookSheet], marks: WorkbookWriter.Marks) throws(CommandFailure) {
    let writer = WorkbookWriter(sheets, marks: marks)
    if let cell = writer.firstTooLong {
      throw .cellTooLong("\(cell.sheet)!\(CellName.of(row: cell.row, column: cell.column))")
    }
    let path = arguments[.output]
    if let path, !FilePath.isStandardOutput(path) {
      if system.kind(path) == .file, !arguments[.force] {
        let known = try system.readFile(path, ZIPArchive.mostPacked)
        guard known.isEmpty || ZIPWriter.wrote(known) else { throw .editedWorkbook(path) }
      }
    } else if system.outputIsTerminal {
      throw .workbookNeedsFile
    }
    try system.deliver(writer.bytes, to: path)
  }
}

extension CommandFailure {
  fileprivate static let workbookNeedsFile = wrongCommandLine("a workbook cannot be shown here: name a file with -o")

  fileprivate static func editedWorkbook(_ path: String) -> CommandFailure {
    .cannotWrite(
      path, "it was saved by another program, or is not a workbook; add --force to replace it, or choose another path")
  }

  fileprivate static func cellTooLong(_ cell: String) -> CommandFailure {
    .input("the text for \(oneLine: cell) is longer than a cell can be (32,767 characters): use --format csv")
  }
}
