internal import OperatingSystem
internal import Terminal

extension System {
  /// Writes a result to the file at `path`, replacing it, and prints a notice; without a path, or with `-`, to standard
  /// output. A file or a pipe gets the exact bytes, a terminal visible signs for controls and no byte order mark. The
  /// notice is `wrote PATH` unless another is given; a pipe or device has none, since it may be standard error itself.
  func deliver(_ bytes: [UInt8], to path: String? = nil, notice: TerminalText? = nil) throws(CommandFailure) {
    guard let path, !FilePath.isStandardOutput(path) else { return try writeResult(bytes) }
    try makeFolder(FilePath.folder(of: path))
    try writeFile(path, bytes, .replace)
    if kind(path) == .file { printNotice(notice ?? "wrote \(TerminalText(oneLine: path))") }
  }

  /// Runs `body` in a system whose standard output is collected, as for a file.
  func collecting(_ body: (System) throws(CommandFailure) -> Void) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var system = self
    system.writeOutput = { (piece) throws(CommandFailure) in bytes += piece }
    system.outputIsTerminal = false
    system.width = { nil }
    try body(system)
    return bytes
  }

  private func writeResult(_ bytes: [UInt8]) throws(CommandFailure) {
    guard outputIsTerminal else { return try writeOutput(bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let text = lines.unicodeScalars.first == "\u{FEFF}" ? String(lines.unicodeScalars.dropFirst()) : lines
    try writeOutput(Array(TerminalText(text).text.utf8))
  }
}
