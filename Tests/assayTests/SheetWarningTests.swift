import Testing

@testable import OperatingSystem
@testable import assay

/// What every command that reads an engagement says of its sheets.
@Suite struct SheetWarningTests {
  private static let commands = [
    ["score", "e"], ["explain", "e", "intake"], ["plan", "e"], ["agree", "e"], ["report", "e"],
    ["compare", "e", "old"], ["portfolio", "e"], ["check", "e"], ["export", "e"],
  ]

  /// The files with an engagement to compare with.
  private static func withEarlier(_ files: [String: String]) -> [String: String] {
    files.merging(["old/engagement.yaml": files["e/engagement.yaml"] ?? ""]) { $1 }
  }

  private func errors(_ command: [String], _ path: String, _ text: String) async -> String {
    await MemoryRun(command, files: Self.withEarlier(SampleFiles.with(path, text))).errors
  }

  @Test(arguments: commands) func aFreshNameIsWarnedOf(command: [String]) async {
    let errors = await errors(
      command, "e/answers/x.yaml", SampleFiles.bob.replacing("bob", with: "respondent-1"))
    #expect(errors.contains("write your name after 'respondent:'"), "\(errors)")
  }

  @Test(arguments: commands) func aSheetWithoutAnswersIsLeftOut(command: [String]) async {
    let errors = await errors(
      command, "e/answers/x.yaml", "respondent: cy\nquestionnaire: tiny\nanswers:\n  intake.1.1:\n")
    #expect(errors.contains("the sheet has no answers yet and is left out"), "\(errors)")
  }

  @Test(arguments: commands) func twoSheetsOfOneRespondentAreAnError(command: [String]) async {
    let run = await MemoryRun(
      command,
      files: Self.withEarlier(
        SampleFiles.with("e/answers/bob (1).yaml", SampleFiles.bob.replacing("bob", with: " BOB"))))
    #expect(run.status == .inputHasErrors)
    #expect(run.errors.contains("has two answer sheets, 'bob (1).yaml' and 'bob.yaml'"), "\(run.errors)")
  }

  @Test(arguments: commands) func anOverriddenConsensusIsWarnedOf(command: [String]) async {
    let agreed = { (date: String) in
      "respondent: all\nrole: consensus\ndate: \(date)\nquestionnaire: tiny\nanswers:\n  intake.2.1: L\n"
    }
    let files = SampleFiles.all.merging([
      "e/answers/c1.yaml": agreed("2026-11-02"), "e/answers/c2.yaml": agreed("2026-10-01"),
    ]) { $1 }
    let run = await MemoryRun(command, files: Self.withEarlier(files))
    #expect(run.errors.contains("'c1.yaml' overrides this sheet for 1 criterion"), "\(run.errors)")
  }

  @Test func checkJudgesEvidence() async {
    let sheet = SampleFiles.ann.replacing(
      "intake.1.1: F", with: "intake.1.1: {rating: F, evidence: [{title: Old list, date: 2019-05-01}]}")
    let found = await errors(["check", "e"], "e/answers/ann.yaml", sheet)
    #expect(found.contains("more than 12 months old on 2026-11-03 and does not count"))
    #expect(await errors(["score", "e"], "e/answers/ann.yaml", sheet).isEmpty)
  }

  @Test func theActionRegisterIsCheckedWithItsEngagement() async {
    let found = await errors(
      ["check", "e"], "e/actions.yaml", "actions:\n  - {id: A-1, kind: nonsense, about: intake}\n")
    #expect(found.contains("e/actions.yaml:2:"), "\(found)")
  }
}
