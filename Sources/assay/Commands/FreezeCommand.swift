internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text

extension Command {
  static let freeze = Command(
    name: "freeze", summary: "Keep a copy of the questionnaire in the engagement",
    details: [
      """
      Copies the questionnaire and its catalogues into the engagement's library folder. From then on, only these files \
      are used: later versions of them do not change the engagement's figures, and the folder can be sent to \
      others. Files that are already in the library are not replaced.
      """
    ],
    positionals: [Positional.engagement], options: [Option.library], examples: ["assay freeze reports/my-firm"],
    run: runFreeze)
}

private func runFreeze(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let folder = try context.folder()
  let assessment = try context.assessment(of: folder)
  let (id, version) = (assessment.questionnaire.id.text, assessment.questionnaire.version)
  let library = try context.pinnedLibrary(of: assessment, in: folder)
  var written: [String] = []
  try library.write(into: folder.path, replacing: false, in: context.system, written: &written)
  for path in written { context.system.printNotice("wrote \(oneLine: path)") }
  context.system.printNotice(
    written.isEmpty
      ? "nothing to do: '\(id)' \(oneLine: version) is already pinned"
      : "pinned to '\(id)' \(oneLine: version); 'assay upgrade \(shell: folder.path)' moves to a later version")
  return .done
}

extension CommandContext {
  /// The files that an engagement needs to stay as it is.
  mutating func pinnedLibrary(of assessment: Assessment, in folder: EngagementFolder) throws(CommandFailure)
    -> PinnedLibrary
  {
    let (id, system) = (assessment.questionnaire.id.text, system)
    let reader = try reader(of: folder)
    guard let questionnaire = reader.library.questionnaire(id) else { throw .input("no questionnaire '\(id)'") }
    return try PinnedLibrary(for: questionnaire, named: id, by: reader, in: system)
  }
}
