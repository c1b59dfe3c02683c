internal import AssessmentFiles
internal import PlainYAML
internal import Text

/// The files to check, grouped by what they are checked against.
struct CheckedFiles {
  /// Engagements with their answers.
  private var engagements: [EngagementFolder] = []
  /// Files that are checked by themselves.
  private var single: [Document] = []
  /// Questionnaires and catalogues of the folders, which may refer to each other.
  private(set) var library: [Document] = []
  /// The paths of files in folders that are not of any kind.
  private(set) var unknown: [String] = []
  private var seen: Set<String> = []

  /// Reads files, and folders with everything below them; each file once.
  init(_ paths: [String], in system: System) throws(CommandFailure) {
    for path in paths {
      if path != "-", system.kind(path) == .folder {
        try addFolder(path, in: system)
      } else if seen.insert(path).inserted {
        single.append(try system.document(path))
      }
    }
  }

  /// The number of files that are checked.
  var count: Int { single.count + engagements.reduce(0) { $0 + $1.fileCount } }

  private mutating func addFolder(_ path: String, in system: System) throws(CommandFailure) {
    let files = try system.yamlFiles(under: path)
    for file in files where FilePath.name(of: file) == EngagementFolder.fileName && !seen.contains(file) {
      let folder = try EngagementFolder(FilePath.folder(of: file), in: system.files)
      engagements.append(folder)
      seen.formUnion([file] + folder.sheets.map(\.name) + (folder.actions.map { [$0.name] } ?? []))
    }
    for file in files where seen.insert(file).inserted {
      let document = try system.document(file)
      let kind = FileKind(of: document)
      if kind == nil && !document.hasErrors {
        unknown.append(file)
        continue
      }
      single.append(document)
      if kind == .questionnaire || kind == .catalogue { library.append(document) }
    }
  }

  /// Returns the diagnostics of all files, each file once, by name; counts each file in `progress`.
  func reports(by reader: AssessmentReader, progress: inout Progress) -> [FileReport] {
    var found: [FileReport] = []
    for document in single {
      found += reader.check(document)
      progress.advance()
    }
    var cache = AssessmentReader.QuestionnaireCache()
    for folder in engagements {
      found += reader.assessment(in: folder, cache: &cache, judgesEvidence: true).reports
      progress.advance(by: folder.fileCount)
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.source.name).inserted }
      .sorted { $0.source.name.utf8.lexicographicallyPrecedes($1.source.name.utf8) }
  }
}
