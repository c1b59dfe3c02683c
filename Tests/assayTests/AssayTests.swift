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
    let lines = await MemoryRun(arguments).output.split(separator: "\n")
    #expect(lines.first == "assay \(Assay.version)")
    #expect(lines.contains("commit: unknown"))
    #expect(lines.contains { $0.hasPrefix("output formats: assay.score/2, ") })
    #expect(lines.last?.hasPrefix("questionnaires: agile-service-management 2.0, ") == true)
  }

  /// Each page has a name, and no text of the help is taken for a request of roff.
  @Test func theManualHasAPageForEachCommand() async {
    let run = await MemoryRun(["help", "--man", "man1"])
    #expect(run.status == .done)
    #expect(Set(run.files.keys) == Set(["man1/assay.1"] + Command.all.map { "man1/assay-\($0.name).1" }))
    let requests = ["TH", "SH", "TP", "PP", "B", "nf", "fi", "\\\""]
    for (path, page) in run.files {
      for line in page.split(separator: "\n") where line.hasPrefix(".") {
        #expect(requests.contains { line.dropFirst().hasPrefix($0) }, "\(path): \(line)")
      }
    }
  }

  @Test(arguments: [
    (
      ["completions", "--install", "share"],
      [
        "share/bash-completion/completions/assay", "share/fish/vendor_completions.d/assay.fish",
        "share/zsh/site-functions/_assay",
      ]
    ),
    (["completions", "zsh", "--install", "functions"], ["functions/_assay"]),
  ])
  func scriptsAreInstalledWhereTheShellsLook(arguments: [String], paths: [String]) async {
    let run = await MemoryRun(arguments)
    #expect(run.status == .done)
    #expect(run.files.keys.sorted() == paths)
  }

  @Test func aFileOfAnotherProgramIsNotReplaced() async {
    let run = await MemoryRun(["completions", "bash", "--install", "bin"], files: ["bin/assay": "\u{7F}ELF"])
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.files == ["bin/assay": "\u{7F}ELF"])
    #expect(run.errors.contains("it was not written by Assay"))
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
