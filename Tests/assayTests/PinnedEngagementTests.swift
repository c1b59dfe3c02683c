import Assessment
import TestSupport
import Testing

@testable import OperatingSystem
@testable import assay

/// An engagement with a `library/` does not depend on what is outside its folder.
@Suite struct PinnedEngagementTests {
  /// The sample engagement after `assay freeze`.
  private func frozen() async -> [String: String] {
    let run = await MemoryRun(["freeze", "e"], files: SampleFiles.all)
    #expect(run.status == .done)
    return run.files
  }

  /// The files with a questionnaire and a catalogue of the same ids that ask and require something else.
  private func withHostileLibrary(_ files: [String: String]) -> [String: String] {
    var files = files
    files["questionnaires/tiny.yaml"] = SampleFiles.questionnaire.replacing("level: 2", with: "level: 1")
      .replacing("text: ", with: "text: Hacked: ".replacing(": ", with: " "))
    files["questionnaires/frameworks/house.yaml"] = SampleFiles.catalogue.replacing(
      "kind: conformity", with: "kind: adoption")
    return files
  }

  @Test func freezingWritesTheQuestionnaireAndItsCatalogues() async {
    let run = await MemoryRun(["freeze", "e"], files: SampleFiles.all)
    #expect(run.files["e/library/tiny.yaml"] == SampleFiles.questionnaire)
    #expect(run.files["e/library/frameworks/house.yaml"] == SampleFiles.catalogue)
    #expect(run.output.isEmpty)
    let again = await MemoryRun(["freeze", "e"], files: run.files)
    #expect(again.files == run.files)
    #expect(again.errors.contains("is already pinned"))
  }

  @Test(arguments: [
    ["score", "e", "--format", "json"], ["score", "e"], ["plan", "e", "--format", "json"],
    ["explain", "e", "handover"],
    ["agree", "e"], ["report", "e", "--format", "markdown", "-o", "-"], ["export", "e"], ["sheet", "e"],
    ["export", "e/answers/ann.yaml"], ["portfolio", "e", "--format", "json"],
  ])
  func figuresStayTheSameWhateverTheLibraryBecomes(arguments: [String]) async {
    let files = await frozen()
    let before = await MemoryRun(arguments, files: files)
    let after = await MemoryRun(arguments, files: withHostileLibrary(files))
    #expect(before.status == .done)
    #expect(after.status == before.status)
    #expect(after.output == before.output)
  }

  /// Without pinned files the same change is seen: the comparison above compares something.
  @Test func withoutAPinnedLibraryTheFiguresFollowIt() async {
    let before = await MemoryRun(["score", "e", "--format", "json"], files: SampleFiles.all)
    let after = await MemoryRun(["score", "e", "--format", "json"], files: withHostileLibrary(SampleFiles.all))
    #expect(after.output != before.output)
  }

  /// A catalogue whose items equal pinned ones gives a further view, unless the engagement was pinned without it.
  @Test func aNewCatalogueAddsNoView() async {
    let equal =
      "catalogue: other\ntitle: Other rules\nkind: adoption\nitems:\n  - {id: a, title: Same, same-as: house:1.1}\n"
    let added = ["questionnaires/frameworks/other.yaml": equal]
    let arguments = ["score", "e", "--format", "json"]
    let pinned = await MemoryRun(arguments, files: await frozen().merging(added) { $1 })
    let free = await MemoryRun(arguments, files: SampleFiles.all.merging(added) { $1 })
    #expect(!pinned.output.contains("\"other\""))
    #expect(free.output.contains("\"other\""))
  }

