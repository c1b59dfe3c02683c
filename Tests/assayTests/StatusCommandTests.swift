import Foundation
import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct StatusCommandTests {
  private static let invited = """
    respondents:
      - name: Ann
        group: Shop
        topics: [intake]
      - name: Bob
      - name: "Eve \\e[2J"
        topics: [intake]

    """

  private static func files(_ more: [String: String] = [:], invited: String = invited) -> [String: String] {
    SampleFiles.with("e/engagement.yaml", SampleFiles.engagement + invited).merging(more) { $1 }
  }

  private func json(_ files: [String: String]) async throws -> [String: Any] {
    let run = await MemoryRun(["status", "e", "--format", "json"], files: files)
    #expect(run.status == .done, "\(run.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func everybodyIsListedWithTheirOwnQuestions() async throws {
    let cid = SampleFiles.ann.replacing("respondent: ann", with: "respondent: Cid\ndate: 2026-11-02")
      .replacing("F\n  intake.2.1: N", with: "unknown")
    let status = try await json(Self.files(["e/answers/cid.yaml": cid]))
    #expect(status["schema"] as? String == "assay.status/1")
    let people = try #require(status["respondents"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Ann", "Bob", "Eve \u{1B}[2J", "Cid"])
    #expect(people.map { $0["asked"] as? Int } == [2, 4, 2, 4])
    #expect(people.map { $0["answered"] as? Int } == [2, 3, 0, 1])
    #expect(people.map { $0["unknown"] as? Int } == [0, 0, 0, 1])
    #expect(people.map { $0["invited"] as? Bool } == [true, true, true, false])
    #expect(people.map { $0["file"] as? String } == ["ann.yaml", "bob.yaml", nil, "cid.yaml"])
    #expect(people[3]["date"] as? String == "2026-11-02" && people[0]["group"] as? String == "Shop")
    #expect(
      people.map { $0["openTopics"] as? [String] } == [[], ["handover"], ["intake"], ["intake", "handover"]])
    #expect(status["notYetAnswered"] as? [String] == ["Eve \u{1B}[2J"])
    #expect((status["next"] as? String)?.hasPrefix("Remind Eve") == true)
    #expect(status["oldestEvidence"] is NSNull)
  }

  @Test func theTableIsSafeAndTellsWhatToDo() async {
    let run = await MemoryRun(["status", "e"], files: Self.files())
    #expect(run.status == .done && !run.output.contains("\u{1B}"))
    #expect(run.output.contains("␛[2J") && run.output.contains("Handover") && run.output.contains("3/4"))
    #expect(run.output.contains("Next: Remind Eve"))
    let markdown = await MemoryRun(["status", "e", "--format", "markdown", "-o", "s.md"], files: Self.files())
    #expect(markdown.files["s.md"]?.contains("| Bob |") == true && markdown.errors == "wrote s.md\n")
  }

  @Test(arguments: [
    ("", ["e/answers/ann.yaml", "e/answers/bob.yaml"], "List the respondents in engagement.yaml"),
    (invited, ["e/answers/ann.yaml", "e/answers/bob.yaml"], "Nobody has answered yet"),
    ("respondents: [{name: Ann, topics: [intake]}]\n", ["e/answers/bob.yaml"], "No respondent is asked about Handover"),
    ("respondents: [{name: Ann}, {name: Bob}]\n", [], "Ask Ann, Bob for the missing answers."),
    ("respondents: [{name: Ann, topics: [intake]}, {name: Bob}]\n", [], "Ask Bob for"),
  ])
  func theNextStepFitsTheProgress(invited: String, without: [String], next: String) async throws {
    let status = try await json(Self.files(invited: invited).filter { !without.contains($0.key) })
    #expect((status["next"] as? String)?.hasPrefix(next) == true, "\(status["next"] ?? "")")
  }

  @Test func withAllAnswersTheDisputesComeNextAndThenTheReport() async throws {
    let all = Dictionary(
      uniqueKeysWithValues: ["ann": SampleFiles.ann, "bob": SampleFiles.bob].map {
        ("e/answers/\($0.key).yaml", $0.value + "  handover.2.1: F\n")
      })
    #expect(
      try await json(Self.files(all, invited: ""))["next"] as? String == """
        Everybody has answered. Discuss the disputed statement: 'assay agree' shows it.
        """)
    let agreed = SampleFiles.ann.replacing("respondent: ann", with: "respondent: Room\nrole: consensus")
    let settled = try await json(Self.files(all.merging(["e/answers/room.yaml": agreed]) { $1 }, invited: ""))
    let next = settled["next"] as? String
    #expect(next == "Every statement has an agreed or combined answer. 'assay report' writes the report.")
    #expect((settled["consensus"] as? [[String: Any]])?.map { $0["file"] as? String } == ["room.yaml"])
    #expect((settled["respondents"] as? [Any])?.count == 2)
  }

  @Test func withoutRespondentsNoTopicIsOpenForAnybody() async {
    let files = Self.files(invited: "").filter { !$0.key.hasPrefix("e/answers/") }
    let run = await MemoryRun(["status", "e", "--format", "markdown"], files: files)
    #expect(run.status == .done && !run.output.contains("no respondent"))
    #expect(run.output.contains("List the respondents in engagement"))
  }

  @Test func emptySheetsAndTheOldestEvidenceAreNamed() async throws {
    let evidence =
      SampleFiles.ann.replacing(
        "intake.1.1: F",
        with: "intake.1.1: {rating: F, evidence: [{title: Log, date: 2025-01-02}, {title: Old, date: 2024-05-06}]}")
    let empty = "respondent: Dan\nquestionnaire: tiny\nversion: \"1.0\"\nanswers:\n"
    let files = Self.files([
      "e/answers/ann.yaml": evidence, "e/answers/dan.yaml": empty,
      "e/answers/respondent-1.yaml": empty.replacing("Dan", with: "respondent-1"),
    ])
    let status = try await json(files)
    #expect(status["emptySheets"] as? [String] == ["dan.yaml", "respondent-1.yaml"])
    #expect((status["notYetAnswered"] as? [String])?.contains("Dan") == true)
    #expect((status["notYetAnswered"] as? [String])?.contains("respondent-1") == false)
    let oldest = try #require(status["oldestEvidence"] as? [String: String])
    #expect(oldest == ["date": "2024-05-06", "title": "Old", "criterion": "intake.1.1", "file": "ann.yaml"])
    let table = await MemoryRun(["status", "e"], files: files)
    #expect(table.output.contains("Oldest evidence: 2024-05-06, Old (ann.yaml, intake.1.1)"))
    #expect(table.output.contains("Sheets without answers: dan.yaml, respondent-1.yaml"))
  }
}
