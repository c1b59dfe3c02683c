import TestSupport
import Testing
import Text

@testable import Assessment

/// Each shipped questionnaire has the topics, the levels and the size that it promises.
@Suite struct QuestionnaireShapeTests {
  struct Shape: CustomTestStringConvertible {
    let id: String
    let topics: Int
    /// How many criteria a topic has.
    let each: ClosedRange<Int>
    /// How many criteria there are at least.
    let all: Int
    let scoring: ScoringMethod
    /// The levels of which every topic has criteria.
    var levels: Set<Int> = [1]

    var testDescription: String { id }
  }

  static let shapes = [
    Shape(id: "agile-service-management", topics: 4, each: 9...9, all: 36, scoring: .mean),
    Shape(id: "ai-in-services", topics: 5, each: 16...20, all: 100, scoring: .capability, levels: [1, 2, 3, 4, 5]),
    Shape(id: "cobit2019", topics: 40, each: 13...18, all: 689, scoring: .capability, levels: [1, 2, 3, 4, 5]),
    Shape(id: "iso20000-1", topics: 56, each: 1...25, all: 495, scoring: .staged),
    Shape(
      id: "itil2011-lifecycle", topics: 30, each: 14...20, all: 594, scoring: .capability, levels: [1, 2, 3, 4, 5]),
    Shape(id: "itil4-practices", topics: 34, each: 18...24, all: 771, scoring: .capability, levels: [1, 2, 3, 4, 5]),
    Shape(id: "itil4-svs", topics: 18, each: 9...13, all: 200, scoring: .capability, levels: [1, 2, 3, 4, 5]),
    Shape(id: "itsm-quick-check", topics: 9, each: 4...12, all: 60, scoring: .mean),
    Shape(id: "six-sigma-dmaic", topics: 5, each: 6...10, all: 36, scoring: .mean),
  ]

  @Test func theTableNamesAll() {
    #expect(Self.shapes.map(\.id) == ShippedQuestionnaires.ids)
  }

  @Test(arguments: shapes) func topicsAndCriteriaAreThere(shape: Shape) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(shape.id)
    #expect(questionnaire.scoring == shape.scoring)
    #expect(questionnaire.topics.count == shape.topics)
    #expect(Array(questionnaire.criteria).count >= shape.all)
    for topic in questionnaire.topics {
      #expect(shape.each.contains(topic.criteria.count), "\(topic.id)")
      #expect(Set(topic.criteria.map(\.level.number)) == shape.levels, "\(topic.id)")
    }
  }

  @Test func theStandardIsMetOnlyFully() throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire("iso20000-1")
    #expect(questionnaire.scale[questionnaire.pass].id == "F")
    #expect(questionnaire.levels.count == 1)
  }

  @Test(arguments: ["ai-in-services", "cobit2019", "itil2011-lifecycle", "itil4-practices"])
  func theThirdLevelHasAllFourDimensions(id: String) throws {
    for topic in try ShippedQuestionnaires.questionnaire(id).topics {
      let dimensions = Set(topic.criteria.filter { $0.level == Level(3) }.compactMap(\.dimension))
      #expect(dimensions == Set(Dimension.allCases), "\(topic.id)")
    }
  }

  /// A practice stands where its nearest process of 2011 stands.
  @Test func stagesFollowTheProcesses() throws {
    let itil2011 = try #require(ShippedQuestionnaires.catalogues.first { $0.id.text == "itil2011" })
    let stages = Dictionary(uniqueKeysWithValues: itil2011.items.map { ($0.id, $0.parent?.text) })
    for id in ["itil4-practices", "itil2011-lifecycle"] {
      for topic in try ShippedQuestionnaires.questionnaire(id).topics {
        let processes = topic.references.filter { $0.catalogue.text == "itil2011" }
        if let stage = topic.stage {
          #expect(processes.contains { stages[$0.item] == stage.rawValue }, "\(topic.id)")
        }
      }
    }
  }
}
