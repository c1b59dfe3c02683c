internal import AssessmentFiles
internal import PlainYAML
internal import Text

/// The files that are to be checked, sorted out by how they belong together.
struct CheckedFiles {
  /// Engagements with their answers.
  private var engagements: [EngagementFolder] = []
  /// What is checked by itself.
  private var single: [Source] = []
  /// Questionnaires and catalogues of the folders, which may refer to each other.
  private(set) var shelved: [Source] = []
  /// The names of files in folders that are none of the four kinds.
  private(set) var userText: [String] = []
  private var seen: Set<String> = []

  /// Reads files, and folders with all below them; nothing twice.
  init(_ paths: [String], in shell: Shell) throws(CommandFailure) {
    for path in paths {
      if path != "-", shell.kind(path) == .folder {
        try addFolder(path, in: shell)
      } else if seen.insert(path).inserted {
        single.append(try shell.source(path))
      }
    }
  }

  /// How many files are checked.
  var count: Int { single.count + engagements.reduce(0) { $0 + 1 + $1.sheets.count } }

  private mutating func addFolder(_ path: String, in shell: Shell) throws(CommandFailure) {
    let files = try shell.yamlFiles(under: path)
    for file in files where FilePath.name(of: file) == EngagementFolder.fileName && !seen.contains(file) {
      let folder = try EngagementFolder(FilePath.folder(of: file), in: shell.files)
      engagements.append(folder)
      seen.formUnion([file] + folder.sheets.map(\.name))
    }
    for file in files where seen.insert(file).inserted {
      let source = try shell.source(file)
      let kind = FileKind(of: source)
      if kind == nil && !Document(parsing: source).hasErrors {
        userText.append(file)
        continue
      }
      single.append(source)
      if kind == .questionnaire || kind == .catalogue { shelved.append(source) }
    }
  }

  /// Everything found, each file once, by name; `progress` learns of each file.
  func reports(by reader: Reader, progress: inout Progress) -> [FileReport] {
    var found: [FileReport] = []
    for source in single {
      found += reader.check(source)
      progress.advance()
    }
    var read = Reader.QuestionnaireCache()
    for folder in engagements {
      found += reader.assessment(engagement: folder.engagement, sheets: folder.sheets, cache: &read).reports
      progress.advance(by: 1 + folder.sheets.count)
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.source.name).inserted }
      .sorted { $0.source.name.utf8.lexicographicallyPrecedes($1.source.name.utf8) }
  }
}
