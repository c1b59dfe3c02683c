import Foundation
import TestSupport
import Testing

@testable import Answering
@testable import Assessment
@testable import Text

/// The data of the offline pages.
@Suite struct FormTests {
  /// The JSON of the page's `data` element.
  private func data(_ assessment: Assessment, for user: Form.User = .respondent) throws -> [String: Any] {
    let html = String(decoding: Form(assessment, for: user).html, as: UTF8.self)
    let element = try #require(html.firstMatch(of: /<script[^>]*id="form"[^>]*>(.*?)<\/script>/.dotMatchesNewlines()))
    return try #require(JSONSerialization.jsonObject(with: Data(String(element.1).utf8)) as? [String: Any])
  }

  private func criteria(_ data: [String: Any]) -> [[String: Any]] {
    (data["topics"] as? [[String: Any]] ?? []).flatMap { $0["criteria"] as? [[String: Any]] ?? [] }
  }

  private func shipped(_ id: String, excluded: [String] = [], topics: [String]? = nil, date: String? = nil) throws
    -> Assessment
  {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    return Assessment(
      engagement: Engagement(
        id: Fixture.id("e"), date: date.flatMap(CalendarDate.init), questionnaire: questionnaire.id,
        topics: topics?.map(Fixture.id),
        excluded: excluded.map { Engagement.Exclusion(topic: Fixture.id($0), reason: "No supplier takes part.") }),
      questionnaire: questionnaire, catalogues: ShippedQuestionnaires.catalogues, sheets: [])
  }

  @Test(arguments: [
    ("itil4-practices", "levels"), ("itsm-quick-check", "points"), ("iso20000-1", "findings"),
  ])
  func thePageSpeaksInTheMeasureOfTheQuestionnaire(id: String, measure: String) throws {
    let data = try data(shipped(id))
    #expect(data["measure"] as? String == measure)
    let levels = (data["questionnaire"] as? [String: Any])?["levels"] as? [String]
    #expect((levels?.isEmpty == true) == (measure != "levels"))
    #expect((data["items"] as? [Any])?.isEmpty == (measure != "findings"))
  }

  /// In a conformity assessment only requirements that an event triggers have a "no case"; elsewhere every statement.
  @Test func noCaseIsOfferedWhereItCounts() throws {
    let assessment = try shipped("iso20000-1")
    let offered = Set(
      criteria(try data(assessment)).filter { $0["acceptsNoCase"] as? Int == 1 }.compactMap { $0["id"] as? String })
    let triggered = assessment.questionnaire.criteria.filter { $0.criterion.conditions.mayHaveNoCase }
    #expect(offered == Set(triggered.map(\.criterion.id.text)) && !offered.isEmpty)
    let others = criteria(try data(shipped("itsm-quick-check")))
    #expect(others.allSatisfy { $0["acceptsNoCase"] as? Int == 1 && $0["mayNotApply"] as? Int == 1 })
  }

  /// The page counts the requirements that the program counts, and knows what the scope does to each.
  @Test func thePageKnowsTheScopeOfEachRequirement() throws {
    let assessment = try shipped("iso20000-1", excluded: ["4.1"], topics: ["4.1", "4.2"])
    let score = Score(of: assessment)
    let items = try #require(try data(assessment)["items"] as? [[String: Any]])
    let framework = try #require(score.assessed.first)
    #expect(items.count == framework.items.count)
    #expect(items.count { $0["isRequirement"] as? Int == 1 } == framework.requirementCount)
    for (item, result) in zip(items, framework.items) where result.item.isRequirement {
      let part = try #require((item["parts"] as? [[String: Any]])?.first)
      let finding = part["finding"] as? String
      let expected = result.own.isEmpty ? result.ownFindings.first?.rawValue : nil
      #expect(finding == expected, "\(result.item.id)")
    }
  }

  /// An answer to a criterion out of scope is not an unknown one.
  @Test func thePageKnowsTheCriteriaThatItDoesNotAsk() throws {
    let assessment = try shipped("itil4-practices", topics: ["incident-management"])
    let data = try data(assessment, for: .facilitator)
    let unasked = try #require(data["unasked"] as? [String])
    let asked = criteria(data).compactMap { $0["id"] as? String }
    #expect(unasked + asked != asked && Set(unasked).isDisjoint(with: asked))
    #expect(Set(unasked + asked) == Set(assessment.questionnaire.criteria.map(\.criterion.id.text)))
    #expect(data["mostSheets"] as? Int == 1000)
  }

  @Test func aChangeOfTheDateKeepsTheAnswersInTheBrowser() throws {
    let (one, other) = (
      try data(shipped("itsm-quick-check", date: "2026-11-03")), try data(shipped("itsm-quick-check"))
    )
    #expect(one["date"] as? String == "2026-11-03" && other["date"] as? String == "")
    #expect(one["form"] as? String == other["form"] as? String)
  }

  /// The page names files as the program does, says how to return the sheet, and finds answers under former ids.
  @Test func thePageKnowsWhatItsFileNeeds() throws {
    let shipped = try shipped("itsm-quick-check")
    var presentation = Engagement.Presentation()
    presentation.returnTo = "consultant@example.org"
    let topic = shipped.questionnaire.topics[0]
    let old = topic.criteria[0]
    let renamed = Criterion(
      id: old.id, text: old.text, level: old.level, formerly: [Fixture.id("old.1"), Fixture.id("older.1")])
    let questionnaire = Questionnaire(
      id: shipped.questionnaire.id, title: "T", version: "", description: "", scoring: .mean,
      pass: shipped.questionnaire.pass, scale: shipped.questionnaire.scale, levels: shipped.questionnaire.levels,
      topics: [Topic(id: topic.id, title: topic.title, criteria: [renamed, topic.criteria[1]])])
    let data = try data(
      Assessment(
        engagement: Engagement(
          id: Fixture.id("e"), questionnaire: questionnaire.id, presentation: presentation),
        questionnaire: questionnaire, catalogues: [], sheets: []))
    #expect(data["returnTo"] as? String == "consultant@example.org")
    #expect(data["letters"] as? String == PlainName.transliterations)
    #expect(criteria(data).map { $0["formerly"] as? [String] } == [["old.1", "older.1"], nil])
  }

  @Test func thePagesHaveTheirScripts() throws {
    let assessment = try shipped("itsm-quick-check")
    let form = String(decoding: Form(assessment).html, as: UTF8.self)
    let facilitator = String(decoding: Form(assessment, for: .facilitator).html, as: UTF8.self)
    #expect(!form.contains("function disputesOf") && facilitator.contains("function disputesOf"))
    for page in [form, facilitator] {
      #expect(page.contains("function Findings") && page.contains("function Consolidation"))
    }
  }
}