  @Test func checkTellsWhatIsNotPinned() async {
    let free = await MemoryRun(["check", "e"], files: SampleFiles.all)
    #expect(
      free.errors.contains("e: note: not pinned in 'library', so another version of 'tiny' could change the figures"))
    #expect(free.errors.contains("'assay freeze e'"))
    let pinned = await MemoryRun(["check", "e"], files: await frozen())
    #expect(!pinned.errors.contains("pinned"))
  }

  @Test func aPinnedFileThatIsFaultyIsReportedAtItsPath() async {
    var files = await frozen()
    files["e/library/tiny.yaml"] = SampleFiles.questionnaire.replacing("level: 2", with: "level: two")
    for command in ["score", "check"] {
      let run = await MemoryRun([command, "e"], files: files)
      #expect(run.status == .inputHasErrors)
      #expect(run.errors.contains("e/library/tiny.yaml:"))
    }
  }

  /// An engagement with a pinned questionnaire that was edited.
  private func edited() async -> [String: String] {
    var files = await MemoryRun(["new", "q", "--questionnaire", "itil4-svs"]).files
    let path = "q/library/itil4-svs.yaml"
    files[path] = files[path]?.replacing("\ntitle: ", with: "\ntitle: Our ")
    files["old/engagement.yaml"] = files["q/engagement.yaml"]
    files["old/library/itil4-svs.yaml"] = files[path]
    return files
  }

  @Test(arguments: [
    ["report", "q", "--format", "markdown", "-o", "-"], ["report", "q", "--format", "html", "-o", "-"],
    ["report", "q", "--kind", "executive", "--format", "markdown", "-o", "-"],
    ["report", "q", "--kind", "audit", "--framework", "itil4", "--format", "markdown", "-o", "-"],
    ["compare", "old", "q", "--format", "markdown"], ["portfolio", "old", "q", "--format", "html"],
  ])
  func anEditedCopyOfAShippedVersionIsNamedInEveryReport(arguments: [String]) async throws {
    let version = try ShippedQuestionnaires.questionnaire("itil4-svs").version
    let run = await MemoryRun(arguments, files: await edited())
    #expect(run.status == .done, "\(run.errors)")
    let plain = run.output.replacing("\\", with: "")
    #expect(
      plain.contains("itil4-svs.yaml` differs from the shipped \(version)")
        || plain.contains("itil4-svs.yaml</code> differs from the shipped \(version)"))
  }

  @Test func anEditedCopyOfAShippedVersionIsNamedByEveryCommand() async {
    let new = await MemoryRun(["new", "q", "--questionnaire", "itsm-quick-check"])
    var files = new.files
    let path = "q/library/itsm-quick-check.yaml"
    #expect(files[path] != nil)
    files[path] = files[path]?.replacing("\ntitle: ", with: "\ntitle: Our ")
    for arguments in [
      ["score", "q"], ["report", "q", "--format", "markdown", "-o", "-"], ["check", "q"], ["plan", "q"],
    ] {
      let run = await MemoryRun(arguments, files: files)
      #expect(run.errors.contains("this file differs from the shipped 'itsm-quick-check' 2.0"))
      let untouched = await MemoryRun(arguments, files: new.files)
      #expect(!untouched.errors.contains("differs from the shipped"))
    }
  }

  /// A file that differs from the shipped one is named, and so are its other faults.
  @Test func everyDiagnosticOfAPinnedFileIsPrinted() async throws {
    var files = await MemoryRun(["new", "q", "--questionnaire", "iso20000-1"]).files
    let path = "q/library/frameworks/iso20000.yaml"
    let text = try #require(files[path])
    files[path] = text.replacing("kind: record", with: "kind: paper", maxReplacements: 1)
    let faulty = await MemoryRun(["check", "q"], files: files)
    #expect(files[path] != text && faulty.status == .inputHasErrors)
    #expect(faulty.errors.contains("unknown kind 'paper'") && faulty.errors.contains("differs from the shipped"))
    let list = "    documented-information:\n"
    files[path] = text.replacing(list, with: list + "      - A title\n", maxReplacements: 1)
    let title = await MemoryRun(["check", "q"], files: files)
    #expect(title.errors.contains("a document without an id is ignored"))
    #expect(title.errors.contains("differs from the shipped"))
  }

  @Test func aReportIsVerifiedAgainstThePinnedFiles() async {
    let made = await MemoryRun(["report", "e", "--format", "markdown"], files: await frozen())
    let arguments = ["verify", "e/report.md", "e"]
    #expect(await MemoryRun(arguments, files: withHostileLibrary(made.files)).status == .done)
    var files = made.files
    files["e/library/tiny.yaml"] = SampleFiles.questionnaire + "# edited\n"
    #expect(await MemoryRun(arguments, files: files).status == .inputHasErrors)
  }

  /// Pinned files of the same names and sizes but other bytes, in any order, are told apart; so are missing ones.
  @Test(arguments: ["1", "8"]) func equalNamesAndSizesAreNotEqualFiles(jobs: String) async {
    let frozen = await frozen()
    var files: [String: String] = [:]
    for number in 10..<40 {
      for (path, text) in frozen where path.hasPrefix("e/") { files["all/\(number)/\(path.dropFirst(2))"] = text }
      // The second topic is asked at level 1 alone, or not at all.
      if number % 3 == 1 {
        files["all/\(number)/library/tiny.yaml"] = SampleFiles.questionnaire.replacing("level: 2", with: "level: 1")
      } else if number % 3 == 2 {
        files["all/\(number)/library/tiny.yaml"] = SampleFiles.questionnaire.replacing("capability", with: "level-sum ")
      }
    }
    let together = await MemoryRun(["portfolio", "all", "--format", "csv", "--jobs", jobs], files: files)
    #expect(together.status == .done, "\(together.errors)")
    let rows = { (text: String) in text.split(separator: "\r\n").filter { $0.hasPrefix("all/") } }
    var distinct: Set<String> = []
    for number in 10..<40 {
      let alone = rows(await MemoryRun(["portfolio", "all/\(number)", "--format", "csv"], files: files).output)
      #expect(rows(together.output).filter { $0.hasPrefix("all/\(number),") } == alone)
      distinct.insert(alone.map { $0.drop { $0 != "," } }.joined())
    }
    #expect(distinct.count == 3)
  }

  /// Ten folders with the same pinned bytes are parsed once; the folders are still read by themselves.
  @Test func aPortfolioOfPinnedEngagementsGivesTheFiguresOfEach() async {
    let frozen = await frozen()
    var files = SampleFiles.all.filter { $0.key.hasPrefix("questionnaires/") }
    for number in 1...20 {
      for (path, text) in frozen where path.hasPrefix("e/") { files["all/u\(number)/\(path.dropFirst(2))"] = text }
    }
    let other = SampleFiles.questionnaire.replacing("version: \"1\"", with: "version: \"2\"")
    files["all/u7/library/tiny.yaml"] = other.replacing("level: 2", with: "level: 1")
    let together = await MemoryRun(["portfolio", "all", "--format", "json"], files: withHostileLibrary(files))
    #expect(together.status == .done)
    for number in [1, 7, 20] {
      let alone = await MemoryRun(["portfolio", "all/u\(number)", "--format", "json"], files: files)
      let units = alone.output.split(separator: "\n").filter { $0.contains("all/u\(number)\"") }
      #expect(!units.isEmpty)
      for unit in units { #expect(together.output.contains(unit.trimmingSuffix { $0 == "," })) }
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, condition(last) { rest.removeLast() }
    return rest
  }
}
