internal import AssessmentFiles
internal import OperatingSystem
internal import Text

/// The entries of `answers/` that are not read as answer sheets.
enum UnusedEntries {
  /// Returns a warning for each entry that is not used; hidden files, such as locks, are not mentioned.
  static func reports(_ entries: [FolderEntry], in folder: String) -> [FileReport] {
    entries.filter { !$0.name.hasPrefix(".") && !isSheet($0) }.map { entry in
      FileReport(
        source: Source(name: FilePath.joined(folder, entry.name), bytes: []), diagnostics: [diagnostic(on: entry)])
    }
  }

  /// Whether an entry of a folder of answers, or of pinned files, is read.
  static func isSheet(_ entry: FolderEntry) -> Bool {
    entry.kind == .file && FilePath.isYAML(entry.name) && !entry.name.hasPrefix(".")
  }

  private static func diagnostic(on entry: FolderEntry) -> Diagnostic {
    switch entry.kind {
    case .folder: return .folderAmongSheets
    case .other: return .noFile
    case .file: break
    }
    let stem = stem(of: entry.name)
    if isTable(entry.name) { return .tableAmongSheets(stem) }
    return .otherEnding(FilePath.isYAML(stem) ? stem : "\(stem).yaml")
  }

  private static func isTable(_ name: String) -> Bool {
    [".csv", ".tsv", ".xlsx", ".ods"].contains { name.lowercased().hasSuffix($0) }
  }

  /// The name without its last ending: `ann.yaml` of `ann.yaml.txt`.
  private static func stem(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension Diagnostic {
  fileprivate static var folderAmongSheets: Diagnostic {
    Diagnostic(
      .folderAmongSheets, "a folder in 'answers' is not read", at: .file, severity: .warning,
      remedy: "move its sheets directly into 'answers'")
  }

  fileprivate static var noFile: Diagnostic {
    Diagnostic(
      .notAFile, "this is not a file, or a broken link, and is not read", at: .file, severity: .warning,
      remedy: "put the answer sheet itself here")
  }

  fileprivate static func tableAmongSheets(_ stem: String) -> Diagnostic {
    Diagnostic(
      .tableAmongSheets, "a spreadsheet in 'answers' is not read", at: .file, severity: .warning,
      remedy: "turn it into an answer sheet with 'assay import', such as \(quoted(stem + ".yaml"))")
  }

  fileprivate static func otherEnding(_ name: String) -> Diagnostic {
    Diagnostic(
      .otherExtension, "only files that end in '.yaml' are read", at: .file, severity: .warning,
      remedy: "rename it to \(quoted(name)) if it is an answer sheet, otherwise move it to another folder")
  }
}
