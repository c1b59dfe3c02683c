/// The program: words of a command line in, an exit status out.
@main struct Assay {
  /// The version that `--version` prints.
  static let version = "1.0.0"

  @MainActor static func main() async {
    let shell = Shell.system()
    shell.end(await run(Array(CommandLine.arguments.dropFirst()), in: shell))
  }

  /// Carries out one command line; whatever goes wrong is said on standard error and told by the status.
  static func run(_ arguments: [String], in shell: Shell) async -> ExitStatus {
    do throws(CommandFailure) {
      let status = try await perform(Invocation(parsing: arguments, among: Command.all), in: shell)
      try shell.flushOutput()
      return status
    } catch {
      // What was printed before the failure still belongs on the screen; a second failure would say nothing new.
      try? shell.flushOutput()
      shell.printError("assay: \(error.message)")
      return error.status
    }
  }

  private static func perform(
    _ invocation: Invocation, in shell: Shell
  ) async throws(CommandFailure) -> ExitStatus {
    switch invocation {
    case .version: try shell.print("assay \(version)")
    case .help(nil): try shell.print(TerminalText(HelpText.overview(of: Command.all)))
    case .help(let command?): try shell.print(TerminalText(HelpText.page(of: command)))
    case .run(let command, let arguments): return try await command.run(arguments, shell)
    }
    return .done
  }
}
