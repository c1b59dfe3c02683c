import Foundation
import TestSupport
import Testing

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import Text

/// The words of levels, points and findings, and what is left out where it would say nothing.
@Suite struct MeasureTests {
  @Test func oneNoIsANamedGapWithItsNextStepInBothReports() {
    let evaluation = QuickCheck.evaluation(["backup.2": "no"])
    for text in [evaluation.full(), evaluation.executive()] {
      #expect(text.contains("Improve 2 of backup.") && text.contains("Statement 2 of backup."))
      #expect(!text.contains("No steps are needed"))
    }
    #expect(evaluation.full().contains("the remaining gaps are in the [roadmap]"))
    #expect(evaluation.executive().contains("1 gap whatever the target: a statement with the lowest rating."))
    #expect(!QuickCheck.evaluation().executive().contains("whatever the target"))
    #expect(QuickCheck.evaluation().full().contains("No steps are needed"))
  }

  @Test func pointsHaveNoNamesOfLevelsAndNothingEmpty() {
    let evaluation = QuickCheck.evaluation(["desk.1": "partly", "backup.2": "no"])
    for text in [evaluation.full(), evaluation.executive()] {
      for word in Questionnaire.defaultLevels + ["Incomplete", " level", "Agreement", "oal", "scoring method"] {
        #expect(!text.contains(word), "\(word)")
      }
      #expect(text.contains("of 5 points") && text.contains("All ratings come from one respondent."))
    }
    let anchors = ReportDocument.full(of: evaluation, options: ReportOptions(generator: "A")).sections.map(
      \.anchor.name)
    #expect(
      anchors == ["summary", "scope", "method", "results", "topics", "roadmap", "arithmetic", "limits"])
  }

  @Test func anEmptyEngagementSaysThatNothingIsAnsweredAndNoFigure() {
    let evaluation = QuickCheck.fresh
    for text in [evaluation.full(), evaluation.executive()] {
      #expect(
        text.contains("**Nothing is answered yet.**") && text.contains("Topics to ask about first: Desk, Backup."))
      #expect(!text.contains("reaches its target") && !text.contains("No steps are needed"))
    }
  }

  @Test func oneOpenTopicMakesTheFiguresProvisional() {
    let open = QuickCheck.evaluation(["desk.1": "", "desk.2": "", "desk.3": ""])
    for text in [open.full(), open.executive()] {
      #expect(text.contains("**Provisional: 1 of 2 topics answered.**") && text.contains("provisional"))
    }
    #expect(open.full().contains("Not answered: ask the questions of this topic first."))
    let answered = QuickCheck.evaluation()
    #expect(!answered.full().lowercased().contains("provisional") && !answered.full().contains("to ask about first"))
  }

  @Test func percentagesWithOpenAnswersAreIntervals() {
    let criteria = (1...4).map {
      Fixture.criterion("a\($0)", dimension: $0 < 3 ? .organizationsAndPeople : .partnersAndSuppliers)
    }
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", criteria)])
    let evaluation = Evaluation(
      of: Fixture.assessment(questionnaire, [Fixture.sheet(["a1": "F", "a3": "F", "a4": "F"])]))
    let views = evaluation.full().components(separatedBy: "<a id=\"views\">")[1]
    #expect(views.contains("50–100\u{A0}%") && views.contains("| 100\u{A0}% |"))
  }

  private static let items = ["1", "2", "3"].map {
    Catalogue.Item(id: Fixture.id($0), title: "Clause \($0)", parent: nil)
  }
  private static let standard = Catalogue(
    id: Fixture.id("k"), title: "Standard K", edition: "", kind: .conformity, items: items)

  private static func conformity(_ ratings: [String: String]) -> Evaluation {
    let criteria = (1...3).map { number in
      Fixture.criterion(
        "c\(number)", references: [ItemReference(catalogue: standard.id, item: Fixture.id("\(number)"))],
        conditions: .init(isCritical: number == 3))
    }
    let questionnaire = Fixture.questionnaire(
      assesses: [standard.id],
      [Fixture.topic("first", Array(criteria.prefix(2))), Fixture.topic("last", [criteria[2]])])
    return Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet(ratings)], catalogues: [standard]))
  }

  @Test func aConformityAssessmentNamesRequirementsAndBeginsWithMajors() {
    let evaluation = Self.conformity(["c1": "F+", "c2": "L", "c3": "N"])
    for text in [evaluation.full(), evaluation.executive()] {
      #expect(
        text.contains("1 of 3 requirements of Standard K are fulfilled: 1 major nonconformity, 1 minor nonconformity."))
      for word in ["Incomplete", "Level", "level 0", "Median", "Other scoring methods"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
    let roadmap = evaluation.full().components(separatedBy: "<a id=\"roadmap\">")[1]
    #expect(
      roadmap.contains("| 1 | [last]")
        && roadmap.contains("Requirements fulfilled once all steps up to this wave are fully achieved: 3 of 3."))
  }

  @Test func theHeadlineChoosesTheFirstFigure() {
    let topics = ["low", "high"].map { Fixture.topic($0, [Fixture.criterion("\($0).1")]) }
    let questionnaire = Fixture.questionnaire(topics)
    let first = { (headline: Engagement.Headline) -> String in
      var settings = Engagement.Settings()
      settings.headline = headline
      let engagement = Engagement(
        id: Fixture.id("e"), questionnaire: questionnaire.id, target: Level(1), settings: settings)
      let evaluation = Evaluation(
        of: Fixture.assessment(
          questionnaire, [Fixture.sheet(["low.1": "N", "high.1": "F"])], engagement: engagement))
      return evaluation.executive().components(separatedBy: "</a>Result\n\n")[1]
    }
    #expect(first(.profile).hasPrefix("**1 of 2 topics reach their target.**"))
    #expect(first(.lowest).hasPrefix("**Lowest: level 0 (low).**"))
    #expect(first(.median).hasPrefix("**Median: level 0"))
    #expect(first(.profile).contains("One statement away from the next level: low."))
  }

  @Test(arguments: ReportOptions.Part.allCases) func aPartCanBeLeftOut(part: ReportOptions.Part) throws {
    let evaluation = try ShippedExample.evaluation()
    var options = ReportOptions(generator: "Assay")
    options.without = [part]
    let document = ReportDocument.full(of: evaluation, options: options)
    let anchors = Set(document.sections.map(\.anchor.name))
    let gone: Set<String> = part == .frameworks ? ["frameworks", "conformity"] : [part.rawValue]
    #expect(anchors.isDisjoint(with: gone))
    let html = String(decoding: document.html(), as: UTF8.self)
    let ids = Set(html.matches(of: /id="([^"]+)"/).map { String($0.1) })
    let links = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(links.subtracting(ids).isEmpty)
    #expect(html.contains("class=\"why") == (part != .arithmetic))
  }

  @Test func theEditionOfTheRulesIsPrinted() {
    let evaluation = QuickCheck.evaluation()
    #expect(evaluation.full().contains("Edition \(Rules.edition) of the scoring rules."))
    #expect(evaluation.executive().contains("edition \(Rules.edition) of the scoring rules."))
  }
}
