import Testing

@testable import OperatingSystem
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
        wrote clients/My Firm/answers/respondent-1.yaml
        wrote clients/My Firm/engagement.yaml
        wrote clients/My Firm/library: the current questionnaire
        next, answer the statements in one of these ways:
          assay interview 'clients/My Firm' --respondent "Your Name"   question by question in this terminal
          assay form 'clients/My Firm'   a page to fill in with a browser
          or edit 'clients/My Firm/answers/respondent-1.yaml'
        then: assay report 'clients/My Firm'

        """)
    try expectGolden(run.files["clients/My Firm/engagement.yaml"] ?? "", "new-engagement.yaml")
    try expectGolden(run.files["clients/My Firm/answers/respondent-1.yaml"] ?? "", "new-sheet.yaml")
    let check = await MemoryRun(["check", "clients"], files: run.files)
    #expect(check.errors.contains("the sheet has no answers yet and is left out"))
    #expect(check.output == "4 files checked: 0 errors, 1 warning\n")
    #expect(await MemoryRun(["score", "clients/My Firm"], files: run.files).status == .done)
  }

  @Test func aQuestionnaireWithoutLevelsNamesNoneInItsSheet() async throws {
    let run = await MemoryRun(["new", "d", "--questionnaire", "itsm-quick-check", "--organization", "O"])
    let sheet = try #require(run.files["d/answers/respondent-1.yaml"])
    #expect(sheet.contains("\n  components.1:\n"))
    #expect(!sheet.contains("Level"))
  }

  @Test func theDateIsTodayUnlessAnotherIsGiven() async {
    let file = "clients/My Firm/engagement.yaml"
    #expect(await new().files[file]?.contains("\ndate: 2026-11-20\n") == true)
    #expect(await new("--date", "2025-02-28").files[file]?.contains("\ndate: 2025-02-28\n") == true)
    let wrong = await new("--date", "28.02.2025")
    #expect(wrong.status == .wrongCommandLine)
    #expect(wrong.errors == "assay: --date: '28.02.2025' is not a date; write it as YYYY-MM-DD, such as 2026-11-03\n")
  }

  @Test(arguments: ["engagement.yaml", "answers/respondent-1.yaml"])
  func nothingIsOverwritten(name: String) async {
    let files = library.merging(["clients/My Firm/\(name)": "mine"]) { $1 }
    let run = await new(files: files)
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.files == files)
  }

  @Test(arguments: ["clients/My Firm/engagement.yaml", "clients/My Firm/answers/respondent-1.yaml"])
  func aFailureLeavesNothingBehind(path: String) async {
    let arguments = ["new", "clients/My Firm", "--questionnaire", "tiny"]
    let broken = await MemoryRun(arguments, files: library, refused: [path])
    #expect(broken.status == .readingOrWritingFailed && broken.files == library)
    #expect(await MemoryRun(arguments, files: broken.files).status == .done)
  }

  @Test(arguments: [
    (["--topics", "handovr"], "'tiny' has no topic 'handovr'; did you mean 'handover'?"),
    (["--target", "6"], "--target: 'tiny' has only 5 levels"),
    (["--target", "0"], "--target: '0' is not a whole number from 1 to 99"),
  ])
  func wrongChoicesAreRefusedBeforeAnythingIsMade(more: [String], message: String) async {
    let run = await MemoryRun(["new", "x", "--questionnaire", "tiny"] + more, files: library)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.hasPrefix("assay: \(message)\n"))
    #expect(run.files == library)
  }

  @Test func aQuestionnaireMustBeNamedAndKnown() async {
    #expect(await MemoryRun(["new", "x"]).errors.hasPrefix("assay: 'new' needs --questionnaire Q: the questionnaire"))
    let run = await MemoryRun(["new", "x", "--questionnaire", "tini"], files: library)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.hasPrefix("assay: unknown questionnaire 'tini'; did you mean 'tiny'?\n"))
  }

  /// Every answer that cannot be used is asked for again.
  @Test func onATerminalItAsksForWhatIsMissing() async throws {
    let input = "e\n\n?\nfresh\nAcme Ltd\nbig\ntiny check\n9\nhandovr\nHANDOVER\n7\n?\n2\n"
    let run = await MemoryRun(["new"], files: SampleFiles.all, input: input, terminal: 80)
    #expect(run.status == .done, "\(run.errors)")
    let text = try #require(run.files["fresh/engagement.yaml"])
    #expect(text.contains("organization: Acme Ltd") && text.contains("- handover") && text.contains("target: 2"))
    for reply in [
      "e already contains an engagement", "Enter a folder name", "All files of the assessment",
      "  1 IT service management quick check (itsm-quick-check)\n", "No questionnaire has this name or number. Enter ?",
      "There is no topic '9'", "'handovr'; did you mean 'handover'?",
      "Target level: the level that every topic",
      "Enter a number from 1 to 5", "Reports compare each topic",
    ] {
      #expect(run.output.contains(reply), "\(reply)")
    }
    #expect(!run.output.contains("TerminalText") && !run.output.contains("Optional("))
    #expect(await MemoryRun(["check", "fresh"], files: run.files).status == .done)
  }

  @Test func theQuickCheckIsTheDefault() async throws {
    let run = await MemoryRun(["new", "fresh"], files: SampleFiles.all, input: "\n\n\n\n", terminal: 80)
    #expect(run.files["fresh/engagement.yaml"]?.contains("questionnaire: itsm-quick-check") == true, "\(run.output)")
  }

  @Test func whoLeavesTheQuestionsMakesNothing() async {
    let run = await MemoryRun(["new", "fresh"], files: SampleFiles.all, input: "Acme\n", terminal: 80)
    #expect(run.status == .done && run.output.hasSuffix("Nothing was created.\n"))
    #expect(run.files.count == SampleFiles.all.count)
  }
}
