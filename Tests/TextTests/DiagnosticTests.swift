import TestSupport
import Testing

@testable import Text

@Suite struct DiagnosticTests {
  private static func twoWords() -> Diagnostic { Diagnostic("m", at: .file) }
  private static func notAMapping(_ noun: String, at range: Range<Int>) -> Diagnostic { Diagnostic("m", at: range) }
  private static func invalidUTF8() -> Diagnostic { Diagnostic("m", at: .file) }
  private static var repeatedID: Diagnostic { Diagnostic("m", at: nil) }
  private static var part: Diagnostic { Diagnostic("m", at: 3..<4) }

  @Test func aRuleIsNamedAfterItsMember() {
    let made = [
      Self.twoWords(), Self.notAMapping("a", at: 0..<1), Self.invalidUTF8(), Self.repeatedID, Self.part,
    ]
    #expect(made.map(\.rule) == ["two-words", "not-a-mapping", "invalid-utf8", "repeated-id", "part"])
  }

  @Test func aPlaceIsAPartOfATextACellOrTheFile() {
    #expect(Self.part.place == .text(3..<4) && Self.part.range == 3..<4)
    #expect(Self.repeatedID.place == .file && Self.repeatedID.range == 0..<0)
    #expect(Diagnostic("m", at: .cell(row: 2, column: nil)).range == 0..<0)
  }

  /// Each diagnostic is made in a static member, of which it has its rule's name, and no two members share one.
  @Test func noTwoRulesHaveOneName() throws {
    var files: [String: String] = [:]
    for (path, text) in try swiftSources() where text.contains("Diagnostic(") {
      var member: Substring?
      for line in text.split(separator: "\n") {
        // A static constant does not know its own name, so it is not a member here.
        if let found = line.firstMatch(of: /\bstatic (?:func|var) ([A-Za-z0-9]+)/) {
          member = found.1
        } else if line.contains(/\b(?:func|init|let [A-Za-z]+ = Diagnostic)\b/) {
          member = nil
        }
        guard line.hasSuffix(" Diagnostic(") || line.contains(" Diagnostic(\"") else { continue }
        let name = try #require(member.map(String.init), "\(path): \(line)")
        #expect(name.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil, "\(path): \(name)")
        let known = files.updateValue(path, forKey: name.lowercased())
        #expect(known == nil || known == path, "\(name) in \(path) and in \(known ?? "")")
      }
    }
    #expect(files.count > 100)
  }

  @Test func diagnosticsAreSortedByTheirPlace() {
    let places: [Diagnostic.Place] = [
      .cell(row: 3, column: 1), .cell(row: 2, column: 5), .cell(row: 2, column: nil), .file, .cell(row: 2, column: 1),
    ]
    let sorted = places.map { Diagnostic("m", at: $0) }.sortedByPlace().map(\.place)
    #expect(
      sorted == [
        .file, .cell(row: 2, column: nil), .cell(row: 2, column: 1), .cell(row: 2, column: 5),
        .cell(row: 3, column: 1),
      ])
    let same = ["b", "a", "c"].map { Diagnostic($0, at: 7..<8) }
    #expect(([Diagnostic("z", at: 9..<9)] + same).sortedByPlace().map(\.message) == ["b", "a", "c", "z"])
  }

  @Test(arguments: [(1000, 1000), (1001, 1001), (2500, 1001)]) func aListKeepsTheFirstThousand(made: Int, kept: Int) {
    var list = DiagnosticList()
    for offset in (0..<made).reversed() { list.report(Diagnostic("\(offset)", at: offset..<offset)) }
    let sorted = list.sorted(end: .text(made..<made))
    #expect(sorted.count == kept)
    #expect(sorted.first?.message == "\(made - min(made, 1000))")
    #expect((sorted.last?.rule == "more-faults") == (made > 1000))
  }
}
