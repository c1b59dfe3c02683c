import TestSupport
import Testing

@testable import Text

@Suite struct DiagnosticTests {
  private static var part: Diagnostic { Diagnostic(.unknownKey, "m", at: 3..<4) }

  /// Other programs rely on the names.
  @Test(arguments: DiagnosticRule.allCases) func aRuleHasAStableName(rule: DiagnosticRule) {
    #expect(rule.rawValue.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil)
    #expect(DiagnosticRule(rawValue: rule.rawValue) == rule)
  }

  @Test func aPlaceIsAPartOfATextACellOrTheFile() {
    #expect(Self.part.place == .text(3..<4) && Self.part.range == 3..<4)
    let file = Diagnostic(.unknownKey, "m", at: nil)
    #expect(file.place == .file && file.range == 0..<0)
    #expect(Diagnostic(.unknownKey, "m", at: .cell(row: 2, column: nil)).range == 0..<0)
  }

  /// A rule that nothing reports is not promised to anybody.
  @Test func eachRuleIsReportedSomewhere() throws {
    let made = try swiftSources().flatMap { source in
      source.text.matches(of: /\bDiagnostic\(\s*\.([A-Za-z0-9]+),/).map { String($0.1) }
    }
    #expect(Set(made) == Set(DiagnosticRule.allCases.map { "\($0)" }))
  }

  @Test func diagnosticsAreSortedByTheirPlace() {
    let places: [Diagnostic.Place] = [
      .cell(row: 3, column: 1), .cell(row: 2, column: 5), .cell(row: 2, column: nil), .file, .cell(row: 2, column: 1),
    ]
    let sorted = places.map { Diagnostic(.unknownKey, "m", at: $0) }.sortedByPlace().map(\.place)
    #expect(
      sorted == [
        .file, .cell(row: 2, column: nil), .cell(row: 2, column: 1), .cell(row: 2, column: 5),
        .cell(row: 3, column: 1),
      ])
    let same = ["b", "a", "c"].map { Diagnostic(.unknownKey, $0, at: 7..<8) }
    #expect(([Diagnostic(.unknownKey, "z", at: 9..<9)] + same).sortedByPlace().map(\.message) == ["b", "a", "c", "z"])
  }

  @Test(arguments: [(1000, 1000), (1001, 1001), (2500, 1001)]) func aListKeepsTheFirstThousand(made: Int, kept: Int) {
    var list = DiagnosticList()
    for offset in (0..<made).reversed() { list.report(Diagnostic(.unknownKey, "\(offset)", at: offset..<offset)) }
    let sorted = list.sorted(end: .text(made..<made))
    #expect(sorted.count == kept)
    #expect(sorted.first?.message == "\(made - min(made, 1000))")
    #expect((sorted.last?.rule == .moreErrors) == (made > 1000))
  }

  /// A file with warnings alone has no error, however many they are.
  @Test func warningsThatAreLeftOutAreNoError() {
    var list = DiagnosticList()
    for _ in 0..<1002 { list.report(Diagnostic(.unusedText, "?", at: .file, severity: .warning), severity: .warning) }
    #expect(!list.sorted(end: .file).hasErrors)
    #expect(list.sorted(end: .file).last?.message == "2 more warnings are not shown")
    list.report(Diagnostic(.unknownKey, "!", at: .file))
    #expect(list.sorted(end: .file).hasErrors)
  }
}
