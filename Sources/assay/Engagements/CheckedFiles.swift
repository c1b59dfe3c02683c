internal import AssessmentFiles
internal import PlainYAML
internal import Text

/// The files that are to be checked, sorted out by how they belong together.
struct CheckedFiles {
  /// Engagements with their answers.
  private var engagements: [EngagementFolder] = []
  /// What is checked by itself.
  private var single: [Document] = []
  /// Questionnaires and catalogues of the folders, which may refer to each other.
  private(set) var shelved: [Document] = []
  /// The names of files in folders that are none of the four kinds.
  private(set) var userText: [String] = []
  private var seen: Set<String> = []

  /// Reads files, and folders with all below them; nothing twice.
  init(_ paths: [String], in shell: Shell) throws(CommandFailure) {
    for path in paths {
      if path != "-", shell.kind(path) == .folder {
        try addFolder(path, in: shell)
      } else if seen.insert(path).inserted {
        single.append(try shell.document(path))
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
      let document = try shell.document(file)
      let kind = FileKind(of: document)
      if kind == nil && !document.hasErrors {
        userText.append(file)
        continue
      }
      single.append(document)
      if kind == .questionnaire || kind == .catalogue { shelved.append(document) }
    }
  }

  /// Everything found, each file once, by name; `progress` learns of each file.
  func reports(by reader: AssessmentReader, progress: inout Progress) -> [FileReport] {
    var found: [FileReport] = []
    for document in single {
      found += reader.check(document)
      progress.advance()
    }
    var read = AssessmentReader.QuestionnaireCache()
    for folder in engagements {
      found += reader.assessment(of: folder, cache: &read).reports
      progress.advance(by: 1 + folder.sheets.count)
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.source.name).inserted }
      .sorted { $0.source.name.utf8.lexicographicallyPrecedes($1.source.name.utf8) }
  }
}
