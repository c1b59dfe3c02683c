import Testing

@testable import AssessmentFiles
@testable import OperatingSystem
@testable import assay

@Suite struct ParseCommandTests {
  @Test func theTreeIsPrintedAsJSON() async {
    let run = await MemoryRun(["parse", "-"], input: "b: [8.10, NO]\na:\n")
    #expect(run.status == .done)
    #expect(run.output == "{\n  \"b\": [\n    \"8.10\",\n    \"NO\"\n  ],\n  \"a\": null\n}\n")
    #expect(await MemoryRun(["parse", "--quiet", "-"], input: "a: 1\n").output.isEmpty)
    #expect(await MemoryRun(["parse", "f"], files: ["f": "x"]).output == "\"x\"\n")
  }

  @Test func aFaultyFileGivesDiagnosticsOnly() async {
    let run = await MemoryRun(["parse", "-"], input: "a: *x\nb: &y 2\n")
    #expect(run.status == .inputHasErrors)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("-:1:4: error: "))
    #expect(run.errors.contains("-:2:4: error: "))
  }
}

@Suite struct CheckCommandTests {
  @Test func aFolderIsCheckedAsAWhole() async {
    let run = await MemoryRun(["check", "."], files: SampleFiles.all)
    #expect(run.status == .done)
    #expect(run.errors == Self.unpinned)
    #expect(run.output == "5 files checked: 0 errors, 0 warnings\n")
  }

  private static let unpinned =
    "e: note: not pinned in 'library', so another version of 'tiny' could change the figures; 'assay freeze e' keeps a copy\n"

  @Test func allFaultsArePrintedSortedByPathAndPlace() async {
    let files = SampleFiles.all.merging([
      "z.yaml": "catalogue: z\nkind: x\n",
      "e/answers/ann.yaml": "respondent: ann\nquestionnaire: tiny\nanswers:\n  b: F\n  a: F\n",
    ]) { $1 }
    let run = await MemoryRun(["check", "z.yaml", "e"], files: files)
    #expect(run.status == .inputHasErrors)
    let places = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }.map { $0.prefix { $0 != " " } }
    #expect(places.prefix(2) == ["e/answers/ann.yaml:4:3:", "e/answers/ann.yaml:5:3:"])
    #expect(places.dropFirst(2).allSatisfy { $0.hasPrefix("z.yaml:") })
    #expect(run.output == "4 files checked: \(places.count) errors, 0 warnings\n")
  }

  @Test func aFileOfAnotherKindIsAnErrorByNameAndANoteInAFolder() async {
    let files = ["d/compose.yaml": "services:\n  web: x\n"]
    let named = await MemoryRun(["check", "d/compose.yaml"], files: files)
    #expect(named.status == .inputHasErrors)
    #expect(named.errors.contains("d/compose.yaml:1:1: error: this is not an Assay file"))
    let inFolder = await MemoryRun(["check", "d"], files: files)
    #expect(inFolder.status == .done)
    #expect(inFolder.errors == "d/compose.yaml: note: not an Assay file, skipped\n")
    #expect(inFolder.output == "0 files checked: 0 errors, 0 warnings\n")
  }

  @Test func questionnairesOfAFolderKnowEachOther() async {
    let files = [
      "mine/base.yaml": SampleFiles.questionnaire.replacing("questionnaire: tiny", with: "questionnaire: base"),
      "mine/own.yaml": "questionnaire: own\nextends: base\n", "mine/house.yaml": SampleFiles.catalogue,
    ]
    #expect(await MemoryRun(["check", "mine"], files: files).errors.isEmpty)
    #expect(await MemoryRun(["check", "mine/own.yaml"], files: files).status == .inputHasErrors)
  }

  @Test func aTerminalShowsTheProgressOfALongCheck() async {
    let arguments = ["check", "questionnaires", "e"]
    let run = await MemoryRun(arguments, files: SampleFiles.all, errorTerminal: 60, tick: .milliseconds(400))
    // Two files stand alone; the engagement with its two sheets comes as one, after 1.2 seconds.
    #expect(run.errors == "\r[####################] 5/5 files, 4.2/s, 0 s left\u{1B}[K\r\u{1B}[K" + Self.unpinned)
    #expect(run.output == "5 files checked: 0 errors, 0 warnings\n")
  }

  @Test func aLoneSheetFindsItsQuestionnaire() async {
    #expect(await MemoryRun(["check", "e/answers/ann.yaml"], files: SampleFiles.all).status == .done)
    #expect(await MemoryRun(["check", "-"], files: SampleFiles.all, input: SampleFiles.bob).status == .done)
  }

  @Test func whatIsNotThereIsAFailureToRead() async {
    let run = await MemoryRun(["check", "nothing"])
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.errors == "assay: cannot read 'nothing': No such file or directory\n")
  }

  @Test func whatCanBeReadIsCheckedBesideWhatCannot() async {
    let run = await MemoryRun(["check", "nothing", "a.yaml", "nowhere"], files: ["a.yaml": "respondent: \n: x\n"])
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.errors.contains("a.yaml:2:1: error:") && run.output.contains("1 file checked"))
    #expect(run.errors.contains("'nothing'") && run.errors.contains("'nowhere'"))
  }

  /// As from within the folder of the answers, where a path does not have its name.
  @Test func aSheetFindsTheLibraryOfItsEngagementByAnyPath() async {
    let pinned = SampleFiles.all.reduce(into: [:]) { files, file in
      files[file.key.replacing("questionnaires/", with: "e/library/")] = file.value
    }
    #expect(await MemoryRun(["check", "e/answers/ann.yaml"], files: pinned).status == .done)
    #expect(await MemoryRun(["check", "e/answers/./ann.yaml"], files: pinned).status == .done)
  }

  @Test func aFileOfTheLargestSizeIsReadAndALargerOneRefused() async {
    let text = { (size: Int) in
      SampleFiles.catalogue + "#" + String(repeating: "\n", count: size - SampleFiles.catalogue.utf8.count - 1)
    }
    #expect(await MemoryRun(["check", "c.yaml"], files: ["c.yaml": text(Limits.fileSize)]).status == .done)
    let run = await MemoryRun(["check", "c.yaml"], files: ["c.yaml": text(Limits.fileSize + 1)])
    #expect(run.status == .readingOrWritingFailed && run.errors == "assay: cannot read 'c.yaml': too large\n")
  }
}
