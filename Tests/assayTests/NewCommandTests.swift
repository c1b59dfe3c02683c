import Testing

@testable import assay

@Suite struct NewCommandTests {
  private let library = SampleFiles.all.filter { $0.key.hasPrefix("questionnaires/") }

  private func new(_ more: String..., files: [String: String]? = nil) async -> MemoryRun {
    await MemoryRun(["new", "clients/My Firm", "--questionnaire", "tiny"] + more, files: files ?? library)
  }

  @Test func theNewFilesAreWithoutFaultAndCanBeScored() async throws {
    let run = await new("--organization", "M & Söhne: \"Bau\"", "--topics", "handover", "--target", "2")
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        made clients/My Firm/answers/respondent-1.yaml
        made clients/My Firm/engagement.yaml
        next: fill in the sheet (one copy a respondent), then 'assay score clients/My Firm'

        """)
    try expectGolden(run.files["clients/My Firm/engagement.yaml"] ?? "", "new-engagement.yaml")
    try expectGolden(run.files["clients/My Firm/answers/respondent-1.yaml"] ?? "", "new-sheet.yaml")
    let check = await MemoryRun(["check", "clients"], files: run.files)
    #expect(check.errors.contains("the sheet has no answers yet and is left out"))
    #expect(check.output == "2 files checked: 0 errors, 1 warning\n")
    #expect(await MemoryRun(["score", "clients/My Firm"], files: run.files).status == .done)
  }

  @Test(arguments: ["engagement.yaml", "answers/respondent-1.yaml"])
  func nothingIsOverwritten(name: String) async {
    let files = library.merging(["clients/My Firm/\(name)": "mine"]) { $1 }
    let run = await new(files: files)
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.files == files)
  }

  @Test func whatAFullDiskCutShortIsCompletedByTheSameCommand() async {
    let path = "clients/My Firm/engagement.yaml"
    let arguments = ["new", "clients/My Firm", "--questionnaire", "tiny"]
    let broken = await MemoryRun(arguments, files: library, refused: [path])
    #expect(broken.status == .readingOrWritingFailed && broken.files.count == library.count + 1)
    let again = await MemoryRun(arguments, files: broken.files)
    #expect(again.status == .done, "\(again.errors)")
    let whole = await new()
    #expect(again.files == whole.files)
  }

  @Test(arguments: [
    (["--topics", "handovr"], "'tiny' has no topic 'handovr'; did you mean 'handover'?"),
    (["--target", "6"], "--target: 'tiny' has 5 levels only"),
    (["--target", "0"], "--target: '0' is no whole number from 1 to 99"),
  ])
  func wrongChoicesAreRefusedBeforeAnythingIsMade(more: [String], message: String) async {
    let run = await MemoryRun(["new", "x", "--questionnaire", "tiny"] + more, files: library)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.hasPrefix("assay: \(message)\n"))
    #expect(run.files == library)
  }

  @Test func aQuestionnaireMustBeNamedAndKnown() async {
    #expect(await MemoryRun(["new", "x"]).errors.hasPrefix("assay: 'new' needs --questionnaire Q: what to ask"))
    let run = await MemoryRun(["new", "x", "--questionnaire", "tini"], files: library)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.hasPrefix("assay: unknown questionnaire 'tini'; did you mean 'tiny'?\n"))
  }

  /// Every answer that cannot be used is asked for again.
  @Test func onATerminalItAsksForWhatIsMissing() async throws {
    let input = "e\n\nfresh\nAcme Ltd\nbig\ntiny\n9\nhandover\n7\n2\n"
    let run = await MemoryRun(["new"], files: SampleFiles.all, input: input, terminal: 80)
    #expect(run.status == .done, "\(run.errors)")
    let text = try #require(run.files["fresh/engagement.yaml"])
    #expect(text.contains("organization: Acme Ltd") && text.contains("- handover") && text.contains("target: 2"))
    for reply in [
      "There is an engagement in e already", "A name is needed", "None is called so\n", "No topic is called '9'",
      "A number from 1 to 5, please",
    ] {
      #expect(run.output.contains(reply), "\(reply)")
    }
    #expect(await MemoryRun(["check", "fresh"], files: run.files).status == .done)
  }

  @Test func whoLeavesTheQuestionsMakesNothing() async {
    let run = await MemoryRun(["new", "fresh"], files: SampleFiles.all, input: "Acme\n", terminal: 80)
    #expect(run.status == .done && run.output.hasSuffix("Nothing was made.\n"))
    #expect(run.files.count == SampleFiles.all.count)
  }
}
