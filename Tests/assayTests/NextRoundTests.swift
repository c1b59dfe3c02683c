import Testing

@testable import OperatingSystem
@testable import assay

/// `assay new --from`: the next round of an engagement.
@Suite struct NextRoundTests {
  private static let engagement = """
    # Who and when
    engagement: r2025
    organization: Corner shop # the one at the corner
    date: "2025-11-03"
    questionnaire: tiny
    x-own: keep me
    status: final
    summary: >-
      Summary-secret, first line.

      Second paragraph.
    # The targets of the board
    target: 2
    remarks:
      intake: Remark-secret.
    respondents:
      - name: Ann
        topics: [intake]
      - name: Bob

    """

  private static let actions =
    "actions:\n  - {id: A-1, kind: improvement, about: intake, action: Do it., state: done}\n"

  private static func files(_ engagement: String = engagement) -> [String: String] {
    SampleFiles.all.filter { $0.key.hasPrefix("questionnaires/") }.merging([
      "shop/2025/engagement.yaml": engagement, "shop/2025/actions.yaml": actions,
      "shop/2025/answers/ann.yaml": SampleFiles.ann, "shop/2025/answers/bob.yaml": SampleFiles.bob,
    ]) { $1 }
  }

  private func renew(_ more: [String] = [], files: [String: String] = files(), refused: Set<String> = []) async
    -> MemoryRun
  {
    await MemoryRun(["new", "shop/2026", "--from", "shop/2025"] + more, files: files, refused: refused)
  }

