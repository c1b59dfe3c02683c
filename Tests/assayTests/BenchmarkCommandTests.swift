import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Exchange
@testable import OperatingSystem
@testable import PlainYAML
@testable import Text
@testable import assay

@Suite struct BenchmarkCommandTests {
  /// The answers of the unit with a number: every third at level 0, 1 or 2 in *intake*, and half of them without *handover*.
  private static func answers(_ number: Int) -> String {
    let intake = ["N", "F", "F"][number % 3]
    let second = number % 3 == 2 ? "F" : "N"
    let handover = number.isMultiple(of: 2) ? "" : "  handover.1.1: F\n  handover.2.1: \(number % 4 == 1 ? "F" : "N")\n"
    return """
      respondent: ann
      questionnaire: tiny
      version: "1.0"
      answers:
        intake.1.1: \(intake)
        intake.2.1: \(second)
      \(handover)
      """
  }

  private static func units(_ count: Int) -> [String: String] {
    var files = SampleFiles.all
    for number in 0..<count {
      files["secret/\(100 + number)/engagement.yaml"] = SampleFiles.engagement
        .replacing("sample", with: "engagement-\(number)").replacing("Corner shop", with: "Firm \(number)")
        .replacing("2026-11-03", with: "2026-10-\(10 + number % 20)")
      files["secret/\(100 + number)/answers/ann.yaml"] = answers(number)
    }
    return files
  }

  private func make(_ files: [String: String], _ options: String...) async -> MemoryRun {
    await MemoryRun(["benchmark", "make", "secret", "-o", "b.yaml"] + options, files: files)
  }

