import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct ReportTests {
  private static let options = ReportOptions(generator: "Assay")

  private func markdown(_ evaluation: Evaluation, _ options: ReportOptions = options) -> String {
    ReportDocument.full(of: evaluation, options: options).markdown()
  }

  private func html(_ evaluation: Evaluation) -> String {
    String(decoding: ReportDocument.full(of: evaluation, options: Self.options).html(), as: UTF8.self)
  }

  @Test func everySectionIsThereInBothForms() throws {
    let evaluation = try ShippedExample.evaluation()
    let document = ReportDocument.full(of: evaluation, options: Self.options)
    #expect(
      document.sections.map(\.anchor.name) == [
        "summary", "scope", "method", "results", "goals", "topics", "views", "respondent-groups", "other-methods",
        "frameworks", "conformity", "roadmap", "answers", "arithmetic", "limits",
      ])
    let (html, markdown) = (html(evaluation), markdown(evaluation))
    for anchor in document.sections.map(\.anchor.name) {
      #expect(html.contains("<section id=\"\(anchor)\""))
      #expect(markdown.contains("<a id=\"\(anchor)\"></a>"))
    }
  }

  @Test func everyLinkWithinTheReportLeadsSomewhere() throws {
    let html = try html(ShippedExample.evaluation())
    let ids = Set(html.matches(of: /id="([^"]+)"/).map { String($0.1) })
    let links = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(links.subtracting(ids).isEmpty)
    #expect(links.count > 60)
    #expect(html.matches(of: /id="([^"]+)"/).count == ids.count)
  }

  @Test func clausesNotAskedAreListedApart() throws {
    let evaluation = try ShippedExample.evaluation()
    let iso = try #require(evaluation.score.frameworks.first { $0.catalogue.id.text == "iso20000" })
    let silent = iso.items.filter { $0.item.isRequirement && $0.criteria.isEmpty }
    #expect(
      silent.contains { $0.item.id.text == "9.2" } && silent.allSatisfy { $0.finding == nil || $0.finding == .notAsked }
    )
    let markdown = markdown(evaluation)
    let conformity = markdown.components(separatedBy: "<a id=\"conformity\">")[1].components(separatedBy: "\n## ")[0]
    let parts = conformity.components(separatedBy: "Not asked:")
    #expect(parts.count == 2 && parts.last?.contains("`9.2` Internal audit") == true)
    #expect(parts.first?.contains("`9.2`") == false)
  }

  @Test func conformityIsNeverCalledALevel() throws {
    let markdown = try markdown(ShippedExample.evaluation())
    let conformity = markdown.components(separatedBy: "<a id=\"conformity\">")[1].components(separatedBy: "\n## ")[0]
    #expect(!conformity.contains("partly compliant") && !conformity.contains("| Level |"))
    #expect(conformity.contains("do not show that a requirement is fulfilled"))
  }

  /// ITIL 5 is shown by the same answers as ITIL 4, and no sentence says that it was asked about.
  @Test func aFrameworkWithEqualItemsIsNotCalledAssessed() throws {
    let markdown = try markdown(ShippedExample.evaluation())
    let frameworks = markdown.components(separatedBy: "<a id=\"framework-").dropFirst()
    let text = { (id: String) in frameworks.first { $0.hasPrefix("\(id)\"") } }
    #expect(try #require(text("itil4")).contains("was written for this framework"))
    let version5 = try #require(text("itil5"))
    #expect(version5.contains("was written for another framework with the same items"))
    #expect(version5.contains("id=\"item-itil5-incident-management\""))
    #expect(!version5.contains("id=\"item-itil5-discover\""))
  }

  @Test func oneFrameworkAloneCanBeShown() throws {
    let evaluation = try ShippedExample.evaluation()
    let document = ReportDocument.full(
      of: evaluation, options: ReportOptions(title: "T", framework: Fixture.id("cobit2019"), generator: "Assay"))
    #expect(document.title == "T")
    #expect(!document.sections.contains { $0.anchor.name == "conformity" })
    #expect(document.sections.first { $0.anchor.name == "frameworks" }?.sections.count == 1)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try html(ShippedExample.evaluation()) == html(ShippedExample.evaluation()))
  }

  @Test func everyMethodMakesAReport() throws {
    for method in ScoringMethod.allCases {
      #expect(
        try markdown(ShippedExample.evaluation(method: method)).contains(
          "Method “\(method.rawValue)”"))
    }
  }

  @Test func hostileTextIsInertInBothForms() {
    let payloads = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "a|b\n\n# c",
      "\u{202E}evil\u{1B}[2J",
      "'; DROP--", "`code`", "</style><script>",
    ]
    let text = payloads.joined(separator: " ")
    let criterion = Criterion(
      id: Fixture.id("c"), text: text, evidence: [text], advice: .init(improve: text, guidance: text))
    let topic = Topic(id: Fixture.id("t"), title: text, purpose: text, group: text, criteria: [criterion])
    let questionnaire = Questionnaire(
      id: Fixture.id("q"), title: text, version: text, description: text, scoring: .capability,
      pass: Scale.nplf.defaultPass, scale: .nplf, levels: [text], topics: [topic])
    let answer = Answer(
      response: .rated(Scale.nplf.steps[1]),
      evidence: [Evidence(title: text, location: "javascript:alert(1)"), Evidence(title: text, location: text)],
      note: text)
    let sheet = AnswerSheet(name: text, respondent: text, answers: Answers([criterion.id: answer], to: questionnaire))
    let service = Engagement.Service(id: Fixture.id("s"), title: text, owner: text, topics: [topic.id])
    let engagement = Engagement(
      id: Fixture.id("e"), organization: text, title: text, assessor: text, questionnaire: questionnaire.id,
      goals: [Engagement.Goal(id: Fixture.id("g"), title: text, services: [service.id])], services: [service])
    let evaluation = Evaluation(of: Fixture.assessment(questionnaire, [sheet], engagement: engagement))
    let html = html(evaluation)
    // The facts are the only script element, and they are data.
    #expect(html.matches(of: /<script/).count == html.matches(of: /<script type="application\/json" id="facts">/).count)
    #expect(!html.contains("<img") && !html.contains("javascript:alert(1)\""))
    #expect(!html.unicodeScalars.contains("\u{202E}") && !html.unicodeScalars.contains("\u{1B}"))
    #expect(html.components(separatedBy: "</style>").count == 2)
    let markdown = markdown(evaluation)
    #expect(markdown.matches(of: /(?:^|[^\\])<(?:script|img|\/style)/).isEmpty && !markdown.contains("](javascript"))
    #expect(!markdown.contains("\n# c") && !markdown.unicodeScalars.contains("\u{1B}"))
  }

  @Test func oneOfAKindIsSaidInTheSingular() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a")])])
    let evaluation = Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(["a": "P+"])]))
    let full = markdown(evaluation)
    for text in [
      "Ratings supported by valid evidence: 1 of 1.", "0 of 1 topic reaches its target", "Now: 1 step, 3 units",
      "1 step.", "Step to level 1",
    ] {
      #expect(full.contains(text), "\(text)")
    }
    #expect(html(evaluation).contains("Coverage: 1 of 1 applicable criterion is answered (100"))
    let executive = ReportDocument.executive(of: evaluation, options: Self.options).markdown()
    #expect(executive.contains("This is the only step of the roadmap"))
  }

  @Test func oneRequirementIsSaidInTheSingular() throws {
    let catalogue = Catalogue(
      id: Fixture.id("k"), title: "K", edition: "", kind: .conformity,
      items: ["1", "2"].map { Catalogue.Item(id: Fixture.id($0), title: $0, parent: nil) })
    let criterion = Criterion(
      id: Fixture.id("a"), text: "a", references: [ItemReference(catalogue: catalogue.id, item: Fixture.id("1"))])
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [criterion])])
    let full = markdown(
      Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(["a": "F+"])], catalogues: [catalogue])))
    #expect(full.contains("1 requirement of K is not covered by any answer: it is not assessed"))
    #expect(full.contains("Not asked: 1 requirement") && full.contains("It was not asked about. It is not"))
  }

  @Test func anEmptyAssessmentMakesAReport() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("c")])])
    let evaluation = Evaluation(of: Fixture.assessment(questionnaire, []))
    #expect(markdown(evaluation).contains("**Nothing is answered yet.**"))
    let nothing = Evaluation(
      of: Fixture.assessment(questionnaire, [Fixture.sheet(["c": "n/a"])]))
    #expect(markdown(nothing).contains("There is no result: no statement in scope is applicable"))
  }
}
