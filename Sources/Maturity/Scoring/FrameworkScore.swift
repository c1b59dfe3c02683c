/// The answers seen through one framework (spec, Views, framework item).
package struct FrameworkScore: Hashable, Sendable {
  /// One item with everything that refers to it or to an item below it.
  package struct Item: Hashable, Sendable {
    /// The item.
    package let item: Catalogue.Item
    /// Each criterion once, in questionnaire order.
    package let criteria: [ScoredCriterion]
    /// Over those criteria.
    package let achievement: Achievement
    /// What was attained; nil in a conformity framework, which has no levels.
    package let capability: Capability?
    /// The likely finding; nil in an adoption framework, and for a heading with no requirement below.
    package let finding: Finding?
  }

  /// The framework.
  package let catalogue: Catalogue
  /// Every item of the catalogue, in its order.
  package let items: [Item]

  /// Sees the criteria in scope through a catalogue.
  package init(catalogue: Catalogue, criteria: [ScoredCriterion], rule: LevelRule) {
    self.init(
      catalogue: catalogue, criteria: criteria, items: criteria.map { catalogue.places(of: $0.criterion.references) },
      rule: rule)
  }

  /// The same with the items at hand to which each criterion refers.
  init(catalogue: Catalogue, criteria: [ScoredCriterion], items places: [[Int]], rule: LevelRule) {
    self.catalogue = catalogue
    var direct = [[Int]](repeating: [], count: catalogue.items.count)
    for (index, items) in places.enumerated() {
      for item in items { direct[item].append(index) }
    }
    let subtrees = catalogue.subtrees
    let own = catalogue.items.indices.map { index in
      catalogue.items[index].isRequirement ? Finding(of: direct[index].map { criteria[$0] }) : nil
    }
    items = catalogue.items.indices.map { index in
      let members = Self.merged(subtrees[index], of: direct).map { criteria[$0] }
      return Item(
        item: catalogue.items[index], criteria: members, achievement: Achievement(of: members),
        capability: catalogue.kind == .adoption ? Capability(of: members, rule: rule) : nil,
        finding: catalogue.kind == .conformity ? Finding.worst(of: subtrees[index].lazy.compactMap { own[$0] }) : nil)
    }
  }

  /// Some of the rising lists as one, each number once. Nearly always no more than one of them has any.
  private static func merged(_ places: [Int], of lists: [[Int]]) -> [Int] {
    let filled = places.count { !lists[$0].isEmpty }
    if filled <= 1 { return places.first { !lists[$0].isEmpty }.map { lists[$0] } ?? [] }
    var last: Int?
    return places.flatMap { lists[$0] }.sorted().filter { number in
      defer { last = number }
      return number != last
    }
  }
}

/// The level of a topic or item in its three readings, with its score as an interval.
package struct Capability: Hashable, Sendable {
  /// What is proven; nil where nothing is applicable.
  package let level: Level?
  /// What could still be; nil where nothing is applicable.
  package let possible: Level?
  /// What would stand in front of an auditor; nil where nothing is applicable.
  package let evidenced: Level?
  /// The score of what is proven, 0...top; nil where nothing is applicable.
  package let score: Double?
  /// The score of what could still be; nil where nothing is applicable.
  package let scoreHigh: Double?

  /// By the rule of the questionnaire, or the method asked for.
  package init(of criteria: [ScoredCriterion], rule: LevelRule) {
    level = rule.level(of: criteria, from: .proven)
    possible = rule.level(of: criteria, from: .possible)
    evidenced = rule.level(of: criteria, from: .evidenced)
    score = rule.score(of: criteria, from: .proven)
    scoreHigh = rule.score(of: criteria, from: .possible)
  }
}
