import Foundation
import TestSupport
import Testing

@testable import Text

/// Names of files that are made from names, as the offline form makes them too: `Tests/Vectors/filenames.json`.
@Suite struct PlainNameTests {
  struct Vector: Decodable, Sendable {
    let name: String
    let taken: [String]
    let file: String
  }

  static let vectors: [Vector] = {
    let file = packageFolder.appending(path: "Tests/Vectors/filenames.json")
    return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func thereAreNamesOfManyScripts() {
    #expect(Self.vectors.count >= 60)
  }

  @Test(arguments: vectors) func aNameMakesTheFileNameOfThePage(vector: Vector) {
    let file = PlainName.firstFree(PlainName.stem(of: vector.name)) { vector.taken.contains($0) }
    #expect(file == vector.file)
    #expect(file.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil && file.utf8.count <= PlainName.longest + 2)
  }

  /// One letter has one spelling, and is stored as it is looked up: composed.
  @Test func theTableNamesEachLetterOnce() {
    let entries = PlainName.transliterations.split(whereSeparator: \.isWhitespace)
      .map { $0.split(separator: "=", omittingEmptySubsequences: false) }
    let letters = entries.flatMap { Array($0[0].unicodeScalars) }
    let isComplete = entries.allSatisfy { $0.count == 2 }
    #expect(isComplete && Set(letters).count == letters.count && letters.count > 300)
    #expect(letters.allSatisfy { Array(String($0).precomposedStringWithCanonicalMapping.unicodeScalars) == [$0] })
  }

  /// Every Latin letter with marks above or below it has its base letter, or a usual spelling.
  @Test func latinLettersWithMarksAreInTheTable() {
    let composed = (0xC0...0x24F).map { $0 } + (0x1E00...0x1EFF)
    for letter in composed.compactMap({ Unicode.Scalar($0 as Int) }) {
      let base = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
      guard letter.properties.isLowercase, base.count > 1, base.first?.isASCII == true else { continue }
      let spelled = PlainName.spelled(Character(letter))
      #expect(spelled.wholeMatch(of: /[a-z]{1,2}/) != nil, "\(letter)")
    }
  }
}
