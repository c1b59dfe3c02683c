internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text
internal import Wording

/// Where imported sheets are written: one file, or a folder with a file per respondent.
struct ImportTarget {
  private let path: String
  private let isFolder: Bool

  /// `path` is a folder where one exists, and where it ends in `/`.
  init(_ path: String, in system: System) {
    self.path = path
    isFolder = path.hasSuffix("/") || (path != "-" && system.kind(path) == .folder)
  }

  /// The respondent's name where the table has none: that of the file.
  var respondent: String {
    isFolder ? "respondent-1" : String(FilePath.name(of: path).prefix { $0 != "." })
  }

  /// A sheet that the target has, with its path.
  typealias Known = (path: String, sheet: AnswerSheet)

  /// Reads the sheets of a questionnaire that the target has; those with errors are left out.
  func known(
    by reader: AssessmentReader, answering questionnaire: Questionnaire, in system: System
  ) throws(CommandFailure) -> [Known] {
    guard !FilePath.isStandardOutput(path) else { return [] }
    let paths: [String] =
      switch system.kind(path) {
      case .file: [path]
      case .folder:
        try system.listFolder(path).filter(UnusedEntries.isSheet).map { FilePath.joined(path, $0.name) }
      case .other, nil: []
      }
    var known: [Known] = []
    for path in paths {
      let answered = reader.answerSheet(from: Document(parsing: try system.source(path))).value
      guard let answered, answered.questionnaire.id == questionnaire.id else { continue }
      known += answered.sheets.map { (path, $0) }
    }
    return known
  }

  /// Writes all sheets or none; an existing file with other contents is replaced only by force. `known` are the sheets
  /// that the target has: in a folder, a sheet goes into the file of the same respondent and role.
  func write(
    _ sheets: [AnswerSheet], answering questionnaire: Questionnaire, besides known: [Known], from input: String,
    isForced: Bool, in context: CommandContext
  ) throws(CommandFailure) {
    let system = context.system
    if sheets.isEmpty { throw .noAnswers(input) }
    guard isFolder || sheets.count == 1 else { throw .severalRespondents(sheets.map(\.respondent), path) }
    let files = zip(isFolder ? paths(of: sheets, besides: known) : [path], sheets).map { (path: $0, sheet: $1) }
    for file in files { try system.refuseInput(file.path, among: [input]) }
    let isUnchanged = { (file: Known) in
      known.contains { $0.path == file.path && $0.sheet.hasContents(of: file.sheet) }
    }
    let replaced = files.filter {
      !FilePath.isStandardOutput($0.path) && system.kind($0.path) == .file && !isUnchanged($0)
    }
    if !replaced.isEmpty, !isForced { throw .exist(replaced.map(\.path)) }
    for file in files {
      if isUnchanged(file) {
        system.printNotice("\(oneLine: file.path) is unchanged")
        continue
      }
      let bytes = Array(file.sheet.text(answering: questionnaire).utf8)
      try system.deliver(
        bytes, to: file.path, notice: Self.notice(of: file.sheet, at: file.path, context.language), replacesYAML: true)
    }
  }

  /// The path of each sheet: that of the respondent's file, otherwise one by the respondent's name that no other
  /// respondent has.
  private func paths(of sheets: [AnswerSheet], besides known: [Known]) -> [String] {
    var taken = Set(known.map { FilePath.name(of: $0.path).prefix { $0 != "." } }.map(String.init))
    return sheets.map { sheet in
      if let own = known.first(where: { $0.sheet.hasAuthor(of: sheet) }) { return own.path }
      let stem = PlainName.stem(of: sheet.respondent) + (sheet.role == .consensus ? "-consensus" : "")
      let name = PlainName.firstFree(stem) { taken.contains($0) }
      taken.insert(name)
      return FilePath.joined(path, "\(name).yaml")
    }
  }

  /// `wrote ann.yaml: 12 ratings, 3 other answers`.
  private static func notice(of sheet: AnswerSheet, at path: String, _ language: Language) -> TerminalText {
    var (ratings, others, remarks) = (0, 0, 0)
    for (_, answer) in sheet.answers.byCriterion {
      switch answer.response {
      case .rated: ratings += 1
      case .notApplicable, .noCase, .unknown: others += 1
      case .unanswered: remarks += 1
      }
    }
    var counts = [TerminalPhrase(ratings, one: "{1} rating", many: "\(ratings) ratings")]
    if others > 0 {
      counts.append(
        TerminalPhrase(others, one: "{1} answer without a rating", many: "\(others) answers without a rating"))
    }
    if remarks > 0 {
      counts.append(
        TerminalPhrase(remarks, one: "{1} comment without an answer", many: "\(remarks) comments without an answer"))
    }
    return "wrote \(TerminalText(oneLine: path)): \(counts.map(language.say).joined(separator: ", "))"
  }
}

extension AnswerSheet {
  /// Whether two sheets are of the same respondent in the same role.
  fileprivate func hasAuthor(of other: AnswerSheet) -> Bool {
    RespondentName(respondent) == RespondentName(other.respondent) && role == other.role
  }

  /// Whether a sheet of the same respondent and role has the same answers, date and version.
  fileprivate func hasContents(of other: AnswerSheet) -> Bool {
    hasAuthor(of: other) && answers == other.answers && date == other.date && version == other.version
  }
}

extension CommandFailure {
  fileprivate static func noAnswers(_ input: String) -> CommandFailure {
    .input("\(quoted: input) has no rows below the header")
  }

  fileprivate static func severalRespondents(_ names: [String], _ path: String) -> CommandFailure {
    let shown = names.prefix(3).map { "\(quoted: $0)" as TerminalText }.joined(separator: ", ")
    return .wrongCommandLine(
      "the file has \(names.count) respondents (\(shown)\(names.count > 3 ? ", …" : "")), but \(quoted: path) is a single sheet: name a folder, such as '-o answers/'"
    )
  }

  /// Files that are replaced only by force; one path or more.
  static func exist(_ paths: [String]) -> CommandFailure {
    paths.count == 1
      ? .cannotWrite(paths[0], "it already exists; add --force to replace it")
      : .cannotWrite(paths, "they already exist; add --force to replace them")
  }
}
