import TestSupport
import Testing

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

/// Reviews of adopted frameworks, directly assessed or not.
@Suite struct AdoptionReviewTests {
  private func fixture(isDirect: Bool = true, scoring: ScoringMethod = .capability, levels: [Int], _ ratings: [String])
    -> AuditFixture
  {
    var fixture = AuditFixture()
    fixture.kind = .adoption
    fixture.isDirect = isDirect
    fixture.scoring = scoring
    fixture.itemName = .init(one: "objective", many: "objectives")
    fixture.criteria = levels.enumerated().map { AuditFixture.criterion("c\($0)", on: "1", level: $1) }
    let said = ratings.enumerated().map { ("c\($0)", $1) }
    fixture.sheets = [Fixture.sheet(Dictionary(said, uniquingKeysWith: { one, _ in one }))]
    return fixture
  }

  @Test func anObjectiveBelowTargetIsImproved() {
    let text = fixture(levels: [1, 2, 3], ["F+", "P+", "N"]).markdown()
    #expect(text.contains("Below target") && text.contains("| 1 → 3 |"))
    #expect(text.contains("Claimed level 1, possible 1, evidenced 1; target 3."))
    for word in ["onconformit", "Corrective", "orrection", "conforming", "Stage", "Conclusion"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func anObjectiveAtItsTargetIsNotListed() {
    var fixture = fixture(levels: [1, 2, 3], ["F+", "F+", "F+"])
    #expect(fixture.chapter("improvements").contains("Every item with a level reaches its target."))
    fixture.sheets = [Fixture.sheet(["c0": "F+", "c1": "F+", "c2": "P"])]
    #expect(!fixture.chapter("improvements").contains("reaches its target"))
  }

  @Test func aCrosswalkWithoutLevelOneHasNoLevel() {
    let text = fixture(isDirect: false, levels: [2, 3], ["F+", "F+"]).markdown()
    #expect(text.contains("| cannot be determined |") && text.contains("Level: cannot be determined."))
    #expect(text.contains("gets a level only up to the first level without criteria"))
    #expect(!text.contains("Claimed level"))
  }

  @Test func aCrosswalkReachesOnlyTheLevelsThatAreAsked() {
    let text = fixture(isDirect: false, levels: [1, 3], ["F+", "F+"]).markdown()
    #expect(text.contains("Claimed level 1, possible 1, evidenced 1; target 1."))
  }

  @Test(arguments: [true, false]) func aMeanGivesNoLevelsOfItems(isDirect: Bool) {
    let text = fixture(isDirect: isDirect, scoring: .mean, levels: [1, 1], ["F+", "P"]).markdown()
    #expect(!text.contains("| Level |") && !text.contains("Claimed level") && !text.contains("→"))
    #expect(text.contains("Improvements by objective") && text.contains("| 67\u{A0}% |"))
    #expect(text.contains(isDirect ? "gives points, not levels" : "items an achievement but no level"))
  }

  @Test func whatWasNotAskedIsCounted() {
    #expect(fixture(levels: [1], ["F"]).chapter("unasked").contains("Not asked about: 1 objective"))
  }

  /// A clause has a number; the key of a practice is for files only.
  @Test func onlyNumbersStandBeforeNames() {
    var fixture = fixture(levels: [1, 1], ["P", "P"])
    fixture.items = [
      Catalogue.Item(id: Fixture.id("8.6"), title: "Resolution", parent: nil),
      Catalogue.Item(id: Fixture.id("svs"), title: "Service-Wertsystem", parent: nil),
    ]
    fixture.criteria = [AuditFixture.criterion("c0", on: "8.6"), AuditFixture.criterion("c1", on: "svs")]
    let text = fixture.markdown()
    #expect(text.contains("`8.6` Resolution") && text.contains("Service-Wertsystem") && !text.contains("`svs`"))
    #expect(fixture.items.map(\.name) == ["8.6 Resolution", "Service-Wertsystem"])
  }

  /// Evidence cannot raise a rating of 0.
  @Test func theChecklistHasNoEvidenceForWhatIsNotDone() {
    var fixture = fixture(levels: [1, 1, 1], ["P", "N"])
    fixture.criteria = fixture.criteria.map { criterion in
      Criterion(
        id: criterion.id, text: criterion.text, references: criterion.references,
        evidence: ["Record of \(criterion.id)"])
    }
    let text = fixture.chapter("stage-2")
    #expect(text.contains("Record of c0") && !text.contains("Record of c1") && text.contains("Record of c2"))
  }

  @Test func theExampleIsReviewedWithoutFindings() throws {
    let options = ReportOptions(framework: Fixture.id("cobit2019"), generator: "Assay")
    let document = try #require(ReportDocument.audit(of: ShippedExample.evaluation(), options: options))
    let markdown = document.markdown()
    for word in ["nonconformit", "| conforming", "Nonconformit", "Stage 1", "Corrective", "corrective action"] {
      #expect(!markdown.contains(word), "\(word)")
    }
    #expect(document.title.hasPrefix("COBIT 2019"))
  }
}
