internal import Assessment
internal import AssessmentFiles
internal import PlainYAML
internal import Text

/// One respondent's answer sheet in an engagement: there already, or to be made with the first answer.
struct RespondentSheet {
  /// What became of the file since it was last read or written here.
  enum Change {
    case none
    /// Somebody else wrote it, and it is still this respondent's sheet.
    case edited(AnswerSheet)
    /// It is gone; the next answer brings it back.
    case removed
    /// It can no longer be used, for reasons given by the reports, or because it is somebody else's by now.
    case unusable([FileReport])
  }

  /// Where it lies, or will.
  let path: String
  /// What it said in the beginning.
  let sheet: AnswerSheet
  private let questionnaire: Questionnaire
  /// The file as last seen here; nil while there is none.
  private var bytes: [UInt8]?

  /// The sheet whose respondent is called so; else a new one, named after the respondent.
  init(
    of respondent: String, for assessment: Assessment, in folder: EngagementFolder, _ shell: Shell
  ) throws(CommandFailure) {
    let answers = FilePath.joined(folder.path, EngagementFolder.answersName)
    questionnaire = assessment.questionnaire
    let own = assessment.sheets.filter { $0.respondent == respondent && $0.role == .respondent }
    if let first = own.first {
      if own.count > 1 {
        throw .input("several sheets are by \(quoted: respondent): \(own.map(\.name).joined(separator: ", "))")
      }
      sheet = first
      path = FilePath.joined(answers, first.name)
      let path = path
      bytes = folder.sheets.first { $0.name == path }?.bytes
      return
    }
    let slug = Self.slug(of: respondent)
    guard !slug.isEmpty else { throw .wrongCommandLine("--respondent needs a letter or a digit to name the file by") }
    let name = "\(slug).yaml"
    path = FilePath.joined(answers, name)
    if shell.kind(path) != nil {
      throw .cannotWrite(path, "it is the sheet of somebody else: give another --respondent")
    }
    sheet = AnswerSheet(
      name: name, respondent: respondent, version: questionnaire.version, answers: Answers(to: questionnaire))
  }

  /// Does something while nobody else interviews for this sheet. The folder of the answers is made where it is missing.
  func whileHeld(_ shell: Shell, _ body: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    let folder = FilePath.folder(of: path)
    try shell.makeFolder(folder)
    // A file name has 255 bytes at most.
    let name = String(decoding: FilePath.name(of: path).utf8.prefix(200), as: UTF8.self)
    guard try shell.hold(FilePath.joined(folder, ".\(name).lock"), body) else {
      throw .cannotWrite(path, "another interview is at it: end that one first")
    }
  }

  /// Looks whether somebody else changed the file.
  mutating func change(by reader: () throws(CommandFailure) -> AssessmentReader, _ shell: Shell) throws(CommandFailure)
    -> Change
  {
    guard shell.kind(path) != nil else { return bytes == nil ? .none : .removed }
    let source = try shell.source(path)
    if source.bytes == bytes { return .none }
    let result = try reader().answerSheet(from: Document(parsing: source))
    guard let answered = result.value, let sheet = answered.sheets.first,
      answered.questionnaire.id == questionnaire.id, sheet.respondent == self.sheet.respondent,
      sheet.role == .respondent
    else { return .unusable(result.reports) }
    bytes = source.bytes
    return .edited(sheet)
  }

  /// Writes one answer into the file as it was last seen; what else stands in it stays.
  mutating func save(
    _ answer: Answer, of criterion: ID<Criterion>, on scale: Scale, _ shell: Shell
  ) throws(CommandFailure) {
    let known = bytes.map { String(decoding: $0, as: UTF8.self) }
    var edit = AnswerSheetEdit(known ?? sheet.text(answering: questionnaire))
    edit.set(answer, of: criterion, on: scale)
    let new = Array(edit.text.utf8)
    try shell.makeFolder(FilePath.folder(of: path))
    try shell.writeFile(path, new, .replace)
    bytes = new
  }

  /// `Ann Smith` as `ann-smith`: safe as a file name everywhere.
  private static func slug(of name: String) -> String {
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "-").prefix(60))
  }
}
