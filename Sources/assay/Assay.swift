internal import OperatingSystem
internal import Terminal

/// The program: turns the words of a command line into an exit status.
@main struct Assay {
  /// The version of this edition.
  static let version = "2.0.0"
  /// The program's name and version.
  static let name = "assay \(version)"

  @MainActor static func main() async {
    let system = System.live()
    system.end(await run(Platform.arguments, in: system))
  }

  /// Carries out one command line; prints a failure to standard error.
  static func run(_ arguments: [String], in system: System) async -> ExitStatus {
    do throws(CommandFailure) {
      let status = try await perform(Invocation(parsing: arguments, among: Command.all), in: system)
      try system.flushOutput()
      return status
    } catch {
      // Everything printed before the failure is shown; a second failure would add nothing.
      try? system.flushOutput()
      system.printError(error)
      return error.status
    }
  }

  private static func perform(
    _ invocation: Invocation, in system: System
  ) async throws(CommandFailure) -> ExitStatus {
    switch invocation {
    case .version: try system.print(TerminalText(VersionText.lines()))
    case .help(nil): try system.print(TerminalText(HelpText.overview(of: Command.all)))
    case .help(let command?): try system.print(TerminalText(HelpText.page(of: command)))
    case .run(let command, let arguments):
      if let output = arguments.output { try system.refuseInput(output, among: arguments.inputs) }
      var context = try CommandContext(inLanguageOf: arguments, system)
      return try await command.run(&context)
    }
    return .done
  }
}
