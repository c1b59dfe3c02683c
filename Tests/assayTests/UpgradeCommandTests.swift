import Testing

@testable import OperatingSystem
@testable import assay

/// A questionnaire in two versions: renamed, reworded, split, new and dropped questions, a renamed, a new and a dropped
/// topic.
@Suite struct UpgradeCommandTests {
  private static let first = """
    questionnaire: q
    title: Q
    version: "1.0"
    scoring: mean
    scale: yes-partly-no
    topics:
      - id: a
        title: A
        criteria:
          - {id: a.1, text: Stays the same.}
          - {id: a.2, text: Will be renamed.}
          - {id: a.3, text: Will be reworded.}
          - {id: a.4, text: Will be split.}
          - {id: a.5, text: Will be dropped.}
      - {id: b, title: B, criteria: [{id: b.1, text: In a dropped topic.}]}
      - {id: c, title: C, criteria: [{id: c.1, text: In a renamed topic.}]}

    """
  private static let second = """
    questionnaire: q
    title: Q
    version: "2.0"
    scoring: mean
    scale: yes-partly-no
    topics:
      - id: a
        title: A
        criteria:
          - {id: a.1, text: Stays   the same.}
          - {id: a.12, text: Will be renamed., formerly: [a.2]}
          - {id: a.3, text: Was reworded.}
          - {id: a.41, text: Was split one., formerly: [a.4]}
          - {id: a.42, text: Was split two., formerly: [a.4]}
          - {id: a.6, text: Is new.}
      - {id: cc, title: C, formerly: [c], criteria: [{id: cc.1, text: In a renamed topic., formerly: [c.1]}]}
      - {id: d, title: D, criteria: [{id: d.1, text: New topic.}]}

    """
  private static let sheet = """
    respondent: Ann
    questionnaire: q
    version: "1.0"   # as it was
    answers:
      # one
      a.1: yes
      a.2:
        rating: partly
        note: |
          A long
          note.
      a.3: yes  # trailing
      a.4:
        rating: yes
        evidence: [x]
      # dropped
      a.5: no
      b.1:
        rating: yes
        note: kept?

      c.1: partly

    """
  private static let upgradedSheet = """
    respondent: Ann
    questionnaire: q
    version: "2.0"   # as it was
    answers:
      # one
      a.1: yes
      a.12:
        rating: partly
        note: |
          A long
          note.
      a.3: yes  # trailing
      a.41:
        rating: yes
        evidence: [x]
      a.42:
        rating: yes
        evidence: [x]

      cc.1: partly

    x-answers-of-1.0:
      # dropped
      a.5: no
      b.1:
        rating: yes
        note: kept?

    """
  private static let register = """
    actions:
      # by hand
      - {id: A-001, kind: improvement, about: c, state: open, x-ours: 1}

    """

  private static func engagement(_ date: String) -> String {
    "engagement: e\nquestionnaire: q\ndate: \(date)\ntopics: [a, c] # ours\ntargets: {c: 2}\n"
  }

  private static let files = [
    "new/q.yaml": second, "e/library/q.yaml": first, "e/engagement.yaml": engagement("2026-06-01"),
    "e/answers/ann.yaml": sheet, "e/actions.yaml": register,
    "old/library/q.yaml": first, "old/engagement.yaml": engagement("2025-06-01"), "old/answers/ann.yaml": sheet,
  ]

  private static func upgraded(_ files: [String: String] = files) async -> MemoryRun {
    await MemoryRun(["upgrade", "e", "--library", "new"], files: files)
  }

  @Test func answersFollowTheirQuestionsAndNothingIsLost() async {
    let run = await Self.upgraded()
    #expect(run.status == .done)
    #expect(run.files["e/answers/ann.yaml"] == Self.upgradedSheet)
    #expect(run.files["e/library/q.yaml"] == Self.second)
    #expect(
      run.files["e/engagement.yaml"]
        == Self.engagement("2026-06-01").replacing("[a, c]", with: "[a, cc]").replacing("{c: 2}", with: "{cc: 2}"))
    #expect(run.files["e/actions.yaml"] == Self.register.replacing("about: c,", with: "about: cc,"))
    for line in [
      "a.2 → a.12, a.4 → a.41, a.42, c.1 → cc.1", "check their answers: 3\n  a.3, a.41, a.42\n",
      "new questions, unanswered: 1\n  a.6\n", "key that begins with x-: 2\n  a.5, b.1\n",
    ] { #expect(run.output.contains(line)) }
    let check = await MemoryRun(["check", "e"], files: run.files)
    #expect(check.status == .done)
  }

