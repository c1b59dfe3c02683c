internal import OperatingSystem

extension System {
  /// Refuses an output that is one of the inputs, by whatever name: a file that is named, or a YAML file in a folder that is.
  func refuseInput(_ output: String, among inputs: [String]) throws(CommandFailure) {
    guard !FilePath.isStandardOutput(output), kind(output) == .file, let identity = files.identity(output) else {
      return
    }
    for input in inputs where input != "-" {
      if files.identity(input) == identity { throw .isInput(output) }
      guard kind(input) == .folder, FilePath.isYAML(output) else { continue }
      for file in try yamlFiles(under: input) where files.identity(file) == identity { throw .isInput(output) }
    }
  }
}

extension CommandFailure {
  fileprivate static func isInput(_ path: String) -> CommandFailure {
    .wrongCommandLine("\(quoted: path) is read by this command: name another output file")
  }
}
