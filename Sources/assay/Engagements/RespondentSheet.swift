import Maturity
import YAML

/// One respondent's answer sheet in an engagement: there already, or to be made with the first answer.
struct RespondentSheet {
  /// Where it lies, or will.
  let path: String
  /// What it says so far.
  let sheet: AnswerSheet
  private let questionnaire: Questionnaire

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
      return
    }
    let slug = Self.slug(of: respondent)
    guard !slug.isEmpty else { throw .wrongCommandLine("--respondent needs a letter or a digit to name the file by") }
    let name = "\(slug).yaml"
    path = FilePath.joined(answers, name)
    if shell.kind(path) != nil {
      throw .cannotWrite(path, "it is the sheet of somebody else: give another --respondent")
    }
    sheet = AnswerSheet(name: name, respondent: respondent, version: questionnaire.version, answers: [:])
  }

  /// Writes one answer; what else stands in the file, also what somebody wrote there meanwhile, stays.
  func save(
    _ answer: Answer, of criterion: ID<Criterion>, on scale: Scale, _ shell: Shell
  ) throws(CommandFailure) {
    var edit = AnswerSheetEdit(try text(in: shell))
    edit.set(answer, of: criterion, on: scale)
    try shell.makeFolder(FilePath.folder(of: path))
    try shell.writeFile(path, Array(edit.text.utf8), .replace)
  }

  private func text(in shell: Shell) throws(CommandFailure) -> String {
    guard shell.kind(path) != nil else { return sheet.text(answering: questionnaire) }
    return String(decoding: try shell.bytes(path), as: UTF8.self)
  }

  /// `Ann Smith` as `ann-smith`: safe as a file name everywhere.
  private static func slug(of name: String) -> String {
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "-").prefix(60))
  }
}
