import TestSupport
import Testing
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct AuditReportTests {
  private func two(_ ratings: [String: String]...) -> AuditFixture {
    var fixture = AuditFixture()
    fixture.criteria = [
      AuditFixture.criterion("a", on: "1"), AuditFixture.criterion("b", on: "1"),
      AuditFixture.criterion("c", on: "2"),
    ]
    fixture.sheets = ratings.enumerated().map { Fixture.sheet("s\($0).yaml", $1) }
    return fixture
  }

  // MARK: Crosswalk

  @Test func aCrosswalkShowsGapsAndNeverConformity() {
    var fixture = two(["a": "F+", "b": "L", "c": "F+"])
    fixture.isDirect = false
    let text = fixture.markdown()
    #expect(text.contains("Of 2 requirements: 1 with a gap, 1 with no gap seen."))
    #expect(text.contains("Reason: not fully achieved: [b](#c-b)."))
    for word in ["conforming", "nonconformity", "Nonconformities", "Conclusion", "Corrective", "Fulfilled:"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("Gaps against House K") && text.contains("our own reading"))
    #expect(fixture.chapter("overview").contains("| gap | 83\u{A0}% | 50\u{A0}% | 2 | 2/2 |"))
  }

  @Test func theMappingIsOurReadingOnlyInACrosswalk() {
    #expect(!two(["a": "F+"]).markdown().contains("our own reading"))
  }

  @Test func aCrosswalkWithoutGapsSaysWhatThatMeans() {
    var fixture = two(["a": "F+", "b": "F", "c": "F"])
    fixture.isDirect = false
    #expect(fixture.chapter("gaps").contains("They do not show that any requirement is fulfilled."))
  }

  // MARK: Findings

  @Test func anItemShowsAllItsFindings() {
    var fixture = two(["a": "L+", "b": "n/a"])
    fixture.criteria[1] = AuditFixture.criterion("b", on: "1", mayNotApply: false)
    fixture.criteria.append(AuditFixture.criterion("d", on: "1"))
    let overview = fixture.chapter("overview")
    #expect(overview.contains("exclusion not allowed, minor nonconformity, not answered"))
    #expect(fixture.chapter("items").contains("marked as not applicable or excluded: [b](#c-b)"))
  }

  @Test(arguments: [("", true), ("F+", false)])
  func mayBecomeMajorIsSaidOnlyWhereOpenAnswersDecide(rating: String, isSaid: Bool) {
    var fixture = two(["a": "L+", "b": "F+", "d": rating])
    fixture.criteria.append(AuditFixture.criterion("d", on: "1", isCritical: true))
    #expect(fixture.markdown().contains("may become major") == isSaid)
  }

  @Test func anExclusionHasItsReasonAndTheSentence() {
    var fixture = two(["a": "n/a", "b": "F+", "c": "F+"])
    #expect(fixture.chapter("not-applicable").contains("[a](#c-a): No supplier takes part."))
    #expect(!fixture.markdown().contains("to be excluded"))
    fixture.criteria[0] = AuditFixture.criterion("a", on: "1", mayNotApply: false)
    #expect(fixture.chapter("not-applicable").contains("criterion `a`: No supplier takes part."))
    #expect(fixture.chapter("items").contains("The standard does not allow requirements to be excluded."))
    #expect(fixture.chapter("corrections").contains("“The fact a holds” was excluded."))
  }

  @Test func dissentIsNamedWithItsComment() {
    var fixture = two(["a": "F+", "b": "F+"], ["a": "F"], ["b": "F"])
    #expect(!fixture.markdown().contains("Lower rating"))
    let answer = Answer(response: .rated(Scale.nplf.steps[0]), note: "Not at night.")
    let questionnaire = fixture.evaluation.assessment.questionnaire
    fixture.sheets.append(
      AnswerSheet(name: "z.yaml", respondent: "Zoe", answers: Answers([Fixture.id("a"): answer], to: questionnaire)))
    #expect(fixture.chapter("items").contains("Lower rating by Zoe for [a](#c-a): N: “Not at night.”"))
  }

  @Test func aJudgedGradeAppearsBesideTheComputedOne() {
    var fixture = two(["a": "L+", "b": "F+"])
    #expect(!fixture.markdown().contains("udged by"))
    fixture.actions = [.about("1", grade: .major, texts: .init(reason: "It failed twice."))]
    let text = fixture.chapter("corrections")
    #expect(text.contains("major nonconformity (judged; computed: minor nonconformity)"))
    #expect(text.contains("Judged by K. Lee: It failed twice."))
  }

  @Test func figuresAreIntervalsWhereAnswersAreMissing() {
    #expect(
      two(["a": "F+"]).chapter("items").contains(
        "Claimed 50–100\u{A0}%, evidenced 50–100\u{A0}%; answered 1 of 2 criteria"))
    #expect(
      two(["a": "F+", "b": "F"]).chapter("items").contains("Claimed 100\u{A0}%, evidenced 50\u{A0}%; answered 2 of 2"))
  }

  @Test func opportunitiesAreRecordedAndNeverComputed() {
    var fixture = two(["a": "L", "b": "F"])
    #expect(!fixture.markdown().contains("Opportunit"))
    fixture.actions = [.about("2", .opportunity, texts: .init(finding: "Prices could be shown."))]
    #expect(fixture.chapter("opportunities").contains("| `k:2` | Prices could be shown. |"))
  }

  @Test func conformityIsNeverCalledALevel() {
    let text = two(["a": "N", "b": "N", "c": "F+"]).markdown()
    for word in ["evel 0", "Incomplete", "| Level", "**Method**"] { #expect(!text.contains(word), "\(word)") }
  }

  // MARK: The frame

  @Test func theFrameworkIsNamedInTitleAndSubtitle() throws {
    let document = try #require(two(["a": "F"]).document())
    #expect(
      document.title == "House K: Q" && document.subtitle.plainText.contains("Preparation of an audit against House K"))
    var named = two(["a": "F"])
    named.engagement = Engagement(id: Fixture.id("e"), title: "House K in spring", questionnaire: Fixture.id("q"))
    #expect(named.document()?.title == "House K in spring")
  }

  @Test func aPolicyHasItsOwnWords() {
    var fixture = two(["a": "N", "b": "n/a", "c": "F+"])
    fixture.publication = .policy
    fixture.itemName = .init(one: "house rule", many: "house rules")
    fixture.criteria[1] = AuditFixture.criterion("b", on: "1", mayNotApply: false)
    let text = fixture.markdown()
    #expect(text.contains("| House rule |"))
    #expect(text.contains("Fulfilled: 1 of 2 house rules. Findings, each house rule counted by its worst: 1 major"))
    #expect(text.contains("The policy does not allow rules to be excluded."))
    #expect(!text.contains("tandard") && !text.contains("licensed copy") && !text.contains("lause"))
  }

  @Test func partsCanBeLeftOut() throws {
    let fixture = two(["a": "F+", "b": "L"])
    let anchors = { (parts: Set<ReportOptions.Part>) in
      fixture.document(without: parts)?.sections.map(\.anchor.name) ?? []
    }
    #expect(anchors([]).contains("answers") && !anchors([.answers]).contains("answers"))
    let html = String(decoding: try #require(fixture.document(without: [.arithmetic])).html(), as: UTF8.self)
    #expect(!html.contains("came about") && !fixture.markdown().isEmpty)
    let short = fixture.chapter("items", without: [.answers])
    #expect(short.contains("The fact b holds.") && !short.contains("The fact a holds."))
    #expect(fixture.chapter("items").contains("The fact a holds."))
  }

  @Test(arguments: [Set<ReportOptions.Part>(), [.answers], [.answers, .arithmetic]])
  func everyLinkLeadsSomewhere(parts: Set<ReportOptions.Part>) throws {
    let options = { (framework: String) in
      var options = ReportOptions(framework: Fixture.id(framework), generator: "Assay")
      options.without = parts
      return options
    }
    for framework in ["iso20000", "cobit2019", "itil4"] {
      let evaluation = try ShippedExample.evaluation()
      let document = try #require(ReportDocument.audit(of: evaluation, options: options(framework)))
      let html = String(decoding: document.html(), as: UTF8.self)
      let ids = html.matches(of: /id="([^"]+)"/).map { String($0.1) }
      let links = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
      #expect(links.subtracting(ids).isEmpty && ids.count == Set(ids).count)
    }
  }

  @Test func aFrameworkThatIsNotReferredToHasNoAudit() throws {
    let options = ReportOptions(framework: Fixture.id("none"), generator: "Assay")
    #expect(ReportDocument.audit(of: try ShippedExample.evaluation(), options: options) == nil)
  }
}
