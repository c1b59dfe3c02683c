import TestSupport
import Testing

@testable import Answering
@testable import Assessment
@testable import AssessmentFiles
@testable import Interchange
@testable import PlainYAML
@testable import SheetImport
@testable import Text

/// Each limit from both sides: what just fits is taken, what is one larger is refused with a diagnostic that says so.
@Suite struct LimitTests {
  private func errors(_ text: String) -> [String] {
    AssessmentReader(library: QuestionnaireLibrary(questionnaires: [], catalogues: [])).check(
      Document(name: "q.yaml", text: text)
    )
    .flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.message)
  }

  private func questionnaire(id: String = "q", text: String = "x", more: String = "", criteria: Int = 1) -> String {
    let head = "questionnaire: \(id)\ntitle: T\n\(more)topics:\n  - id: t\n    title: T\n    criteria:\n"
    return head + (0..<criteria).map { "      - id: c.\($0)\n        text: \(text)\n" }.joined()
  }

  /// At the limit, and one beyond it.
  private func expect(_ limit: Int, _ message: String, _ text: (Int) -> String) {
    #expect(errors(text(limit)) == [])
    #expect(errors(text(limit + 1)) == [message])
  }

  @Test func anIdentifier() {
    let id = { (count: Int) in String(repeating: "a", count: count) }
    #expect(errors(questionnaire(id: id(ID<Any>.longest))) == [])
    let longer = errors(questionnaire(id: id(ID<Any>.longest + 1)))
    #expect(longer.count == 1 && longer[0].hasSuffix("is not an identifier"))
  }

  @Test(arguments: ["x", "é"])
  func aText(character: String) {
    let size = character.utf8.count
    #expect(errors(questionnaire(text: String(repeating: character, count: Limits.textLength / size))) == [])
    let longer = String(repeating: character, count: Limits.textLength / size + 1)
    #expect(errors(questionnaire(text: longer)) == ["the text is longer than 10000 bytes"])
  }

  @Test(arguments: ["\n", "\r\n", ""])
  func aLine(end: String) {
    expect(Limits.lineLength, "the line is longer than 65536 bytes") { count in
      questionnaire() + "#" + String(repeating: "x", count: count - 1) + end
    }
  }

  @Test func theDepth() {
    #expect(Limits.depth == Document.deepest)
    // The mapping around it is the first.
    expect(Limits.depth - 1, "more than 64 levels of nesting") { count in
      questionnaire(more: "x-own: \(String(repeating: "[", count: count))\(String(repeating: "]", count: count))\n")
    }
  }

  @Test func criteria() {
    expect(Limits.criteria, "the questionnaire has 5001 criteria, more than 5000") { questionnaire(criteria: $0) }
  }

  @Test func sheets() {
    let reader = AssessmentReader(
      library: QuestionnaireLibrary(questionnaires: [Document(name: "q.yaml", text: questionnaire())], catalogues: []))
    let engagement = Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\n")
    let result = { (count: Int) in
      reader.assessment(
        engagement: engagement,
        sheets: (0..<count).map {
          Document(name: "\($0).yaml", text: "respondent: r\($0)\nquestionnaire: q\nanswers: {c.0: F}\n")
        })
    }
    #expect(result(Limits.sheets).value?.sheets.count == 1000)
    let beyond = result(Limits.sheets + 1)
    #expect(beyond.value == nil)
    #expect(beyond.reports.flatMap(\.diagnostics).map(\.message) == ["the engagement has more than 1000 answer sheets"])
  }

  /// What comes in by other doors must not make a sheet that the reader refuses.
  @Test func aTextFromASpreadsheetOrAPerson() throws {
    let asked = try #require(
      AssessmentReader(library: QuestionnaireLibrary(questionnaires: [], catalogues: []))
        .questionnaire(from: Document(name: "q.yaml", text: questionnaire())).value)
    let imported = { (count: Int) in
      let note = String(repeating: "x", count: count)
      let csv = CSVTable(parsing: Source(name: "a.csv", text: "criterion,rating,note\nc.0,F,\(note)\n"))
      return AnswerSheetImport.read(csv, answering: asked, respondent: "a")
    }
    #expect(imported(Limits.textLength).value != nil)
    #expect(
      imported(Limits.textLength + 1).reports.flatMap(\.diagnostics).map(\.message) == [
        "the text is longer than 10000 bytes"
      ])
    let frame = try #require(
      AssessmentReader(
        library: QuestionnaireLibrary(questionnaires: [Document(name: "q.yaml", text: questionnaire())], catalogues: [])
      )
      .assessment(engagement: Document(name: "e.yaml", text: "engagement: e\nquestionnaire: q\n"), sheets: []).value)
    var interview = Interview(
      frame, topics: frame.topics,
      sheet: AnswerSheet(
        name: "a", respondent: "a", answers: Answers(to: frame.questionnaire)))
    _ = interview.receive("c")
    _ = interview.receive(String(repeating: "x", count: Limits.textLength + 1))
    #expect(interview.changed == nil)
    _ = interview.receive(String(repeating: "x", count: Limits.textLength))
    #expect(interview.changed != nil)
  }

  /// Whatever the text is, its file can be read again.
  @Test(arguments: ["\u{7}", "\u{80}", "\"", "é", "\u{1F600}", "a b "])
  func theLongestTextFitsIntoALineOfItsFile(piece: String) throws {
    let text = String(repeating: piece, count: Limits.textLength / piece.utf8.count)
    #expect(
      errors(
        YAMLWriter.write(
          .mapping([
            .init("questionnaire", .text("q")), .init("title", .text(text)),
            .init("topics", .sequence([.mapping([.init("id", .text("t")), .init("title", .text("T"))])])),
          ]))) == [])
  }
}
