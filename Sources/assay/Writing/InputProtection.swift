extension System {
  /// Refuses an output that is one of the inputs, by whatever name.
  func refuseInput(_ output: String?, among inputs: [String]) throws(CommandFailure) {
    guard let output, !FilePath.isStandardOutput(output), let identity = files.identity(output) else { return }
    for input in inputs where input != "-" && files.identity(input) == identity { throw .isInput(output) }
  }
}

extension CommandFailure {
  fileprivate static func isInput(_ path: String) -> CommandFailure {
    .wrongCommandLine("\(quoted: path) is read by this command: name another output file")
  }
}
