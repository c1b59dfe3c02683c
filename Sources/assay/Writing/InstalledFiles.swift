internal import OperatingSystem
internal import Terminal

extension System {
  /// Writes a file of this program, such as a completion script, into a folder that other programs use too.
  ///
  /// Replaces a file only if its first line is that of `text`: anything else belongs to another program.
  func install(_ text: String, to path: String) throws(CommandFailure) {
    if kind(path) != nil {
      let mark = Array(text.utf8.prefix { $0 != UInt8(ascii: "\n") })
      guard kind(path) == .file, try readFile(path, 1_000_000).starts(with: mark) else { throw .isNotOurs(path) }
    }
    try makeFolder(FilePath.folder(of: path))
    try writeFile(path, Array(text.utf8), .replace)
    printNotice("wrote \(TerminalText(oneLine: path))")
  }
}

extension CommandFailure {
  fileprivate static func isNotOurs(_ path: String) -> CommandFailure {
    .cannotWrite(path, "it was not written by Assay; delete it first, or choose another folder")
  }
}
