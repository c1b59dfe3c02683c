import Foundation
import TestSupport
import Testing

@testable import OperatingSystem
@testable import assay

/// The files and outputs of this release stay as they are: `Tests/Formats/2.0`.
@Suite struct FrozenFormatTests {
  private static let folder = packageFolder.appending(path: "Tests/Formats/2.0")
  static let engagements = ["capability", "conformity", "overlay", "points", "staged", "translated"]

  /// The commands, by the file of their output. Names are relative to the folder of the case.
  private static let commands: [(output: String, arguments: [String])] = [
    ("score.json", ["score", "engagement", "--format", "json"]),
    ("plan.json", ["plan", "engagement", "--format", "json"]),
    ("agenda.json", ["agree", "engagement", "--format", "json"]),
    ("status.json", ["status", "engagement", "--format", "json"]),
    ("actions.json", ["actions", "engagement", "--on", "2027-02-01", "--format", "json"]),
    ("github-issues.json", ["actions", "engagement", "--on", "2027-02-01", "--format", "github"]),
    ("sheets.json", ["export", "engagement", "--format", "json"]),
    ("portfolio.json", ["portfolio", "engagement", "--format", "json"]),
    ("comparison.json", ["compare", "earlier", "engagement", "--format", "json"]),
  ]

  private let isRecording = ProcessInfo.processInfo.environment["GOLDEN"] == "record"

  private func expected(_ name: String, _ file: String) -> URL {
    Self.folder.appending(path: "\(name)/expected/\(file)")
  }

  @Test func everyFolderIsRead() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(found == Self.engagements)
  }

  @Test(arguments: engagements) func filesHaveNoErrors(name: String) async throws {
    let run = await MemoryRun(["check", "engagement"], files: try files(below: Self.folder.appending(path: name)))
    #expect(run.status == .done, "\(run.errors)")
  }

  /// An output has the same bytes. A key may be added and recorded; a figure that changed or went fails even then.
  @Test(arguments: engagements) func outputsHaveTheSameBytes(name: String) async throws {
    let files = try files(below: Self.folder.appending(path: name))
    for (output, arguments) in Self.commands {
      if output == "comparison.json", files["earlier/engagement.yaml"] == nil { continue }
      if arguments[0] == "actions", files["engagement/actions.yaml"] == nil { continue }
      let run = await MemoryRun(arguments, files: files)
      #expect(run.status == .done, "\(output): \(run.errors)")
      let file = expected(name, output)
      let kept = try? String(contentsOf: file, encoding: .utf8)
      let lost = try kept.map { try JSONTree($0).missing(in: JSONTree(run.output), at: output) } ?? []
      #expect(lost == [], "this breaks the promise of questionnaires/STABILITY.md")
      if isRecording, lost.isEmpty {
        try record(run.output, at: file)
      } else {
        #expect(run.output == kept, "\(output)")
      }
    }
  }

  /// A report that this release made is still verified, and made again.
  @Test(arguments: engagements) func reportsAreMadeAndVerified(name: String) async throws {
    var files = try files(below: Self.folder.appending(path: name))
    let run = await MemoryRun(["report", "engagement", "--format", "markdown", "-o", "made"], files: files)
    #expect(run.status == .done, "\(run.errors)")
    let made = try #require(run.files["made/report.md"])
    let file = expected(name, "report.md")
    if isRecording, !FileManager.default.fileExists(atPath: file.path) { try record(made, at: file) }
    files["kept.md"] = try String(contentsOf: file, encoding: .utf8)
    files["made.md"] = made
    for report in ["made.md", "kept.md"] {
      let verified = await MemoryRun(["verify", report, "engagement"], files: files)
      #expect(verified.status == .done, "\(report): \(verified.output)")
    }
    files["engagement/answers/late.yaml"] = "respondent: Late\n"
    #expect(await MemoryRun(["verify", "kept.md", "engagement"], files: files).status == .inputHasErrors)
  }

  /// A benchmark that this release made still tells the quartile.
  @Test func aBenchmarkIsRead() async throws {
    let files = try files(below: Self.folder.appending(path: "capability"))
    let run = await MemoryRun(
      ["report", "engagement", "--benchmark", "benchmark.yaml", "--format", "markdown", "-o", "-"], files: files)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("| [Orders](#topic-orders) | 1 | third quartile of 20 organizations | 8 | 7 | 5 |"))
  }

  /// Translations of a questionnaire and a catalogue, a language and a theme still change a report.
  @Test func translationsALanguageAndAThemeAreRead() async throws {
    let files = try files(below: Self.folder.appending(path: "translated"))
    let check = await MemoryRun(["check", "engagement", "nl.yaml", "theme.yaml"], files: files)
    #expect(check.status == .done, "\(check.errors)")
    let run = await MemoryRun(
      [
        "report", "engagement", "--language", "nl.yaml", "--theme", "theme.yaml", "--format", "html,markdown", "-o",
        "made",
      ], files: files)
    #expect(run.status == .done, "\(run.errors)")
    let text = try #require(run.files["made/report.md"])
    for part in ["Samenvatting", "03-11-2026", "1,33", "[Inschepen](#topic-boarding)", "Betrouwbaar", "Havenregels"] {
      #expect(text.contains(part), "\(part)")
    }
    let page = try #require(run.files["made/report.html"])
    for part in ["Advisers of the north", "In confidence", "--accent:rgb(122 31 92)"] {
      #expect(page.contains(part), "\(part)")
    }
    let verified = await MemoryRun(
      ["verify", "made/report.md", "engagement", "--language", "nl.yaml", "--theme", "theme.yaml"], files: run.files)
    #expect(verified.status == .done, "\(verified.output)\(verified.errors)")
  }

  /// A line of a stream with an error has its number, the id of the engagement and the errors, whose wording may change.
  @Test func anErrorOfAStreamHasItsKeys() async throws {
    let files = try files(below: Self.folder.appending(path: "translated"))
    let line = #"{"engagement": {"engagement": "e", "questionnaire": "ferry"}, "sheets": [{"respondent": "A"}]}"#
    let run = await MemoryRun(
      ["stream", "--questionnaire", "ferry", "--library", "engagement/library"], files: files, input: "\(line)\n{}\n")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == .inputHasErrors && lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"schema":"assay.error/1","line":1,"engagement":"e","errors":[""#))
    #expect(lines[1].hasPrefix(#"{"schema":"assay.error/1","line":2,"engagement":null,"errors":[""#))
  }

  private func record(_ text: String, at file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

/// The files below a folder, by their paths in it, without what is expected of them.
func files(below folder: URL) throws -> [String: String] {
  var files: [String: String] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".yaml") {
    files[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
  return files
}
