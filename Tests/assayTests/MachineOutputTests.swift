import Foundation
import Testing

@testable import Exchange
@testable import OperatingSystem
@testable import assay

/// What other programs read: diagnostics, results of build servers and tickets.
@Suite struct MachineOutputTests {
  private static let faulty = SampleFiles.with(
    "e/answers/cy.yaml", "respondent: cy\nquestionnaire: tiny\nversion: \"1.0\"\nanswers:\n  intake.1.7: F\n")

  private func check(_ format: String, _ files: [String: String] = faulty) async -> MemoryRun {
    await MemoryRun(["check", "e", "--format", format], files: files)
  }

  @Test func aDiagnosticHasItsPlaceRuleAndRemedy() async {
    let run = await check("json")
    #expect(run.status == .inputHasErrors && !run.errors.contains("error:"))
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        #"""
        { "file": "e/answers/cy.yaml", "line": 5, "column": 3, "endLine": 5, "endColumn": 13, "severity": "error", "rule": "unknown-criterion", "message": "the questionnaire has no criterion 'intake.1.7'", "remedy": "did you mean 'intake.1.1'?", "notes": [] }
        """#))
    #expect(text.hasPrefix(#"{ "schema": "assay.diagnostics/1", "files": 4, "errors": 1, "warnings": 0,"#))
  }

  @Test(arguments: ["text", "json", "sarif", "junit"]) func theStatusIsThatOfTheText(format: String) async {
    #expect(await check(format).status == .inputHasErrors)
    #expect(await check(format, SampleFiles.all).status == .done)
  }

  @Test func sarifNamesTheRulesAndNoFolderOfTheMachine() async {
    let moved = Self.faulty.reduce(into: Self.faulty) { $0["data/me/" + $1.key] = $1.value }
    let run = await MemoryRun(["check", "/data/me/e", "--format", "sarif"], files: moved)
    for part in [
      #""version": "2.1.0""#, #""uri": "data/me/e/answers/cy.yaml""#, #""startLine": 5"#, #""endColumn": 13"#,
      #""ruleId": "unknown-criterion""#, #""columnKind": "unicodeCodePoints""#, #""text": "Unknown criterion""#,
    ] { #expect(run.output.contains(part), "\(part)") }
    #expect(!run.output.contains("\"/data"))
  }

  @Test func filesAreCasesOfTheirEngagement() async {
    let run = await MemoryRun(["check", "e", "questionnaires", "--format", "junit"], files: Self.faulty)
    #expect(run.output.contains(#"<testsuite name="e" tests="4" failures="1""#))
    #expect(run.output.contains(#"<testsuite name="files" tests="2" failures="0""#))
    #expect(run.output.contains(#"<failure type="unknown-criterion" message="the questionnaire has no criterion"#))
  }

  @Test func requirementsAreCasesOfADirectAssessment() async {
    let run = await MemoryRun(["score", "s", "--format", "junit"], files: ConformityFiles.all)
    #expect(run.status == .done)
    #expect(run.output.contains(#"<testcase classname="rules" name="2">"#))
    let score = await MemoryRun(["score", "s", "--format", "json"], files: ConformityFiles.all).output
    let failures = score.matches(of: #/"finding": "(?:major|minor|excluded)"/#).count
    #expect(failures > 0 && run.output.matches(of: #/<failure /#).count == failures)
  }

  @Test func aGateFailsInEveryFormat() async {
    for format in ["table", "junit"] {
      let run = await MemoryRun(["score", "e", "--format", format, "--fail-below", "3"], files: SampleFiles.all)
      #expect(run.status == .gateFailed)
    }
  }

  @Test func theLastSuiteOfAComparisonTellsWhatDeclined() async {
    var files = SampleFiles.all
    for (path, text) in SampleFiles.all where path.hasPrefix("e/") {
      files["d/\(path.dropFirst(2))"] = text.replacing("2026-11-03", with: "2025-11-03")
        .replacing("handover.1.1: L", with: "handover.1.1: F")
    }
    files["e/engagement.yaml"] = SampleFiles.engagement.replacing("target: 2", with: "target: 1")
    for name in ["ann", "bob"] {
      files["e/answers/\(name).yaml"] =
        (files["e/answers/\(name).yaml"] ?? "").replacing("handover.1.1: F", with: "handover.1.1: L")
    }
    let run = await MemoryRun(["compare", "d", "e", "--format", "junit"], files: files)
    #expect(run.output.matches(of: #/<testsuite /#).count == 2)
    let last = run.output.split(separator: "<testsuite ").last.map(String.init) ?? ""
    #expect(last.contains("sample 2026-11-03"))
    #expect(run.output.matches(of: #/type="declined" message="declined on unchanged questions/#).count == 1)
    #expect(last.contains("type=\"declined\""))
  }
}

/// Where tickets are recognized.
@Suite struct TicketAddressTests {
  @Test(
    arguments: [
      ("https://acme.example/browse/ITSM-12", TicketExport.Tracker.jira, "ITSM-12"), ("ITSM-12", .jira, "ITSM-12"),
      ("https://acme.example/boards/3?selectedIssue=A_2-7", .jira, "A_2-7"),
      ("https://acme.example/browse/itsm-12", .jira, nil), ("https://acme.example/browse/ITSM-", .jira, nil),
      ("https://github.com/a/b/issues/12#note", .gitHub, "12"), ("#12", .gitHub, "12"),
      ("https://github.com/a/b/pull/12", .gitHub, nil), ("https://github.com/a/b/issues/x", .gitHub, nil),
      ("https://gitlab.com/a/b/-/issues/12", .gitHub, nil), ("https://git.example/a/b/issues/12", .gitHub, nil),
      ("https://github.com/a/../issues/12", .gitHub, nil), ("https://github.com/a/b%2Fc/issues/12", .gitHub, nil),
      ("https://dev.example/a/b/_workitems/edit/34/", .azureDevOps, "34"), ("34", .azureDevOps, "34"),
      ("https://wiki.example/edit/34", .azureDevOps, nil),
      ("https://git.example/a/b/issues/12", .azureDevOps, nil), ("", .jira, nil), ("", .gitHub, nil),
      ("9999999999999999999", .gitHub, nil),
    ] as [(String, TicketExport.Tracker, String?)])
  func aTicketIsFoundInItsTrackerOnly(address: String, tracker: TicketExport.Tracker, ticket: String?) {
    #expect(tracker.ticket(at: address)?.key == ticket)
  }

  @Test func anIssueBelongsToItsRepository() {
    let address = "https://github.com/acme-inc/it.sm/issues/3"
    #expect(TicketExport.Tracker.gitHub.ticket(at: address)?.repository == "acme-inc/it.sm")
    #expect(TicketExport.Tracker.gitHub.ticket(at: "#3")?.repository == nil)
  }

  private static let register = """
    actions:
      - id: A-001
        kind: accepted-risk
        about: handover
        reason: The owner of the service accepts the risk until the tool is replaced.
        source: internal-audit
        raised: 2026-01-02
        ticket: https://gitlab.com/o/r/-/issues/5
      - id: A-002
        kind: improvement
        about: intake
        action: Keep a log.
        state: verified
        done: 2026-02-01
        verified: 2026-03-01
        verified-by: Cook
        effectiveness: No order was lost.
        ticket: https://github.com/acme/itsm/issues/7
    """

  /// A reader of the ticket needs no other file.
  @Test(arguments: ["jira", "ado", "github"]) func aTicketHasTheWholeEntry(format: String) async {
    let ticket = format == "jira" ? "ITSM-7" : "7"
    let register = Self.register.replacing("https://github.com/acme/itsm/issues/7", with: ticket)
    let files = SampleFiles.with("e/actions.yaml", register)
    let run = await MemoryRun(["actions", "e", "--format", format], files: files)
    #expect(run.status == .done, "\(run.errors)")
    let parts = [
      "The owner of the service accepts the risk until the tool is replaced", "internal", "gitlab", "verified",
      "Cook", "No order was lost", "Keep a log",
    ]
    for part in parts { #expect(run.output.contains(part), "\(part)") }
  }

  @Test func anIssueOfAnotherTrackerIsNotChanged() async {
    let files = SampleFiles.with("e/actions.yaml", Self.register)
    let run = await MemoryRun(["actions", "e", "--format", "github"], files: files)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(#""key": "sample/A-001", "repository": null, "number": null"#))
    #expect(text.contains(#""key": "sample/A-002", "repository": "acme/itsm", "number": 7"#))
  }
}
