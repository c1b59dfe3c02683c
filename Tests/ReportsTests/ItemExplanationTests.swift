import TestSupport
import Testing
import Text
import Wording

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct ItemExplanationTests {
  private func lines(_ fixture: AuditFixture, _ item: String) throws -> [String] {
    let reference = ItemReference(catalogue: Fixture.id("k"), item: Fixture.id(item))
    let explanation = try #require(fixture.evaluation.explanation(of: reference))
    return [explanation.title.plainText] + explanation.steps.map(\.text.plainText)
  }

  private func fixture(_ ratings: [String: String]) -> AuditFixture {
    var fixture = AuditFixture()
    fixture.criteria = [AuditFixture.criterion("a", on: "1"), AuditFixture.criterion("b", on: "1", isCritical: true)]
    fixture.sheets = [Fixture.sheet(ratings)]
    return fixture
  }

  @Test func everyFindingNamesItsRule() throws {
    let text = try lines(fixture(["a": "L"]), "1")
    #expect(text[0] == "House K, 1 Rule 1: minor nonconformity")
    for finding in [Finding.minor, .unanswered, .unevidenced] { #expect(text.contains(finding.rule.text.key)) }
    #expect(text.contains("It may become a major nonconformity, depending on the open answers."))
    #expect(!text.contains(Finding.major.rule.text.key))
    #expect(try lines(fixture(["a": "F+", "b": "P+"]), "1").contains(Finding.major.rule.text.key))
  }

  @Test func aJudgementIsNamed() throws {
    var judged = fixture(["a": "L", "b": "F"])
    judged.actions = [.about("1", grade: .major, texts: .init(reason: "Twice."))]
    let text = try lines(judged, "1")
    #expect(text[0].hasSuffix("major nonconformity"))
    #expect(text.contains("Judged by K. Lee as major nonconformity: Twice."))
  }

  @Test func aCrosswalkNamesTheGap() throws {
    var crosswalk = fixture(["a": "L", "b": "F"])
    crosswalk.isDirect = false
    #expect(try lines(crosswalk, "1").contains(FrameworkScore.CrosswalkResult.gap.rule.text.key))
    crosswalk.sheets = [Fixture.sheet(["a": "F", "b": "F"])]
    #expect(try lines(crosswalk, "1").contains(FrameworkScore.CrosswalkResult.noGapSeen.rule.text.key))
  }

  @Test func aLevelThatCannotBeToldSaysWhy() throws {
    var adopted = fixture([:])
    adopted.kind = .adoption
    adopted.isDirect = false
    adopted.criteria = [AuditFixture.criterion("a", on: "1", level: 2)]
    adopted.sheets = [Fixture.sheet(["a": "F"])]
    #expect(try lines(adopted, "1").contains { $0.contains("has no criteria at level 1 here") })
    adopted.isDirect = true
    #expect(try !lines(adopted, "1").contains { $0.contains("has no criteria at level 1 here") })
  }

  @Test func whatIsNotAskedSaysSo() throws {
    #expect(try lines(fixture(["a": "F"]), "2").contains { $0.contains("No criterion in scope maps to it") })
  }
}
