import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct FormCommandTests {
  private static let respondents = """
    services:
      - {id: desk, title: Desk, owner: Head of desk, topics: [intake]}
    respondents:
      - {name: Ann Smith, group: Shop, topics: [intake]}
      - {name: Änn Smith}
      - {name: ann-smith}
      - {name: Zed, topics: [handover]}

    """

  private static let files = SampleFiles.with("e/engagement.yaml", SampleFiles.engagement + respondents)

  private func form(_ more: [String], files: [String: String] = files) async -> MemoryRun {
    await MemoryRun(["form", "e"] + more, files: files)
  }

  @Test func aPageForOnePersonHasTheNameAndTopicsOfThePerson() async throws {
    let run = await form(["--respondent", "ANN  smith"])
    #expect(run.status == .done && run.errors == "wrote e/form-ann-smith.html\n")
    let page = try #require(run.files["e/form-ann-smith.html"])
    #expect(page.contains("\"respondent\":\"Ann Smith\""))
    #expect(page.contains("Requests are written down.") && !page.contains("Night shifts hand over."))
    for other in ["Änn", "Zed", "groupOf"] { #expect(!page.contains(other), "\(other)") }
    let narrowed = await form(["--respondent", "Änn Smith", "--topics", "handover", "-o", "p.html"])
    #expect(narrowed.files["p.html"]?.contains("Requests are written down.") == false)
  }

  @Test(arguments: [["--topics", "intake"], ["--role", "head of DESK"]])
  func aPageCanAskSomeTopicsOnly(more: [String]) async throws {
    let run = await form(more)
    let page = try #require(run.files["e/form.html"])
    #expect(page.contains("Requests are written down.") && !page.contains("Night shifts hand over."))
    #expect(!page.contains("Änn Smith"))
  }

  @Test func eachInvitedPersonGetsAPage() async {
    let excluded = "excluded: [{topic: handover, reason: Later.}]\n"
    let files = Self.files.merging(["e/engagement.yaml": (Self.files["e/engagement.yaml"] ?? "") + excluded]) { $1 }
    let run = await form(["--each", "-o", "pages"], files: files)
    #expect(run.status == .done)
    let pages = run.files.keys.filter { $0.hasPrefix("pages/") }.sorted()
    #expect(pages == ["pages/form-aenn-smith.html", "pages/form-ann-smith-2.html", "pages/form-ann-smith.html"])
    #expect(run.errors.contains("note: no page for Zed: no topic of this respondent is in scope"))
    // The page of one person has the same name.
    let one = await form(["--respondent", "ann-smith"], files: files)
    #expect(one.files["e/form-ann-smith-2.html"] == run.files["pages/form-ann-smith-2.html"])
    let beside = await form(["--each"], files: files)
    #expect(beside.files["e/form-ann-smith.html"] == run.files["pages/form-ann-smith.html"])
  }

  /// All local pages of a browser have one store: pages for two persons must not share answers.
  @Test func pagesOfTwoPersonsHaveDifferentNamesInTheBrowser() async throws {
    let run = await form(["--each", "--blind", "-o", "pages"])
    let names = try ["aenn-smith", "ann-smith-2"].map { name in
      try #require(run.files["pages/form-\(name).html"]?.firstMatch(of: /"form":"([0-9a-f]{16})"/)).output.1
    }
    #expect(names[0] != names[1])
  }

  @Test func theFacilitatorsPageKnowsTheGroups() async {
    let page = await form(["--facilitator"]).files["e/facilitator.html"]
    #expect(page?.contains(#""groupOf":[{"respondent":"Ann Smith","group":"Shop"}]"#) == true)
    #expect(page?.contains("function shownGroups") == true)
  }

  @Test(arguments: [
    (["--each", "--respondent", "Zed"], "--each and --respondent cannot be combined"),
    (["--each", "--topics", "intake"], "--each and --topics cannot be combined"),
    (["--each", "--facilitator"], "--each and --facilitator cannot be combined"),
    (["--each", "-o", "-"], "'-' is not a folder"),
    (["--each", "-o", "taken.html"], "'taken.html' is not a folder"),
    (["--respondent", "Zed", "--role", "Head of desk"], "--respondent and --role cannot be combined"),
    (["--facilitator", "--blind"], "--facilitator and --blind cannot be combined"),
    (["--facilitator", "--respondent", "Zed"], "--facilitator and --respondent cannot be combined"),
    (["--respondent", "Zedd"], "'Zedd' is not a respondent of the engagement; did you mean 'Zed'?"),
    (["--role", "Nobody"], "no service is owned by 'Nobody'"), (["--topics", "x"], "no topic 'x' in scope"),
    (["--topics", "handover", "--role", "Head of desk"], "the form would be empty"),
  ])
  func whatMakesNoSenseIsRefused(more: [String], message: String) async {
    let files = Self.files.merging(["taken.html": ""]) { $1 }
    let run = await form(more, files: files)
    #expect(run.status == .wrongCommandLine && run.files == files)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func withoutInvitedRespondentsAnyNameMayBeAPage() async {
    let each = await form(["--each"], files: SampleFiles.all)
    #expect(each.status == .wrongCommandLine && each.errors.contains("the engagement has no respondents"))
    let eve = await form(["--respondent", "Eve"], files: SampleFiles.all)
    #expect(eve.files["e/form-eve.html"]?.contains("\"respondent\":\"Eve\"") == true)
  }
}
