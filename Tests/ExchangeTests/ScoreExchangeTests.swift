import Foundation
import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Exchange
@testable import Interchange
@testable import PlainYAML
@testable import Text

@Suite struct ScoreExchangeTests {
  /// The JSON as Foundation reads it.
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func theShapeIsThatOfTheFormat() throws {
    let bytes = ScoreExchange.json(try ShippedExample.evaluation())
    let json = try object(bytes)
    #expect(json["schema"] as? String == "assay.score/2")
    let questionnaire = try #require(json["questionnaire"] as? [String: Any])
    #expect((questionnaire["sha256"] as? String)?.count == 64)
    let topic = try #require((json["topics"] as? [[String: Any]])?.first)
    #expect(
      Set(topic.keys) == [
        "id", "title", "level", "possible", "evidenced", "score", "scoreHigh", "coverage", "target", "gap",
        "importance", "agreement", "raters", "comparable", "levels", "dimensions", "path", "blockers", "critical",
      ])
    let level = try #require((topic["levels"] as? [[String: Any]])?.first)
    #expect(Set(level.keys) == ["level", "low", "high", "answered", "coverage", "applicable", "rating"])
    let frameworks = try #require(json["frameworks"] as? [[String: Any]])
    #expect(frameworks.map { $0["id"] as? String } == ["itil4", "cobit2019", "itil2011", "iso20000", "itil5"])
    let clause = try #require((frameworks[3]["items"] as? [[String: Any]])?.first)
    #expect(frameworks.map { $0["view"] as? String } == ["direct", "crosswalk", "crosswalk", "crosswalk", "direct"])
    #expect(
      Set(clause.keys) == [
        "id", "criteria", "low", "high", "answered", "coverage", "applicable", "rating", "finding", "dissent",
      ])
    let document = Document(parsing: Source(name: "score.json", bytes: bytes))
    #expect(document.diagnostics.isEmpty && document.root?.entries.first?.key.text == "schema")
  }

  @Test func aDirectViewHasFindingsExclusionsDissentAndDocuments() throws {
    let catalogue = Catalogue(
      id: Fixture.id("k"), title: "K", edition: "", kind: .conformity,
      items: [
        Catalogue.Item(
          id: Fixture.id("1"), title: "One", parent: nil,
          documents: [RequiredDocument(id: Fixture.id("1-a"), title: "Plan", kind: .document)])
      ])
    let reference = ItemReference(catalogue: Fixture.id("k"), item: Fixture.id("1"))
    let criteria = [
      Criterion(
        id: Fixture.id("a"), text: "A plan is there.", references: [reference],
        conditions: .init(isCritical: true, mayNotApply: false),
        documents: [DocumentReference(catalogue: Fixture.id("k"), document: Fixture.id("1-a"))]),
      Criterion(
        id: Fixture.id("b"), text: "It is followed.", references: [reference], conditions: .init(mayNotApply: false)),
    ]
    let questionnaire = Fixture.questionnaire(assesses: [Fixture.id("k")], [Fixture.topic("t", criteria)])
    let sheets = [
      Fixture.sheet("ann.yaml", ["a": "N", "b": "n/a"]), Fixture.sheet("bob.yaml", ["a": "P", "b": "n/a"]),
    ]
    let json = try object(
      ScoreExchange.json(Evaluation(of: Fixture.assessment(questionnaire, sheets, catalogues: [catalogue]))))
    let framework = try #require((json["frameworks"] as? [[String: Any]])?.first)
    let item = try #require((framework["items"] as? [[String: Any]])?.first)
    #expect(framework["view"] as? String == "direct" && item["finding"] as? String == "major")
    #expect(item["findings"] as? [String] == ["major", "excluded", "unevidenced"])
    #expect(item["excluded"] as? [String] == ["b"] && item["dissent"] as? [String] == [])
    #expect(framework["documents"] as? [[String: String]] == [["id": "k:1-a", "status": "missing"]])
    let topic = try #require((json["topics"] as? [[String: Any]])?.first)
    #expect(topic["critical"] as? [String] == ["a"] && topic["raters"] as? Int == 2)
    #expect((topic["levels"] as? [[String: Any]])?.count == 5)
    #expect(json["roadmap"] as? [[String: String]] == [["criterion": "a", "wave": "now"]])
  }

  @Test func whatIsUndefinedIsNull() throws {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("c")])])
    let evaluation = Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(["c": "n/a"])]))
    let topic = try #require((object(ScoreExchange.json(evaluation))["topics"] as? [[String: Any]])?.first)
    for key in ["level", "possible", "evidenced", "score", "scoreHigh", "coverage", "gap", "agreement"] {
      #expect(topic[key] is NSNull, "\(key)")
    }
  }

  @Test func spreadsheetsRunNothing() {
    var writer = CSVWriter(header: ["a"])
    for text in ["=1+1", "+1", "-1", "@x", "\tx", "＝1", "'x", "plain", "a,b", "say \"x\"", "two\nlines"] {
      writer.append([.text(text)])
    }
    writer.append([.number(-1.5), .number(nil), .number(2)])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "\u{FEFF}a\r\n'=1+1\r\n'+1\r\n'-1\r\n'@x\r\n'\tx\r\n'＝1\r\n''x\r\nplain\r\n\"a,b\"\r\n\"say \"\"x\"\"\"\r\n\"two\nlines\"\r\n-1.5,,2\r\n"
    )
  }

  @Test func jsonHidesNoCharacter() {
    let bytes = JSONWriter.document(isIndented: false) { $0.value("a\"\\\n\u{1}\u{7F}\u{9B}\u{202E}\u{2028}é🙂—") }
    #expect(String(decoding: bytes, as: UTF8.self) == "\"a\\\"\\\\\\n\\u0001\\u007f\\u009b\\u202e\\u2028é🙂—\"\n")
  }

  @Test func thePlanListsEveryStep() throws {
    let evaluation = try ShippedExample.evaluation()
    let steps = try #require(object(PlanExchange.json(evaluation))["steps"] as? [[String: Any]])
    #expect(steps.count == evaluation.roadmap.steps.count && !steps.isEmpty)
    #expect(
      String(decoding: PlanExchange.csv(evaluation), as: UTF8.self).split(separator: "\r\n").count == steps.count + 1)
  }
}
