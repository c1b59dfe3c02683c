import Foundation
import Interchange
import TestSupport
import Testing
import Text

@testable import Assessment

/// Nothing that an experienced assessor would ask is left out: `Tests/Essentials` has a table per questionnaire, with one
/// line for each essential of a topic and the criteria that ask for it.
@Suite struct EssentialsTests {
  struct Table: CustomTestStringConvertible {
    let questionnaire: String
    /// How many essentials the table holds.
    let count: Int

    var testDescription: String { questionnaire }
  }

  static let tables = [
    Table(questionnaire: "ai-in-services", count: 97), Table(questionnaire: "cobit2019", count: 231),
    Table(questionnaire: "iso20000-1", count: 498), Table(questionnaire: "itil2011-lifecycle", count: 253),
    Table(questionnaire: "itil4-practices", count: 679), Table(questionnaire: "itil4-svs", count: 180),
  ]

  @Test(arguments: tables) func everyEssentialIsAsked(table: Table) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(table.questionnaire)
    let known = Set(questionnaire.criteria.map(\.criterion.id.text))
    let rows = try rows(of: table.questionnaire)
    #expect(rows.count == table.count)
    #expect(Set(rows.map(\.topic)) == Set(questionnaire.topics.map(\.id.text)))
    for row in rows {
      #expect(!row.criteria.isEmpty && known.isSuperset(of: row.criteria), "\(row.topic): \(row.essential)")
    }
  }

  private struct Row {
    let topic: String
    let essential: String
    let criteria: [String]
  }

  /// Every line below the heading has three fields: topic, essential, criteria with blanks between them.
  private func rows(of questionnaire: String) throws -> [Row] {
    let file = packageFolder.appending(path: "Tests/Essentials/\(questionnaire).csv")
    let table = CSVTable(parsing: Source(name: questionnaire, bytes: Array(try Data(contentsOf: file))))
    try #require(table.diagnostics.isEmpty)
    return try table.records.dropFirst().map { fields in
      try #require(fields.count == 3)
      return Row(
        topic: fields[0].text, essential: fields[1].text,
        criteria: fields[2].text.split(separator: " ").map(String.init))
    }
  }
}