  @Test func countsAreWrittenWithoutNames() async throws {
    let run = await make(Self.units(33), "--title", "Shops", "--date", "2026-12-01")
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("organizations counted: 30; waiting for a batch of 5: 3; topics: 2"))
    let text = try #require(run.files["b.yaml"])
    #expect(
      text.hasSuffix(
        """
        benchmark: b
        title: Shops
        date: 2026-12-01
        questionnaire: tiny
        version: 1.0
        scoring: capability
        units: 30
        topics:
          - topic: handover
            counts:
              - levels: 0-1
                units: 7
              - levels: 2
                units: 8
          - topic: intake
            counts:
              - levels: 0
                units: 10
              - levels: 1
                units: 10
              - levels: 2
                units: 10

        """), "\(text)")
    for word in ["Firm", "engagement-", "secret", "2026-10", "ann", "First look"] { #expect(!text.contains(word)) }
    let checked = await MemoryRun(["check", "b.yaml"], files: run.files)
    #expect(checked.status == .done && checked.output == "1 file checked: 0 errors, 0 warnings\n")
    let read = BenchmarkReader.read(Document(parsing: Source(name: "b.yaml", text: text))).value
    #expect(try #require(read).text == text)
  }

  @Test func oneMoreEngagementGivesTheSameFileOrFiveMore() async {
    let ten = await make(Self.units(10))
    let eleven = await make(Self.units(11))
    let fifteen = await make(Self.units(15))
    #expect(ten.files["b.yaml"]?.contains("units: 10\n") == true && ten.files["b.yaml"] == eleven.files["b.yaml"])
    #expect(fifteen.files["b.yaml"]?.contains("units: 15\n") == true)
  }

  @Test func fewerThanTenAreRefused() async {
    let run = await make(Self.units(9))
    #expect(run.status == .inputHasErrors && run.files["b.yaml"] == nil)
    #expect(run.errors.hasSuffix("assay: a benchmark needs at least 10 organizations, not 9\n"))
  }

  @Test func anotherVersionIsRefused() async {
    var files = Self.units(12)
    files["secret/105/library/tiny.yaml"] = SampleFiles.questionnaire.replacing("\"1.0\"", with: "\"2.0\"")
    files["secret/105/answers/ann.yaml"] = Self.answers(5).replacing("\"1.0\"", with: "\"2.0\"")
    let run = await make(files)
    #expect(run.status == .inputHasErrors && run.files["b.yaml"] == nil)
    #expect(
      run.errors.contains(
        """
        assay: refused: 'secret/105': it uses tiny 2.0, scoring capability, but the first engagement uses tiny 1.0, \
        scoring capability
        assay: 1 engagement cannot be counted; no benchmark was written

        """), "\(run.errors)")
  }

  /// Ids and versions do not tell that somebody changed the pinned levels.
  @Test func otherLevelsOfTheSameVersionAreRefused() async {
    var files = Self.units(12)
    files["secret/105/library/tiny.yaml"] = SampleFiles.questionnaire
      .replacing("each request.\n        level: 2", with: "each request.\n        level: 3")
    let run = await make(files)
    #expect(run.status == .inputHasErrors && run.files["b.yaml"] == nil, "\(run.errors)")
    #expect(run.errors.contains("has other levels than that of the first engagement"))
  }

  @Test func severalRoundsOfOneOrganizationAreTold() async {
    var files = Self.units(12)
    for number in [3, 4] {
      let path = "secret/\(100 + number)/engagement.yaml"
      files[path] = files[path]?.replacing("Firm \(number)", with: "Big Hospital")
    }
    let run = await make(files)
    #expect(run.status == .done)
    #expect(run.errors.contains("counted as several organizations: 'Big Hospital' (2)"))
    #expect(await !make(Self.units(12)).errors.contains("counted as several"))
  }

  @Test func anEngagementWithErrorsIsNotPassedOver() async {
    var files = Self.units(12)
    files["secret/105/engagement.yaml"] = "engagement: x\n"
    let run = await make(files)
    #expect(run.status == .inputHasErrors && run.files["b.yaml"] == nil)
    #expect(run.errors.hasSuffix("assay: 1 engagement cannot be counted; no benchmark was written\n"))
  }

  @Test func anExistingFileIsReplacedOnlyByForce() async {
    var files = await make(Self.units(10)).files
    let first = files["b.yaml"]
    files.merge(Self.units(15)) { $1 }
    let run = await make(files)
    #expect(run.status == .readingOrWritingFailed && run.files["b.yaml"] == first)
    #expect(await make(files, "--force").files["b.yaml"]?.contains("units: 15\n") == true)
  }

  @Test(arguments: ["mine: 1\n", SampleFiles.engagement, ""]) func anotherFileIsNeverReplaced(text: String) async {
    let run = await make(Self.units(10).merging(["b.yaml": text]) { $1 }, "--force")
    #expect(run.status == .readingOrWritingFailed && run.files["b.yaml"] == text)
    #expect(run.errors.contains("this file is not a benchmark; choose another name"))
  }

  @Test func aNamedFolderWithoutEngagementIsRefused() async {
    let files = Self.units(12).merging(["empty/notes.txt": "x"]) { $1 }
    let run = await MemoryRun(["benchmark", "make", "secret", "empty", "-o", "b.yaml"], files: files)
    #expect(run.status == .inputHasErrors && run.files["b.yaml"] == nil)
    #expect(run.errors.contains("no engagement in 'empty'"))
  }

  @Test func theOrderOfAFolderIsTold() async {
    var files = Self.units(11)
    files["secret/104/engagement.yaml"] = nil
    let run = await make(files)
    #expect(run.status == .done)
    #expect(
      run.errors.hasPrefix(
        """
        note: 'secret': engagements are taken in the order of their names; a new one must come last
        note: 'secret/104' has no engagement.yaml and is left out

        """), "\(run.errors)")
  }

  @Test func anEngagementWithoutLevelsIsRefused() async {
    var files = Self.units(12)
    files["secret/105/answers/ann.yaml"] = "respondent: ann\nquestionnaire: tiny\nversion: \"1.0\"\nanswers:\n"
    let run = await make(files)
    #expect(run.status == .inputHasErrors && run.files["b.yaml"] == nil)
    #expect(run.errors.contains("refused: 'secret/105': no topic has a level yet"), "\(run.errors)")
  }

  // MARK: - Reports

  private func report(_ options: String..., change: (inout [String: String]) -> Void = { _ in }) async -> MemoryRun {
    var files = await make(Self.units(30), "--title", "Shops <b>", "--date", "2026-12-01").files
    change(&files)
    return await MemoryRun(
      ["report", "secret/105", "--format", "markdown", "-o", "-", "--benchmark", "b.yaml"] + options, files: files)
  }

  /// Unit 5 has level 2 in both topics: of 30, ten are lower twice; of 15, eight have level 2.
  @Test(arguments: ["full", "executive"]) func aReportShowsQuartiles(kind: String) async {
    let run = await report("--kind", kind)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("fourth quartile of 30 organizations | 20 | 10 | 0 |"), "\(run.output)")
    #expect(run.output.contains("third quartile of 15 organizations | 7 | 8 | 0 |"))
    #expect(run.output.contains(", 2026-12-01, 30 organizations.**") && !run.output.contains(" <b>"), "\(run.output)")
    #expect(run.output.contains("Organizations enter in batches of 5."))
  }

  /// Levels 0 and 1 of *handover* are counted together, 7 of 15: no quartile can be told.
  @Test func nothingIsShownWhereCountsAreHidden() async {
    let run = await report {
      $0["secret/105/answers/ann.yaml"] = Self.answers(5).replacing("handover.2.1: F", with: "handover.2.1: N")
    }
    #expect(run.status == .done, "\(run.errors)")
    #expect(!run.output.contains("of 15 organizations"))
    #expect(run.output.contains("1 topic is not shown: too few organizations with different levels are counted"))
  }

  @Test(arguments: [
    ("questionnaire: tiny", "questionnaire: other", "the benchmark is for other 1.0, scoring capability"),
    ("version: 1.0", "version: 2.0", "the benchmark is for tiny 2.0, scoring capability"),
    ("scoring: capability", "scoring: mean", "the benchmark is for tiny 1.0, scoring mean"),
    ("topic: intake", "topic: intakes", "the benchmark's levels of 'intakes' do not match 'tiny'"),
    ("      - levels: 2\n        units: 10\n", "", "the benchmark's levels of 'intake' do not match 'tiny'"),
    ("units: 10\n", "units: 3\n", "'b.yaml' has"),
  ])
  func aBenchmarkThatDoesNotFitIsRefused(text: String, other: String, message: String) async {
    let run = await report { files in files["b.yaml"] = files["b.yaml"]?.replacing(text, with: other) }
    #expect(run.status == .inputHasErrors && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func anAuditHasNoBenchmark() async {
    #expect(await report("--kind", "audit").status == .wrongCommandLine)
  }

  @Test func theBenchmarkIsAmongTheFactsThatVerifyChecks() async throws {
    var files = await make(Self.units(30)).files
    files = await MemoryRun(["report", "secret/105", "--benchmark", "b.yaml"], files: files).files
    func verify(_ options: String...) async -> MemoryRun {
      await MemoryRun(["verify", "secret/105/report.html", "secret/105"] + options, files: files)
    }
    let without = await verify()
    #expect(without.status == .done && without.output.contains("not compared: b.yaml; add --benchmark with this file"))
    let same = await verify("--benchmark", "b.yaml")
    #expect(same.status == .done && !same.output.contains("not compared"))
    files["b.yaml"] = files["b.yaml"]?.replacing("benchmark: b\n", with: "benchmark: c\n")
    let other = await verify("--benchmark", "b.yaml")
    #expect(other.status == .inputHasErrors)
    #expect(other.output.contains("changed since the report was created: b.yaml"), "\(other.output)")
  }
}
