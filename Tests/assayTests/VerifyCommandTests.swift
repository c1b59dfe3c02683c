import Testing

@testable import OperatingSystem
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import assay

@Suite struct VerifyCommandTests {
  /// A report as a command writes it.
  struct Made: Hashable, Sendable, CustomTestStringConvertible {
    let kind: ReportFacts.Kind
    let command: [String]
    let path: String
    /// The folders that `verify` gets.
    let folders: [String]

    var testDescription: String { path }
    /// Whether answers are behind it.
    var hasAnswers: Bool { kind != .sheet }
  }

  static let reports: [Made] = ["html", "markdown"].flatMap { format in
    let ending = format == "html" ? "html" : "md"
    var made = [
      Made(kind: .full, command: ["report", "e"], path: "e/report.\(ending)", folders: ["e"]),
      Made(
        kind: .full, command: ["report", "e", "--earlier", "old", "-o", "trend"], path: "trend/report.\(ending)",
        folders: ["e", "old"]),
      Made(
        kind: .executive, command: ["report", "e", "--kind", "executive"], path: "e/executive.\(ending)", folders: ["e"]
      ),
      Made(
        kind: .audit, command: ["report", "e", "--kind", "audit"], path: "e/audit-house.\(ending)", folders: ["e"]),
      Made(
        kind: .topic, command: ["report", "e", "--kind", "topic"], path: "e/topics/intake.\(ending)", folders: ["e"]),
      Made(
        kind: .topic, command: ["report", "e", "--kind", "topic", "--earlier", "old", "-o", "trend"],
        path: "trend/topics/handover.\(ending)", folders: ["e", "old"]),
      Made(
        kind: .comparison, command: ["compare", "old", "e", "--format", format, "-o", "c.\(ending)"],
        path: "c.\(ending)", folders: ["old", "e"]),
      Made(
        kind: .sheet, command: ["sheet", "e", "--format", format, "-o", "s.\(ending)"], path: "s.\(ending)",
        folders: ["e"]),
    ]
    made.append(
      Made(
        kind: .portfolio, command: ["portfolio", "old", "e", "--format", format, "-o", "u.\(ending)"],
        path: "u.\(ending)", folders: ["old", "e"]))
    return made
  }

  /// The engagement with one of the year before.
  private static let files = SampleFiles.all.merging([
    "old/engagement.yaml": SampleFiles.engagement.replacing("2026-11-03", with: "2025-11-03"),
    "old/answers/ann.yaml": SampleFiles.ann,
  ]) { $1 }

  /// What `verify` says after the files of a report were changed.
  private func verified(
    _ made: Made, from files: [String: String] = files, options: [String] = [],
    _ change: (inout [String: String]) -> Void = { _ in }
  ) async throws -> MemoryRun {
    var files = await MemoryRun(made.command + options, files: files).files
    try #require(files[made.path] != nil)
    change(&files)
    return await MemoryRun(["verify", made.path] + made.folders, files: files)
  }

  private func prefix(_ made: Made) -> String { made.folders.count > 1 ? "e/" : "" }

  // MARK: - The same files

  @Test(arguments: reports) func aReportKnowsItsFiles(made: Made) async throws {
    let run = try await verified(made)
    #expect(run.status == .done && run.errors.isEmpty)
    #expect(run.output.hasPrefix("The report matches ") && run.output.hasSuffix(" files.\n"))
  }

  @Test(arguments: reports) func anEditedTextIsSaid(made: Made) async throws {
    let run = try await verified(made) { $0[made.path] = $0[made.path]?.replacing("Corner shop", with: "Another shop") }
    #expect(run.status == .inputHasErrors)
    #expect(run.output.hasPrefix("the text of the report was edited after the report was created\n"))
  }

  @Test(arguments: reports) func aReportWithOtherLineEndsIsVerified(made: Made) async throws {
    let run = try await verified(made) { $0[made.path] = $0[made.path]?.replacing("\n", with: "\r\n") }
    #expect(run.status == .done)
    #expect(run.output.contains("The line endings of the report were converted to CRLF"))
  }

  @Test(arguments: reports) func filesWithOtherLineEndsAreVerified(made: Made) async throws {
    let paths = ["e/answers/ann.yaml", "e/engagement.yaml"]
    let toCRLF = { (files: inout [String: String]) in
      for path in paths { files[path] = files[path]?.replacing("\n", with: "\r\n") }
    }
    let toLF = { (files: inout [String: String]) in
      for path in paths { files[path] = files[path]?.replacing("\r\n", with: "\n") }
    }
    let count = made.hasAnswers ? "2 files differ" : "1 file differs"
    let expected = "\(count) from the report's only in line endings (CRLF or LF).\n"
    let later = try await verified(made, toCRLF)
    #expect(later.status == .done && later.output.contains(expected))
    var files = Self.files
    toCRLF(&files)
    let earlier = try await verified(made, from: files, toLF)
    #expect(earlier.status == .done && earlier.output.contains(expected))
    // A file with both kinds of line ends is known as well.
    files = Self.files
    files[paths[1]]? += "# a remark\r\n"
    #expect(try await verified(made, from: files) { toLF(&$0) }.status == .done)
  }

