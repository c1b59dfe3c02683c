import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment
@testable import Reports

@Suite struct AuditReportTests {
  private func markdown(_ framework: String, _ evaluation: Evaluation) throws -> String {
    let options = ReportOptions(framework: Fixture.id(framework), generator: "Assay")
    return try #require(ReportDocument.audit(of: evaluation, options: options)).markdown()
  }

  @Test func everyRequirementHasAFindingAndNoneThatWasNotAskedASection() throws {
    let evaluation = try ShippedExample.evaluation()
    let iso = try #require(evaluation.score.frameworks.first { $0.catalogue.id.text == "iso20000" })
    let markdown = try markdown("iso20000", evaluation)
    let overview = markdown.components(separatedBy: "<a id=\"overview\">")[1].components(separatedBy: "\n## ")[0]
    for item in iso.items where item.item.isRequirement {
      #expect(overview.contains("`\(item.item.id)`"))
      #expect(markdown.contains("<a id=\"item-iso20000-\(item.item.id)\">") == !item.criteria.isEmpty)
    }
    #expect(!markdown.lowercased().contains("partly compliant") && !markdown.contains("| Possible |"))
  }

  @Test func adoptionIsReviewedByLevelsAndNeverByFindings() throws {
    let markdown = try markdown("cobit2019", ShippedExample.evaluation())
    for word in ["| minor |", "| major |", "conforming", "Nonconformit", "Stage 1"] {
      #expect(!markdown.contains(word))
    }
    #expect(markdown.contains("Claimed level") && markdown.contains("Objectives to be improved"))
  }

  @Test func evidenceOlderThanAYearIsMarked() throws {
    let catalogue = Catalogue(
      id: Fixture.id("k"), title: "K", edition: "", kind: .conformity,
      items: [Catalogue.Item(id: Fixture.id("1"), title: "One", parent: nil, documentedInformation: ["Big plan"])])
    let reference = ItemReference(catalogue: catalogue.id, item: Fixture.id("1"))
    let criterion = Criterion(id: Fixture.id("a"), text: "The big plan is there.", references: [reference])
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [criterion])])
    let evidence = ["2025-11-02", "2025-11-04", "2026-09-30", "2026-12-01"].map {
      Evidence(title: "Of \($0)", location: "javascript:alert(1)", date: CalendarDate($0))
    }
    let sheet = AnswerSheet(
      name: "a.yaml", respondent: "a",
      answers: Answers(
        [criterion.id: Answer(response: .rated(Scale.nplf.steps[3]), evidence: evidence)], to: questionnaire))
    let engagement = Engagement(
      id: Fixture.id("e"), date: CalendarDate("2026-11-03"), questionnaire: questionnaire.id)
    let evaluation = Evaluation(
      of: Fixture.assessment(questionnaire, [sheet], catalogues: [catalogue], engagement: engagement))
    let index = try markdown("k", evaluation).components(separatedBy: "<a id=\"evidence\">")[1]
    #expect(
      index.contains("1 y 0 m\\: older than a year") && index.contains("11 months") && index.contains("| 1 month |"))
    #expect(index.contains("later than the engagement") && index.contains("Older than a year\\: 1\\."))
    #expect(evaluation.score.frameworks.first?.documentedInformation.map(\.status) == [.present])
  }

  @Test(arguments: [
    ("The big plan is there.", "F+", DocumentedInformation.Status.present), ("The big plan is there.", "F", .claimed),
    ("The big plan is there.", "P+", .missing), ("The big plan is there.", "", .open),
    ("The big plan is there.", "n/a", .excluded), ("Something else is there.", "F+", .notAsked),
  ])
  func aDocumentIsWhatItsCriterionSays(text: String, rating: String, status: DocumentedInformation.Status) {
    let catalogue = Catalogue(
      id: Fixture.id("k"), title: "K", edition: "", kind: .conformity,
      items: [Catalogue.Item(id: Fixture.id("1"), title: "One", parent: nil, documentedInformation: ["Plans, big"])])
    let criterion = Criterion(
      id: Fixture.id("a"), text: text, references: [ItemReference(catalogue: catalogue.id, item: Fixture.id("1"))])
    let score = Score(
      of: Fixture.assessment(
        Fixture.questionnaire([Fixture.topic("t", [criterion])]), [Fixture.sheet(rating.isEmpty ? [:] : ["a": rating])],
        catalogues: [catalogue]))
    #expect(score.frameworks.first?.documentedInformation.map(\.status) == [status])
  }

  @Test(arguments: [
    ("2025-11-03", "2026-11-03", 12), ("2025-11-04", "2026-11-03", 11), ("2026-11-03", "2026-11-03", 0),
    ("2026-12-03", "2026-11-03", -1), ("2026-11-30", "2026-11-03", 0), ("2024-02-29", "2026-02-28", 23),
  ])
  func monthsAreWhole(from: String, to: String, months: Int) throws {
    #expect(try #require(CalendarDate(from)).months(to: try #require(CalendarDate(to))) == months)
  }

  @Test func aFrameworkThatIsNotReferredToHasNoAudit() throws {
    let options = ReportOptions(framework: Fixture.id("none"), generator: "Assay")
    #expect(ReportDocument.audit(of: try ShippedExample.evaluation(), options: options) == nil)
  }
}
