internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text

/// The files of one engagement.
struct EngagementFolder {
  static let fileName = "engagement.yaml"
  static let answersName = "answers"
  static let actionsName = "actions.yaml"
  static let libraryName = "library"

  /// The folder as the user wrote it.
  let path: String
  let engagement: Source
  /// The answer sheets, in byte order of their names.
  let sheets: [Source]
  /// The action register; nil where there is none.
  let actions: Source?
  /// The pinned questionnaires and catalogues, in byte order of their paths; empty where the engagement is not pinned.
  let library: [Source]
  /// The entries among the answer sheets that are not read, each with a warning.
  let unused: [FileReport]

  /// Reads the files; `path` is the folder or its `engagement.yaml`. A folder without answers is not an error. Pinned
  /// files that are equal to a `known` list of them are not kept a second time.
  init(_ path: String, in files: Files, known: [[Source]] = []) throws(CommandFailure) {
    let folder = files.folder(ofEngagement: path)
    let answers = FilePath.joined(folder, Self.answersName)
    let entries = files.kind(answers) == nil ? [] : try files.list(answers)
    self.path = folder
    unused = UnusedEntries.reports(entries, in: answers)
    switch files.kind(FilePath.joined(folder, Self.fileName)) {
    case .file: break
    case .other, .folder: throw .cannotRead(FilePath.joined(folder, Self.fileName), "not a regular file")
    case nil: throw .noEngagement(at: path, in: files)
    }
    engagement = try files.source(FilePath.joined(folder, Self.fileName))
    let register = FilePath.joined(folder, Self.actionsName)
    actions = files.kind(register) == nil ? nil : try files.source(register)
    library = try files.pinned(in: folder, known: known)
    // One more than the limit is enough for the reader to refuse them.
    let names = entries.filter(UnusedEntries.isSheet).prefix(Limits.sheets + 1).map(\.name)
    sheets = try names.map { (name) throws(CommandFailure) in try files.source(FilePath.joined(answers, name)) }
  }
}

extension EngagementFolder {
  /// The files that belong to this engagement alone: `engagement.yaml`, the sheets and the action register.
  var ownFiles: [Source] { [engagement] + sheets + (actions.map { [$0] } ?? []) }
}

extension Files {
  /// Reads the YAML files of an engagement's `library/` and of the folders in it. Where one of the `known` lists has files
  /// with the same names and bytes, returns that list.
  func pinned(in folder: String, known: [[Source]] = []) throws(CommandFailure) -> [Source] {
    let paths = try pinnedPaths(in: folder)
    if paths.isEmpty { return [] }
    let names = paths.map(FilePath.name)
    let equal = known.first { list in
      list.count == paths.count && zip(list, names).allSatisfy { FilePath.name(of: $0.name) == $1 }
        && zip(list, paths).allSatisfy { hasBytes($1, $0.bytes) }
    }
    if let equal { return equal }
    return try paths.map { (path) throws(CommandFailure) in try source(path) }
  }

  /// The paths of the pinned files, in byte order.
  private func pinnedPaths(in folder: String) throws(CommandFailure) -> [String] {
    let path = FilePath.joined(folder, EngagementFolder.libraryName)
    guard kind(path) == .folder else { return [] }
    var found: [String] = []
    for entry in try list(path) where !entry.name.hasPrefix(".") {
      let inside = FilePath.joined(path, entry.name)
      if UnusedEntries.isSheet(entry) { found.append(inside) }
      guard entry.kind == .folder, entry.name != LocalFiles.translationsName else { continue }
      found += try list(inside).filter(UnusedEntries.isSheet).map { FilePath.joined(inside, $0.name) }
    }
    return found
  }

  /// Reads the translations in an engagement's `library/`, in byte order of their paths. They are not among its `pinned`
  /// files: most commands do not need them.
  func pinnedTranslations(in folder: String) throws(CommandFailure) -> [Source] {
    let library = FilePath.joined(folder, EngagementFolder.libraryName)
    let path = FilePath.joined(library, LocalFiles.translationsName)
    guard kind(path) == .folder else { return [] }
    var paths: [String] = []
    for entry in try list(path) where !entry.name.hasPrefix(".") {
      let inside = FilePath.joined(path, entry.name)
      if UnusedEntries.isSheet(entry) { paths.append(inside) }
      guard entry.kind == .folder else { continue }
      paths += try list(inside).filter(UnusedEntries.isSheet).map { FilePath.joined(inside, $0.name) }
    }
    return try paths.map { (path) throws(CommandFailure) in try source(path) }
  }

  /// The folder of an engagement, which can also be named by its `engagement.yaml`.
  func folder(ofEngagement path: String) -> String {
    FilePath.name(of: path) == EngagementFolder.fileName && kind(path) == .file ? FilePath.folder(of: path) : path
  }
}
