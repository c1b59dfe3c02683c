import Testing

@testable import assay

@Suite struct VerifyCommandTests {
  private static let sheet = "e/answers/one.yaml"

  /// The engagement with its report, in both forms.
  private func reported() -> [String: String] { MemoryRun(["report", "e"], files: SampleFiles.all).files }

  @Test(arguments: ["e/report.html", "e/report.md"]) func aReportKnowsItsFiles(path: String) {
    let run = MemoryRun(["verify", path, "e"], files: reported())
    #expect(run.status == .done && run.output.hasPrefix("The report was made from these "))
  }

  @Test(arguments: ["e/report.html", "e/report.md"]) func everyDifferenceIsNamed(path: String) throws {
    var files = reported()
    let sheets = files.keys.filter { $0.hasPrefix("e/answers/") }.sorted()
    let first = try #require(sheets.first)
    files[first]? += "# a remark\n"
    files["e/answers/a-b_c.yaml"] = files[first]
    let run = MemoryRun(["verify", path, "e"], files: files)
    #expect(run.status == .inputHasErrors)
    let name = first.split(separator: "/").last.map(String.init) ?? ""
    #expect(
      run.output == "changed since the report: \(name)\nat hand, and not in the report: a-b_c.yaml\n")
    files["e/answers/a-b_c.yaml"] = nil
    files[first] = nil
    #expect(
      MemoryRun(["verify", path, "e"], files: files).output == "in the report, and not at hand: \(name)\n")
  }

  @Test func whatIsNoReportIsRefused() {
    let run = MemoryRun(["verify", "e/engagement.yaml", "e"], files: SampleFiles.all)
    #expect(run.status == .inputHasErrors && run.errors.contains("names no files that it was made from"))
  }
}
