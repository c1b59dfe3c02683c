internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

/// The files that belong into an engagement's `library/`.
struct PinnedLibrary {
  /// Their paths in `library/` and their bytes.
  let files: [(path: String, bytes: [UInt8])]

  /// The files for an engagement by a questionnaire. `name` is that of the questionnaire in the user's words.
  init(
    for questionnaire: Document, named name: String, by reader: AssessmentReader, in system: System
  ) throws(CommandFailure) {
    files = try system.value(of: reader.pinnedFiles(for: questionnaire), named: name)
  }

  /// The pinned files of an engagement and, of `others`, those that it does not have.
  init(
    of folder: EngagementFolder, completedBy others: PinnedLibrary, in system: System
  ) throws(CommandFailure) {
    let start = FilePath.joined(FilePath.joined(folder.path, EngagementFolder.libraryName), "")
    let sources = try folder.library + system.files.pinnedTranslations(in: folder.path)
    let own = sources.map { (path: String($0.name.dropFirst(start.count)), bytes: $0.bytes) }
    let known = Set(own.map(\.path))
    files = own + others.files.filter { !known.contains($0.path) }
  }

  /// The paths of the files in an engagement's folder.
  func paths(in folder: String) -> [String] {
    files.map { FilePath.joined(FilePath.joined(folder, EngagementFolder.libraryName), $0.path) }
  }

  /// Writes the files that are missing in an engagement's folder, and with `replacing` those that differ; adds the paths
  /// that were written to `written`, also where it fails after some of them.
  func write(
    into folder: String, replacing: Bool, in system: System, written: inout [String]
  ) throws(CommandFailure) {
    for (path, file) in zip(paths(in: folder), files) {
      let exists = system.kind(path) == .file
      if exists {
        guard replacing, try system.bytes(path) != file.bytes else { continue }
      }
      try system.makeFolder(FilePath.folder(of: path))
      try system.writeFile(path, file.bytes, exists ? .replace : .keep)
      written.append(path)
    }
  }
}
