import Testing

@testable import OperatingSystem
@testable import ReportDocument
@testable import assay

/// A report that somebody edited is replaced only by force.
@Suite struct EditedReportTests {
  private static let reports =
    VerifyCommandTests.reports + [
      VerifyCommandTests.Made(
        kind: .full, command: ["plan", "e", "--format", "markdown", "-o", "p.md"], path: "p.md", folders: []),
      VerifyCommandTests.Made(
        kind: .full, command: ["actions", "e", "--format", "markdown", "-o", "a.md"], path: "a.md", folders: []),
    ]

  private static let files = SampleFiles.all.merging([
    "old/engagement.yaml": SampleFiles.engagement.replacing("2026-11-03", with: "2025-11-03"),
    "old/answers/ann.yaml": SampleFiles.ann,
    "e/actions.yaml": "actions:\n  - {id: A-001, kind: improvement, about: intake.2.1}\n",
  ]) { $1 }

  /// An edit in the text, one behind it, and the loss of the last line.
  private static func edits(of text: String) -> [String] {
    var shortened = text.split(separator: "\n", omittingEmptySubsequences: false)
    shortened.remove(at: shortened.count - 2)
    let place = text.index(text.startIndex, offsetBy: text.count / 2)
    return [
      text + "x", "x" + text, text + "\n", shortened.joined(separator: "\n"), "mine\n",
      String(text[..<place]) + "edited" + String(text[place...]),
    ]
  }

  @Test(arguments: reports) func anEditedReportIsKeptUnlessForced(made: VerifyCommandTests.Made) async throws {
    let first = await MemoryRun(made.command, files: Self.files)
    #expect(first.status == .done, "\(first.errors)")
    let text = try #require(first.files[made.path])
    for edited in Self.edits(of: text) {
      var files = first.files
      files[made.path] = edited
      let refused = await MemoryRun(made.command, files: files)
      #expect(refused.status == .readingOrWritingFailed && refused.files == files && refused.output.isEmpty)
      #expect(
        refused.errors
          == "assay: cannot write '\(made.path)': it was edited, or was not created by Assay; add --force to replace it, or choose another path with -o\n"
      )
      let forced = await MemoryRun(made.command + ["--force"], files: files)
      #expect(forced.status == .done && forced.files == first.files)
    }
  }

  @Test(arguments: reports) func anUntouchedReportIsReplaced(made: VerifyCommandTests.Made) async throws {
    let first = await MemoryRun(made.command, files: Self.files)
    let text = try #require(first.files[made.path])
    for same in [text, text.replacing("\n", with: "\r\n"), String(text.dropLast()), ""] {
      var files = first.files
      files[made.path] = same
      let again = await MemoryRun(made.command, files: files)
      #expect(again.status == .done && again.files == first.files)
    }
  }

  /// All files of a report are written, or none.
  @Test func oneEditedFileKeepsTheOthersAsTheyAre() async {
    var files = await MemoryRun(["report", "e", "--assets"], files: Self.files).files
    files["e/report.md"]? += "A remark.\n"
    let refused = await MemoryRun(["report", "e", "--title", "Other"], files: files)
    #expect(refused.status == .readingOrWritingFailed && refused.files == files && refused.errors.contains("report.md"))
  }

  @Test func anEditedPictureIsKeptUnlessForced() async throws {
    let made = await MemoryRun(["report", "e", "--assets"], files: Self.files)
    var files = made.files
    let picture = try #require(files.keys.first { $0.hasSuffix(".svg") })
    #expect(await MemoryRun(["report", "e", "--assets"], files: files).status == .done)
    files[picture] = files[picture]?.replacing("<title", with: "<title ")
    let refused = await MemoryRun(["report", "e", "--assets"], files: files)
    #expect(refused.status == .readingOrWritingFailed && refused.files == files && refused.errors.contains(picture))
    #expect(await MemoryRun(["report", "e", "--assets", "--force"], files: files).files == made.files)
  }

  @Test(arguments: [["export", "e"], ["plan", "e", "--format", "csv"], ["actions", "e", "--format", "json"]])
  func noResultReplacesAFileThatPeopleWrite(command: [String]) async {
    var files = Self.files
    files["mine/sheet.yaml"] = SampleFiles.ann
    let run = await MemoryRun(command + ["-o", "mine/sheet.yaml"], files: files)
    #expect(run.status == .readingOrWritingFailed && run.files == files)
    #expect(run.errors.contains("it may be an answer sheet or another file that is edited by hand"))
  }

  @Test func theDemoKeepsAnEditedSheetAndAnEditedReport() async {
    let made = await MemoryRun(["demo", "d"]).files
    for (path, reason) in [("d/answers/consensus.yaml", "it was edited;"), ("d/report.html", "it was edited, or")] {
      var files = made
      files[path]? += "\n"
      let refused = await MemoryRun(["demo", "d"], files: files)
      #expect(refused.status == .readingOrWritingFailed && refused.files == files)
      #expect(refused.errors.contains("cannot write '\(path)': \(reason)"))
      #expect(await MemoryRun(["demo", "d", "--force"], files: files).files == made)
    }
  }
}
