import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct ReportCommandTests {
  @Test func bothReportsStandBesideTheEngagement() async {
    let old = await MemoryRun(["report", "e", "--title", "Old"], files: SampleFiles.all).files
    let run = await MemoryRun(["report", "e"], files: old)
    #expect(run.status == .done)
    #expect(run.output.isEmpty && run.errors == "wrote e/report.html\nwrote e/report.md\n")
    #expect(run.files["e/report.html"]?.lowercased().hasPrefix("<!doctype html>") == true)
    #expect(run.files["e/report.md"]?.hasPrefix("# First look\n") == true)
  }

  @Test func oneFormatInAnotherFolderLeavesTheRestAlone() async {
    let run = await MemoryRun(
      ["report", "e", "--format", "markdown", "-o", "out/deep", "--title", "Mine"], files: SampleFiles.all)
    #expect(run.errors == "wrote out/deep/report.md\n")
    #expect(run.files["out/deep/report.md"]?.hasPrefix("# Mine\n") == true)
    #expect(run.files.count == SampleFiles.all.count + 1)
  }

  @Test func oneFormatGoesToStandardOutput() async {
    let run = await MemoryRun(["report", "e", "--format=markdown", "-o", "-"], files: SampleFiles.all)
    #expect(run.output.hasPrefix("# First look\n"))
    #expect(run.files == SampleFiles.all)
    #expect(await MemoryRun(["report", "e", "-o", "-"], files: SampleFiles.all).status == .wrongCommandLine)
  }

  @Test func aFrameworkMustBeOneThatTheQuestionnaireRefersTo() async {
    #expect(await MemoryRun(["report", "e", "--framework", "house"], files: SampleFiles.all).status == .done)
    let run = await MemoryRun(["report", "e", "--framework", "hose"], files: SampleFiles.all)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors == "assay: there is no framework 'hose' in this assessment; did you mean 'house'?\n")
  }

  @Test func aPartToLeaveOutMustExist() async {
    #expect(
      await MemoryRun(["report", "e", "--without", "arithmetic,answers"], files: SampleFiles.all).status == .done)
    let run = await MemoryRun(["report", "e", "--without", "arithmetics"], files: SampleFiles.all)
    #expect(run.status == .wrongCommandLine && run.output.isEmpty)
    #expect(run.errors.contains("did you mean 'arithmetic'?"), "\(run.errors)")
  }

  @Test func everyTopicHasAFileOfItsOwn() async {
    let run = await MemoryRun(["report", "e", "--kind", "topic"], files: SampleFiles.all)
    #expect(run.status == .done)
    #expect(
      run.errors.split(separator: "\n") == [
        "wrote e/topics/intake.html", "wrote e/topics/intake.md", "wrote e/topics/handover.html",
        "wrote e/topics/handover.md",
      ])
    #expect(run.files["e/topics/handover.md"]?.hasPrefix("# Handover\n") == true)
    let charts = await MemoryRun(
      ["report", "e", "--kind", "topic", "--topics", "handover", "--format", "markdown", "--assets", "-o", "out"],
      files: SampleFiles.all)
    #expect(charts.files["out/topics/handover-assets/topic-handover-levels.svg"] != nil)
    #expect(charts.files["out/topics/handover.md"]?.contains("](handover-assets/topic-handover-levels.svg)") == true)
  }

  @Test func onePageGoesToStandardOutput() async {
    let arguments = ["report", "e", "--kind", "topic", "--format", "markdown", "-o", "-"]
    let run = await MemoryRun(arguments + ["--topics", "handover"], files: SampleFiles.all)
    #expect(run.status == .done && run.output.hasPrefix("# Handover\n"))
    let several = await MemoryRun(arguments, files: SampleFiles.all)
    #expect(several.status == .wrongCommandLine && several.output.isEmpty)
    #expect(several.errors.contains("name one topic with --topics"))
  }

  @Test(arguments: ["full", "executive", "audit"]) func aReportIsLimitedToTopicsByName(kind: String) async {
    let arguments = ["report", "e", "--kind", kind, "--format", "markdown", "-o", "-"]
    let run = await MemoryRun(arguments + ["--topics", "handover"], files: SampleFiles.all)
    #expect(run.status == .done && run.output.contains("This report is limited to 1 of 2 topics: "))
    #expect(run.output.contains(#""topics":["handover"]"#))
    let unknown = await MemoryRun(arguments + ["--topics", "hand-over"], files: SampleFiles.all)
    #expect(unknown.status == .wrongCommandLine && unknown.errors.contains("did you mean 'handover'?"))
    let whole = await MemoryRun(arguments, files: SampleFiles.all)
    #expect(!whole.output.contains("limited to"))
  }

  @Test func anEditedPageIsKeptAndNoOtherIsWritten() async {
    let command = ["report", "e", "--kind", "topic", "--title", "New"]
    var files = await MemoryRun(["report", "e", "--kind", "topic"], files: SampleFiles.all).files
    files["e/topics/handover.md"]? += "mine"
    let run = await MemoryRun(command, files: files)
    #expect(run.status == .readingOrWritingFailed && run.files == files)
    #expect(await MemoryRun(command + ["--force"], files: files).status == .done)
  }

  @Test func aFailureToWriteNamesPathAndReason() async {
    let run = await MemoryRun(["report", "e"], files: SampleFiles.all, refused: ["e/report.md"])
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.errors == "wrote e/report.html\nassay: cannot write 'e/report.md': No space left on device\n")
  }
}

@Suite struct DemoCommandTests {
  @Test func theDemoWritesTheExampleAndItsReportsAndShowsTheWayOn() async {
    let run = await MemoryRun(["demo", "try"])
    #expect(run.status == .done)
    let notices = run.errors.split(separator: "\n")
    #expect(notices.allSatisfy { $0.hasPrefix("wrote try/") } && notices.count == 13)
    for notice in notices { #expect(run.files[String(notice.dropFirst("wrote ".count))] != nil) }
    #expect(run.output.contains("assay explain try "))
    #expect(await MemoryRun(["check", "try"], files: run.files).status == .done)
  }

  @Test func onlyTheExamplesOwnFilesAreReplaced() async {
    let old = ["try/engagement.yaml": "engagement: pizza-and-pizza\n", "try/notes.txt": "mine", "try/report.md": "old"]
    let refused = await MemoryRun(["demo", "try"], files: old)
    #expect(refused.status == .readingOrWritingFailed && refused.files == old)
    #expect(refused.errors.contains("cannot write 'try/engagement.yaml': it was edited; add --force"))
    let run = await MemoryRun(["demo", "try", "--force"], files: old)
    #expect(run.files["try/notes.txt"] == "mine")
    #expect(run.files["try/engagement.yaml"]?.contains("organization: Pizza&Pizza") == true)
    let again = await MemoryRun(["demo", "try"], files: run.files)
    #expect(run.files == again.files)
  }
}
