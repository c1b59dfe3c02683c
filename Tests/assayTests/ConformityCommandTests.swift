import Testing

@testable import OperatingSystem
@testable import assay

/// What the commands say of an assessment whose questionnaire assesses a standard directly.
@Suite struct ConformityCommandTests {
  private func run(_ arguments: String..., files: [String: String] = ConformityFiles.all) async -> MemoryRun {
    await MemoryRun(arguments, files: files)
  }

  @Test func aScoreNamesRequirementsAndFindings() async throws {
    let run = await run("score", "s")
    #expect(run.status == .done && run.errors.isEmpty)
    try expectGolden(run.output, "score-conformity.txt")
    #expect(!run.output.lowercased().contains("level"))
  }

  @Test func aJudgedFindingIsPrintedBesideTheComputedOne() async {
    let run = await run("score", "s", files: ConformityFiles.with("s/actions.yaml", ConformityFiles.actions))
    #expect(run.output.contains("minor (judged; computed: major; no evidence)"), "\(run.output)")
  }

  @Test func aPlanBeginsWithTheCriticalGapAndNamesItsAction() async throws {
    let run = await run("plan", "s", files: ConformityFiles.with("s/actions.yaml", ConformityFiles.actions))
    #expect(run.status == .done)
    try expectGolden(run.output, "plan-conformity.txt")
    #expect(run.output.contains("A-002, Head of kitchen, due 2027-01-31, in-progress"))
  }

  @Test func aPortfolioCountsRequirements() async {
    let run = await run("portfolio", "s", "s")
    #expect(run.output.contains("fulfilled") && run.output.contains("0/4"), "\(run.output)")
    #expect(!run.output.contains("level"))
    #expect(await self.run("portfolio", "s", "--format", "json").output.contains("\"majors\": 1"))
  }

  @Test func anAuditTakesTheAssessedStandard() async {
    let run = await run("report", "s", "--kind", "audit", "--format", "html")
    #expect(run.status == .done && run.files["s/audit-rules.html"] != nil, "\(run.errors)")
  }

  @Test func hiddenFrameworksCannotBeReported() async {
    let files = ConformityFiles.with("s/engagement.yaml", ConformityFiles.engagement + "frameworks: []\n")
    let audit = await run("report", "s", "--kind", "audit", files: files)
    #expect(audit.status == .wrongCommandLine && audit.errors.contains("'frameworks' in engagement.yaml"))
    #expect(await run("score", "s", "--fail-on", "major", files: files).status == .gateFailed)
  }

  @Test func documentsAreListedAndExplained() async {
    #expect(await run("explain", "s").output.contains("rules:1-a  Backup plan"))
    let run = await run("explain", "s", "rules:1-a")
    #expect(run.status == .done && run.output.contains("Backup plan"), "\(run.errors)")
  }

  @Test func theJSONHasFindingsExclusionsDissentAndDocuments() async {
    let json = await run("score", "s", "--format", "json").output.replacing(/\n */, with: "")
    for wanted in [
      #""findings": ["excluded","unevidenced"],"excluded": ["a.2"]"#, #""dissent": ["fay"]"#,
      #""documents": [{"id": "rules:1-a","status": "shown"}]"#, #""view": "direct""#,
    ] {
      #expect(json.contains(wanted), "\(wanted) in \(json)")
    }
  }
}
