/// The answers by the items of one framework (spec, Views).
package struct FrameworkScore: Hashable, Sendable {
  /// An item with the criteria that refer to it or to an item below it.
  package struct Item: Hashable, Sendable {
    /// The item.
    package let item: Catalogue.Item
    /// Each criterion once, in questionnaire order.
    package let criteria: [ScoredCriterion]
    /// Over those criteria.
    package let achievement: Achievement
    /// The level and score; nil in a conformity framework, which has no levels.
    package let capability: Capability?
    /// The likely finding; nil in an adoption framework and for a heading without requirements below it.
    package let finding: Finding?
  }

  /// The framework.
  package let catalogue: Catalogue
  /// Every item of the catalogue, in its order.
  package let items: [Item]

  /// Sees the criteria in scope through a catalogue.
  ///
  /// - Parameters:
  ///   - references: the criteria of the questionnaire by the items of the catalogue.
  ///   - criteria: by the place of the criterion in the questionnaire; nil where it is out of scope.
  ///   - rule: the rule by which an item gets a level.
  package init(_ references: FrameworkReferences.Items, criteria: [ScoredCriterion?], rule: LevelRule) {
    let catalogue = references.catalogue
    let own = catalogue.items.indices.map { index in
      catalogue.items[index].isRequirement ? Finding(of: references.direct[index].compactMap { criteria[$0] }) : nil
    }
    self.catalogue = catalogue
    items = catalogue.items.indices.map { index in
      let members = references.all[index].compactMap { criteria[$0] }
      return Item(
        item: catalogue.items[index], criteria: members, achievement: Achievement(of: members),
        capability: catalogue.kind == .adoption ? Capability(of: members, rule: rule) : nil,
        finding: catalogue.kind == .conformity
          ? Finding.worst(of: catalogue.subtrees[index].lazy.compactMap { own[$0] }) : nil)
    }
  }
}

/// The level of a topic or item from the three standpoints, with its score as an interval.
package struct Capability: Hashable, Sendable {
  /// The level by the answers so far; nil if nothing is applicable.
  package let level: Level?
  /// The level if every open answer turns out fulfilled; nil if nothing is applicable.
  package let possible: Level?
  /// The level that counts only ratings with evidence; nil if nothing is applicable.
  package let evidenced: Level?
  /// The score by the answers so far, 0...top; nil if nothing is applicable.
  package let score: Double?
  /// The score if every open answer turns out fulfilled, 0...top; nil if nothing is applicable.
  package let scoreHigh: Double?

  /// Applies a rule to the criteria of a topic or item.
  package init(of criteria: [ScoredCriterion], rule: LevelRule) {
    level = rule.level(of: criteria, from: .proven)
    possible = rule.level(of: criteria, from: .possible)
    evidenced = rule.level(of: criteria, from: .evidenced)
    score = rule.score(of: criteria, from: .proven)
    scoreHigh = rule.score(of: criteria, from: .possible)
  }
}
