internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import Text

extension Files {
  /// Reads a file; the source has the path as its name.
  func source(_ path: String) throws(CommandFailure) -> Source {
    Source(name: path, bytes: try read(path, Limits.fileSize))
  }
}

extension System {
  /// Reads a file, for `-` standard input; the source has the path as its name. `limit` is in bytes.
  func source(_ path: String, limit: Int = Limits.fileSize) throws(CommandFailure) -> Source {
    Source(name: path, bytes: try bytes(path, limit: limit))
  }

  /// Reads and parses a file of PlainYAML, for `-` standard input.
  func document(_ path: String) throws(CommandFailure) -> Document { Document(parsing: try source(path)) }

  /// Reads a file's bytes, for `-` those of standard input. `limit` is in bytes.
  func bytes(_ path: String, limit: Int = Limits.fileSize) throws(CommandFailure) -> [UInt8] {
    path == "-" ? try readInput(limit) : try readFile(path, limit)
  }

  /// The paths of the YAML files in a folder and below it, in byte order. Hidden files are left out.
  func yamlFiles(under folder: String) throws(CommandFailure) -> [String] {
    /// Deeper than any tree of questionnaires; keeps the walk finite on a faulty file system.
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
