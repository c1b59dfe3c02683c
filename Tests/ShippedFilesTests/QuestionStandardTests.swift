import TestSupport
import Testing
import Text

@testable import Assessment

/// The part of the standard for questions that can be counted.
@Suite struct QuestionStandardTests {
  /// The fewest criteria of each level, lowest level first.
  static let fewest: [String: [Int]] = [
    "ai-in-services": [3, 3, 4, 3, 2],
    "cobit2019": [3, 3, 3, 2, 2],
    "itil2011-lifecycle": [3, 3, 3, 3, 2],
    "itil4-practices": [3, 3, 3, 3, 2],
    "itil4-svs": [2, 2, 3, 1, 1],
  ]

  @Test(arguments: ShippedQuestionnaires.ids) func noLevelDependsOnFewAnswers(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    guard let fewest = Self.fewest[id] else { return }
    for topic in questionnaire.topics {
      for (index, count) in fewest.enumerated() {
        let criteria = topic.criteria.filter { $0.level.number == index + 1 }
        #expect(criteria.count >= count, "\(topic.id) level \(index + 1)")
      }
    }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func aTopicAsksForOneTrialAtMost(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    let trial =
      /\b(trial|experiment|pilot(ed)?|hypothes[ei]s|a\/b|controlled test|comparison group|expected effect)s?\b/
      .ignoresCase()
    for topic in questionnaire.topics {
      let trials = topic.criteria.filter { $0.text.contains(trial) }
      #expect(trials.count <= 1, "\(trials.map(\.id.text))")
    }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func aTextHasOneFactOfFewWords(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    for (_, criterion) in questionnaire.criteria {
      let words = criterion.text.split(separator: " ").count
      #expect((6...25).contains(words) && criterion.text.last == ".", "\(criterion.id): \(words) words")
      #expect(!criterion.text.dropLast().contains(/[.!?] [A-Z]/), "\(criterion.id): more than one sentence")
    }
    expectShare(of: questionnaire, atMost: 0.30, "join by 'and'") { $0.text.contains(" and ") }
    expectShare(of: questionnaire, atMost: 0.08, "list three things") {
      $0.text.contains(/\w+, [^,.;]+,? (and|or) \w/)
    }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func fewTextsPrescribeANumberOrARhythm(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    expectShare(of: questionnaire, atMost: 0.08, "have a number or a rhythm") { prescribes($0.text) }
    expectShare(of: questionnaire, atMost: 0.20, "recommend a number or a rhythm") { prescribes($0.improve) }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func adviceIsThereWhereRatersDiffer(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    expectShare(of: questionnaire, atMost: 0.05, "have no example of a partial rating") { criterion in
      !["P", "L"].allSatisfy { criterion.advice.at.keys.contains($0) } && !criterion.advice.at.keys.contains("partly")
    }
    let low = questionnaire.criteria.map(\.criterion).filter { $0.level.number <= 3 }
    #expect(low.count { !$0.advice.firstStep.isEmpty } * 2 >= low.count)
  }

  @Test(arguments: ShippedQuestionnaires.ids) func noWordIsOneToAvoid(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    for (_, criterion) in questionnaire.criteria {
      for text in texts(of: criterion) {
        let words = AvoidedWords.found(in: text, of: AvoidedWords.everywhere + AvoidedWords.vague)
        #expect(words.isEmpty, "\(criterion.id): \(text)")
      }
    }
  }

  /// The letters of the scale belong into the examples' keys alone.
  @Test(arguments: ShippedQuestionnaires.ids) func noAdviceNamesARating(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    let letter = /\b[NPLF]\b(?! ?\d)/
    for (_, criterion) in questionnaire.criteria {
      for text in [criterion.guidance] + criterion.advice.at.values {
        #expect(!text.contains(letter), "\(criterion.id): \(text)")
      }
    }
  }

  @Test func theRulesFindWhatTheyLookFor() {
    #expect(prescribes("Restores are tested each quarter.") && prescribes("At least 5 cases are reviewed."))
    #expect(!prescribes("Restores are tested at the agreed interval, often."))
    #expect(AvoidedWords.found(in: "Whoever wants a\nroom, Meanwhile.", of: AvoidedWords.everywhere).count == 3)
    #expect(AvoidedWords.found(in: "Backups are tested as needed and/or yearly.", of: AvoidedWords.vague).count == 2)
    #expect(AvoidedWords.found(in: "The unclear meantime of a mender.", of: AvoidedWords.everywhere).isEmpty)
  }

  private func prescribes(_ text: String) -> Bool {
    text.contains(
      /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|dozen|daily|weekly|monthly|quarterly|yearly|annual(ly)?|every (day|week|month|quarter|year)|each (day|week|month|quarter|year)|(a|last|past|once a|one) (day|week|month|quarter|year)|half-year|hours?|minutes?)\b/
        .ignoresCase())
  }

  private func texts(of criterion: Criterion) -> [String] {
    [criterion.text, criterion.improve, criterion.advice.firstStep, criterion.guidance] + criterion.evidence
      + criterion.advice.at.values
  }

  private func expectShare(
    of questionnaire: Questionnaire, atMost limit: Double, _ what: String, where isOne: (Criterion) -> Bool
  ) {
    let all = questionnaire.criteria.map(\.criterion)
    let some = all.filter(isOne)
    #expect(
      Double(some.count) <= limit * Double(all.count),
      "\(some.count) of \(all.count) \(what), as \(some.prefix(3).map(\.id.text))")
  }
}
