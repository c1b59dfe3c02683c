internal import OperatingSystem
internal import Terminal
internal import Text

extension System {
  /// The engagement folders among the paths, each once; another folder is replaced by the engagement folders in it, in the
  /// order of their names.
  ///
  /// Where the `order` counts, a folder without engagements is refused, and what a folder contributes is told.
  func engagementFolders(_ paths: [String], inOrder order: Bool = false) throws(CommandFailure) -> [String] {
    var found: [String] = []
    for path in paths {
      guard !isEngagement(path), kind(path) == .folder else {
        found.append(path)
        continue
      }
      let entries = try listFolder(path).map { FilePath.joined(path, $0.name) }
      let inside = entries.filter(isEngagement)
      if inside.isEmpty {
        if order { throw .noEngagement(in: path) }
        printError(.noEngagement(in: path))
      } else if order {
        printOrder(of: entries, in: path)
      }
      found += inside
    }
    var known: Set<String> = []
    return found.filter { path in
      guard let identity = identity(ofEngagement: path), !known.insert(identity).inserted else { return true }
      printNotice("note: \(TerminalText(oneLine: path)) is given more than once and counted once")
      return false
    }
  }

  /// Refuses a folder that is named twice, by whatever name.
  func refuseRepeated(_ paths: [String]) throws(CommandFailure) {
    var known: Set<String> = []
    for path in paths {
      if let identity = identity(ofEngagement: path), !known.insert(identity).inserted { throw .namedTwice(path) }
    }
  }

  private func printOrder(of entries: [String], in folder: String) {
    printNotice("note: \(quoted: folder): engagements are taken in the order of their names; a new one must come last")
    for entry in entries where kind(entry) == .folder && !isEngagement(entry) {
      printNotice("note: \(quoted: entry) has no engagement.yaml and is left out")
    }
  }

  private func identity(ofEngagement path: String) -> String? { files.identity(files.folder(ofEngagement: path)) }

  private func isEngagement(_ folder: String) -> Bool {
    kind(FilePath.joined(folder, EngagementFolder.fileName)) == .file
  }
}

extension CommandFailure {
  fileprivate static func namedTwice(_ path: String) -> CommandFailure {
    .wrongCommandLine("\(quoted: path) is given more than once: name different engagements")
  }

  fileprivate static func noEngagement(in path: String) -> CommandFailure {
    .input("no engagement in \(quoted: path)")
  }
}
