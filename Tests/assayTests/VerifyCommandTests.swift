import Testing

@testable import assay

@Suite struct VerifyCommandTests {
  /// Longer than a page holds on one line, and with signs that both forms escape.
  private static let longName = "e/answers/a-b_c-" + String(repeating: "name", count: 20) + ".yaml"

  /// The engagement with its report, in both forms.
  private func reported() async -> [String: String] { await MemoryRun(["report", "e"], files: SampleFiles.all).files }

  @Test(arguments: ["e/report.html", "e/report.md"]) func aReportKnowsItsFiles(path: String) async {
    let run = await MemoryRun(["verify", path, "e"], files: await reported())
    #expect(run.status == .done && run.output.hasPrefix("The report was made from these "))
  }

  @Test(arguments: ["e/report.html", "e/report.md"]) func everyDifferenceIsNamed(path: String) async throws {
    var files = await reported()
    let sheets = files.keys.filter { $0.hasPrefix("e/answers/") }.sorted()
    let first = try #require(sheets.first)
    files[first]? += "# a remark\n"
    files[Self.longName] = files[first]
    let run = await MemoryRun(["verify", path, "e"], files: files)
    #expect(run.status == .inputHasErrors)
    let name = first.split(separator: "/").last.map(String.init) ?? ""
    #expect(
      run.output
        == "changed since the report: \(name)\nat hand, and not in the report: \(Self.longName.dropFirst(10))\n")
    files[Self.longName] = nil
    files[first] = nil
    #expect(
      await MemoryRun(["verify", path, "e"], files: files).output == "in the report, and not at hand: \(name)\n")
  }

  @Test(arguments: ["e/report.html", "e/report.md"]) func namesOfAnyKindAreReadBack(path: String) async {
    var files = SampleFiles.all
    for name in [Self.longName, "e/answers/a'b&<c>.yaml", "e/answers/*x*|y.yaml"] {
      files[name] = files["e/answers/bob.yaml"]
    }
    files = await MemoryRun(["report", "e"], files: files).files
    #expect(await MemoryRun(["verify", path, "e"], files: files).status == .done)
  }

  @Test func whatIsNoReportIsRefused() async {
    let run = await MemoryRun(["verify", "e/engagement.yaml", "e"], files: SampleFiles.all)
    #expect(run.status == .inputHasErrors && run.errors.contains("names no files that it was made from"))
  }
}
