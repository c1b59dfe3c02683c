import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct AssayTests {
  @Test(arguments: [[], ["--help"], ["-h"], ["help"], ["--no-color", "help"], ["--library", "x"]])
  func withoutACommandTheOverviewIsPrinted(arguments: [String]) async throws {
    let run = await MemoryRun(arguments)
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    try expectGolden(run.output, "help.txt")
  }

  @Test func theHelpFitsInto80Columns() {
    for command in Command.all {
      #expect(HelpText.page(of: command).split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(command.name)")
    }
    #expect(HelpText.overview(of: Command.all).split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: Command.all.map(\.name))
  func everyCommandHasItsHelp(name: String) async throws {
    let first = await MemoryRun(["help", name])
    for arguments in [["help", name], [name, "--help"], ["--help", name], [name, "--no-such", "-h"]] {
      let page = await MemoryRun(arguments)
      #expect(page.status == .done)
      #expect(page.output == first.output)
    }
    try expectGolden(first.output, "help-\(name).txt")
  }

  @Test(arguments: [["--version"], ["help", "--version"]])
  func theVersionIsPrinted(arguments: [String]) async {
    #expect(await MemoryRun(arguments).output == "assay \(Assay.version)\n")
  }

  @Test(arguments: [
    (["hepl"], "assay: unknown command 'hepl'; did you mean 'help'?\nassay: see 'assay --help'\n"),
    (["help", "hepl"], "assay: unknown command 'hepl'; did you mean 'help'?\nassay: see 'assay --help'\n"),
    (
      ["--versoin"],
      "assay: unknown option '--versoin' before the command; did you mean '--version'?\nassay: see 'assay --help'\n"
    ),
    (["completions", "zhs"], "assay: SHELL: 'zhs' is not one of bash, zsh, fish; did you mean 'zsh'?\n"),
    (["\u{1B}[2J"], "assay: unknown command '␛[2J'\nassay: see 'assay --help'\n"),
  ])
  func aWrongCommandLineEndsWithStatus2AndNothingOnStandardOutput(arguments: [String], errors: String) async {
    let run = await MemoryRun(arguments)
    #expect(run.status == .wrongCommandLine)
    #expect(run.output.isEmpty)
    #expect(run.errors == errors)
  }

  @Test(arguments: Command.all.map(\.name))
  func everyCommandRefusesWhatItDoesNotKnow(name: String) async {
    let run = await MemoryRun([name, "--no-such-option"])
    #expect(run.status == .wrongCommandLine)
    #expect(run.output.isEmpty)
    #expect(run.errors == "assay: unknown option '--no-such-option'\nassay: see 'assay \(name) --help'\n")
  }
}
