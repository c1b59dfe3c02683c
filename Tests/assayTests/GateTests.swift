import Testing

@testable import OperatingSystem
@testable import assay

/// The conditions on which `score` and `compare` end with status 3, and those that they refuse.
@Suite struct GateTests {
  private func score(_ options: [String], _ files: [String: String] = ConformityFiles.all) async -> MemoryRun {
    await MemoryRun(["score", "s"] + options, files: files)
  }

  @Test(arguments: [
    ("major", "rules:1 (major)"), ("excluded", "rules:1 (major), rules:2 (excluded)"),
    ("minor", "rules:1 (major), rules:2 (excluded), rules:3 (minor)"),
    ("unanswered", "rules:1 (major), rules:2 (excluded), rules:3 (minor), rules:4 (unanswered)"),
  ])
  func aFindingFailsForItselfAndForWorseOnes(bound: String, items: String) async {
    let run = await score(["--fail-on", bound])
    #expect(run.status == .gateFailed && !run.output.isEmpty)
    #expect(run.errors == "assay: not fulfilled: \(items)\n")
  }

  /// A gate that tests nothing does not pass.
  @Test func aStandardOfWhichNothingIsAskedFails() async {
    let unasked = ConformityFiles.questionnaire.replacing(/references: \["rules:[0-9]"\](, )?/, with: "")
      .replacing(/documents: \["rules:1-a"\]/, with: "")
    let run = await score(["--fail-on", "major"], ConformityFiles.with("questionnaires/rules-check.yaml", unasked))
    #expect(run.status == .gateFailed, "\(run.errors)")
    #expect(run.errors.contains("no criterion in scope refers to a requirement"))
  }

  @Test func aJudgedGradeDecidesTheGate() async {
    let run = await score(["--fail-on", "major"], ConformityFiles.with("s/actions.yaml", ConformityFiles.actions))
    #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func levelsAreRefusedWhereThereAreFindings() async {
    let run = await score(["--fail-below", "1"])
    #expect(run.status == .wrongCommandLine && run.output.isEmpty)
    #expect(run.errors.contains("use --fail-on major, excluded, minor or unanswered instead of --fail-below"))
  }

  @Test func findingsAreRefusedWhereThereAreLevels() async {
    let run = await MemoryRun(["score", "e", "--fail-on", "major"], files: SampleFiles.all)
    #expect(run.status == .wrongCommandLine && run.output.isEmpty)
    #expect(run.errors.contains("use --fail-below instead of --fail-on"))
    #expect(await MemoryRun(["score", "e", "--fail-on", "bad"], files: SampleFiles.all).status == .wrongCommandLine)
  }

  /// One topic of two is answered, and well: the other fails the gate even at 0.
  @Test(arguments: ["0", "2"]) func aTopicWithoutAnswersFailsEveryLevel(bound: String) async {
    let sheet = "respondent: ann\nquestionnaire: tiny\nanswers:\n  intake.1.1: F\n  intake.2.1: F\n"
    let files = SampleFiles.with("e/answers/ann.yaml", sheet).filter { $0.key != "e/answers/bob.yaml" }
    let run = await MemoryRun(["score", "e", "--fail-below", bound], files: files)
    #expect(run.status == .gateFailed)
    #expect(run.errors == "assay: no answers in handover\n")
    #expect(run.output.contains("Provisional (1 of 2 topics answered); no answers in: Handover"))
  }

  @Test func aFreshEngagementHasNoLevelAndFails() async {
    let files = SampleFiles.all.filter { !$0.key.hasPrefix("e/answers") }
    let run = await MemoryRun(["score", "e", "--fail-below", "0"], files: files)
    #expect(run.status == .gateFailed && run.output.contains("Nothing is answered yet"))
    #expect(await MemoryRun(["plan", "e"], files: files).output == "No steps yet: nothing is answered.\n")
  }

  // MARK: - Regressions

  private func compare(_ later: String) async -> MemoryRun {
    let files = SampleFiles.all.merging([
      "old/engagement.yaml": SampleFiles.engagement.replacing("2026-11-03", with: "2025-11-03"),
      "old/answers/ann.yaml": SampleFiles.ann, "new/engagement.yaml": SampleFiles.engagement,
      "new/answers/ann.yaml": later,
    ]) { $1 }
    return await MemoryRun(["compare", "old", "new", "--fail-on-regression"], files: files)
  }

  @Test func anAnswerThatIsOpenNowIsNotARegression() async {
    let run = await compare(SampleFiles.ann.replacing("  intake.1.1: F\n", with: ""))
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("no longer answered (1): intake.1.1"))
  }

  @Test func aLowerAnswerIsARegression() async {
    let run = await compare(SampleFiles.ann.replacing("handover.1.1: L", with: "handover.1.1: P"))
    #expect(run.status == .gateFailed)
    #expect(run.errors == "assay: declined on unchanged questions: handover (67 % to 33 %)\n")
  }

  @Test func aWorseFindingIsARegression() async {
    let files = ConformityFiles.all.merging([
      "t/engagement.yaml": ConformityFiles.engagement.replacing("2026-11-03", with: "2027-11-03"),
      "t/answers/eve.yaml": ConformityFiles.eve.replacing("s.1: F", with: "s.1: N"),
    ]) { $1 }
    let run = await MemoryRun(["compare", "s", "t", "--fail-on-regression"], files: files)
    #expect(run.status == .gateFailed)
    #expect(run.errors.contains("findings became worse: rules:3 (minor to major)"), "\(run.errors)")
    #expect(run.output.contains("rules:3 minor → major"))
  }
}
