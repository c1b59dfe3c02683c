package import Text

/// The answers by the items of one framework (spec, Views).
package struct FrameworkScore: Hashable, Sendable {
  /// The relation of a questionnaire to a framework.
  package enum View: String, Hashable, Sendable, CaseIterable {
    /// The criteria were written, item by item, for the framework or for one with equal items.
    case direct
    /// The criteria were written for something else: they can show a gap, but not that an item is fulfilled.
    case crosswalk
  }

  /// The result of an item of a conformity framework that the questionnaire does not assess directly.
  package enum CrosswalkResult: String, Hashable, Sendable, CaseIterable {
    /// An answered criterion that refers to the item is not fulfilled.
    case gap
    /// A criterion that refers to the item is unanswered.
    case unanswered
    /// No criterion shows a gap. Says nothing about conformity.
    case noGapSeen = "no-gap-seen"
    /// No applicable criterion refers to the item.
    case notAsked = "not-asked"
  }

  /// The result of an item of a conformity framework.
  package enum Result: Hashable, Sendable {
    /// Direct: every finding that applies, worst first; never empty.
    case findings([Finding])
    /// Crosswalk.
    case crosswalk(CrosswalkResult)

    /// The id of the first finding, as in JSON.
    package var id: String {
      switch self {
      case .findings(let findings): (findings.first ?? .notAsked).rawValue
      case .crosswalk(let result): result.rawValue
      }
    }
  }

  /// The part of an item's criteria that is in scope.
  package enum Extent: Hashable, Sendable {
    case whole
    /// The engagement's topics leave a part out.
    case part
    /// The engagement's topics leave all of it out.
    case none
  }

  /// An item with the criteria in scope that refer to it or to an item below it.
  package struct Item: Hashable, Sendable {
    /// The item.
    package let item: Catalogue.Item
    /// Each criterion once, in questionnaire order.
    package let criteria: [ScoredCriterion]
    /// The criteria that refer to the very item.
    package let own: [ScoredCriterion]
    /// Over `criteria`.
    package let achievement: Achievement
    /// The level and score; nil in a conformity framework, which has no levels.
    package let capability: Capability?
    /// The result; nil in an adoption framework and, in a direct view, for a heading without requirements below it.
    package let result: Result?
    /// The findings of the very item, without those of items below it; empty for a heading and outside a direct view.
    package let ownFindings: [Finding]
    /// Whether the finding is minor only because of open answers, a critical one among them.
    package let mayBecomeMajor: Bool
    /// The item's own criteria that are n/a or excluded and may not be.
    package let excluded: [ID<Criterion>]
    /// The part of the item's criteria that the engagement's topics leave in scope; the whole if it has no criteria.
    package let extent: Extent

    /// The findings, worst first; empty without a direct assessment.
    package var findings: [Finding] {
      guard case .findings(let findings)? = result else { return [] }
      return findings
    }

    /// The worst finding; nil without a direct assessment.
    package var finding: Finding? { findings.first }
  }

  /// The framework.
  package let catalogue: Catalogue
  /// The relation of the questionnaire to the framework.
  package let view: View
  /// Every item of the catalogue, in its order.
  package let items: [Item]

  /// Whether the view is direct only because items equal those of another framework, which the questionnaire assesses.
  package func isDirectByEqualItems(of questionnaire: Questionnaire) -> Bool {
    view == .direct && !questionnaire.assesses.contains(catalogue.id)
  }

  /// Sees the criteria in scope through a catalogue.
  ///
  /// - Parameters:
  ///   - references: the criteria of the questionnaire by the items of the catalogue.
  ///   - criteria: the criteria of the questionnaire with their answers and scope.
  ///   - rule: the rule by which an item gets a level.
  init(_ references: FrameworkReferences.Items, criteria: PlacedCriteria, rule: LevelRule) {
    let catalogue = references.catalogue
    self.catalogue = catalogue
    view = references.view
    let results = catalogue.items.indices.map { index in
      catalogue.kind == .conformity ? ItemResult(of: references, at: index, criteria) : ItemResult()
    }
    items = catalogue.items.indices.map { index in
      let members = criteria.inScope(references.all[index])
      let below = catalogue.subtrees[index].map { results[$0] }
      let result = ItemResult.union(below)
      return Item(
        item: catalogue.items[index], criteria: members, own: criteria.inScope(references.direct[index]),
        achievement: Achievement(of: members),
        capability: catalogue.kind == .adoption
          ? Self.capability(of: members, view: references.view, rule: rule) : nil,
        result: result, ownFindings: results[index].findings,
        mayBecomeMajor: result?.id == Finding.minor.rawValue && below.contains(where: \.mayBecomeMajor),
        excluded: criteria.illegitimatelyExcluded(references.direct[index]),
        extent: criteria.extent(of: references.all[index]))
    }
  }

  /// Returns the level of an item. Of a crosswalk only up to the highest level such that every level from 1 up to it is
  /// asked, and only with methods and questionnaires that have levels.
  private static func capability(of criteria: [ScoredCriterion], view: View, rule: LevelRule) -> Capability {
    if view == .direct { return Capability(of: criteria, rule: rule) }
    guard rule.method == .capability || rule.method == .staged, rule.highest > Level(1) else { return .unknown }
    let counted = rule.countedInCrosswalk(criteria)
    return counted.isEmpty ? .unknown : Capability(of: counted, rule: rule)
  }

  /// Returns the criteria that count for the level of an item; in a crosswalk not those above a level that is not asked.
  package func counted(for item: Item, rule: LevelRule) -> [ScoredCriterion] {
    view == .direct ? item.criteria : rule.countedInCrosswalk(item.criteria)
  }

  /// The number of requirements.
  package var requirementCount: Int { items.count(where: \.item.isRequirement) }
}
