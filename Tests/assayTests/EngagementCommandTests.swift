import Foundation
import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct EngagementCommandTests {
  private static let readers = [
    ["score", "e"], ["explain", "e", "intake"], ["plan", "e"], ["agree", "e"], ["report", "e"],
  ]

  @Test(arguments: [
    (["score", "e"], "score.txt"), (["score", "e", "--format", "json"], "score.json"),
    (["score", "e", "--format=csv"], "score.csv"), (["explain", "e", "intake"], "explain-topic.txt"),
    (["explain", "e", "handover.1.1"], "explain-criterion.txt"), (["explain", "e", "house:1"], "explain-item.txt"),
    (["plan", "e"], "plan.txt"), (["plan", "e", "--format", "markdown"], "plan.md"),
    (["plan", "e", "--format", "json"], "plan.json"), (["plan", "e", "--format", "csv"], "plan.csv"),
    (["agree", "e"], "agree.txt"), (["sheet", "e"], "sheet.md"), (["export", "e", "--anonymous"], "export.csv"),
    (["export", "e", "--format", "json"], "export.json"),
  ])
  func resultsAreOnStandardOutputAlone(arguments: [String], golden: String) async throws {
    let run = await MemoryRun(arguments, files: SampleFiles.all)
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    try expectGolden(run.output, golden)
  }

  @Test(arguments: readers)
  func theFolderMayBeNamedByItsEngagementFile(arguments: [String]) async {
    let byFile = arguments.map { $0 == "e" ? "e/engagement.yaml" : $0 }
    #expect(
      await MemoryRun(byFile, files: SampleFiles.all).output == MemoryRun(arguments, files: SampleFiles.all).output)
  }

  @Test(arguments: readers)
  func anEngagementWithErrorsIsRefusedAfterAllOfThem(arguments: [String]) async {
    let files = SampleFiles.with(
      "e/answers/bob.yaml", "respondent: bob\nquestionnaire: tiny\nanswers:\n  intake.1.1: X\n  nope: F\n")
    let run = await MemoryRun(arguments, files: files)
    #expect(run.status == .inputHasErrors)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("e/answers/bob.yaml:4:15: error: "))
    #expect(run.errors.contains("e/answers/bob.yaml:5:3: error: "))
    #expect(run.errors.hasSuffix("assay: 'e' has 2 errors\n"))
    #expect(run.files == files)
  }

  @Test(arguments: readers)
  func aWarningIsPrintedAndTheResultAsWell(arguments: [String]) async {
    let sheet = SampleFiles.bob.replacing("\"1.0\"", with: "\"0.9\"") + "  gone.1: F\n"
    let files = SampleFiles.with("e/answers/bob.yaml", sheet)
    let run = await MemoryRun(arguments, files: files)
    #expect(run.status == .done)
    #expect(run.errors.contains("warning"))
    #expect(!run.output.isEmpty || run.files != files)
  }

  @Test(arguments: readers)
  func aMissingFolderIsAFailureToRead(arguments: [String]) async {
    let run = await MemoryRun(arguments)
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.errors == "assay: cannot read 'e': No such file or directory\n")
  }

  @Test(arguments: readers)
  func theSameInputGivesTheSameBytes(arguments: [String]) async {
    let runs = [await MemoryRun(arguments, files: SampleFiles.all), await MemoryRun(arguments, files: SampleFiles.all)]
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].files == runs[1].files)
  }

  @Test(arguments: readers, [nil, 30, 80])
  func textFromFilesNeverReachesTheTerminalAsACommand(arguments: [String], width: Int?) async {
    let run = await MemoryRun(arguments, files: SampleFiles.all, terminal: width)
    #expect(run.status == .done)
    #expect(!run.output.contains("\u{1B}[2J"))
  }

  @Test(arguments: [("2", false), ("1", true), ("0", true)])
  func theGateComparesTheOverallLevel(bound: String, passes: Bool) async {
    let run = await MemoryRun(["score", "e", "--fail-below", bound], files: SampleFiles.all)
    #expect(run.status == (passes ? .done : .gateFailed))
    #expect(!run.output.isEmpty)
    let message = "assay: overall level 1 is below 2: intake (1), handover (1)\n"
    #expect(run.errors == (passes ? "" : message))
  }

  @Test func anUnknownLevelFailsEveryGate() async {
    let sheet = ["intake.1.1", "intake.2.1", "handover.1.1", "handover.2.1"].map { id in
      "  \(id):\n    rating: n/a\n    reason: none\n"
    }
    let text = "respondent: ann\nquestionnaire: tiny\nversion: \"1.0\"\nanswers:\n\(sheet.joined())"
    let files = SampleFiles.with("e/answers/ann.yaml", text).filter { $0.key != "e/answers/bob.yaml" }
    let run = await MemoryRun(["score", "e", "--fail-below", "0"], files: files)
    #expect(run.status == .gateFailed)
    #expect(run.errors == "assay: no applicable criterion in scope\n")
  }

  @Test func anotherMethodCanBeAskedFor() async {
    let run = await MemoryRun(["score", "e", "--method", "mean", "--format", "json"], files: SampleFiles.all)
    #expect(run.output.contains("\"method\": \"mean\""))
  }

  @Test func aLibraryFolderGoesBeforeTheLocalOneAndTheFirstBeforeTheSecond() async {
    let text = { (title: String) in SampleFiles.questionnaire.replacing("Tiny check", with: title) }
    let files = SampleFiles.all.merging(["a/tiny.yaml": text("From a"), "b/tiny.yaml": text("From b")]) { $1 }
    #expect(
      await MemoryRun(["show", "tiny", "--library", "a", "--library", "b"], files: files).output.hasPrefix("From a"))
    #expect(await MemoryRun(["--library", "b", "show", "tiny"], files: files).output.hasPrefix("From b"))
    #expect(await MemoryRun(["show", "tiny"], files: files).output.hasPrefix("Tiny check"))
    #expect(await MemoryRun(["show", "tiny", "--library", "no"], files: files).status == .readingOrWritingFailed)
  }

  @Test func aCommandOnSeveralEngagementsReadsEachFileOfTheLibraryOnce() async {
    let files = SampleFiles.all.merging(
      ["f/engagement.yaml": SampleFiles.engagement, "g/engagement.yaml": SampleFiles.engagement]) { $1 }
    let run = await MemoryRun(["compare", "f", "g", "e"], files: files)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.reads["questionnaires/tiny.yaml"] == 1 && run.reads["questionnaires/frameworks/house.yaml"] == 1)
    #expect(run.reads["e/engagement.yaml"] == 1)
  }

  @Test func withoutANameExplainListsWhatItKnows() async {
    let run = await MemoryRun(["explain", "e"], files: SampleFiles.all)
    #expect(run.status == .done)
    for name in ["intake", "handover.2.1", "house:1.1"] { #expect(run.output.contains("\n\(name) "), "\(name)") }
  }

  @Test func anUnknownNameToExplainGetsASuggestion() async {
    let run = await MemoryRun(["explain", "e", "intaek"], files: SampleFiles.all)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.hasSuffix("document 'intaek' in scope; did you mean 'intake'?\n"))
  }

  @Test func anInterviewFillsTheRespondentsSheet() async throws {
    let script = "?\nF\ne\nDuty log\n\n\n\nc\nSeen on Friday.\nL\nn\nNo night shift.\nj\n1\nb\nx\nq\n"
    let run = await MemoryRun(["interview", "e", "--respondent", "Cy Young"], files: SampleFiles.all, input: script)
    #expect(run.status == .done)
    try expectGolden(run.output, "interview.txt")
    try expectGolden(try #require(run.files["e/answers/cy-young.yaml"]), "interview-sheet.yaml")
    let again = await MemoryRun(["interview", "e", "--respondent", "Cy Young"], files: run.files, input: "q\n")
    #expect(again.output.contains("3 of 4 answered"))
    #expect(await MemoryRun(["check", "e"], files: run.files).status == .done)
  }

  @Test func anInterviewKeepsWhatItCannotSave() async {
    let run = await MemoryRun(
      ["interview", "e", "--respondent", "Cy"], files: SampleFiles.all, input: "F\nF\n", refused: ["e/answers/cy.yaml"])
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.errors.contains("cannot write 'e/answers/cy.yaml'") && !run.output.contains("saved: "))
  }

  /// A name of any script makes a file; one that is taken gets a number.
  @Test(arguments: [
    ("Ärn", "aern"), ("Иван", "ivan"), ("李雷", "u674e-u96f7"), ("!", "respondent"), ("Con", "con-2"), ("Ann!", "ann-2"),
  ])
  func aNewSheetIsNamedAfterItsRespondent(name: String, file: String) async {
    let run = await MemoryRun(
      ["interview", "e", "--respondent", name], files: SampleFiles.all, input: "F\nq\n")
    #expect(run.status == .done && run.files["e/answers/\(file).yaml"]?.contains("F") == true, "\(run.errors)")
    #expect(run.files["e/answers/ann.yaml"] == SampleFiles.all["e/answers/ann.yaml"])
  }

  @Test(arguments: [
    (["interview", "e", "--respondent", "x", "--topics", "intka"], "no topic 'intka' in scope"),
    (["interview", "e"], "--respondent"), (["sheet", "e", "--role", "nobody"], "no service is owned by 'nobody'"),
  ])
  func aWrongInterviewSaysWhy(arguments: [String], message: String) async {
    let run = await MemoryRun(arguments, files: SampleFiles.all)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aSheetGoesToCSVAndBack() async throws {
    let out = await MemoryRun(["export", "e/answers/ann.yaml", "-o", "ann.csv"], files: SampleFiles.all)
    #expect(out.status == .done && out.output.isEmpty && out.errors == "wrote ann.csv\n")
    let back = await MemoryRun(["import", "ann.csv", "-o", "back/ann.yaml"], files: out.files)
    #expect(back.status == .done && back.errors == "wrote back/ann.yaml: 3 ratings\n", "\(back.errors)")
    let again = await MemoryRun(["export", "back/ann.yaml"], files: back.files)
    #expect(again.output == out.files["ann.csv"])
    let wrong = await MemoryRun(
      ["import", "bad.csv", "-o", "x.yaml", "--questionnaire", "tiny"],
      files: SampleFiles.with("bad.csv", "criterion,rating\nintake.1.1,Q\n"))
    #expect(wrong.status == .inputHasErrors && wrong.files["x.yaml"] == nil)
    #expect(wrong.errors.hasPrefix("bad.csv:2:2: error: unknown rating 'Q'"))
  }

  /// User text stays data: it can neither end the script's data nor become markup.
  @Test func theFormKeepsForeignTextAsData() async throws {
    let hostile = SampleFiles.questionnaire.replacing(
      "Requests are written down.", with: "</script><b>x</b> <!-- is seen.")
    let run = await MemoryRun(["form", "e"], files: SampleFiles.with("questionnaires/tiny.yaml", hostile))
    #expect(run.status == .done, "\(run.errors)")
    let page = try #require(run.files["e/form.html"])
    #expect(page.contains(#"\u003c/script"#) && !page.contains("</script><b>"))
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(
      await MemoryRun(["form", "e", "-o", "-"], files: SampleFiles.with("questionnaires/tiny.yaml", hostile)).output
        == page)
  }

  /// The name under which a browser keeps answers is that of the questions and of the engagement.
  @Test func formsOfDifferentEngagementsHaveDifferentNames() async throws {
    let name = { (files: [String: String]) async throws -> Substring in
      let page = await MemoryRun(["form", "e", "-o", "-"], files: files).output
      return try #require(page.firstMatch(of: /"form":"([0-9a-f]{16})"/)).1
    }
    let other = SampleFiles.engagement.replacing("Corner shop", with: "Other shop")
    let first = try await name(SampleFiles.all)
    #expect(try await name(SampleFiles.all) == first)
    #expect(try await name(SampleFiles.with("e/engagement.yaml", other)) != first)
  }
}
