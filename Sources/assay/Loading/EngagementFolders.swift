internal import Text

extension System {
  /// The engagement folders among the paths; another folder is replaced by the engagement folders in it.
  func engagementFolders(_ paths: [String]) throws(CommandFailure) -> [String] {
    var found: [String] = []
    for path in paths {
      guard !isEngagement(path), kind(path) == .folder else {
        found.append(path)
        continue
      }
      let inside = try listFolder(path).map { FilePath.joined(path, $0.name) }.filter(isEngagement)
      if inside.isEmpty { printError(.noEngagement(in: path)) }
      found += inside
    }
    return found
  }

  private func isEngagement(_ folder: String) -> Bool {
    kind(FilePath.joined(folder, EngagementFolder.fileName)) == .file
  }
}

extension CommandFailure {
  fileprivate static func noEngagement(in path: String) -> CommandFailure {
    .input("no engagement in \(quoted: path)")
  }
}
