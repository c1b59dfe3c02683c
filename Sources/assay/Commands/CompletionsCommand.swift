internal import OperatingSystem
internal import Terminal
internal import Text

private let shell = Positional("SHELL", .oneOf(Shell.self), "bash, zsh or fish")
private let line = Positional(
  optional: "LINE", ValueSyntax<String>.text, "for the script: the command line up to the cursor")

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
    positionals: [shell, line],
    examples: [
      "source <(assay completions bash)",
      "assay completions zsh > ~/.zfunc/_assay",
      "assay completions fish > ~/.config/fish/completions/assay.fish",
    ], run: runCompletions)
}

private func runCompletions(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (system, shell) = (context.system, context.arguments[shell])
  guard let text = context.arguments[line] else {
    try system.writeOutput(Array(shell.script.utf8))
    return .done
  }
  let typed = TypedLine(text, in: shell, breaks: shell == .bash ? system.environment("COMP_WORDBREAKS") ?? "" : "")
  let found = CompletionCandidates(
    at: CompletionPlace(of: typed, among: Command.all), before: typed.current, in: system)
  try system.writeOutput(Array("\(found.kind.rawValue)\n".utf8))
  for candidate in found.candidates {
    guard let line = shell.line(for: candidate, on: typed) else { continue }
    try system.writeOutput(Array("\(line)\n".utf8))
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
