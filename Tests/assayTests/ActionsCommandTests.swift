import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct ActionsCommandTests {
  private func propose(_ files: [String: String]) async -> MemoryRun {
    await MemoryRun(["actions", "e", "--propose"], files: files)
  }

  @Test func proposalsBeginARegisterThatCanBeRead() async {
    let run = await propose(SampleFiles.all)
    #expect(run.status == .done)
    let register = run.files["e/actions.yaml"] ?? ""
    #expect(register.hasPrefix("actions:\n  - id: A-001\n    kind: "))
    let check = await MemoryRun(["check", "e"], files: run.files)
    #expect(check.status == .done)
    #expect(!check.errors.contains("actions.yaml"))
    let again = await propose(run.files)
    #expect(again.files == run.files)
    #expect(again.errors.contains("nothing to propose"))
  }

  /// Comments, the order of keys, own keys and line ends stay as they are written.
  @Test(arguments: [
    """
    # our register
    actions:
      # first
      - x-ours: [1, 2]
        kind: improvement
        id: A-041
        about: intake.2.1   # agreed with Bob
        state: done
        action: |
          Two
          lines.

    # the end

    """,
    """
    actions:
    - {id: OWN-1, kind: opportunity, about: handover}
    """,
    "actions:\n", "actions: []\n", "x-ours: yes\nactions:\n",
  ])
  func whatPeopleWroteStays(register: String) async {
    let before = SampleFiles.with("e/actions.yaml", register)
    let run = await propose(before)
    #expect(run.status == .done)
    let after = run.files["e/actions.yaml"] ?? ""
    for line in register.split(separator: "\n") where line != "actions: []" { #expect(after.contains(line)) }
    let check = await MemoryRun(["check", "e"], files: run.files)
    #expect(check.status == .done)
    #expect(after.contains(register.contains("A-041") ? "A-042" : "A-001"))
  }

  /// No entry is added about a subject that has one, whatever its state.
  @Test func aSubjectIsProposedOnce() async {
    let all = await propose(SampleFiles.all)
    let subjects = (all.files["e/actions.yaml"] ?? "").split(separator: "\n").filter { $0.contains("about: ") }
    #expect(Set(subjects).count == subjects.count)
    guard let first = subjects.first?.split(separator: " ").last else {
      Issue.record("no proposal")
      return
    }
    let known = "actions:\n  - {id: X, kind: improvement, about: '\(first)', state: dropped}\n"
    let rest = await propose(SampleFiles.with("e/actions.yaml", known))
    let added = (rest.files["e/actions.yaml"] ?? "").split(separator: "\n").filter { $0.contains("about: ") }
    #expect(added.count == subjects.count)
  }

  @Test func eachWarningIsPrintedOnce() async {
    let sheet = "respondent: respondent-1\nquestionnaire: tiny\nanswers:\n  intake.1.1: N\n"
    let run = await propose(SampleFiles.with("e/answers/cy.yaml", sheet))
    #expect(run.status == .done && run.files["e/actions.yaml"] != nil)
    #expect(run.errors.matches(of: #/warning: /#).count == 1, "\(run.errors)")
  }

  @Test func aListInOneLineIsRefusedAndStays() async {
    let files = SampleFiles.with("e/actions.yaml", "actions: [{id: OWN-1, kind: opportunity, about: handover}]\n")
    let run = await propose(files)
    #expect(run.status == .readingOrWritingFailed)
    #expect(run.files == files)
    #expect(run.errors.contains("the list is on one line"))
  }

  private static let register = """
    actions:
      - id: A-001
        kind: nonconformity
        about: house:1.1
        grade: minor
        judged-by: J. Doe
        reason: Seen.
        finding: "=SUM(A1) is no log, \\"they\\" said."
        action: Keep a log.
        owner: Head of desk
        due: 2026-03-01
        state: in-progress
      - {id: A-002, kind: accepted-risk, about: handover, reason: Small, state: open, due: 2030-01-01}
      - {id: A-003, kind: improvement, about: intake.2.1, action: Done it., state: verified}

    """

  private func run(_ more: String...) async -> MemoryRun {
    await MemoryRun(["actions", "e"] + more, files: SampleFiles.with("e/actions.yaml", Self.register))
  }

  @Test func overdueIsCountedOnTheDayThatIsNamed() async {
    #expect(await run("--on", "2026-03-01").output.contains("3 entries: 2 not done, 0 overdue on 2026-03-01"))
    #expect(await run("--on", "2026-03-02").output.contains("3 entries: 2 not done, 1 overdue on 2026-03-02"))
    #expect(await run("--on", "2031-01-01").output.contains("2 overdue"))
    #expect(await run("--on", "tomorrow").status == .wrongCommandLine)
  }

  @Test func jsonHasTheKeysOfTheFileAndWhatIsOverdue() async {
    let output = await run("--format", "json", "--on", "2026-03-02").output
    for part in [
      #""schema": "assay.actions/1""#, #""judged-by": "J. Doe""#, #""overdue": true"#, #""overdue": false"#,
      #""state": "in-progress""#,
    ] { #expect(output.contains(part)) }
  }

  /// The tables for trackers have the open entries only, keep the id, and start no formula.
  @Test(arguments: ["jira", "github", "ado", "csv"]) func tablesCarryTheIdAndNoFormula(format: String) async {
    let run = await run("--format", format)
    #expect(run.output.contains("A-001"))
    #expect(run.output.contains("A-003") == (format == "csv"))
    #expect(!run.output.contains(",=SUM") && !run.output.contains(",\"=SUM"))
    #expect(run.errors.contains("note: 2 entries have no ticket in this tracker") == (format != "csv"))
  }

  /// An entry with a ticket stays in the export when it is done: the ticket is to be closed.
  @Test(arguments: [
    ("jira", "https://acme.example/browse/ITSM-7", "\nITSM-7,Task,A-003: Done it.,"),
    ("ado", "https://dev.example/a/_workitems/edit/7", "\n7,Issue,A-003: Done it.,Done,"),
    ("github", "https://github.com/a/b/issues/7", "\"number\": 7,"),
  ])
  func aTicketIsUpdated(format: String, address: String, part: String) async {
    let register = Self.register.replacing("action: Done it.,", with: "action: Done it., ticket: '\(address)',")
    let run = await MemoryRun(
      ["actions", "e", "--format", format], files: SampleFiles.with("e/actions.yaml", register))
    #expect(run.output.replacing("\r\n", with: "\n").contains(part), "\(run.output)")
  }

  @Test func anIssueNamesItsEntryAndNobody() async {
    let files = SampleFiles.with(
      "e/actions.yaml",
      "actions:\n  - {id: A-001, kind: improvement, about: handover, action: 'ask @team, not a@b.example <b>'}\n")
    let output = await MemoryRun(["actions", "e", "--format", "github"], files: files).output
    #expect(output.contains(#"<!-- {\"assay\":\"sample/A-001\"} -->"#), "\(output)")
    let body = output.split(separator: "\n").first { $0.contains("\"body\": ") } ?? ""
    #expect(body.contains("@ team") && !body.contains("@team") && !body.contains("<b>"), "\(body)")
  }

  @Test func markdownEscapesWhatTheFileBroughtIn() async {
    let files = SampleFiles.with(
      "e/actions.yaml", "actions:\n  - {id: A-001, kind: opportunity, about: handover, action: '<b>*x*|y</b>'}\n")
    let output = await MemoryRun(["actions", "e", "--format", "markdown"], files: files).output
    #expect(!output.contains("<b>") && !output.contains("*x*|"))
  }

  @Test func theComparisonTellsWhatWasOpenedAndClosedWithoutEffect() async {
    var files = SampleFiles.all
    for (path, text) in SampleFiles.all where path.hasPrefix("e/") { files["f/\(path.dropFirst(2))"] = text }
    files["e/actions.yaml"] = "actions:\n  - {id: A-001, kind: improvement, about: intake.2.1, state: open}\n"
    files["f/actions.yaml"] = """
      actions:
        - {id: A-001, kind: improvement, about: intake.2.1, state: done}
        - {id: A-002, kind: improvement, about: handover, state: open, due: 2000-01-01}

      """
    let json = await MemoryRun(["compare", "e", "f", "--format", "json"], files: files).output
    let plain = json.filter { !$0.isWhitespace }
    #expect(plain.contains(#""opened":["A-002"],"closed":["A-001"],"overdue":["A-002"],"withoutEffect":["A-001"]"#))
    let report = await MemoryRun(["compare", "e", "f", "--format", "markdown"], files: files).output
    #expect(report.contains("Closed, but the result did not improve"))
  }
}
