import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import Wording

/// What the owner of a topic reads on its page, and on no other page.
@Suite struct TopicOwnerTests {
  private func page(
    of evaluation: Evaluation, topic: String = "t", language: Language = .english, comparison: Comparison? = nil
  ) throws -> String {
    var options = ReportOptions(comparison: comparison, generator: "Assay")
    options.language = language
    let pages = ReportDocument.topicPages(of: evaluation, options: options)
    return try #require(pages.first { $0.topic.text == topic }).document.markdown().replacing("\\", with: "")
  }

  /// A criterion with a recommendation, a way to begin, and evidence to provide.
  private func criterion(_ name: String, level: Int = 1) -> Criterion {
    Criterion(
      id: Fixture.id(name), text: "The fact \(name) holds.", level: Level(level), evidence: ["Record of \(name)"],
      advice: .init(improve: "Do \(name).", firstStep: "Begin with \(name)."))
  }

  private func evaluation(
    _ criteria: [Criterion], _ sheets: [AnswerSheet], scoring: ScoringMethod = .capability, scale: Scale = .nplf,
    engagement: Engagement? = nil, actions: [Action] = []
  ) -> Evaluation {
    let questionnaire = Fixture.questionnaire(scoring: scoring, scale: scale, [Fixture.topic("t", criteria)])
    return Evaluation(
      of: Assessment(
        engagement: engagement ?? Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id),
        questionnaire: questionnaire, catalogues: [], sheets: sheets.map { $0.answering(questionnaire) },
        actions: actions))
  }

  @Test func aPageSaysHowToBegin() throws {
    let engagement = Engagement(id: Fixture.id("e"), questionnaire: Fixture.id("q"), target: Level(3))
    let evaluation = evaluation(
      [criterion("a"), criterion("b", level: 2), criterion("c", level: 3)], [Fixture.sheet(["a": "N", "b": "P"])],
      engagement: engagement)
    let text = try page(of: evaluation)
    #expect(text.contains("> - **How to begin**: Begin with a."))
    #expect(text.contains("Do b. [b](#c-b)<br>How to begin: Begin with b. |"))
    // What is not known yet has no way to begin, and a report does not say the same twice.
    #expect(!text.contains("Begin with c.") && text.matches(of: /Begin with a\./).count == 1)
    let full = ReportDocument.full(of: evaluation, options: ReportOptions(generator: "Assay")).markdown()
      .replacing("\\", with: "")
    #expect(full.contains("| 1 | Do a.<br>How to begin: Begin with a. |"), "the way to the target")
    #expect(full.contains("| Do b.<br>How to begin: Begin with b. | M |"), "the roadmap")
    #expect(!full.contains("Begin with c."))
  }

  @Test func aPageExplainsLevels() throws {
    let criteria = [criterion("a"), criterion("b", level: 2)]
    let text = try page(of: evaluation(criteria, [Fixture.sheet(["a": "F", "b": "P"])]))
    #expect(text.contains("Levels: 0 not reliable; 1 works thanks to individuals"))
    #expect(
      text.contains("A level is reached if it is at least largely achieved (L) and every level below it is fully"))
    #expect(text.contains("**N, P, L, F:** Not achieved up to 15"))
    #expect(text.contains("The score is the sum of the levels’ achievements."))
    #expect(!text.contains("figures become ranges") && text.contains("“Now”, “Next” or “Later” in the roadmap"))
    let staged = try page(of: evaluation(criteria, [Fixture.sheet(["a": "F"])], scoring: .staged))
    #expect(staged.contains("every applicable criterion up to it has a value of at least 0.67"))
    #expect(staged.contains("figures become ranges. The lower end counts it as not fulfilled"))
    #expect(try !page(of: evaluation(criteria, [])).contains("Levels:"))
  }

  @Test func thePictureExplainsItsLines() throws {
    let evaluation = evaluation([criterion("a"), criterion("b", level: 2)], [Fixture.sheet(["a": "F", "b": "P"])])
    let page = try #require(
      ReportDocument.topicPages(of: evaluation, options: ReportOptions(generator: "Assay")).first)
    #expect(String(decoding: page.document.html(), as: UTF8.self).contains("Lines: bounds of N, P, L and F."))
  }

  @Test func aPageExplainsPointsWithoutLevels() throws {
    let text = try page(of: QuickCheck.evaluation(["desk.1": "no", "desk.2": ""]), topic: "desk")
    #expect(text.contains("Points: the achievement of the statements of a topic, from 0 to 5."))
    #expect(text.contains("figures become ranges"))
    for word in ["Levels:", "N, P, L, F", "A level is reached"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test func disputesAreExplained() throws {
    let sheets = ["ann": "N", "bob": "F"].map { Fixture.sheet("\($0).yaml", ["a": $1]) }
    let open = try page(of: evaluation([criterion("a")], sheets))
    #expect(open.contains("**Disputed:** The lowest and the highest rating differ by at least 0.5 in value"))
    #expect(!open.contains("A consensus sheet has") && !open.contains("Rating scale"))
    let consensus = Fixture.sheet("c.yaml", role: .consensus, ["a": "L"])
    #expect(try page(of: evaluation([criterion("a")], sheets + [consensus])).contains("A consensus sheet has"))
    let others = ["ann": "no", "bob": "yes"].map { Fixture.sheet("\($0).yaml", scale: .yesPartlyNo, ["a": $1]) }
    #expect(
      try page(of: evaluation([criterion("a")], others, scale: .yesPartlyNo))
        .contains("**Rating scale:** `no` = 0, `partly` = 0.5, `yes` = 1."))
  }

  /// Evidence cannot raise a rating of 0.
  @Test func noEvidenceIsAskedForWhereNothingIsClaimed() throws {
    let engagement = Engagement(id: Fixture.id("e"), questionnaire: Fixture.id("q"), target: Level(1))
    let criteria = [criterion("a"), criterion("b", level: 2), criterion("c", level: 2)]
    let text = try page(
      of: evaluation(criteria, [Fixture.sheet(["a": "F+", "b": "N", "c": "P"])], engagement: engagement))
    #expect(text.contains("| Record of c | The fact c holds.") && !text.contains("Record of b"))
  }

  @Test func datesAreThoseOfTheLanguage() throws {
    let action = Action(
      id: Fixture.id("A-1"), kind: .improvement, about: "a", texts: .init(action: "Work"),
      progress: .init(due: CalendarDate("2026-12-01")))
    let engagement = { (date: String) in
      Engagement(id: Fixture.id("e"), date: CalendarDate(date), questionnaire: Fixture.id("q"))
    }
    let then = evaluation([criterion("a")], [Fixture.sheet(["a": "P"])], engagement: engagement("2025-11-03"))
    let now = evaluation(
      [criterion("a")], [Fixture.sheet(["a": "L"])], engagement: engagement("2026-11-03"), actions: [action])
    let text = try page(
      of: now, language: LanguageTests.germanLanguage(), comparison: Comparison(of: [then, now]))
    let shown = try #require(text.components(separatedBy: "<!-- {").first)
    for date in ["03.11.2026", "03.11.2025", "01.12.2026"] { #expect(shown.contains(date), "\(date)") }
    #expect(!shown.contains(/\d{4}-\d\d-\d\d/), "\(shown)")
  }

  /// An accepted risk is neither a correction nor an action; its reason is its text.
  @Test func everyEntryOfTheRegisterHasItsText() {
    let actions = [
      Action(
        id: Fixture.id("A-1"), kind: .acceptedRisk, about: "a", texts: .init(reason: "It is replaced in May."),
        owner: "Olga")
    ]
    let evaluation = evaluation([criterion("a")], [Fixture.sheet(["a": "P"])], actions: actions)
    let full = ReportDocument.full(of: evaluation, options: ReportOptions(generator: "Assay")).markdown()
    #expect(full.contains("Olga, no due date, open – It is replaced in May."), "\(full)")
  }

  @Test func aBenchmarkIsDatedInTheLanguage() throws {
    let benchmark = Benchmark(
      id: Fixture.id("b"), title: "Hospitals", date: CalendarDate("2026-11-03"), questionnaire: Fixture.id("q"),
      version: "",
      method: .capability, units: 25, topics: [])
    let name = BenchmarkChapter.name(of: benchmark, in: try LanguageTests.germanLanguage()).plainText
    #expect(name == "Hospitals, 03.11.2026, 25 Organisationen")
  }

  /// The definitions stay if only the names of the levels are translated.
  @Test func defaultLevelsAreExplainedInEveryLanguage() throws {
    var english = Fixture.questionnaire([Fixture.topic("t", [criterion("a")])])
    #expect(english.hasDefaultLevels)
    let translation = QuestionnaireTranslation(
      language: "de", levels: ["Erste", "Zweite", "Dritte", "Vierte", "Fünfte"])
    var texts = TextTranslation()
    english = english.translated(by: [.init(english, translation, isEnglish: true)], &texts)
    #expect(english.levels.first == "Erste" && english.hasDefaultLevels)
    let evaluation = Evaluation(of: Fixture.assessment(english, [Fixture.sheet(["a": "P"])]))
    #expect(
      try page(of: evaluation, language: LanguageTests.germanLanguage()).contains("Stufen: 0 nicht verlässlich; 1"))
  }
}
