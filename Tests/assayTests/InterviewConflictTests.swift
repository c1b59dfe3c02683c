import Testing

@testable import OperatingSystem
@testable import assay

/// Interviews while other interviews run, or editors have the sheet open.
@Suite struct InterviewConflictTests {
  private static let sheet = "e/answers/ann.yaml"

  private func interview(_ input: String, edits: [Int: [String: String?]] = [:], locked: Set<String> = []) async
    -> MemoryRun
  {
    await MemoryRun(
      ["interview", "e", "--respondent", "ann"], files: SampleFiles.all, input: input, locked: locked, edits: edits)
  }

  /// Ann's sheet with other answers.
  private func edited(_ answers: String...) -> String {
    "respondent: ann\nquestionnaire: tiny\nversion: \"1.0\"\nanswers:\n" + answers.map { "  \($0)\n" }.joined()
  }

  private func answers(_ run: MemoryRun) -> [String] {
    let lines = run.files[Self.sheet]?.split(separator: "\n").map(String.init) ?? []
    return Array(lines.drop { $0 != "answers:" }.dropFirst()).map { String($0.drop { $0 == " " }) }
  }

  @Test func aSecondInterviewForASheetLeavesWithoutAsking() async {
    let run = await interview("F\n", locked: ["e/answers/.ann.yaml.lock"])
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.errors == "assay: cannot write '\(Self.sheet)': another interview is using this sheet; end it first\n")
    #expect(run.output.isEmpty && run.files == SampleFiles.all)
    #expect(await interview("", locked: ["e/answers/.bob.yaml.lock"]).status == .done)
  }

  @Test func anEditedAnswerIsTakenOverAndTheOwnOneGoesBesideIt() async {
    let theirs = edited("intake.1.1: P", "intake.2.1: N", "handover.1.1: L")
    let run = await interview("F\nq\n", edits: [0: [Self.sheet: theirs]])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("edited in the meantime: 1 answer updated from the file"))
    #expect(answers(run) == ["intake.1.1: P", "intake.2.1: N", "handover.1.1: L", "handover.2.1: F"])
  }

  @Test func anAnswerOfSomebodyElseToThisQuestionIsShownBeforeItIsReplaced() async {
    let theirs = edited("intake.1.1: F", "intake.2.1: N", "handover.1.1: L", "handover.2.1: {rating: P, note: Seen.}")
    let kept = await interview("F\nq\n", edits: [0: [Self.sheet: theirs]])
    #expect(kept.output.contains("Your answer was not saved") && kept.output.contains("comment: Seen."))
    #expect(kept.files[Self.sheet] == theirs)
    let replaced = await interview("F\nF\nq\n", edits: [0: [Self.sheet: theirs]])
    #expect(answers(replaced).suffix(3) == ["handover.2.1:", "rating: F", "note: Seen."])
  }

  /// An editor that was opened before the interview writes its old text back.
  @Test func anAnswerGivenHereOutlivesAnEditorThatNeverSawIt() async throws {
    let old = try #require(SampleFiles.all[Self.sheet]).replacing("intake.1.1: F", with: "intake.1.1: P")
    let run = await interview("F\n?\nq\n", edits: [1: [Self.sheet: old]])
    #expect(run.output.contains("1 answer missing in the file was saved again"))
    #expect(answers(run) == ["intake.1.1: P", "intake.2.1: N", "handover.1.1: L", "handover.2.1: F"])
  }

  @Test(arguments: ["answers: [\n", "respondent: bob\nquestionnaire: tiny\nanswers:\n", ""])
  func aSheetThatCannotBeReadIsLeftAloneUntilItIsCorrected(broken: String) async throws {
    let left = await interview("F\nP\nq\n", edits: [0: [Self.sheet: broken]])
    #expect(left.status == .done && left.files[Self.sheet] == broken)
    #expect(left.output.contains("Answers cannot be saved") && !left.output.contains("saved: P"))
    let mended = await interview(
      "F\nP\nq\n", edits: [0: [Self.sheet: broken], 1: [Self.sheet: edited("intake.1.1: F")]])
    #expect(answers(mended).contains("intake.1.1: F") && answers(mended).contains("handover.2.1: P"))
  }

  @Test func aRemovedSheetComesBackWithAllThatWasSaved() async throws {
    let run = await interview("F\nq\n", edits: [0: [Self.sheet: nil]])
    #expect(run.output.contains("e/answers/ann.yaml was deleted in the meantime"))
    #expect(answers(run) == ["intake.1.1: F", "intake.2.1: N", "handover.1.1: L", "handover.2.1: F"])
  }

  @Test func aSheetThatAppearsUnderANewNameIsNotOverwritten() async {
    let path = "e/answers/cy.yaml"
    let theirs = edited("intake.1.1: P").replacing("respondent: ann", with: "respondent: Cy")
    let run = await MemoryRun(
      ["interview", "e", "--respondent", "Cy"], files: SampleFiles.all, input: "s\nF\nq\n", edits: [1: [path: theirs]])
    #expect(run.files[path]?.contains("intake.1.1: P\n") == true)
    #expect(run.files[path]?.contains("intake.2.1: F\n") == true)
  }
}