  /// A table row with a digest, or facts that somebody added, verify nothing.
  @Test(arguments: [
    "<!-- {\"schema\":\"assay.facts/1\"} -->", "<script type=\"application/json\" id=\"facts\">{}</script>",
  ])
  func addedFactsAreRefused(line: String) async throws {
    var files = Self.files
    files = await MemoryRun(["report", "e", "--format", "markdown"], files: files).files
    files["e/report.md"]? += "\n| engagement.yaml | \(String(repeating: "0", count: 64)) |\n"
    let row = await MemoryRun(["verify", "e/report.md", "e"], files: files)
    #expect(
      row.status == .inputHasErrors && row.output == "the text of the report was edited after the report was created\n")
    files["e/report.md"]? += line.hasPrefix("<!") ? "\n\(line)\n" : "\n<!-- {\"schema\":1} -->\n"
    let run = await MemoryRun(["verify", "e/report.md", "e"], files: files)
    #expect(run.status == .inputHasErrors && run.errors.contains("damaged"), "\(run.output)")
  }

  @Test func aTitleGivenByHandIsCompared() async throws {
    let files = await MemoryRun(["report", "e", "--format", "markdown", "--title", "Mine"], files: Self.files).files
    let told = await MemoryRun(["verify", "e/report.md", "e"], files: files)
    #expect(told.status == .done && told.output.contains("Its title was set with --title: 'Mine'"))
    #expect(await MemoryRun(["verify", "e/report.md", "e", "--title", "Mine"], files: files).status == .done)
    let other = await MemoryRun(["verify", "e/report.md", "e", "--title", "Yours"], files: files)
    #expect(other.status == .inputHasErrors && other.output.hasPrefix("the report has another title: 'Mine'"))
  }

  @Test(arguments: reports) func namesOfAnyKindAreReadBack(made: Made) async throws {
    var files = Self.files
    for (number, name) in [
      "a'b&<c>", "*x*|y", "--> <!-- -->", "a-b_c-" + String(repeating: "name", count: 20), "\u{202E}\u{E0041}", "``x`",
      "</script>", "{\"schema\":\"assay.facts/1\"}", "é\u{301}", "back\\slash",
    ].enumerated() {
      let sheet = SampleFiles.bob.replacing("respondent: bob", with: "respondent: r\(number)")
      files["e/answers/\(name.replacing("/", with: "_")).yaml"] = sheet
    }
    let title = "--><script>alert(1)</script>\u{202E}--- -"
    let options = [.full, .executive, .audit, .comparison, .portfolio].contains(made.kind) ? ["--title=\(title)"] : []
    let run = try await verified(made, from: files, options: options)
    #expect(run.status == .done && run.output.hasPrefix("The report matches "))
    let changed = try await verified(made, from: files, options: options) {
      $0["e/answers/--> <!-- -->.yaml"]? += "# a remark\n"
    }
    #expect(changed.output.contains("answers/--> <!-- -->.yaml\n") == made.hasAnswers)
  }

  // MARK: - Other files

  @Test(arguments: reports) func aChangedSheetIsNamed(made: Made) async throws {
    let run = try await verified(made) { $0["e/answers/ann.yaml"]? += "# a remark\n" }
    #expect(run.status == (made.hasAnswers ? .inputHasErrors : .done))
    let expected = "changed since the report was created: \(prefix(made))answers/ann.yaml\n"
    #expect(made.hasAnswers ? run.output == expected : run.output.hasPrefix("The report"))
  }

  @Test(arguments: reports) func aMissingSheetIsNamed(made: Made) async throws {
    let run = try await verified(made) { $0["e/answers/bob.yaml"] = nil }
    #expect(run.status == (made.hasAnswers ? .inputHasErrors : .done))
    let expected = "in the report but not in the folder: \(prefix(made))answers/bob.yaml\n"
    #expect(made.hasAnswers ? run.output == expected : run.output.hasPrefix("The report"))
  }

  @Test(arguments: reports) func anAddedSheetIsNamed(made: Made) async throws {
    let run = try await verified(made) { $0["e/answers/\u{202E}.yaml"] = SampleFiles.bob }
    #expect(run.status == (made.hasAnswers ? .inputHasErrors : .done))
    let expected = "in the folder but not in the report: \(prefix(made))answers/⟦U+202E⟧.yaml\n"
    #expect(made.hasAnswers ? run.output == expected : run.output.hasPrefix("The report"))
  }

  /// Also with faults in them: only their bytes count.
  @Test(arguments: reports) func aChangedQuestionnaireIsNamed(made: Made) async throws {
    let run = try await verified(made) { $0["questionnaires/tiny.yaml"] = "questionnaire: tiny\nfault: [\n" }
    #expect(run.status == .inputHasErrors && run.errors.isEmpty)
    let line = "changed since the report was created: tiny.yaml\n"
    #expect(run.output == made.folders.map { _ in line }.joined())
  }

  @Test(arguments: reports.filter { [.full, .audit, .executive].contains($0.kind) })
  func aChangedCatalogueIsNamed(made: Made) async throws {
    let run = try await verified(made) { $0["questionnaires/frameworks/house.yaml"]? += "# a remark\n" }
    #expect(run.status == .inputHasErrors && run.output.contains("changed since the report was created: house.yaml\n"))
  }

  // MARK: - Several engagements

  @Test func earlierAssessmentsMayBeLeftOut() async throws {
    let made = try #require(Self.reports.first { $0.path == "trend/report.html" })
    let files = await MemoryRun(made.command, files: Self.files).files
    let run = await MemoryRun(["verify", made.path, "e"], files: files)
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("not compared: the earlier assessment 2025-11-03; add its folder\nThe report matches"))
  }

  @Test func aWrongNumberOfFoldersIsRefused() async throws {
    let made = try #require(Self.reports.first { $0.kind == .comparison })
    let files = await MemoryRun(made.command, files: Self.files).files
    let run = await MemoryRun(["verify", made.path, "e"], files: files)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.contains("name their folders in this order: 2025-11-03, 2026-11-03"))
  }

  @Test func engagementsOfAPortfolioAreFoundInAFolder() async throws {
    var files: [String: String] = [:]
    for (path, text) in Self.files {
      files[path.hasPrefix("e/") || path.hasPrefix("old/") ? "units/" + path : path] = text
    }
    files = await MemoryRun(["portfolio", "units", "--format", "html", "-o", "p.html"], files: files).files
    #expect(await MemoryRun(["verify", "p.html", "units"], files: files).status == .done)
    files["units/new/engagement.yaml"] = SampleFiles.engagement + "# another\n"
    let added = await MemoryRun(["verify", "p.html", "units"], files: files)
    #expect(added.status == .inputHasErrors && added.output == "in the folders but not in the report: units/new\n")
    files["units/new/engagement.yaml"] = nil
    files["units/old/engagement.yaml"] = nil
    let missing = await MemoryRun(["verify", "p.html", "units"], files: files)
    #expect(missing.status == .inputHasErrors)
    #expect(missing.output == "in the report but not in the folders: the assessment 2025-11-03\n")
  }

  // MARK: - Theme and language

  @Test func themeAndLanguageAreComparedWhereTheyAreGiven() async throws {
    var files = Self.files
    files["theme.yaml"] = "theme: house\nname: Corner shop\n"
    let look = ["--theme", "theme.yaml", "--language", "de"]
    files = await MemoryRun(["report", "e"] + look, files: files).files
    let without = await MemoryRun(["verify", "e/report.html", "e"], files: files)
    #expect(
      without.status == .done && without.output.hasPrefix("not compared: theme.yaml; add --theme with this file\n"))
    #expect(
      await MemoryRun(["verify", "e/report.html", "e"] + look, files: files).output.hasPrefix("The report matches"))
    files["theme.yaml"]? += "# a remark\n"
    let changed = await MemoryRun(["verify", "e/report.html", "e"] + look, files: files)
    #expect(changed.status == .inputHasErrors && changed.output == "changed since the report was created: theme.yaml\n")
  }

  // MARK: - What is not a report

  @Test(arguments: [
    ("", "does not list its source files"), ("# a text\n", "does not list its source files"),
    ("<!-- {\"schema\":\"assay.facts/9\"} -->\n", "damaged or from a newer version"),
    ("<!-- {\"schema\":\"assay.facts/1\",\"report\" -->\n", "damaged or from a newer version"),
    ("<!-- {\"schema\":\"assay.facts/1\"", "does not list its source files"),
  ])
  func anythingElseIsRefused(text: String, message: String) async {
    let run = await MemoryRun(["verify", "x.md", "e"], files: SampleFiles.with("x.md", text))
    #expect(run.status == .inputHasErrors && run.errors.contains(message))
  }

  @Test(arguments: reports) func noReportNamesAnAbsolutePath(made: Made) async throws {
    let command = made.command.map { ["e", "old"].contains($0) ? "/secret-place/\($0)" : $0 }
    var files: [String: String] = [:]
    for (path, text) in Self.files {
      files[path.hasPrefix("e/") || path.hasPrefix("old/") ? "secret-place/" + path : path] = text
    }
    let written = await MemoryRun(command, files: files).files
    let path = made.path.hasPrefix("e/") ? "secret-place/" + made.path : made.path
    let report = try #require(written[path])
    #expect(!report.contains("secret-place"))
  }
}
