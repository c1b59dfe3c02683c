internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text

/// The first files of an engagement, which are written together or not at all.
struct EngagementFiles {
  /// `engagement.yaml`.
  let engagement: [UInt8]
  /// The first answer sheet; nil for none.
  let sheet: [UInt8]?
  /// The action register; nil for none.
  let actions: [UInt8]?
  /// The pinned files.
  let library: PinnedLibrary

  /// Writes the files into a folder, which is made if it does not exist, and prints what was written. Existing files are
  /// not replaced; after a failure nothing of it is left.
  func write(into folder: String, in system: System) throws(CommandFailure) {
    let answers = FilePath.joined(folder, EngagementFolder.answersName)
    let main = FilePath.joined(folder, EngagementFolder.fileName)
    // The engagement last: while it is missing, the same command can be run again after a power cut.
    let files = [
      (path: FilePath.joined(answers, "respondent-1.yaml"), bytes: sheet),
      (FilePath.joined(folder, EngagementFolder.actionsName), actions), (main, engagement),
    ]
    var missing: [(path: String, bytes: [UInt8])] = []
    for case (let path, let bytes?) in files {
      guard let kind = system.kind(path) else {
        missing.append((path, bytes))
        continue
      }
      guard path != main, kind == .file, try system.bytes(path) == bytes else { throw .exists(path) }
    }
    // What was missing is removed again if something fails, the innermost folder first.
    let folders = ([answers] + library.paths(in: folder).map { FilePath.folder(of: $0) })
      .flatMap(FilePath.withParents).uniqued()
    let madeFolders = folders.sorted { $0.utf8.count > $1.utf8.count }.filter { system.kind($0) == nil }
    var pinned: [String] = []
    var written: [String] = []
    do throws(CommandFailure) {
      try system.makeFolder(answers)
      try library.write(into: folder, replacing: false, in: system, written: &pinned)
      for file in missing {
        try system.writeFile(file.path, file.bytes, .keep)
        written.append(file.path)
      }
    } catch {
      for path in written.reversed() + pinned.reversed() + madeFolders { system.remove(path) }
      throw error
    }
    for path in written { system.printNotice("wrote \(oneLine: path)") }
    system.printNotice(
      "wrote \(oneLine: FilePath.joined(folder, EngagementFolder.libraryName)): the current questionnaire")
  }
}

extension CommandFailure {
  fileprivate static func exists(_ path: String) -> CommandFailure { .cannotWrite(path, "it already exists") }
}
