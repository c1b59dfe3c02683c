import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct EvidenceTests {
  /// The statuses of pieces on a sheet that rates the criterion F, on the day 2026-11-03.
  private func statuses(
    _ evidence: [Evidence], months: Int? = nil, documents: [DocumentReference] = [], on day: String? = "2026-11-03"
  ) -> [EvidenceRule.Status] {
    let criterion = Criterion(
      id: Fixture.id("a"), text: "A fact holds.", documents: documents, evidenceMonths: months)
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [criterion])])
    let sheet = AnswerSheet(
      name: "a.yaml", respondent: "a",
      answers: Answers(
        [criterion.id: Answer(response: .rated(Scale.nplf.steps[3]), evidence: evidence)], to: questionnaire))
    let catalogue = Catalogue(
      id: Fixture.id("k"), title: "K", edition: "", kind: .conformity,
      items: [
        Catalogue.Item(
          id: Fixture.id("1"), title: "One", parent: nil,
          documents: [
            RequiredDocument(id: Fixture.id("1-a"), title: "Policy", kind: .document),
            RequiredDocument(id: Fixture.id("1-b"), title: "Log", kind: .record),
          ])
      ])
    let engagement = Engagement(
      id: Fixture.id("e"), date: day.flatMap(CalendarDate.init), questionnaire: questionnaire.id)
    let assessment = Fixture.assessment(
      questionnaire, [sheet], catalogues: [catalogue], engagement: engagement)
    let scored = Score(of: assessment).topics[0].criteria[0]
    let pieces = EvidenceRule(of: criterion, in: assessment).pieces(for: scored, in: assessment)
    #expect(scored.answer.isEvidenced == pieces.contains { $0.status == .counts })
    return pieces.map(\.status)
  }

  private func piece(_ date: String? = nil, until: String? = nil) -> Evidence {
    Evidence(title: "E", date: date.flatMap(CalendarDate.init), validUntil: until.flatMap(CalendarDate.init))
  }

  @Test func ageIsCountedBackFromTheDayOfTheEngagement() {
    #expect(statuses([piece("2025-11-03"), piece("2025-11-02")]) == [.counts, .stale])
    #expect(statuses([piece("2019-05-01"), piece("2027-01-01")]) == [.stale, .future])
    #expect(statuses([piece("2026-05-03"), piece("2026-05-02")], months: 6) == [.counts, .stale])
  }

  @Test func aLastValidDateGoesFirst() {
    #expect(statuses([piece("2019-05-01", until: "2026-11-03")]) == [.counts])
    #expect(statuses([piece("2026-10-01", until: "2026-11-02")]) == [.stale])
    #expect(statuses([piece(until: "2026-11-02"), piece(until: "2027-01-01"), piece()]) == [.stale, .counts, .counts])
    #expect(statuses([piece("2026-12-01", until: "2027-01-01")]) == [.future])
  }

  @Test func documentsAreValidLongerThanRecords() {
    let document = DocumentReference(catalogue: Fixture.id("k"), document: Fixture.id("1-a"))
    let record = DocumentReference(catalogue: Fixture.id("k"), document: Fixture.id("1-b"))
    #expect(statuses([piece("2023-11-03")], documents: [document]) == [.counts])
    #expect(statuses([piece("2023-11-02")], documents: [document]) == [.stale])
    #expect(statuses([piece("2023-11-03")], documents: [document, record]) == [.stale])
  }

  @Test func withoutADayOfTheEngagementAgeIsNotJudged() {
    #expect(statuses([piece("2019-05-01"), piece("2030-01-01")], on: nil) == [.counts, .counts])
  }

  @Test func monthsAreCountedToTheEndOfShortMonths() throws {
    let day = try #require(CalendarDate("2026-03-31"))
    #expect(day.subtracting(months: 1).description == "2026-02-28")
    #expect(day.subtracting(months: 13).description == "2025-02-28")
    #expect(day.subtracting(months: 3).description == "2025-12-31")
  }

  @Test func evidenceThatContradictsTheRatingSupportsNothing() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a")])])
    let verdict = { (sheets: [AnswerSheet]) in
      Score(of: Fixture.assessment(questionnaire, sheets)).topics[0].criteria[0].answer
    }
    // The dissenter's mail is no evidence for the rating of the others.
    let outvoted = verdict([
      Fixture.sheet("a.yaml", ["a": "N+"]), Fixture.sheet("b.yaml", ["a": "F"]), Fixture.sheet("c.yaml", ["a": "F"]),
    ])
    #expect(outvoted.step == Scale.nplf.steps[3] && !outvoted.isEvidenced)
    #expect(verdict([Fixture.sheet("a.yaml", ["a": "F+"]), Fixture.sheet("b.yaml", ["a": "N"])]).isEvidenced)
    let agreed = verdict([
      Fixture.sheet("a.yaml", ["a": "P+"]), Fixture.sheet("b.yaml", role: .consensus, ["a": "L"]),
    ])
    #expect(!agreed.isEvidenced)
    #expect(verdict([Fixture.sheet("b.yaml", role: .consensus, ["a": "L+"])]).isEvidenced)
  }
}
