import Testing

@testable import OperatingSystem
@testable import assay

/// Outputs for other programs replace outputs of their own kind, and other files only by force.
@Suite struct DataDeliveryTests {
  private static let commands = [
    ["compare", "d", "e", "--format", "junit"], ["compare", "d", "e", "--format", "json"],
    ["actions", "e", "--format", "csv"], ["actions", "e", "--format", "json"], ["actions", "e", "--format", "jira"],
    ["portfolio", "d", "e", "--format", "csv"], ["portfolio", "d", "e", "--format", "json"],
    ["plan", "e", "--format", "csv"], ["agree", "e", "--format", "json"], ["status", "e", "--format", "json"],
    ["export", "e"], ["export", "e", "--format", "json"],
  ]

  private static let files = SampleFiles.all.reduce(into: SampleFiles.all) { files, file in
    guard file.key.hasPrefix("e/") else { return }
    files["d/\(file.key.dropFirst(2))"] = file.value.replacing("2026-11-03", with: "2025-11-03")
  }

  private func run(_ arguments: [String], over text: String?) async -> MemoryRun {
    var files = Self.files
    files["out"] = text
    return await MemoryRun(arguments + ["-o", "out"], files: files)
  }

  @Test(arguments: commands) func aForeignFileIsReplacedByForceOnly(arguments: [String]) async throws {
    let first = await run(arguments, over: nil)
    #expect(first.status == .done, "\(first.errors)")
    let output = try #require(first.files["out"])
    #expect(await run(arguments, over: output).files["out"] == output)
    #expect(await run(arguments, over: "").files["out"] == output)
    for foreign in ["<testsuites name=\"own\"/>\n", "{\"mine\": 1}\n", "name,value\nx,1\n", "notes\n"] {
      let refused = await run(arguments, over: foreign)
      #expect(refused.status == .readingOrWritingFailed && refused.files["out"] == foreign, "\(foreign)")
      #expect(await run(arguments + ["--force"], over: foreign).files["out"] == output)
    }
  }

  /// A table to fill in is not taken for an output once it was filled in.
  @Test(arguments: [["export", "e"], ["export", "e", "--blank"]])
  func aTableWithAnswersIsReplacedByForceOnly(arguments: [String]) async throws {
    let output = try #require(await run(arguments, over: nil).files["out"])
    let filled = output.replacing("intake.1.1,", with: "intake.1.1 ,")
    let refused = await run(arguments, over: filled)
    #expect(refused.status == .readingOrWritingFailed && refused.files["out"] == filled)
    #expect(refused.errors.contains("may hold answers; add --force"))
    #expect(await run(arguments + ["--force"], over: filled).files["out"] == output)
  }

  @Test(arguments: [["plan", "e"], ["status", "e"], ["agree", "e"], ["form", "e"]])
  func aTableOrPageReplacesOnlyItsLike(arguments: [String]) async throws {
    let output = try #require(await run(arguments, over: nil).files["out"])
    #expect(await run(arguments, over: output).status == .done)
    for foreign in ["Our notes.\n", "<html>Our page</html>\n"] {
      let refused = await run(arguments, over: foreign)
      #expect(refused.status == .readingOrWritingFailed && refused.files["out"] == foreign, "\(refused.errors)")
      #expect(await run(arguments + ["--force"], over: foreign).files["out"] == output)
    }
  }

  /// Such a file would be read as an answer sheet or a register from then on.
  @Test(arguments: [["plan", "e"], ["export", "e"], ["status", "e", "--format", "markdown"], ["form", "e"]])
  func anOutputIsNotNamedLikeAnInput(arguments: [String]) async {
    let run = await MemoryRun(arguments + ["-o", "e/answers/new.yaml"], files: Self.files)
    #expect(run.status == .readingOrWritingFailed && run.files == Self.files)
    #expect(run.errors.contains("choose a name that does not end in .yaml or .yml"))
  }

  @Test func anEditedStatusIsReplacedByForceOnly() async throws {
    let arguments = ["status", "e", "--format", "markdown"]
    let output = try #require(await run(arguments, over: nil).files["out"])
    #expect(await run(arguments, over: output).status == .done)
    #expect(await run(arguments, over: "Our notes.\n\(output)").status == .readingOrWritingFailed)
  }
}
