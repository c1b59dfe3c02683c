import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Exchange
@testable import Text

@Suite struct JUnitReportTests {
  private func xml(_ outcome: JUnitReport.Outcome, name: String = "t") -> String {
    let report = JUnitReport([.init(name: "e", cases: [.init(group: "q", name: name, outcome: outcome)])])
    return String(decoding: report.xml, as: UTF8.self)
  }

  @Test func aCaseHasOneResult() {
    #expect(
      xml(.failed(kind: "minor", message: "A & B", details: "a\nb")) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <testsuites name="assay" tests="1" failures="1" errors="0" skipped="0">
          <testsuite name="e" tests="1" failures="1" errors="0" skipped="0">
            <testcase classname="q" name="t"><failure type="minor" message="A &amp; B">a
        b</failure></testcase>
          </testsuite>
        </testsuites>

        """)
    #expect(xml(.skipped("no answers")).contains(#"<skipped message="no answers"/>"#))
    #expect(xml(.passed(note: "n")).contains("<system-out>n</system-out>"))
    #expect(xml(.passed(note: nil)).contains(#"<testcase classname="q" name="t"/>"#))
  }

  /// No text of a file leaves its place.
  @Test(arguments: ["\"/><failure/>", "]]>", "a\u{1B}[2Jb", "<![CDATA[", "&lt;"]) func textsAreEscaped(text: String) {
    let result = xml(.failed(kind: "minor", message: text, details: text), name: text)
    #expect(result.matches(of: #/<failure /#).count == 1 && result.matches(of: #/<\/testcase>/#).count == 1)
    #expect(!result.contains("\u{1B}") && !result.contains("<![CDATA["))
  }

  private func outcomes(_ ratings: [[String]]) -> [JUnitReport.Outcome] {
    JUnitReport(Evaluation(of: Fixture.score(ratings).assessment)).suites.flatMap(\.cases).map(\.outcome)
  }

  /// The target is level 3; the fixture's evidence has no date, and counts without one for the engagement.
  @Test func aTopicBelowItsTargetFails() {
    let failed = outcomes([["F"], ["N"], ["F"]])
    guard case .failed("below-target", "level 1 is below target 3", let details)? = failed.first else {
      Issue.record("\(failed)")
      return
    }
    #expect(details.contains("t.2.1: The fact t.2.1 holds."))
  }

  @Test func aTopicAtItsTargetPassesWithANoteWithoutEvidence() {
    let evidenced = outcomes([["F+"], ["F+"], ["F+"]])
    let plain = outcomes([["F"], ["F"], ["F"]])
    #expect(evidenced == [.passed(note: nil)])
    #expect(
      plain == [.passed(note: "counting only ratings with evidence, level 0 is below target 3")])
  }

  @Test func anUnansweredTopicIsSkipped() {
    #expect(outcomes([[""], [""]]) == [.skipped("no answers")])
    #expect(outcomes([["n/a"], ["n/a"]]) == [.skipped("no applicable criterion")])
  }

  @Test(arguments: [
    (["/": ""], ""), (["/data/x.yaml": "data/x.yaml"], ""), (["/data/a/b.yaml": "b.yaml"], "/data/a"),
    (["/data/x.yaml": "../x.yaml", "/data/ab/x.yaml": "../ab/x.yaml", "/x": "../../x"], "/data/a"),
    (["./a b/ü#?%:.yaml": "a%20b/%C3%BC%23%3F%25%3A.yaml", "../x.yaml": "../x.yaml"], "/data/a"),
  ])
  func addressesAreRelative(paths: [String: String], folder: String) {
    for (path, address) in paths { #expect(RelativeURI.text(of: path, from: folder) == address) }
  }
}
