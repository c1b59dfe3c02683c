import Foundation
import Testing

@testable import OperatingSystem
@testable import assay

/// `assay agree` for other programs.
@Suite struct AgreeCommandTests {
  /// `count` requests, of which two people rate all but the first wide apart.
  private static func files(disputes count: Int) -> [String: String] {
    var files = SampleFiles.all
    let criteria = (1...count).map { "      - {id: more.1.\($0), text: Request \($0) is written down.}\n" }
    files["questionnaires/tiny.yaml", default: ""] +=
      "  - id: more\n    title: More\n    criteria:\n" + criteria.joined()
    for (name, ratings) in [("ann", ["F", "N"]), ("bob", ["F", "F"])] {
      let answers = (1...count).map { "  more.1.\($0): \(ratings[min($0 - 1, 1)])\n" }
      files["e/answers/\(name).yaml", default: ""] += answers.joined()
    }
    return files
  }

  private func json(_ options: String..., disputes: Int = 4) async throws -> [String: Any] {
    let run = await MemoryRun(
      ["agree", "e", "--format", "json"] + options, files: Self.files(disputes: disputes))
    #expect(run.status == .done, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func jsonNamesTheFirstDisputesAndCountsTheRest() async throws {
    let agenda = try await json("--top", "2")
    let disputes = try #require(agenda["disputes"] as? [[String: Any]])
    #expect(disputes.compactMap { $0["number"] as? Int } == [1, 2])
    #expect(disputes.compactMap { $0["criterion"] as? String } == ["intake.2.1", "more.1.2"])
    #expect(disputes.compactMap { $0["distance"] as? Double } == [1, 1])
    #expect(agenda["leftOff"] as? Int == 2)
    let answers = try #require(disputes.last?["answers"] as? [[String: Any]])
    #expect(answers.compactMap { $0["respondent"] as? String } == ["ann", "bob"])
    #expect(answers.compactMap { $0["rating"] as? String } == ["N", "F"])
  }

  @Test func topicsWithoutDisputesAreCountedAsZero() async throws {
    let agenda = try await json("--topics", "handover")
    #expect((agenda["topics"] as? [[String: Any]])?.compactMap { $0["disputed"] as? Int } == [0])
    #expect((agenda["disputes"] as? [Any])?.isEmpty == true)
  }

  @Test func csvHasARecordForEachAnswerToADispute() async {
    let run = await MemoryRun(["agree", "e", "--format", "csv", "--top", "1"], files: Self.files(disputes: 4))
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.first == "\u{FEFF}number,topic,criterion,text,decides-level,distance,respondent,rating,comment")
    #expect(
      lines.dropFirst() == [
        "1,intake,intake.2.1,Somebody owns each request.,yes,1,ann,N,",
        "1,intake,intake.2.1,Somebody owns each request.,yes,1,bob,F,The list has an owner column.",
      ])
  }
}
