internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import Text

/// The answer sheet of one respondent in an engagement. A new one is written with the first answer.
struct RespondentSheet {
  /// A change of the file since it was last read or written here.
  enum Change {
    case none
    /// Another program wrote it, and it is still this respondent's sheet.
    case edited(AnswerSheet)
    /// It was deleted; the next answer writes it again.
    case removed
    /// It has errors, or belongs to another respondent now.
    case unusable([FileReport])
  }

  /// The path of the file, which may not exist yet.
  let path: String
  /// The sheet as it was at the start.
  let sheet: AnswerSheet
  private let questionnaire: Questionnaire
  /// The file as it was last read or written here; nil while there is none.
  private var bytes: [UInt8]?

  /// The sheet of the respondent with this name, or a new one, whose file name is made from the name.
  init(
    of respondent: String, for assessment: Assessment, from folder: EngagementFolder, in system: System
  ) throws(CommandFailure) {
    let answers = FilePath.joined(folder.path, EngagementFolder.answersName)
    questionnaire = assessment.questionnaire
    let name = RespondentName(respondent)
    let own = (assessment.sheets + assessment.notYetAnswered).filter {
      $0.role == .respondent && RespondentName($0.respondent) == name
    }
    if let first = own.first {
      if own.count > 1 { throw .severalSheets(by: respondent, own.map(\.name)) }
      sheet = first
      path = FilePath.joined(answers, first.name)
      let path = path
      bytes = folder.sheets.first { $0.name == path }?.bytes
      return
    }
    // A file of this name is the sheet of somebody else.
    let stem = PlainName.firstFree(PlainName.stem(of: respondent)) {
      system.kind(FilePath.joined(answers, "\($0).yaml")) != nil
    }
    let file = "\(stem).yaml"
    path = FilePath.joined(answers, file)
    sheet = AnswerSheet(
      name: file, respondent: respondent, date: system.today(), version: questionnaire.version,
      answers: Answers(to: questionnaire))
  }

  /// Runs `body` while no other interview can write this sheet. Makes the folder of the answers where it is missing.
  func withLock(in system: System, _ body: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    let folder = FilePath.folder(of: path)
    try system.makeFolder(folder)
    // A file name has at most 255 bytes.
    let name = String(decoding: FilePath.name(of: path).utf8.prefix(200), as: UTF8.self)
    guard try system.withLock(FilePath.joined(folder, ".\(name).lock"), body) else {
      throw .otherInterview(path)
    }
  }

  /// Reads the file again where another program changed it.
  mutating func change(
    by reader: () throws(CommandFailure) -> AssessmentReader, in system: System
  ) throws(CommandFailure) -> Change {
    guard system.kind(path) != nil else { return bytes == nil ? .none : .removed }
    let source = try system.source(path)
    if source.bytes == bytes { return .none }
    let result = try reader().answerSheet(from: Document(parsing: source))
    guard let answered = result.value, let sheet = answered.sheets.first,
      answered.questionnaire.id == questionnaire.id, sheet.respondent == self.sheet.respondent,
      sheet.role == .respondent
    else { return .unusable(result.reports) }
    bytes = source.bytes
    return .edited(sheet)
  }

  /// Writes one answer into the file as it was last read; everything else in it is kept.
  mutating func save(
    _ answer: Answer, of criterion: ID<Criterion>, on scale: Scale, in system: System
  ) throws(CommandFailure) {
    let known = bytes.map { String(decoding: $0, as: UTF8.self) }
    var edit = AnswerSheetEdit(known ?? sheet.text(answering: questionnaire))
    edit.set(answer, of: criterion, on: scale)
    let new = Array(edit.text.utf8)
    try system.makeFolder(FilePath.folder(of: path))
    try system.writeFile(path, new, .replace)
    bytes = new
  }
}

extension CommandFailure {
  fileprivate static func severalSheets(by respondent: String, _ names: [String]) -> CommandFailure {
    .input("more than one sheet names the respondent \(quoted: respondent): \(names.joined(separator: ", "))")
  }

  fileprivate static func otherInterview(_ path: String) -> CommandFailure {
    .cannotWrite(path, "another interview is using this sheet; end it first")
  }
}
