import TestSupport
import Text

@testable import Assessment

/// What a questionnaire asks about the items of a framework.
struct FrameworkCoverage {
  /// The parts of the shipped catalogues that are asked for as a whole, in the order of the tables.
  enum Framework: String, CaseIterable {
    case practices = "ITIL 4 practices"
    case valueSystem = "ITIL 4 value system"
    case processes = "ITIL 2011"
    case objectives = "COBIT 2019"
    case clauses = "ISO/IEC 20000-1"

    var catalogue: String {
      switch self {
      case .practices, .valueSystem: "itil4"
      case .processes: "itil2011"
      case .objectives: "cobit2019"
      case .clauses: "iso20000"
      }
    }

    /// The items without headings, in the order of the catalogue.
    var items: [String] {
      get throws {
        let catalogue = try ShippedQuestionnaires.catalogue(catalogue)
        let below = { (parents: Set<String>) in
          catalogue.items.filter { parents.contains($0.parent?.text ?? "") }.map(\.id.text)
        }
        switch self {
        case .practices:
          return below(Set(["general", "service", "technical"].map { "\($0)-management-practices" }))
        case .valueSystem: return below(["service-value-system", "guiding-principles", "service-value-chain"])
        case .processes, .objectives: return catalogue.items.filter { $0.parent != nil }.map(\.id.text)
        case .clauses: return catalogue.items.filter(\.isRequirement).map(\.id.text)
        }
      }
    }
  }

  /// All items, in the order of the catalogue.
  let items: [String]
  /// The items that a criterion refers to.
  let covered: Set<String>
  /// The items that are named as related only, and never counted.
  let merelyRelated: Set<String>
  /// The items that are named nowhere; reports list them as not asked.
  let notAsked: Set<String>

  init(of framework: Framework, by questionnaire: Questionnaire) throws {
    items = try framework.items
    let named = { (references: [ItemReference]) in
      Set(references.filter { $0.catalogue.text == framework.catalogue }.map(\.item.text))
    }
    covered = named(questionnaire.criteria.flatMap(\.criterion.references)).intersection(items)
    let related = named(questionnaire.topics.flatMap { $0.related + $0.criteria.flatMap(\.related) })
    merelyRelated = related.intersection(items).subtracting(covered)
    notAsked = Set(items).subtracting(covered).subtracting(related)
  }
}
