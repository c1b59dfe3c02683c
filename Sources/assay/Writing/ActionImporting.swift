internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import SheetImport
internal import Terminal
internal import Text
internal import Wording

extension CommandContext {
  /// Changes the action register at a path by a table, and adds the entries that it does not have; removes nothing.
  mutating func importActions(from file: ImportedFile, to path: String, isForced: Bool) throws(CommandFailure) {
    let table = try file.actions()
    let folder = try EngagementFolder(FilePath.folder(of: path), in: system.files)
    let assessment = try assessment(of: folder)
    let read = ActionImport.read(table.cells, register: assessment.actions, isForced: isForced)
    guard let changes = read.value else { throw table.notImported(read.reports, in: system) }
    system.printError(table.located(read.reports))
    guard !changes.changed.isEmpty || !changes.added.isEmpty else {
      // With a warning some value differs.
      return system.printNotice(
        read.reports.isEmpty
          ? "\(oneLine: path) is unchanged: every action is as in \(quoted: file.source.name)"
          : "\(oneLine: path) is unchanged")
    }
    let old = folder.actions.map { String(decoding: $0.bytes, as: UTF8.self) }
    guard let changed = ActionRegisterUpdate.text(old ?? "", applying: changes.changed),
      let edit = changes.added.isEmpty
        ? .some(nil)
        : ActionRegisterEdit(old.map { _ in Source(name: path, text: changed) }, adding: changes.added).map(
          Optional.some)
    else { throw .notInPlace(path) }
    let text = edit?.text ?? changed
    // A safeguard: what is written must be read again.
    let check = try reader().check(Document(parsing: Source(name: path, text: text)))
    if check.contains(where: \.hasErrors) {
      system.printError(check)
      throw .input("\(quoted: file.source.name) was not imported: the register would not be valid")
    }
    try system.writeFile(path, Array(text.utf8), folder.actions == nil ? .keep : .replace)
    system.printNotice(notice(changes.changed.map(\.id), edit?.added ?? [], path))
  }

  /// `wrote acme/actions.yaml: changed A-002; added A-007 to A-009`.
  private func notice(_ changed: [String], _ added: [String], _ path: String) -> TerminalText {
    let list = { (ids: [String]) in
      ids.prefix(10).joined(separator: ", ") + (ids.count > 10 ? ", …" : "")
    }
    let parts = [
      changed.isEmpty ? nil : "changed \(oneLine: list(changed))" as TerminalText,
      added.isEmpty ? nil : "added \(oneLine: list(added))" as TerminalText,
    ].compactMap(\.self)
    return "wrote \(oneLine: path): \(parts.joined(separator: "; "))"
  }
}

extension CommandFailure {
  fileprivate static func notInPlace(_ path: String) -> CommandFailure {
    .cannotWrite(path, "an entry is on one line; write each entry with one key per line, beginning with '- '")
  }
}
