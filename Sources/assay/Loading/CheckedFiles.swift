internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

/// The files to check, grouped by what they are checked against.
struct CheckedFiles {
  /// Engagements with their answers.
  private var engagements: [ParsedFolder] = []
  /// Files that are checked by themselves.
  private var single: [Document] = []
  /// Questionnaires and catalogues of the folders, which may refer to each other.
  private(set) var library: [Document] = []
  /// The paths of files in folders that are not of any kind.
  private(set) var unknown: [String] = []
  /// The files and folders that could not be read.
  private(set) var failures: [CommandFailure] = []
  private var seen: Set<String> = []

  /// Reads files, and folders with everything below them; each file once. What cannot be read is left out and told in
  /// `failures`.
  init(_ paths: [String], in system: System) {
    for path in paths {
      do throws(CommandFailure) {
        if path != "-", system.kind(path) == .folder {
          try addFolder(path, in: system)
        } else if seen.insert(path).inserted {
          single.append(try system.document(path))
        }
      } catch {
        failures.append(error)
      }
    }
  }

  /// The files of each engagement, then those outside of all engagements; without the group of the latter if there are none.
  var groups: [(name: String, files: [String])] {
    let folders = engagements.map { folder in
      (name: folder.path, files: folder.documents.map(\.source.name) + folder.library.map(\.name))
    }
    return folders + (single.isEmpty ? [] : [(name: "files", files: single.map(\.source.name))])
  }

  /// A line for each engagement that is not pinned.
  var notes: [TerminalText] { engagements.compactMap(\.unpinnedNote) }

  /// The number of files that are checked.
  var count: Int { single.count + engagements.reduce(0) { $0 + $1.fileCount } }

  private mutating func addFolder(_ path: String, in system: System) throws(CommandFailure) {
    // An engagement that is a pipe is refused here, not passed over.
    let file = FilePath.joined(path, EngagementFolder.fileName)
    if system.kind(file) == .other { _ = try system.document(file) }
    let files = try system.yamlFiles(under: path)
    for file in files where FilePath.name(of: file) == EngagementFolder.fileName && !seen.contains(file) {
      guard
        let folder = read({ () throws(CommandFailure) in
          ParsedFolder(try EngagementFolder(FilePath.folder(of: file), in: system.files))
        })
      else { continue }
      engagements.append(folder)
      seen.formUnion(folder.documents.map(\.source.name) + folder.library.map(\.name))
    }
    for file in files where seen.insert(file).inserted {
      guard let document = read({ () throws(CommandFailure) in try system.document(file) }) else { continue }
      let kind = FileKind(of: document)
      if kind == nil && !document.hasErrors {
        unknown.append(file)
        continue
      }
      single.append(document)
      if kind == .questionnaire || kind == .catalogue { library.append(document) }
    }
  }

  /// What is read; nil after a failure, which is kept.
  private mutating func read<Value>(_ reading: () throws(CommandFailure) -> Value) -> Value? {
    do throws(CommandFailure) {
      return try reading()
    } catch {
      failures.append(error)
      return nil
    }
  }

  /// Returns the diagnostics of all files, each file once, by name; counts each file in `progress`. `system` tells the day
  /// and which files of evidence there are.
  func reports(by reader: AssessmentReader, in system: System, progress: inout Progress) -> [FileReport] {
    var found: [FileReport] = []
    var cache = AssessmentReader.QuestionnaireCache()
    for document in single {
      let pinned = (try? system.files.pinned(near: document.source.name)) ?? []
      found += cache.withReader(of: pinned, below: reader) { reader, _ in reader.check(document) }
      progress.advance()
    }
    for folder in engagements {
      found += reader.assessment(in: folder, cache: &cache, judgesEvidence: true).reports
      found += reader.check(pinnedFilesOf: folder, cache: &cache)
      progress.advance(by: folder.fileCount)
    }
    return (found + warnings(in: system)).merged
  }

  /// Returns what only files around a file show, each with the warnings of one file.
  private func warnings(in system: System) -> [FileReport] {
    var found: [FileReport] = []
    func check(_ document: Document, in folder: String?) {
      let check = SurroundingsCheck(today: system.today()) { path in
        folder.map { system.kind(FilePath.joined($0, path)) != nil } ?? true
      }
      found.append(FileReport(source: document.source, diagnostics: check.diagnostics(on: document)))
    }
    for folder in engagements {
      for document in folder.documents { check(document, in: folder.path) }
    }
    for document in single {
      let folder = FilePath.folder(of: document.source.name)
      check(document, in: FilePath.name(of: folder) == EngagementFolder.answersName ? FilePath.folder(of: folder) : nil)
    }
    for (name, diagnostic) in RepeatedIDs.diagnostics(among: library) {
      guard let document = library.first(where: { $0.source.name == name }) else { continue }
      found.append(FileReport(source: document.source, diagnostics: [diagnostic]))
    }
    return found.filter { !$0.diagnostics.isEmpty }
  }
}
