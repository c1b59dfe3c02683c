import TestSupport
import Testing
import Text

@testable import Assessment

/// Which questionnaire asks for which framework, whole, and what it leaves to the others.
@Suite struct CoverageTests {
  struct Claim: CustomTestStringConvertible {
    let questionnaire: String
    let framework: String
    /// Named by criteria as merely near, and never counted.
    var merelyRelated: Set<String> = []
    /// Named nowhere; a report lists them as not asked.
    var notAsked: Set<String> = []

    var testDescription: String { "\(questionnaire) for \(framework)" }
  }

  /// ITIL 4 practices have no counterpart for the clauses and objectives named here: the relations between the
  /// frameworks know none, or only a distant one.
  static let claims = [
    Claim(questionnaire: "itil4-practices", framework: "practices"),
    Claim(questionnaire: "itil4-practices", framework: "itil2011"),
    Claim(
      questionnaire: "itil4-practices", framework: "cobit2019",
      notAsked: ["EDM01", "APO04", "APO14", "DSS06", "MEA02", "MEA03", "MEA04"]),
    Claim(
      questionnaire: "itil4-practices", framework: "iso20000", merelyRelated: ["4.1", "5.1", "6.2.1", "7.4"],
      notAsked: ["4.3", "4.4", "5.2.1", "5.2.2", "6.2.2", "6.3", "7.5.1", "7.5.2", "7.5.3", "7.5.4", "9.2"]),
    Claim(questionnaire: "itil4-svs", framework: "value system"),
    Claim(questionnaire: "itil2011-lifecycle", framework: "itil2011"),
    Claim(questionnaire: "iso20000-1", framework: "iso20000"),
    Claim(questionnaire: "cobit2019", framework: "cobit2019"),
  ]

  @Test(arguments: claims) func everyItemIsAskedByACriterion(claim: Claim) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(claim.questionnaire)
    let (catalogue, items) = try wanted(claim.framework)
    let named = { (references: [ItemReference]) in
      Set(references.filter { $0.catalogue.text == catalogue }.map(\.item.text))
    }
    let covered = named(questionnaire.criteria.flatMap(\.criterion.references))
    let related = named(questionnaire.topics.flatMap { $0.related + $0.criteria.flatMap(\.related) })
    #expect(items.subtracting(covered).subtracting(related) == claim.notAsked)
    #expect(items.subtracting(covered).intersection(related) == claim.merelyRelated)
  }

  /// Each auditable clause and each item of the adopted frameworks is asked for by some shipped questionnaire.
  @Test(arguments: ["itil2011", "cobit2019", "iso20000"]) func nothingIsLeftOut(catalogue: String) throws {
    let covered = ShippedQuestionnaires.all.flatMap(\.criteria).flatMap(\.criterion.references)
      .filter { $0.catalogue.text == catalogue }.map(\.item.text)
    let items = try ShippedQuestionnaires.items(of: catalogue).subtracting(stages).subtracting(domains)
    #expect(items.subtracting(covered).isEmpty)
  }

  private let stages = Set(LifecycleStage.allCases.map(\.rawValue))
  private let domains: Set = ["EDM", "APO", "BAI", "DSS", "MEA"]

  /// A framework's items that a claim must cover, with the catalogue that holds them.
  private func wanted(_ framework: String) throws -> (catalogue: String, items: Set<String>) {
    let itil4 = try #require(ShippedQuestionnaires.catalogues.first { $0.id.text == "itil4" })
    let below = { (parents: Set<String>) in
      Set(itil4.items.filter { parents.contains($0.parent?.text ?? "") }.map(\.id.text))
    }
    switch framework {
    case "practices":
      return (
        "itil4",
        below(["general", "service", "technical"].reduce(into: []) { $0.insert("\($1)-management-practices") })
      )
    case "value system":
      return ("itil4", below(["service-value-system", "guiding-principles", "service-value-chain"]))
    default:
      return (framework, try ShippedQuestionnaires.items(of: framework).subtracting(stages).subtracting(domains))
    }
  }
}