  /// Without the earlier questionnaire its version comes from the sheets.
  @Test func anEngagementWithoutLibraryIsMovedToo() async {
    var files = Self.files
    files["e/library/q.yaml"] = nil
    files["e/engagement.yaml"] = Self.engagement("2026-06-01").replacing("[a, c]", with: "[a, cc]")
      .replacing("{c: 2}", with: "{cc: 2}")
    let run = await Self.upgraded(files)
    #expect(run.status == .done, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        """
        'q': version 1.0 → 2.0
        version 1.0 is not in 'library', so new and reworded questions are not listed

        """), "\(run.output)")
    #expect(run.files["e/answers/ann.yaml"] == Self.upgradedSheet)
  }

  /// The version that is found may be older than the pinned one; a version is not a decimal number.
  @Test(arguments: ["2.10", "3", "2.0.1"]) func anOlderVersionIsNotMovedTo(version: String) async {
    var files = Self.files
    files["e/library/q.yaml"] = Self.first.replacing("\"1.0\"", with: "\"\(version)\"")
    let run = await Self.upgraded(files)
    #expect(run.status == .done && run.files == files && run.output.isEmpty)
    #expect(run.errors.contains("nothing to do: 'q' \(version) is newer than the version found, 2.0"))
  }

  /// Of the answers to questions that became one, the first moves and the others are kept.
  @Test func answersToMergedQuestionsAreKept() async throws {
    var files = Self.files
    files["new/q.yaml"] = Self.second.replacing("formerly: [a.2]", with: "formerly: [a.2, a.5]")
    let run = await Self.upgraded(files)
    #expect(run.status == .done, "\(run.errors)")
    let parts = try #require(run.files["e/answers/ann.yaml"]).split(separator: "x-answers-of-1.0:")
    #expect(parts[0].contains("a.12:") && parts[1].contains("a.5: no"))
    #expect(await MemoryRun(["check", "e"], files: run.files).status == .done)
  }

  @Test func aSecondRunChangesNothing() async {
    let first = await Self.upgraded()
    let second = await Self.upgraded(first.files)
    #expect(second.status == .done)
    #expect(second.files == first.files)
    #expect(second.output.isEmpty)
    #expect(second.errors.contains("nothing to do: 'q' 2.0 is the newest version"))
  }

  /// After a run that was cut short the same command finishes the work.
  @Test(arguments: ["e/library/q.yaml", "e/engagement.yaml", "e/answers/ann.yaml", "e/actions.yaml"])
  func aRunThatWasCutShortIsFinishedByTheNext(path: String) async {
    let broken = await MemoryRun(["upgrade", "e", "--library", "new"], files: Self.files, refused: [path])
    #expect(broken.status == .readingOrWritingFailed)
    let second = await Self.upgraded(broken.files)
    #expect(second.status == .done)
    #expect(second.files == (await Self.upgraded()).files)
  }

  @Test func aTopicThatIsGoneIsNamedAndNothingIsChanged() async {
    var files = Self.files
    files["e/engagement.yaml"] = Self.engagement("2026-06-01").replacing("[a, c]", with: "[a, b]")
    let run = await Self.upgraded(files)
    #expect(run.status == .inputHasErrors)
    #expect(run.files == files)
    #expect(run.errors.contains("e/engagement.yaml:4:13: error: unknown topic 'b'"))
    #expect(run.errors.contains("was not changed"))
  }

  /// A sheet in one line cannot be changed in place and is written again.
  @Test func aSheetInFlowStyleIsUpgradedToo() async {
    var files = Self.files
    files["e/answers/ann.yaml"] =
      "{respondent: Ann, questionnaire: q, version: '1.0', answers: {a.1: yes, a.2: no, a.5: yes}}\n"
    let run = await Self.upgraded(files)
    #expect(run.status == .done)
    let sheet = run.files["e/answers/ann.yaml"] ?? ""
    for part in ["a.1: ", "a.12: ", "x-answers-of-1.0:", "a.5: "] { #expect(sheet.contains(part)) }
    #expect(!sheet.contains("a.2:"))
    #expect(await MemoryRun(["check", "e"], files: run.files).status == .done)
  }

  @Test(arguments: [["old", "e"], ["e", "old"]])
  func everyPairLandsWhereItBelongs(order: [String]) async {
    let files = await Self.upgraded().files
    let run = await MemoryRun(["compare"] + order + ["--format", "json"], files: files)
    #expect(run.status == .done)
    let json = run.output.filter { !$0.isWhitespace }
    for part in [
      #""folder":"old","date":"2025-06-01""#, #""folder":"e","date":"2026-06-01""#,
      #""unchanged":["a.1","a.12","cc.1"]"#, #""reworded":["a.3","a.41","a.42"]"#, #""new":["a.6"]"#,
      #""dropped":["a.5"]"#, #""improved":[],"worsened":[]"#,
      #"{"id":"cc","title":"C","levels":[2,2]"#,
    ] { #expect(json.contains(part), "\(part)") }
    #expect(json.firstRange(of: "\"old\"")!.lowerBound < json.firstRange(of: "\"folder\":\"e\"")!.lowerBound)
  }

  @Test(arguments: [
    ["compare", "e", "old"], ["compare", "old", "e"],
    ["report", "e", "--earlier", "old", "-o", "-", "--format", "markdown"],
  ])
  func tablesAndReportsTellRewordedFromWorse(arguments: [String]) async {
    let run = await MemoryRun(arguments, files: await Self.upgraded().files)
    #expect(run.status == .done)
    #expect(run.output.contains("2025-06-01"))
    #expect(run.output.contains("a.41"))
  }
}
