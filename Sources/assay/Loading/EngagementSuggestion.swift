internal import OperatingSystem
internal import Terminal
internal import Text

extension CommandFailure {
  /// A path that is not an engagement, with those that may be meant: the one around it, or those in it.
  static func noEngagement(at path: String, in files: Files) -> CommandFailure {
    guard files.kind(path) != nil else { return .cannotRead(path, "No such file or directory") }
    let isEngagement = { (folder: String) in
      files.kind(FilePath.joined(folder, EngagementFolder.fileName)) == .file
    }
    let parent = FilePath.folder(of: path)
    if let around = [parent, FilePath.folder(of: parent)].first(where: isEngagement) {
      return .notAnEngagement(path, meant: [around])
    }
    if files.kind(path) != .folder {
      return .input("\(quoted: path) is not a folder; name the folder of an engagement")
    }
    let entries = (try? files.list(path)) ?? []
    return .notAnEngagement(path, meant: entries.map { FilePath.joined(path, $0.name) }.filter(isEngagement))
  }

  private static func notAnEngagement(_ path: String, meant: [String]) -> CommandFailure {
    let start: TerminalText = "\(quoted: path) is not an engagement"
    guard let first = meant.first else {
      return .input("\(start): it has no \(EngagementFolder.fileName)\nassay: to start one: assay new \(shell: path)")
    }
    switch meant.count {
    case 1: return .input("\(start); did you mean \(shell: first)?")
    case 2: return .input("\(start); did you mean \(shell: first) or \(shell: meant[1])?")
    default: return .input("\(start) but contains \(meant.count) of them; name one, such as \(shell: first)")
    }
  }
}
