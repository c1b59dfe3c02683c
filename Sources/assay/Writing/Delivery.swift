extension System {
  /// Writes a result to the file at `path`, replacing it, and prints a notice; without a path, or with `-`, to standard
  /// output. A file or a pipe gets the exact bytes, a terminal visible signs for controls and no byte order mark. The
  /// notice is `wrote PATH` unless another is given; a pipe or device has none, since it may be standard error itself.
  func deliver(_ bytes: [UInt8], to path: String? = nil, notice: TerminalText? = nil) throws(CommandFailure) {
    guard let path, !FilePath.isStandardOutput(path) else { return try writeResult(bytes) }
    try makeFolder(FilePath.folder(of: path))
    try writeFile(path, bytes, .replace)
    if kind(path) == .file { printNotice(notice ?? "wrote \(path)") }
  }

  private func writeResult(_ bytes: [UInt8]) throws(CommandFailure) {
    guard outputIsTerminal else { return try writeOutput(bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let text = lines.unicodeScalars.first == "\u{FEFF}" ? String(lines.unicodeScalars.dropFirst()) : lines
    try writeOutput(Array(TerminalText(text).text.utf8))
  }
}
