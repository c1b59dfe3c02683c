import Testing

@testable import OperatingSystem
@testable import assay

/// The questions around an interview: the respondent before it, the next step after it.
@Suite struct InterviewDialogueTests {
  private func interview(_ input: String, _ more: String..., files: [String: String] = SampleFiles.all) async
    -> MemoryRun
  {
    await MemoryRun(["interview", "e"] + more, files: files, input: input, terminal: 80)
  }

  @Test func withoutANameTheKnownRespondentsAreListed() async throws {
    let engagement = try #require(SampleFiles.all["e/engagement.yaml"])
    let invited = SampleFiles.with(
      "e/engagement.yaml", engagement + "respondents:\n  - name: \"Dan \\x1b[2J\"\n  - name: ANN\n")
    let run = await interview("0\n\n?\n2\nq\n", files: invited)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("  1 Dan ␛[2J\n      no answers yet\n  2 ANN\n      3 answers\n"), "\(run.output)")
    #expect(run.output.contains("There is no respondent number '0'") && run.output.contains("Enter a name"))
    #expect(run.output.contains("Tiny check: ann"))
  }

  @Test func theEngagementChoosesTheTopicsOfARespondent() async throws {
    let engagement = try #require(SampleFiles.all["e/engagement.yaml"])
    let invited = SampleFiles.with(
      "e/engagement.yaml", engagement + "respondents:\n  - name: Dan\n    topics: [handover]\n")
    let own = await interview("q\n", "--respondent", "dan", files: invited)
    #expect(own.output.contains("0 of 2 answered") && own.output.contains("handover.1.1 > "), "\(own.errors)")
    let all = await interview("q\n", "--respondent", "Dan", "--topics", "intake,handover", files: invited)
    #expect(all.output.contains("0 of 4 answered"))
  }

  @Test func aNewNameBeginsASheet() async {
    let run = await interview("Dan\nF\nq\n")
    #expect(run.files["e/answers/dan.yaml"]?.contains("intake.1.1: F") == true, "\(run.output)")
  }

  @Test func leavingAtTheNameChangesNothing() async {
    let run = await interview("")
    #expect(run.status == .done && run.output.hasSuffix("\nNothing was changed.\n") && run.files == SampleFiles.all)
  }

  @Test func theEndSaysWhatComesNext() async {
    let open = await interview("q\n", "--respondent", "Cy Young")
    #expect(open.output.contains("to continue: assay interview e --respondent 'Cy Young'\n"))
    let complete = await interview("F\nF\nF\nF\nq\n", "--respondent", "Cy")
    #expect(
      complete.output.hasSuffix("The answers are in e/answers/cy.yaml.\nnext: assay report e\n"), "\(complete.output)")
  }

  @Test func anUndoneAnswerLeavesTheSheet() async {
    let run = await interview("F\nP\nu\nu\nq\n", "--respondent", "Cy")
    #expect(
      run.files["e/answers/cy.yaml"]?.contains("intake.1.1:\n") == true, "\(run.files["e/answers/cy.yaml"] ?? "")")
    #expect(await MemoryRun(["check", "e"], files: run.files).status == .done)
  }

  @Test func anEditorGetsTheOldText() async {
    let run = await MemoryRun(
      ["interview", "e", "--respondent", "Cy"], files: SampleFiles.all, input: "c\nSeen.\nc\nSeen twice.\nq\n",
      terminal: 80, answerWay: .editor)
    #expect(run.output.contains("Comment: Seen."))
    #expect(run.files["e/answers/cy.yaml"]?.contains("note: Seen twice.\n") == true)
  }
}
