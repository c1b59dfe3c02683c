import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct CopiedNameTests {
  @Test(
    arguments: [
      ("ann (1).yaml", "ann.yaml"), ("ann(2).yaml", "ann.yaml"), ("ann - Kopie.yaml", "ann.yaml"),
      ("ann - Kopie (2).yaml", "ann.yaml"), ("ann - Copy.yaml", "ann.yaml"), ("ann copy.yaml", "ann.yaml"),
      ("ann copy 2.yaml", "ann.yaml"), ("ann (Kopie).yaml", "ann.yaml"), ("Ann (1).YAML", "ann.yaml"),
      ("ann.sync-conflict-20261103-101500-ABCDEFG.yaml", "ann.yaml"),
      ("ann (Bob's conflicted copy 2026-11-03).yaml", "ann.yaml"), ("ann smith - Kopie.yaml", "ann smith.yaml"),
      ("ann.yaml", nil), ("ann (IT).yaml", nil), ("ann 2.yaml", nil), ("copy.yaml", nil), ("(1).yaml", nil),
      ("ann (1).txt", nil),
    ] as [(String, String?)])
  func theNameOfACopyTellsTheOriginal(name: String, original: String?) {
    #expect(CopiedName(name)?.original == original)
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
