import Testing

@testable import assay

/// What the commands say of points, and of steps whatever the target.
@Suite struct PointsCommandTests {
  private static let files = SampleFiles.with(
    "questionnaires/tiny.yaml", SampleFiles.questionnaire.replacing("scoring: capability", with: "scoring: mean"))

  @Test func aScoreOfPointsNamesNoLevels() async throws {
    let run = await MemoryRun(["score", "e"], files: Self.files)
    try expectGolden(run.output, "score-points.txt")
    #expect(!run.output.contains("Initial") && !run.output.lowercased().contains("level"))
  }

  /// The frameworks of a questionnaire without levels are shown where the engagement names them.
  @Test func frameworksOfPointsAreShownOnRequest() async {
    #expect(!(await MemoryRun(["score", "e"], files: Self.files).output.contains("House rules")))
    let files = Self.files.merging(["e/engagement.yaml": SampleFiles.engagement + "frameworks: [house]\n"]) { $1 }
    #expect(await MemoryRun(["score", "e"], files: files).output.contains("House rules: crosswalk"))
  }

  /// A plain no is a step although the topic reaches its target.
  @Test func aPlainNoIsAlwaysAStep() async {
    let files = Self.files.merging(["e/engagement.yaml": SampleFiles.engagement + "targets: {intake: 1}\n"]) { $1 }
    let score = await MemoryRun(["score", "e"], files: files)
    #expect(score.output.contains("Not fulfilled, although the topic reaches its target"), "\(score.output)")
    let plan = await MemoryRun(["plan", "e"], files: files)
    #expect(plan.output.contains("intake.2.1") && !plan.output.contains("No steps"))
  }

  @Test(arguments: [("profile", "0 of 2"), ("median", "Median"), ("lowest", "Lowest")])
  func theEngagementChoosesTheFirstFigure(headline: String, start: String) async {
    let files = SampleFiles.with("e/engagement.yaml", SampleFiles.engagement + "headline: \(headline)\n")
    let lines = await MemoryRun(["score", "e"], files: files).output.split(separator: "\n")
    #expect(lines.count > 2 && lines[1].hasPrefix(start), "\(lines.prefix(3))")
  }
}
