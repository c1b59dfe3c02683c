internal import Assessment
internal import Exchange
internal import OperatingSystem
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

  /// Writes all sheets or none; an existing file is replaced only by force.
  func write(
    _ sheets: [AnswerSheet], answering questionnaire: Questionnaire, from input: String, isForced: Bool,
    in context: CommandContext
  ) throws(CommandFailure) {
    let system = context.system
    guard isFolder || sheets.count == 1 else { throw .severalRespondents(sheets.map(\.respondent), path) }
    let files = zip(isFolder ? names(of: sheets) : [path], sheets).map { (path: $0, sheet: $1) }
    for file in files {
      try system.refuseInput(file.path, among: [input])
      let existing = FilePath.isStandardOutput(file.path) ? nil : system.kind(file.path)
      if existing == .file, !isForced { throw .sheetExists(file.path) }
    }
    for file in files {
      let bytes = Array(file.sheet.text(answering: questionnaire).utf8)
      try system.deliver(
        bytes, to: file.path, notice: Self.notice(of: file.sheet, at: file.path, context.language), replacesYAML: true)
    }
  }

  private func names(of sheets: [AnswerSheet]) -> [String] {
    var taken: Set<String> = []
    return sheets.map { sheet in
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

extension CommandFailure {
  fileprivate static func severalRespondents(_ names: [String], _ path: String) -> CommandFailure {
    let shown = names.prefix(3).map { "\(quoted: $0)" as TerminalText }.joined(separator: ", ")
    return .wrongCommandLine(
      "the file has \(names.count) respondents (\(shown)\(names.count > 3 ? ", …" : "")), but \(quoted: path) is a single sheet: name a folder, such as '-o answers/'"
    )
  }

  fileprivate static func sheetExists(_ path: String) -> CommandFailure {
    .cannotWrite(path, "it already exists; add --force to replace it")
  }
}
