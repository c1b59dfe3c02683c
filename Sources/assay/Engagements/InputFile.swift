internal import AssessmentFiles
internal import PlainYAML
internal import Text

extension Files {
  /// A file under the name by which the user knows it.
  func source(_ path: String) throws(CommandFailure) -> Source {
    Source(name: path, bytes: try read(path, Limits.fileSize))
  }
}

extension Shell {
  /// A file under the name by which the user knows it; `-` is standard input.
  func source(_ path: String, limit: Int = Limits.fileSize) throws(CommandFailure) -> Source {
    Source(name: path, bytes: try bytes(path, limit: limit))
  }

  /// The same, parsed as PlainYAML.
  func document(_ path: String) throws(CommandFailure) -> Document {
    Document(parsing: try source(path))
  }

  /// A file's bytes; `-` is standard input.
  func bytes(_ path: String, limit: Int = Limits.fileSize) throws(CommandFailure) -> [UInt8] {
    path == "-" ? try readInput(limit) : try readFile(path, limit)
  }

  /// Writes a result where `-o` says, replacing what is there; standard output for nothing. A file or a pipe gets it byte
  /// for byte, a terminal with controls as visible signs and without a byte order mark.
  func deliver(_ bytes: [UInt8], to path: String? = nil) throws(CommandFailure) {
    guard let path, !FilePath.isStandardOutput(path) else {
      guard outputIsTerminal else { return try writeOutput(bytes) }
      let lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      let text = lines.unicodeScalars.first == "\u{FEFF}" ? String(lines.unicodeScalars.dropFirst()) : lines
      return try writeOutput(Array(TerminalText(text).text.utf8))
    }
    try makeFolder(FilePath.folder(of: path))
    try writeFile(path, bytes, .replace)
  }

  /// The paths of the YAML files in a folder and below it, in byte order. Hidden ones are left out.
  func yamlFiles(under folder: String) throws(CommandFailure) -> [String] {
    /// Deeper than any tree of questionnaires; keeps a strange file system from being walked for ever.
    let deepest = 16
    var open = [(path: folder, depth: 0)]
    var found: [String] = []
    while let next = open.popLast() {
      for entry in try listFolder(next.path) where !entry.name.hasPrefix(".") {
        let path = FilePath.joined(next.path, entry.name)
        switch entry.kind {
        case .folder where next.depth < deepest: open.append((path, next.depth + 1))
        case .file where FilePath.isYAML(entry.name): found.append(path)
        case .file, .folder, .other: break
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
