import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML

/// The sheet texts that the page's script reads too: `Tests/Vectors/sheets.json`.
@Suite struct SheetVectorTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    struct Piece: Decodable, Sendable {
      let title: String
      let location: String?
      let date: String?
      let validUntil: String?
      let owner: String?

      enum CodingKeys: String, CodingKey {
        case title, location, date, owner
        case validUntil = "valid-until"
      }
    }

    struct Said: Decodable, Sendable {
      let rating: String?
      let reason: String?
      let note: String?
      let confidence: String?
      let evidence: [Piece]?
    }

    struct Read: Decodable, Sendable {
      let respondent: String
      let role: String
      let date: String?
      let version: String
      let answers: [String: Said]
    }

    let name: String
    let text: String
    let program: String
    let sheet: Read?

    var testDescription: String { name }
  }

  static let vectors: [Vector] = {
    let file = packageFolder.appending(path: "Tests/Vectors/sheets.json")
    return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
  }()

  private static let library = QuestionnaireLibrary(
    questionnaires: [
      Document(
        parsing: Source(
          name: "tiny.yaml",
          text: """
            questionnaire: tiny
            title: Tiny
            version: "1.0"
            topics:
              - id: a
                title: A
                criteria: [\((1...6).map { "{id: a.1.\($0), text: A fact holds.}" }.joined(separator: ", "))]

            """))
    ], catalogues: [])

  @Test func thereAreTextsEnough() {
    #expect(Self.vectors.count >= 120)
    #expect(Self.vectors.contains { $0.program == "read" } && Self.vectors.contains { $0.program == "refused" })
  }

  @Test(arguments: vectors) func theProgramReadsWhatThePageReads(vector: Vector) throws {
    let result = AssessmentReader(library: Self.library)
      .answerSheet(from: Document(parsing: Source(name: "s.yaml", text: vector.text)))
    guard vector.program == "read" else {
      #expect(result.hasErrors)
      return
    }
    let (sheet, expected) = (try #require(result.value?.sheets.first), try #require(vector.sheet))
    #expect(sheet.respondent == expected.respondent && sheet.role.rawValue == expected.role)
    #expect(sheet.date?.description == expected.date && sheet.version == expected.version)
    #expect(sheet.answers.byCriterion.count == expected.answers.count)
    for (id, said) in expected.answers {
      let answer = try #require(sheet.answers[Fixture.id(id)])
      #expect(answer.response.word(on: .nplf) == said.rating)
      if case .notApplicable(let reason) = answer.response { #expect(said.reason == reason) }
      #expect(answer.note == said.note ?? "" && answer.confidence?.rawValue == said.confidence)
      #expect(answer.evidence.map(\.title) == (said.evidence ?? []).map(\.title))
      #expect(answer.evidence.map(\.location) == (said.evidence ?? []).map { $0.location ?? "" })
      #expect(answer.evidence.map { $0.date?.description } == (said.evidence ?? []).map(\.date))
      #expect(answer.evidence.map { $0.validUntil?.description } == (said.evidence ?? []).map(\.validUntil))
      #expect(answer.evidence.map(\.owner) == (said.evidence ?? []).map { $0.owner ?? "" })
    }
  }
}
