import Foundation
import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct CopiedNameTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let original: String?

    var testDescription: String { name }
  }

  /// The names that the page's script judges too.
  static let vectors: [Vector] = {
    let file = packageFolder.appending(path: "Tests/Vectors/copies.json")
    return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test(arguments: vectors) func theNameOfACopyTellsTheOriginal(_ vector: Vector) {
    #expect(CopiedName(vector.name)?.original == vector.original)
  }

  @Test func thereAreNamesOfCopiesAndOthers() {
    #expect(Self.vectors.count { $0.original != nil } >= 10 && Self.vectors.count { $0.original == nil } >= 5)
  }

  private func messages(_ sheets: [(file: String, text: String)]) -> [String] {
    let result = ReaderTests.reader().assessment(
      engagement: Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\n"),
      sheets: sheets.map { Document(name: "answers/\($0.file)", text: "questionnaire: q\n\($0.text)") })
    return result.reports.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.message)
  }

  @Test func aCopyBesideItsOriginalIsAnError() {
    let workshop = "respondent: W\nrole: consensus\nanswers: {i.1: F}\n"
    #expect(
      messages([("w.yaml", workshop), ("w - Kopie.yaml", workshop)])
        == ["'w - Kopie.yaml' seems to be a copy of 'w.yaml'"])
    #expect(messages([("w (1).yaml", workshop)]).isEmpty)
    let ann = "respondent: Ann\nanswers: {i.1: F}\n"
    #expect(
      messages([("ann.yaml", ann), ("ann (1).yaml", ann)])
        == ["'Ann' has two answer sheets, 'ann (1).yaml' and 'ann.yaml'"])
    #expect(messages([("a.yaml", ann), ("a (1).yaml", "respondent: Bob\nanswers: {i.1: F}\n")]).isEmpty)
    #expect(
      messages([("ann.yaml", ann), ("ann (1).yaml", "respondent: ann\nanswers:\n")])
        == ["'ann (1).yaml' seems to be a copy of 'ann.yaml'"])
  }
}
