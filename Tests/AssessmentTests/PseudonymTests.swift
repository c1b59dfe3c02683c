import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment

/// The pseudonyms of respondents, as the facilitator's page gives them too: `Tests/Vectors/pseudonyms.json`.
@Suite struct PseudonymTests {
  struct Vector: Decodable, Sendable {
    let engagement: String
    let sheets: [String]
    let pseudonyms: [String]
  }

  static let vectors: [Vector] = {
    let file = packageFolder.appending(path: "Tests/Vectors/pseudonyms.json")
    return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func thereAreVectors() { #expect(Self.vectors.count >= 4) }

  @Test(arguments: vectors) func theProgramGivesThePseudonymsOfThePage(vector: Vector) {
    let sheets = vector.sheets.enumerated().map { index, text in
      (sheet: Fixture.sheet("\(index).yaml", ["t.1.1": "F"]), bytes: Array(text.utf8))
    }
    let pseudonyms = Pseudonyms(of: sheets, engagement: vector.engagement)
    #expect(pseudonyms.numbers.map(Pseudonyms.letters) == vector.pseudonyms)
    #expect(pseudonyms.order.map { pseudonyms.numbers[$0] } == Array(vector.sheets.indices))
  }

  @Test func theOrderFollowsNeitherFilesNorTheirOrder() {
    let sheets = (0..<20).map { (sheet: Fixture.sheet("\($0).yaml", ["t.1.1": "F"]), bytes: Array("sheet \($0)".utf8)) }
    let forwards = Pseudonyms(of: sheets, engagement: "e").numbers
    #expect(forwards != Array(0..<20) && forwards.sorted() == Array(0..<20))
    #expect(Pseudonyms(of: sheets.reversed(), engagement: "e").numbers == forwards.reversed())
    #expect(Pseudonyms(of: sheets, engagement: "f").numbers != forwards)
  }

  @Test func aNameOnSeveralSheetsHasOnePseudonymAndTheWorkshopComesLast() {
    let sheets = [
      (Fixture.sheet("a.yaml", role: .consensus, ["t.1.1": "F"]), "1"), (Fixture.sheet("b.yaml", ["t.1.1": "F"]), "2"),
      (Fixture.sheet("b.yml", role: .consensus, ["t.1.1": "F"]), "3"), (Fixture.sheet("c.yaml", ["t.1.1": "F"]), "4"),
    ].map { (sheet: $0.0, bytes: Array($0.1.utf8)) }
    let numbers = Pseudonyms(of: sheets, engagement: "e").numbers
    #expect(numbers[0] == 2 && numbers[1] == numbers[2] && Set(numbers) == [0, 1, 2])
  }
}
