import Foundation
import TestSupport
import Testing
import Wording

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import Text

/// The sentences of explanations, each beside a case in which it would be false.
@Suite struct ExplanationRuleTests {
  private func lines(_ steps: [Explanation.Step], depth: Int = 0) -> [String] {
    steps.flatMap { [String(repeating: "  ", count: depth) + $0.text.plainText] + lines($0.steps, depth: depth + 1) }
  }

  /// The explanation of the criterion `a`, rated by these sheets.
  private func criterion(_ ratings: [String], consensus: [(date: String, rating: String)] = []) throws -> [String] {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let respondents = ratings.enumerated().map { Fixture.sheet("p\($0.offset).yaml", ["a": $0.element]) }
    let agreed = consensus.enumerated().map { index, sheet in
      Fixture.sheet("w\(index).yaml", role: .consensus, date: sheet.date, ["a": sheet.rating])
    }
    let evaluation = Evaluation(of: Fixture.assessment(questionnaire, respondents + agreed))
    return try lines(#require(evaluation.explanation(of: Fixture.id("a") as ID<Criterion>)).steps)
  }

  @Test func notApplicableNeedsMoreThanTheRatings() throws {
    let majority =
      "More respondents chose “not applicable” (2) or “no case” (1) than a rating (2): not applicable, not counted."
    #expect(try criterion(["n/a", "n/a", "no case", "F", "L"]).contains(majority))
    let tie = try criterion(["n/a", "n/a", "F", "L"])
    #expect(!tie.contains { $0.hasPrefix("More answers") })
    #expect(tie.contains { $0.contains("the median of 2 ratings") })
  }

  @Test func unknownIsToldFromNotAsked() throws {
    let asked = try criterion(["unknown"])
    #expect(asked.contains("The respondents do not know: unanswered."))
    #expect(asked.contains("  p0: does not know, which counts as unanswered"))
    #expect(
      try criterion([]).contains("Not rated in any sheet: unanswered, so it counts neither as zero nor as fulfilled."))
  }

