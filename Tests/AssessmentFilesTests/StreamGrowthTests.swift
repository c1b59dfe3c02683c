import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

/// Lines of a stream, however they are made, cost time in proportion to their length.
@Suite(.serialized) struct StreamGrowthTests {
  private static let asked = Fixture.questionnaire([
    Fixture.topic("t", (0..<5000).map { Fixture.criterion("t.1.\($0)") })
  ])
  private static let reader = EngagementStreamReader(asked, items: ReferenceIndex([]), origins: [])

  private static func line(_ sheets: String, more: String = "") -> [UInt8] {
    Array(#"{"engagement": {"engagement": "e", "questionnaire": "q"\#(more)}, "sheets": [\#(sheets)]}"#.utf8)
  }

  private static func sheet(_ name: String, _ answers: String) -> String {
    #"{"respondent": "\#(name)", "questionnaire": "q", "answers": {\#(answers)}}"#
  }

  private static func read(_ line: [UInt8]) -> StreamedEngagement {
    reader.engagement(from: Document(parsingJSON: Source(name: "-", bytes: line)))
  }

  private static func list(_ count: Int, _ item: (Int) -> String) -> String {
    (0..<count).map(item).joined(separator: ", ")
  }

  /// A way in which a line can be long.
  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let size: Int
    let line: @Sendable (Int) -> [UInt8]
  }

  private static let shapes = [
    Shape(testDescription: "sheets", size: 100) { count in line(list(count) { sheet("r\($0)", #""t.1.1": "F""#) }) },
    Shape(testDescription: "more sheets than allowed", size: 1500) { count in line(list(count) { sheet("r\($0)", "") })
    },
    Shape(testDescription: "unknown criteria", size: 2000) { count in
      line(sheet("r", list(count) { #""u.1.\#($0)": "F""# }))
    },
    Shape(testDescription: "unknown criteria in every sheet", size: 50) { count in
      line(list(count) { sheet("r\($0)", list(100) { #""u.1.\#($0)": "F""# }) })
    },
    Shape(testDescription: "errors behind many keys", size: 2000) { count in
      line(sheet("r", list(count) { #""x-\#($0)": "F""# } + list(500) { #", "t.1.\#($0)": "Q""# }))
    },
    Shape(testDescription: "no case", size: 1250) { count in
      line(sheet("r", list(count) { #""t.1.\#($0)": "no case""# }))
    },
    Shape(testDescription: "repeated keys", size: 2000) { count in
      line(sheet("r", list(count) { _ in #""t.1.1": "F""# }))
    },
    Shape(testDescription: "one long text", size: 100_000) { count in
      line(sheet("r", #""t.1.1": {"rating": "F", "x-y": "\#(String(repeating: "a", count: count))"}"#))
    },
  ]

  @Test(arguments: shapes) func workGrowsWithTheLine(shape: Shape) {
    let factor = Growth.factor(from: shape.size, prepare: shape.line) { _ = Self.read($0) }
    #expect(factor < 9, "\(factor) times for 4 times the size")
  }

  @Test func moreSheetsThanAllowedAreRefusedAtOnce() {
    let read = Self.read(Self.line(Self.list(32_000) { Self.sheet("r\($0)", #""u": "F""#) }))
    #expect(
      read.errors == [
        "/sheets: the engagement has more than 1000 answer sheets; create one engagement per department"
      ])
    #expect(Self.read(Self.line(Self.list(1000) { Self.sheet("r\($0)", #""t.1.1": "F""#) })).errors.isEmpty)
  }

  @Test func onlyTheFirstUnknownCriteriaAreCompared() {
    let read = Self.read(Self.line(Self.sheet("r", Self.list(20_000) { #""s.1.\#($0)": "F""# })))
    #expect(read.errors.count == 1001)
    #expect(read.errors.count { $0.contains("did you mean") } <= AnswerSheetReader.mostSuggestions)
  }

  @Test func fourLongSheetsAreNotTooLong() {
    let note = String(repeating: "A note. ", count: 1000)
    let sheets = Self.list(4) { number in
      Self.sheet("r\(number)", Self.list(100) { #""t.1.\#($0)": {"rating": "F", "note": "\#(note)"}"# })
    }
    let line = Self.line(sheets)
    #expect(line.count > 3_000_000)
    #expect(Self.read(line).errors.isEmpty)
  }

  /// Faults of JSON, each with words for somebody who writes JSON.
  @Test(arguments: [
    (#"{"engagement": [], "sheets": []}"#, "/engagement: expected an object here; write it in { }"),
    (
      #"{"engagement": {"engagement": "e", "questionnaire": "q"}, "sheets": {}}"#,
      "/sheets: expected an array here; write it in [ ]"
    ),
    (#"{"engagement": {"questionnaire": "q"}}"#, "/engagement: an engagement needs 'engagement'; add this key"),
    (
      #"{"engagement": {"engagement": "e", "questionnaire": "q", "targets": "3"}}"#,
      #"/engagement/targets: expected an object here; write {"topic-id": "level"}"#
    ),
    (
      #"{"engagement": {"engagement": "e", "questionnaire": "q", "title": {}}}"#,
      "/engagement/title: expected a string here"
    ),
    (
      #"{"engagement": {"engagement": "e", "questionnaire": "q"}, "sheets": [{"respondent": "r", "questionnaire": "q", "answers": {"t.1.1": "n/a"}}]}"#,
      #"/sheets/0/answers/t.1.1: n/a needs a reason; write {"rating": "n/a", "reason": "…"}"#
    ),
    (
      #"{"engagement": {"engagement": "e", "questionnaire": "q"}, "sheets": [{"respondent": "r", "questionnaire": "q", "answers": []}]}"#,
      #"/sheets/0/answers: expected an object here; write {"criterion-id": "rating"}"#
    ),
  ])
  func messagesUseTheTermsOfJSON(line: String, error: String) {
    #expect(Self.read(Array(line.utf8)).errors == [error])
  }
}
