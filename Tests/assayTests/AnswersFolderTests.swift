import Testing

@testable import OperatingSystem
@testable import assay

/// Everything that may lie in `answers/` and in the folders of questionnaires.
@Suite struct AnswersFolderTests {
  @Test func entriesThatAreNotReadAreNamed() async {
    let added = ["ann.yaml.txt", "bob.csv", "old/cy.yaml", ".hidden.yaml.lock", "notes"]
    let files = added.reduce(into: SampleFiles.all) { $0["e/answers/\($1)"] = "x" }
    let run = await MemoryRun(["score", "e"], files: files)
    #expect(run.status == .done)
    #expect(
      run.errors == """
        e/answers/ann.yaml.txt: warning: only files that end in '.yaml' are read; rename it to 'ann.yaml' if it is an answer sheet, otherwise move it to another folder
        e/answers/bob.csv: warning: a spreadsheet in 'answers' is not read; turn it into an answer sheet with 'assay import', such as 'bob.yaml'
        e/answers/notes: warning: only files that end in '.yaml' are read; rename it to 'notes.yaml' if it is an answer sheet, otherwise move it to another folder
        e/answers/old: warning: a folder in 'answers' is not read; move its sheets directly into 'answers'

        """)
  }

  @Test func endingsInCapitalsAreRead() async {
    var files = SampleFiles.all
    files["e/answers/BOB.YAML"] = files.removeValue(forKey: "e/answers/bob.yaml")
    files["questionnaires/TINY.YML"] = "x"
    let run = await MemoryRun(["score", "e", "--format", "csv"], files: files)
    let usual = await MemoryRun(["score", "e", "--format", "csv"], files: SampleFiles.all)
    #expect(run.output == usual.output && run.errors.isEmpty)
  }

  @Test func namesAreBytes() throws {
    let latin1 = Array("M".utf8) + [0xFC] + Array("ller.yaml".utf8)
    #expect(FileName.bytes(of: FileName.text(of: latin1)) == latin1)
    #expect(FileName.text(of: Array("Müller 李雷 🍕.yaml".utf8)) == "Müller 李雷 🍕.yaml")
    // A private-use character that stands for a byte elsewhere, and a text that ends in the middle of a character.
    for name: [UInt8] in [[0xF4, 0x8F, 0xBF, 0xBC], [0xE2, 0x82], [0x80], [], [0x41, 0xFF, 0xC3, 0xA9]] {
      #expect(FileName.bytes(of: FileName.text(of: name)) == name)
    }
    #expect(FileName.text(of: [0xF4, 0x8F, 0xBF, 0xBC]) != "\u{10FFFC}")
  }

  @Test func theConsensusSheetThatDecidedIsNamed() async {
    let consensus = """
      respondent: Workshop
      role: consensus
      date: 2026-11-10
      questionnaire: tiny
      version: "1.0"
      answers: {intake.1.1: F, intake.2.1: L}

      """
    let run = await MemoryRun(["score", "e"], files: SampleFiles.with("e/answers/consensus.yaml", consensus))
    #expect(run.output.contains("Decided by the consensus sheet consensus.yaml (Workshop, 2026-11-10): 2 answers"))
  }

  @Test func aFileThatHidesAShippedOneIsNamed() async {
    var files = SampleFiles.all
    files["own/itsm-quick-check.yaml"] = SampleFiles.questionnaire.replacing(
      "questionnaire: tiny", with: "questionnaire: itsm-quick-check")
    let run = await MemoryRun(["score", "e", "--library", "own"], files: files)
    #expect(run.errors == "own/itsm-quick-check.yaml: note: used instead of the shipped 'itsm-quick-check'\n")
  }

  @Test(arguments: [("own", "own/itil4-practices.yaml"), ("/somewhere/own", "itil4-practices.yaml")])
  func aReportNamesAFileThatIsUsedInsteadOfAShippedOne(library: String, shown: String) async {
    let text = SampleFiles.questionnaire.replacing("questionnaire: tiny", with: "questionnaire: itil4-practices")
    let catalogue = SampleFiles.catalogue
    // Files in memory have no absolute paths.
    let place = library.drop { $0 == "/" }
    let files = [
      "\(place)/itil4-practices.yaml": text, "\(place)/house.yaml": catalogue,
      "e/engagement.yaml": SampleFiles.engagement.replacing("tiny", with: "itil4-practices"),
      "e/answers/ann.yaml": SampleFiles.ann.replacing("tiny", with: "itil4-practices"),
    ]
    let kinds = [["--kind", "full"], ["--kind", "audit", "--framework", "house"]]
    for kind in kinds {
      let run = await MemoryRun(
        ["report", "e", "--library", library, "--format", "markdown", "-o", "-"] + kind, files: files)
      #expect(run.output.contains("Used instead of the shipped file"), "\(run.errors)")
      #expect(run.output.contains("`\(shown)`"))
      #expect(!run.output.contains("somewhere"))
    }
  }

  @Test func aReportByShippedFilesNamesNone() async {
    let run = await MemoryRun(["report", "e", "--format", "markdown", "-o", "-"], files: SampleFiles.all)
    #expect(run.status == .done && !run.output.contains("Used instead of"))
  }

  @Test func aBrokenFileOfTheLibraryDoesNotStopOthers() async {
    var files = SampleFiles.all
    files["questionnaires/huge.yaml"] = String(repeating: "# x\n", count: 1_250_001)
    files["questionnaires/broken.yaml"] = "questionnaire: [\n"
    files["questionnaires/frameworks/bad.yaml"] = "catalogue: bad\ntitle: @\nitems: [\n"
    let run = await MemoryRun(["score", "e"], files: files)
    #expect(run.status == .done)
    #expect(
      run.errors == "assay: note: skipped in the library: cannot read 'questionnaires/huge.yaml': too large\n")
    let asked = await MemoryRun(["show", "broken"], files: files)
    #expect(asked.status == .inputHasErrors && asked.errors.contains("'[' is not closed"))
  }

  @Test func twoFilesOfOneIDAreWarnedOf() async {
    var files = SampleFiles.all
    files["questionnaires/old/tiny.yaml"] = SampleFiles.questionnaire
    let run = await MemoryRun(["check", "questionnaires"], files: files)
    #expect(run.errors.contains("warning: the id 'tiny' is also used in 'questionnaires/old/tiny.yaml'"))
  }
}
