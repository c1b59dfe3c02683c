import Foundation
import TestSupport
import Testing

@testable import OperatingSystem
@testable import assay

/// Whole assessments from files to figures: `Tests/Vectors/assessments.json`.
@Suite struct AssessmentVectorTests {
  /// The files of one engagement.
  struct Round: Decodable, Sendable {
    let engagement: JSONTree
    let questionnaire: JSONTree
    let catalogues: [JSONTree]
    let sheets: [String: JSONTree]

    func files(in folder: String) throws -> [String: String] {
      var files = [
        "\(folder)/engagement.yaml": try engagement.line(), "\(folder)/library/q.yaml": try questionnaire.line(),
      ]
      for catalogue in catalogues {
        let id = try #require(catalogue["catalogue"]?.text)
        files["\(folder)/library/frameworks/\(id).yaml"] = try catalogue.line()
      }
      for (name, sheet) in sheets { files["\(folder)/answers/\(name)"] = try sheet.line() }
      return files.mapValues { $0 + "\n" }
    }
  }

  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let rule: String
    let earlier: Round?
    let expected: JSONTree?
    let comparison: JSONTree?
    let round: Round

    enum CodingKeys: CodingKey { case name, rule, earlier, expected, comparison }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(String.self, forKey: .name)
      rule = try container.decode(String.self, forKey: .rule)
      earlier = try container.decodeIfPresent(Round.self, forKey: .earlier)
      expected = try container.decodeIfPresent(JSONTree.self, forKey: .expected)
      comparison = try container.decodeIfPresent(JSONTree.self, forKey: .comparison)
      round = try Round(from: decoder)
    }

    var testDescription: String { name }
  }

  static let vectors: [Vector] = {
    let file = packageFolder.appending(path: "Tests/Vectors/assessments.json")
    return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func everyRuleHasAVector() {
    let rules = [
      "overall", "scale", "achievement", "views", "respondent groups", "evidence", "crosswalk", "direct adoption",
      "findings", "documents", "agreement", "disputes", "priorities", "path", "roadmap", "comparison",
    ]
    #expect(Set(Self.vectors.map(\.rule)) == Set(rules))
    #expect(Self.vectors.allSatisfy { $0.expected != nil || $0.comparison != nil })
  }

  @Test(arguments: vectors) func theProgramPrintsTheExpectedFigures(vector: Vector) async throws {
    var files = try vector.round.files(in: "e")
    if let expected = vector.expected {
      let run = await MemoryRun(["score", "e", "--format", "json"], files: files)
      #expect(run.status == .done, "\(run.errors)")
      #expect(expected.missing(in: try JSONTree(run.output), at: "score") == [])
    }
    if let comparison = vector.comparison {
      files.merge(try #require(vector.earlier).files(in: "old")) { $1 }
      let run = await MemoryRun(["compare", "old", "e", "--format", "json"], files: files)
      #expect(run.status == .done, "\(run.errors)")
      #expect(comparison.missing(in: try JSONTree(run.output), at: "comparison") == [])
    }
  }
}
