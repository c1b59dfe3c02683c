import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct EvidenceCheckTests {
  private func diagnostics(_ sheets: [String], date: String = "date: 2026-11-03\n") -> [Diagnostic] {
    var cache = AssessmentReader.QuestionnaireCache()
    return ReaderTests.reader().assessment(
      engagement: Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\n" + date),
      sheets: sheets.enumerated().map { index, text in
        Document(name: "answers/\(index).yaml", text: "respondent: r\(index)\nquestionnaire: q\nanswers:\n" + text)
      }, cache: &cache, judgesEvidence: true
    ).reports.flatMap(\.diagnostics)
  }

  private func rules(_ evidence: String, rating: String = "F") -> [DiagnosticRule] {
    diagnostics(["  i.1:\n    rating: \(rating)\n    evidence:\n      - {title: E\(evidence)}\n"]).map(\.rule)
  }

  @Test(
    arguments: [
      (", date: 2026-05-01", []), ("", [.undatedEvidence]), (", date: 2019-05-01", [.staleEvidence]),
      (", date: 2027-01-01", [.futureEvidence]),
      (", date: 2019-05-01, valid-until: 2027-01-01", []),
      (", valid-until: 2026-10-01", [.staleEvidence, .undatedEvidence]),
    ] as [(String, [DiagnosticRule])])
  func whatCountsForNothingIsSaid(evidence: String, rules: [DiagnosticRule]) {
    #expect(self.rules(evidence) == rules)
  }

  @Test func evidenceWithoutARatingSupportsNothing() {
    #expect(rules(", date: 2026-05-01", rating: "unknown") == [.unsupportingEvidence])
    let outvoted = diagnostics([
      "  i.1:\n    rating: N\n    evidence:\n      - {title: Mail, date: 2026-10-01}\n", "  i.1: F\n", "  i.1: F\n",
    ])
    #expect(outvoted.map(\.rule) == [.unsupportingEvidence])
  }

  /// An error in a rating has no further warnings, in whatever sheet the evidence is.
  @Test func anErrorInARatingHasNoFurtherWarnings() {
    let evidence = "evidence: [{title: Mail, date: 2026-10-01}]"
    #expect(diagnostics(["  i.1: {rating: X, \(evidence)}\n"]).map(\.rule) == [.unknownValue])
    #expect(diagnostics(["  i.1: {rating: X, reason: None., \(evidence)}\n"]).map(\.rule) == [.unknownValue])
    #expect(diagnostics(["  i.1: {rating: n/a, \(evidence)}\n"]).map(\.rule) == [.missingReason])
    let other = diagnostics(["  i.1: {rating: N, \(evidence)}\n", "  i.1: X\n", "  i.1: F\n", "  i.1: F\n"])
    #expect(other.map(\.rule) == [.unknownValue])
  }

  @Test func eachPieceIsFoundInItsSheet() {
    let found = diagnostics([
      """
        i.1:
          rating: F
          evidence:
            - {title: Good, date: 2026-10-01}
            - {title: Old, date: 2019-10-01}
      """
    ])
    #expect(
      found.map(\.rule) == [.staleEvidence] && found[0].remedy == "add 'valid-until', or the date of the last review")
    #expect(found[0].message == "the evidence is more than 12 months old on 2026-11-03 and does not count")
  }

  @Test func withoutADateOfTheEngagementAgeIsNotJudged() {
    let found = diagnostics(
      ["  i.1:\n    rating: F\n    evidence:\n      - {title: Old, date: 2019-10-01}\n"], date: "")
    #expect(found.isEmpty)
  }
}
