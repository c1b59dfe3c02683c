import Foundation
import Testing

@testable import OperatingSystem
@testable import Terminal
@testable import assay

/// Folders, outputs and hints, however people name them.
@Suite struct CommandPathTests {
  private let files = SampleFiles.all.merging(
    ["units/a/engagement.yaml": SampleFiles.engagement, "units/b/engagement.yaml": SampleFiles.engagement]
  ) { _, new in new }

  @Test(arguments: [
    ("e/answers/ann.yaml", "'e/answers/ann.yaml' is not an engagement; did you mean e?"),
    ("e/answers", "'e/answers' is not an engagement; did you mean e?"),
    ("units", "'units' is not an engagement; did you mean units/a or units/b?"),
    ("questionnaires", "'questionnaires' is not an engagement: it has no engagement.yaml"),
    ("nowhere", "cannot read 'nowhere': No such file or directory"),
  ])
  func aPathThatIsNotAnEngagementGetsASuggestion(path: String, message: String) async {
    let run = await MemoryRun(["score", path], files: files)
    #expect(run.errors.hasPrefix("assay: \(message)"), "\(run.errors)")
    #expect(run.status != .done)
  }

  @Test(arguments: [
    ["export", "e/answers/ann.yaml", "-o", "e/answers/ann.yaml"], ["export", "e", "-o", "./e/engagement.yaml"],
    ["portfolio", "e", "--format", "csv", "-o", "e/answers/bob.yaml"], ["sheet", "e", "-o", "e/engagement.yaml"],
    ["import", "a.csv", "--force", "-o", "a.csv"],
    ["compare", "units/a", "e", "-o", "e/engagement.yaml"],
  ])
  func anOutputThatIsAnInputIsRefused(arguments: [String]) async {
    let files = self.files.merging(["a.csv": "criterion,rating,questionnaire\nintake.1.1,F,tiny\n"]) { $1 }
    let run = await MemoryRun(arguments, files: files)
    #expect(run.status == .wrongCommandLine && run.errors.contains("is read by this command"), "\(run.errors)")
    #expect(run.files == files)
  }

  @Test(arguments: [["portfolio", "e"], ["compare", "old", "e"]]) func aTableGoesIntoAFile(arguments: [String]) async {
    let files = self.files.merging(["old/engagement.yaml": SampleFiles.engagement]) { $1 }
    let printed = await MemoryRun(arguments, files: files)
    let written = await MemoryRun(arguments + ["-o", "table.txt"], files: files, terminal: 40)
    #expect(written.output.isEmpty && written.status == .done, "\(written.errors)")
    #expect(written.files["table.txt"] == printed.output && !printed.output.isEmpty)
  }

  @Test func aFolderCountsOnce() async {
    let run = await MemoryRun(["portfolio", "e", "./e", "e/", "e/engagement.yaml"], files: files)
    #expect(run.errors.contains("note: ./e is given more than once and counted once"))
    #expect(run.output.split(separator: "\n").count { $0.contains("First look") } == 1)
    for other in ["./e", "e/engagement.yaml"] {
      #expect(await MemoryRun(["compare", "e", other], files: files).status == .wrongCommandLine)
      #expect(await MemoryRun(["report", "e", "--earlier", other], files: files).status == .wrongCommandLine)
    }
  }

  @Test func aLinkedFolderCountsOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let (path, link) = (folder.appending(path: "e").path, folder.appending(path: "link").path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    var errors = ""
    var system = System.live()
    system.writeError = { errors += String(decoding: $0, as: UTF8.self) }
    #expect(try system.engagementFolders([path, link]) == [path])
    #expect(errors == "note: \(link) is given more than once and counted once\n")
    #expect(throws: CommandFailure.self) { try system.refuseRepeated([path, link]) }
  }

  @Test func assessmentsOfOneDayAreToldApartByTheirFolders() async {
    let files = self.files.merging([
      "a/first/engagement.yaml": SampleFiles.engagement, "a/second/engagement.yaml": SampleFiles.engagement,
      "b/second/engagement.yaml": SampleFiles.engagement,
    ]) { $1 }
    let arguments = ["compare", "a/first/", "a/second", "b/second"]
    let run = await MemoryRun(arguments, files: files)
    let labels = ["2026-11-03 (first)", "2026-11-03 (a/second)", "2026-11-03 (b/second)"]
    #expect(run.output.contains("Changes from \(labels[0]) to \(labels[1])"), "\(run.output)\(run.errors)")
    #expect(run.output.contains("Changes from \(labels[1]) to \(labels[2])"))
    let page = await MemoryRun(arguments + ["--format", "markdown"], files: files)
    for label in labels { #expect(page.output.replacing("\\", with: "").contains(label)) }
  }

  @Test func unitsOfOneNameAreToldApart() async {
    let other = SampleFiles.engagement.replacing("First look", with: "Second look")
    let files = self.files.merging(["x/engagement.yaml": other]) { $1 }
    let run = await MemoryRun(["portfolio", "x", "units"], files: files)
    for name in ["Second look ", "Corner shop: First look (a)", "Corner shop: First look (b)"] {
      #expect(run.output.contains(name), "\(run.output)")
    }
  }

  @Test func theDemoLeavesAnotherEngagementAlone() async {
    let run = await MemoryRun(["demo", "e"], files: files)
    #expect(run.status == .readingOrWritingFailed && run.errors.contains("it is another engagement"))
    #expect(run.files == files)
  }

  @Test(arguments: [
    ("my-firm/2026", "my-firm/2026"), ("My Firm", "'My Firm'"), ("-dash", "./-dash"), ("it's", "'it'\\''s'"),
    ("a\nb", "$'a\\nb'"), ("Müller", "Müller"), ("$HOME", "'$HOME'"), ("a;b", "'a;b'"),
  ])
  func aHintCanBeCopied(word: String, written: String) { #expect(ShellWord.written(word) == written) }

  @Test func aFolderWithALineBreakStaysOnItsLine() async {
    let run = await MemoryRun(["new", "a\nb", "--questionnaire", "tiny"], files: files)
    #expect(run.errors.contains("assay form $'a\\nb'") && !run.errors.contains("a\nb"), "\(run.errors)")
    let report = await MemoryRun(["report", "a\nb"], files: ["a\nb/engagement.yaml": ""])
    #expect(!report.errors.contains("a\nb"))
  }

  /// Columns as terminals count them.
  @Test(arguments: [
    ("का", 2), ("हिन्दी", 5), ("क्ष", 2), ("กำ", 2), ("தமிழ்", 4), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한", 2), ("👨‍👩‍👧", 2),
    ("🇩🇪", 2), ("✔️", 2), ("👍🏽", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func widthOnATerminal(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }
}
