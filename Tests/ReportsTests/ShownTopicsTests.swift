import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

/// Reports on some topics, in several orders.
@Suite struct ShownTopicsTests {
  private static let chosen = ["change-enablement", "service-desk"]

  private func options(_ topics: [String]? = chosen, framework: String? = nil) -> ReportOptions {
    var options = ReportOptions(framework: framework.map { Fixture.id($0) }, generator: "Assay")
    options.topics = topics?.map { Fixture.id($0) }
    return options
  }

  /// The links that lead nowhere, and the ids that are not unique.
  private func faults(in document: ReportDocument) -> [String] {
    let html = String(decoding: document.html(), as: UTF8.self)
    let ids = html.matches(of: /id="([^"]+)"/).map { String($0.1) }
    let links = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    return links.subtracting(ids) + (Set(ids).count == ids.count ? [] : ["ids"])
  }

  @Test func aLimitedReportSaysSoAndContainsOnlyItsTopics() throws {
    let evaluation = try ShippedExample.evaluation()
    let document = ReportDocument.full(of: evaluation, options: options())
    let text = document.markdown()
    #expect(document.sections.first?.anchor.name == "shown-topics")
    #expect(text.contains("This report is limited to 2 of 8 topics: "))
    for result in evaluation.topics {
      let topic = result.score.topic
      let isShown = Self.chosen.contains(topic.id.text)
      #expect(text.contains("<a id=\"topic-\(topic.id)\">") == isShown, "\(topic.id)")
      for criterion in topic.criteria {
        #expect(text.contains("<a id=\"c-\(criterion.id)\">") == isShown, "\(criterion.id)")
        if !isShown { #expect(!text.contains(criterion.text), "\(criterion.id)") }
      }
    }
    #expect(faults(in: document) == [])
  }

  /// Overall figures are those of the whole assessment, and the chapters about all topics are not there.
  @Test func noFigureClaimsMoreThanIsShown() throws {
    let evaluation = try ShippedExample.evaluation()
    let limited = ReportDocument.full(of: evaluation, options: options())
    #expect(
      limited.sections.map(\.anchor.name) == [
        "shown-topics", "summary", "scope", "method", "results", "topics", "respondent-groups", "roadmap", "answers",
        "arithmetic", "limits",
      ])
    let figures = { (document: ReportDocument) in
      document.sections.first { $0.anchor.name == "summary" }?.blocks.filter {
        if case .keyFigures = $0 { true } else { false }
      }
    }
    #expect(figures(limited) == figures(ReportDocument.full(of: evaluation, options: options(nil))))
    let executive = ReportDocument.executive(of: evaluation, options: options())
    #expect(
      executive.sections.map(\.anchor.name) == ["shown-topics", "standing", "steps", "sureness", "words"])
    #expect(!executive.markdown().contains("| Incident management: ") && faults(in: executive) == [])
  }

  @Test func allTopicsByNameAreNoLimit() throws {
    let evaluation = try ShippedExample.evaluation()
    let all = options(evaluation.topics.map(\.score.topic.id.text))
    let named = ReportDocument.full(of: evaluation, options: all)
    #expect(named.sections == ReportDocument.full(of: evaluation, options: options(nil)).sections)
  }

  @Test(arguments: ["iso20000", "cobit2019", "itil4"]) func anAuditShowsTheItemsOfTheTopics(framework: String) throws {
    let evaluation = try ShippedExample.evaluation()
    let whole = try #require(ReportDocument.audit(of: evaluation, options: options(nil, framework: framework)))
    let document = try #require(ReportDocument.audit(of: evaluation, options: options(framework: framework)))
    #expect(document.markdown().contains("This report is limited to 2 of 8 topics: "))
    #expect(faults(in: document) == [])
    let items = { (document: ReportDocument) in
      document.sections.first { $0.anchor.name == "items" }?.sections ?? []
    }
    let (all, shown) = (items(whole), items(document))
    #expect(!shown.isEmpty && shown.count < all.count)
    // The verdict and the criteria of an item are the same in both reports.
    for section in shown { #expect(all.contains { $0.title == section.title && $0.anchor == section.anchor }) }
  }

  @Test func nothingIsSaidOfItemsThatAreNotShown() throws {
    var fixture = AuditFixture(criteria: [AuditFixture.criterion("a", on: "1")])
    fixture.sheets = [Fixture.sheet(["a": "F+"])]
    let other = Fixture.topic("u", [AuditFixture.criterion("b", on: "2")])
    let questionnaire = Fixture.questionnaire(
      assesses: [Fixture.id("k")], [Fixture.topic("t", fixture.criteria), other])
    let evaluation = Evaluation(
      of: Fixture.assessment(
        questionnaire, [Fixture.sheet(["a": "F+", "b": "N"])], catalogues: [fixture.catalogue]))
    let text = try #require(
      ReportDocument.audit(of: evaluation, options: options(["t"], framework: "k"))
    ).markdown()
    #expect(text.contains("id=\"item-k-1\"") && !text.contains("item-k-2"))
    #expect(!text.contains("The answers show no nonconformity") && !text.contains("Conclusion"))
  }

  @Test func theMostUrgentTopicsComeFirst() throws {
    let evaluation = try ShippedExample.evaluation()
    var urgent = options(nil)
    urgent.order = .priority
    let topics = ReportDocument.full(of: evaluation, options: urgent).sections.first { $0.anchor.name == "topics" }
    let ids = try #require(topics).sections.map(\.anchor.name)
    let first = evaluation.priorities.map { "topic-\($0.score.topic.id)" }
    #expect(ids.count == evaluation.topics.count && Array(ids.prefix(first.count)) == first)
    #expect(
      ReportDocument.topicPages(of: evaluation, options: urgent).map { "topic-\($0.topic)" } == ids)
  }

  /// `a` and `c` belong to one group, with `b` of another between them.
  private var grouped: Evaluation {
    let topics = [("a", "One"), ("b", "Two"), ("c", "One")].map { name, group in
      Fixture.topic(name, group: group, [Fixture.criterion("\(name)1")])
    }
    return Evaluation(
      of: Fixture.assessment(Fixture.questionnaire(topics), [Fixture.sheet(["a1": "F", "b1": "L", "c1": "P"])]))
  }

  @Test func topicsOfAGroupComeTogether() {
    var byGroup = options(nil)
    byGroup.order = .group
    let document = ReportDocument.full(of: grouped, options: byGroup)
    let topics = document.sections.first { $0.anchor.name == "topics" }?.sections ?? []
    #expect(topics.map(\.anchor.name) == ["topic-a", "topic-c", "topic-b"])
    #expect(topics.map(\.group) == ["One", "One", "Two"])
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(html.contains("<span class=\"group\"><bdi>One</bdi></span>") || html.contains("class=\"group\">One"))
    #expect(document.markdown().contains("- One"))
    #expect(faults(in: document) == [])
  }

  @Test func groupsThatAreTornApartAreNotInTheContents() {
    let document = ReportDocument.full(of: grouped, options: options(nil))
    let topics = document.sections.first { $0.anchor.name == "topics" }?.sections ?? []
    #expect(topics.map(\.anchor.name) == ["topic-a", "topic-b", "topic-c"])
    #expect(topics.allSatisfy { $0.group == nil })
  }
}
