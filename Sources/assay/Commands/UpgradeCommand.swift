internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

extension Command {
  static let upgrade = Command(
    name: "upgrade", summary: "Move an engagement to the newest version of its questionnaire",
    details: [
      """
      Replaces the files in the folder library with the newest ones and moves the answers: an answer follows its question to a new \
      id. Answers to questions that are no longer asked stay in the sheet, under a key that begins with x-. Nothing \
      else is changed and nothing is lost; a second run changes nothing.
      """,
      """
      To compare with the figures of the previous version, keep the folder under version control or copy it first. \
      'assay new --from' starts the next round instead.
      """,
    ],
    positionals: [Positional.engagement], options: [Option.library], examples: ["assay upgrade reports/my-firm"],
    run: runUpgrade)
}

private func runUpgrade(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let folder = try context.folder()
  let before = try context.pinnedQuestionnaire(of: folder)
  let reader = try context.reader()
  let id = before.id.text
  guard let document = reader.library.questionnaire(id) else { throw .noLaterVersion(id, folder.path) }
  let library = try PinnedLibrary(for: document, named: id, by: reader, in: context.system)
  let after = try context.questionnaire(named: id)
  if VersionNumber(after.version) < VersionNumber(before.version) {
    context.system.printNotice(
      "nothing to do: '\(id)' \(oneLine: before.version) is newer than the version found, \(oneLine: after.version)")
    return .done
  }
  let upgrade = EngagementMove(folder, from: before, to: after)
  let assessment = try upgrade.assessment(by: reader, in: context.system)
  var written: [String] = []
  try library.write(into: folder.path, replacing: true, in: context.system, written: &written)
  for file in upgrade.changedFiles {
    try context.system.writeFile(file.name, file.bytes, .replace)
    written.append(file.name)
  }
  for path in written { context.system.printNotice("wrote \(oneLine: path)") }
  guard !written.isEmpty else {
    context.system.printNotice("nothing to do: '\(id)' \(oneLine: after.version) is the newest version")
    return .done
  }
  try context.print(upgrade.outline(of: assessment))
  return .done
}

/// A version such as `2.10` in the order of its numbers. Versions with other parts than numbers have no order: none of them
/// is before another.
private struct VersionNumber {
  private let parts: [Int]?

  init(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    self.parts = parts.contains(nil) ? nil : parts.compactMap(\.self)
  }

  static func < (one: VersionNumber, other: VersionNumber) -> Bool {
    guard let one = one.parts, let other = other.parts else { return false }
    return one.lexicographicallyPrecedes(other)
  }
}

extension CommandContext {
  /// The questionnaire that an engagement is read with now. The engagement itself may have errors: those of an upgrade that
  /// was cut short are corrected by the next one.
  fileprivate mutating func pinnedQuestionnaire(of folder: EngagementFolder) throws(CommandFailure) -> Questionnaire {
    let engagement = Document(parsing: folder.engagement)
    let name = engagement.root?[EngagementKey.questionnaire.rawValue].flatMap { $0.kind == .scalar ? $0.text : nil }
    let reader = try reader(of: folder)
    guard let name, let document = reader.library.questionnaire(name) else {
      // The diagnostics of the engagement say what is missing.
      return try assessment(of: folder).questionnaire
    }
    return try system.value(of: reader.questionnaire(from: document), named: name)
  }
}

extension CommandFailure {
  fileprivate static func noLaterVersion(_ id: String, _ folder: String) -> CommandFailure {
    .input("'\(id)' is only in \(quoted: folder): name the folder of its newest version with --library")
  }
}