  @Test func theEngagementIsKeptButForWhatBelongsToTheOldRound() async {
    let run = await renew()
    #expect(run.status == .done, "\(run.errors)")
    #expect(
      run.files["shop/2026/engagement.yaml"]
        == """
        # Who and when
        engagement: "2026"
        previous: ../2025
        organization: Corner shop # the one at the corner
        date: 2026-11-20
        questionnaire: tiny
        x-own: keep me
        status: draft
        # The targets of the board
        target: 2
        respondents:
          - name: Ann
            topics: [intake]
          - name: Bob

        """.replacing("\"2026\"", with: "2026"))
    #expect(run.files["shop/2026/actions.yaml"] == Self.actions)
    #expect(run.files["shop/2026/library/tiny.yaml"] == SampleFiles.questionnaire)
    #expect(run.files["shop/2026/library/frameworks/house.yaml"] == SampleFiles.catalogue)
    #expect(!run.files.keys.contains { $0.hasPrefix("shop/2026/answers/") })
    #expect(run.errors.contains("assay form shop/2026 --each"))
    let check = await MemoryRun(["check", "shop/2026"], files: run.files)
    #expect(check.status == .done && !check.errors.contains("previous"), "\(check.errors)")
    #expect(await MemoryRun(["status", "shop/2026"], files: run.files).output.contains("Nobody has answered yet"))
  }

  @Test(arguments: [
    (
      "engagement: r2025\nquestionnaire: tiny\n",
      "engagement: n\ndate: 2026-11-20\nprevious: ../2025\nquestionnaire: tiny\n"
    ),
    (
      "questionnaire: tiny\ndate:\nengagement: r2025",
      "questionnaire: tiny\ndate: 2026-11-20\nengagement: n\nprevious: ../2025\n"
    ),
    (
      "engagement: r2025\r\nquestionnaire: tiny\r\nprevious: ../2024\r\nsummary: Old.\r\n",
      "engagement: n\r\ndate: 2026-11-20\r\nprevious: ../2025\r\nquestionnaire: tiny\r\n"
    ),
    (
      "engagement: r2025\ndate: 2025-01-01\nquestionnaire: tiny\nstatus: draft\nsummary: |-\n  a\n  b",
      "engagement: n\nprevious: ../2025\ndate: 2026-11-20\nquestionnaire: tiny\nstatus: draft\n"
    ),
  ])
  func everyStyleIsKept(old: String, new: String) async {
    let run = await MemoryRun(["new", "shop/n", "--from", "shop/2025"], files: Self.files(old))
    #expect(run.files["shop/n/engagement.yaml"] == new, "\(run.errors)")
    #expect(run.files["shop/n/answers/respondent-1.yaml"]?.contains("intake.1.1:") == true)
  }

  @Test func aFileInOneLineIsRefused() async {
    let files = Self.files("{engagement: r2025, questionnaire: tiny}\n")
    let run = await renew(files: files)
    #expect(run.status == .inputHasErrors && run.files == files)
    #expect(run.errors.contains("write each of its keys on its own line"))
  }

  /// The pinned files of the earlier round are taken, not those of the library.
  @Test func aPinnedRoundStaysPinnedToTheSameFiles() async {
    var files = await MemoryRun(["freeze", "shop/2025"], files: Self.files()).files
    files["questionnaires/tiny.yaml"] = SampleFiles.questionnaire.replacing("Tiny check", with: "Other check")
    let run = await renew(["--date", "2026-12-01"], files: files)
    #expect(run.files["shop/2026/library/tiny.yaml"] == SampleFiles.questionnaire)
    #expect(run.files["shop/2026/engagement.yaml"]?.contains("\ndate: 2026-12-01\n") == true)
  }

  @Test(arguments: [
    "shop/2026/engagement.yaml", "shop/2026/actions.yaml", "shop/2026/library/tiny.yaml",
    "shop/2026/library/frameworks/house.yaml",
  ])
  func aFailureLeavesNothingHalfMade(path: String) async {
    let run = await renew(refused: [path])
    #expect(run.status == .readingOrWritingFailed && run.files == Self.files())
  }

  @Test(arguments: ["shop/2026/engagement.yaml", "shop/2026/actions.yaml"])
  func nothingIsReplaced(path: String) async {
    let files = Self.files().merging([path: "mine"]) { $1 }
    let run = await renew(files: files)
    #expect(run.status == .readingOrWritingFailed && run.files == files)
  }

  @Test(arguments: [
    ["--questionnaire", "tiny"], ["--topics", "intake"], ["--target", "2"], ["--organization", "X"],
  ])
  func theScopeIsThatOfTheEarlierRound(more: [String]) async {
    let run = await renew(more)
    #expect(run.status == .wrongCommandLine && run.errors.contains("remove \(more[0])"))
    #expect(run.files == Self.files())
  }

  @Test(
    arguments: [
      ("a/2026", "a/2025", "../2025"), ("2026", "2025", "../2025"), ("./a/b/", "c", "../../c"),
      ("a", "../x/b", "../../x/b"), ("../a", "../b", "../b"), ("/x/a", "/x/y/b", "../y/b"), ("a", "a/old", "old"),
      ("a/b", "a", ".."), ("a/../b", "c", "../c"), ("/../a", "/b", "../b"), ("a", "a", "."),
      ("../a", "b", nil), ("/a", "b", nil), ("a", "/b", nil),
    ] as [(String, String, String?)])
  func theWayFromOneFolderToAnother(from: String, to: String, way: String?) {
    #expect(FilePath.relative(from: from, to: to) == way)
  }

  // MARK: - Earlier answers

  private func nextRound(ann: String = SampleFiles.ann) async -> [String: String] {
    await renew(files: Self.files().merging(["shop/2025/answers/ann.yaml": ann]) { $1 }).files
  }

  @Test func thePageOfAPersonShowsOnlyTheirAnswers() async throws {
    let ann = SampleFiles.ann.replacing(
      "intake.1.1: F", with: "intake.1.1: {rating: F, note: Ann-note, evidence: [{title: Ann-log, owner: Ann-owner}]}")
    let files = await nextRound(ann: ann)
    let run = await MemoryRun(["form", "shop/2026", "--each", "-o", "out"], files: files)
    #expect(run.status == .done, "\(run.errors)")
    let own = try #require(run.files["out/form-ann.html"])
    let other = try #require(run.files["out/form-bob.html"])
    for word in ["Ann-note", "Ann-log", "Ann-owner"] { #expect(own.contains(word) && !other.contains(word), "\(word)") }
    #expect(other.contains("The list has an owner column.") && !own.contains("The list has an owner column."))
    #expect(!own.contains("\"Bob\"") && !own.contains("\"bob\"") && !other.contains("\"Ann\""))
    #expect(own.contains("\"respondent\":\"Ann\"") && !own.contains("Night shifts hand over."))
    #expect(other.contains("Night shifts hand over."))
  }

  @Test(arguments: [[], ["--facilitator"]])
  func otherPagesShowAgreedRatingsWithoutNames(more: [String]) async throws {
    let ann = SampleFiles.ann.replacing("respondent: ann", with: "respondent: Ann-Secret")
      .replacing("intake.2.1: N", with: "intake.2.1: {rating: N, note: Note-secret}")
    let run = await MemoryRun(["form", "shop/2026", "-o", "p.html"] + more, files: await nextRound(ann: ann))
    let page = try #require(run.files["p.html"])
    #expect(page.contains(#""previous":{"respondent":"","date":"2025-11-03""#))
    #expect(page.contains(#""intake.2.1":{"label":"Not achieved""#))
    for secret in ["Ann-Secret", "Note-secret", "owner column"] { #expect(!page.contains(secret), "\(secret)") }
  }

  @Test func aBlindPageShowsNoLevelsResultsOrEarlierAnswers() async throws {
    let files = await nextRound()
    for arguments in [["--blind"], ["--blind", "--respondent", "bob"]] {
      let run = await MemoryRun(["form", "shop/2026", "-o", "p.html"] + arguments, files: files)
      let page = try #require(run.files["p.html"])
      let data = try #require(page.firstMatch(of: /id="form"[^>]*>(.*?)<\/script>/.dotMatchesNewlines())).output.1
      #expect(data.contains(#""blind":1"#))
      for key in ["\"previous\"", "\"level\"", "\"target\"", "\"isCritical\"", "owner column", "Ann"] {
        #expect(!data.contains(key), "\(key)")
      }
    }
  }

  @Test func theInterviewShowsOneLineOfTheLastRound() async {
    let files = await nextRound()
    let bob = await MemoryRun(["interview", "shop/2026", "--respondent", "BOB"], files: files, input: "s\nq\n")
    #expect(bob.output.contains("Last time: Fully achieved; comment: The list has an owner column."))
    let eve = await MemoryRun(["interview", "shop/2026", "--respondent", "Eve"], files: files, input: "s\nq\n")
    #expect(eve.output.contains("Agreed last time: Not achieved\n") && !eve.output.contains("owner column"))
    #expect(eve.output.contains("0 of 4 answered"))
  }

  /// Earlier answers follow `formerly`, keep the words of their scale, and never count.
  @Test func answersAreMatchedByFormerIDs() async {
    var files = await nextRound()
    files["shop/2026/library/tiny.yaml"] = SampleFiles.questionnaire
      .replacing("id: intake.1.1", with: "id: intake.1.9\n        formerly: [intake.1.1]")
      .replacing("scale: nplf", with: "scale: yes-no")
    let run = await MemoryRun(["interview", "shop/2026", "--respondent", "Bob"], files: files, input: "q\n")
    #expect(run.output.contains("Last time: Fully achieved"), "\(run.output)\(run.errors)")
    let form = await MemoryRun(["form", "shop/2026", "--respondent", "Bob", "-o", "p.html"], files: files)
    #expect(form.files["p.html"]?.contains(#""intake.1.9":{"label":"Fully achieved""#) == true)
    let score = await MemoryRun(["score", "shop/2026"], files: files)
    #expect(score.output.contains("Nothing is answered yet"))
  }

  @Test func aMissingOrFaultyRoundIsOnlyANote() async {
    let files = await nextRound()
    let without = files.filter { !$0.key.hasPrefix("shop/2025/") }
    let missing = await MemoryRun(["form", "shop/2026"], files: without)
    #expect(
      missing.status == .done
        && missing.errors.contains("shop/2026/../2025, which 'previous' names, is not an engagement"))
    let check = await MemoryRun(["check", "shop/2026"], files: without)
    #expect(check.status == .done && check.errors.contains("there is no folder '../2025'"))
    let faulty = files.merging(["shop/2025/engagement.yaml": "nonsense: 1\n"]) { $1 }
    let run = await MemoryRun(["form", "shop/2026"], files: faulty)
    #expect(run.status == .done && run.errors.contains("has errors; 'assay check shop/2026/../2025' lists them"))
  }

  @Test(arguments: ["/abs", "C:/x", "https://example.org/2025", "\\\\host\\share"])
  func thePreviousFolderIsARelativePath(path: String) async {
    let files = SampleFiles.with("e/engagement.yaml", SampleFiles.engagement + "previous: '\(path)'\n")
    let run = await MemoryRun(["score", "e"], files: files)
    #expect(run.status == .inputHasErrors)
    #expect(run.errors.contains("is not a path relative to the folder of the engagement"))
  }
}
