import ShippedFiles
import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Exchange
@testable import PlainYAML
@testable import Text

@Suite struct HostileFileTests {
  /// Changes some places of a text, mostly to things that the formats know.
  private func mutated(_ text: String, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array(text.utf8)
    let words = [
      "\n", ": ", "- ", "n/a", "0", "-1", "99999999999", "extends: itsm-quick-check\n", "[]", "{}", "é", "\u{0}",
      "level: 6", "'",
    ]
    for _ in 0..<Int.random(in: 1...5, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &dice))
      bytes.replaceSubrange(place..<end, with: Array((words.randomElement(using: &dice) ?? "").utf8))
    }
    return bytes
  }

  @Test func noMutationOfAShippedFileTrapsAReader() throws {
    var dice = Dice(state: 23)
    let files = (ShippedFiles.files + ShippedFiles.example).map { (name: $0.path, text: $0.text) }
    let reader = AssessmentReader(library: ShippedExample.library)
    for _ in 0..<120 {
      let file = try #require(files.randomElement(using: &dice))
      let source = Source(name: file.name, bytes: mutated(file.text, &dice))
      for report in reader.check(Document(parsing: source)) {
        let size = report.source.bytes.count
        #expect(report.diagnostics.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= size })
        _ = report.source.rendered(report.diagnostics)
      }
    }
  }

  @Test func aMutatedSheetStillScoresOrIsRefused() throws {
    var dice = Dice(state: 29)
    let files = ShippedFiles.example.map { Source(name: $0.path, text: $0.text) }
    let engagement = Document(parsing: try #require(files.first { $0.name == "engagement.yaml" }))
    let sheets = files.filter { $0.name.hasPrefix("answers/") }
    let reader = AssessmentReader(library: ShippedExample.library)
    for _ in 0..<40 {
      var changed = sheets
      let index = Int.random(in: changed.indices, using: &dice)
      changed[index] = Source(
        name: changed[index].name,
        bytes: mutated(changed[index].text(in: 0..<changed[index].bytes.count), &dice))
      let result = reader.assessment(engagement: engagement, sheets: changed.map(Document.init(parsing:)))
      #expect(result.value != nil || result.hasErrors)
      if let assessment = result.value { _ = ScoreExchange.json(Evaluation(of: assessment)) }
    }
  }
}
