internal import OperatingSystem
internal import Terminal
internal import Text

private let shell = Positional(optional: "SHELL", .oneOf(Shell.self), "bash, zsh or fish")
private let line = Positional(
  optional: "LINE", ValueSyntax<String>.text, "for the script: the command line up to the cursor")
private let install = Option(
  "install", .folder, as: "DIR", "write the script to DIR; without SHELL, DIR is a share folder and gets all three")

extension Command {
  static let completions = Command(
    name: "completions", summary: "Print a completion script for your shell",
    details: [
      "Load the script in the shell's start-up file, or save it where the shell looks for completions.",
      """
      The script asks 'assay' for the words that can follow: commands, options, questionnaires and nearby engagement \
      folders. Once the line names an engagement, it also offers the engagement's topics, criteria and respondents.
      """,
    ],
    positionals: [shell, line], options: [install],
    examples: [
      "source <(assay completions bash)",
      "assay completions zsh > ~/.zfunc/_assay",
      "assay completions fish --install ~/.config/fish/completions",
      "assay completions --install ~/.local/share",
    ], run: runCompletions)
}

private func runCompletions(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let system = context.system
  if let folder = context.arguments[install] { return try installScripts(below: folder, context) }
  guard let chosen = context.arguments[shell] else {
    throw .missing(shell.name, shell.summary, of: .completions)
  }
  guard let text = context.arguments[line] else {
    try system.writeOutput(Array(chosen.script.utf8))
    return .done
  }
  let typed = TypedLine(text, in: chosen, breaks: chosen == .bash ? system.environment("COMP_WORDBREAKS") ?? "" : "")
  let found = CompletionCandidates(
    at: CompletionPlace(of: typed, among: Command.all), before: typed.current, in: system)
  try system.writeOutput(Array("\(found.kind.rawValue)\n".utf8))
  for candidate in found.candidates {
    guard let line = chosen.line(for: candidate, on: typed) else { continue }
    try system.writeOutput(Array("\(line)\n".utf8))
  }
  return .done
}

private func installScripts(below folder: String, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
  guard context.arguments[line] == nil else {
    throw .wrongCommandLine("'--install' writes the script and takes no LINE")
  }
  if let shell = context.arguments[shell] {
    try context.system.install(shell.script, to: FilePath.joined(folder, shell.fileName))
  } else {
    for shell in Shell.allCases {
      let path = FilePath.joined(FilePath.joined(folder, shell.folder), shell.fileName)
      try context.system.install(shell.script, to: path)
    }
  }
  return .done
}

extension Shell {
  /// The line that the script reads for a word; nil for a word that cannot stand at this place.
  fileprivate func line(for candidate: CompletionCandidates.Candidate, on typed: TypedLine) -> String? {
    if self == .bash { return typed.bashText(for: candidate.word) }
    let meaning = TerminalText(oneLine: candidate.meaning).text
    return meaning.isEmpty ? candidate.word : "\(candidate.word)\t\(meaning)"
  }
}