  @Test func theLatestConsensusSheetDecides() throws {
    let text = try criterion(["N"], consensus: [("2026-05-02", "L"), ("2026-03-01", "F")])
    #expect(text.contains("The latest of 2 consensus sheets decides: w0.yaml."))
    #expect(
      try criterion(["N"], consensus: [("2026-05-02", "L")]).contains("The consensus sheet w0.yaml decides."))
  }

  @Test(arguments: [
    ("2026-10-01", nil, "F", "counts"), ("2024-10-01", nil, "F", "does not count: older than 12 months"),
    ("2024-10-01", "2027-01-01", "F", "counts"),
    ("2024-10-01", "2026-01-01", "F", "does not count: it was valid until"),
    ("2027-01-05", nil, "F", "does not count: its date is after"), (nil, nil, "F", "counts, but has no date"),
    ("2026-10-01", nil, "P", "does not count: the sheet itself rates the criterion lower"),
  ])
  func evidenceCountsOrSaysWhyNot(date: String?, until: String?, rating: String, verdict: String) throws {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a")])])
    let piece = Evidence(
      title: "Log", date: date.flatMap(CalendarDate.init), validUntil: until.flatMap(CalendarDate.init))
    let step = try #require(Scale.nplf.step(named: rating))
    let own = AnswerSheet(
      name: "own.yaml", respondent: "own",
      answers: Answers([Fixture.id("a"): Answer(response: .rated(step), evidence: [piece])], to: questionnaire))
    let others = ["x", "y"].map { Fixture.sheet("\($0).yaml", ["a": "F"]) }
    let engagement = Engagement(
      id: Fixture.id("e"), date: CalendarDate("2026-11-03"), questionnaire: questionnaire.id)
    let evaluation = Evaluation(of: Fixture.assessment(questionnaire, [own] + others, engagement: engagement))
    let text = try lines(#require(evaluation.explanation(of: Fixture.id("a") as ID<Criterion>)).steps)
    #expect(text.contains { $0.hasPrefix("  Log") && $0.contains("(own): \(verdict)") })
  }

  @Test func onlyAskedLevelsAreResults() throws {
    let topic = Fixture.topic("t", [Fixture.criterion("a", level: 2), Fixture.criterion("b", level: 4)])
    let evaluation = Evaluation(
      of: Fixture.assessment(Fixture.questionnaire([topic]), [Fixture.sheet(["a": "F", "b": "N"])]))
    let text = try lines(#require(evaluation.explanation(of: topic.id)).steps)
    #expect(text.contains("Levels without applicable criteria, which hold nothing back: 1, 3."))
    #expect(text.contains { $0.hasPrefix("One way to reach level 4 (") })
    #expect(!text.contains { $0.hasPrefix("Level 3") })
    #expect(text.contains("  now: step 1"))
  }

  @Test func namedGapsAndPointsUnderMean() throws {
    let id: ID<Topic> = Fixture.id("backup")
    let explanation = try #require(QuickCheck.evaluation(["backup.2": "no"]).explanation(of: id))
    #expect(explanation.title.plainText == "Backup (backup): 3.33 of 5 points")
    let text = lines(explanation.steps)
    #expect(text.contains("Gaps whatever the target:") && !text.contains { $0.contains("level is reached") })
    let none = try #require(QuickCheck.evaluation().explanation(of: id))
    #expect(!lines(none.steps).contains("Gaps whatever the target:"))
    let fresh = try #require(QuickCheck.fresh.explanation(of: id))
    #expect(fresh.title.plainText == "Backup (backup): not answered")
  }

  @Test(arguments: [
    ("F+", "shown"), ("F", "claimed"), ("P", "incomplete"), ("N", "missing"), ("", "not answered"),
    ("n/a", "not applicable"), ("no case", "no case"),
  ])
  func aDocumentIsExplainedOverItsCriteria(rating: String, status: String) throws {
    let document = RequiredDocument(id: Fixture.id("1-a"), title: "Plan", kind: .document)
    let catalogue = Catalogue(
      id: Fixture.id("k"), title: "K", edition: "", kind: .conformity,
      items: [Catalogue.Item(id: Fixture.id("1"), title: "One", parent: nil, documents: [document])])
    let reference = DocumentReference(catalogue: catalogue.id, document: document.id)
    let criterion = Criterion(
      id: Fixture.id("a"), text: "The plan is there.",
      references: [ItemReference(catalogue: catalogue.id, item: Fixture.id("1"))], documents: [reference])
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [criterion, Fixture.criterion("b")])])
    let evaluation = Evaluation(
      of: Fixture.assessment(
        questionnaire, [Fixture.sheet(["a": rating, "b": "F"].filter { !$0.value.isEmpty })], catalogues: [catalogue]))
    let explanation = try #require(evaluation.explanation(of: reference))
    #expect(explanation.title.plainText == "K, 1-a Plan: \(status)")
    #expect(lines(explanation.steps).contains { $0.hasPrefix("  a: ") })
    #expect(evaluation.explainable.documents.map(\.reference) == [reference])
    #expect(evaluation.explainable.items.map(\.reference.item.text) == ["1"])
    #expect(evaluation.explanation(of: DocumentReference(catalogue: catalogue.id, document: Fixture.id("2-a"))) == nil)
  }

  @Test func groupsAreShownFromTheSmallestSizeOn() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a")])])
    let names = ["o1", "o2", "d1", "d2"]
    let report = { (smallest: Int) -> String in
      var settings = Engagement.Settings()
      settings.smallestGroup = smallest
      let engagement = Engagement(
        id: Fixture.id("e"), questionnaire: questionnaire.id,
        respondents: names.map { .init(name: $0, group: $0.hasPrefix("o") ? "Operations" : "Desk") },
        settings: settings)
      let sheets = names.map { Fixture.sheet("\($0).yaml", ["a": $0.hasPrefix("o") ? "F" : "N"]) }
      return Evaluation(of: Fixture.assessment(questionnaire, sheets, engagement: engagement)).full()
    }
    let shown = report(2).components(separatedBy: "<a id=\"respondent-groups\">")
    #expect(shown.count == 2 && shown[1].contains("| [t](#topic-t) | 100\u{A0}% | 0\u{A0}% |"))
    #expect(!report(3).contains("respondent-groups"))
  }
}
