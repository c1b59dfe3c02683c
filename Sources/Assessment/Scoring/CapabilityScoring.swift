/// The capability method: the ISO/IEC 33020 level rule.
package enum CapabilityScoring {
  /// A part of a level that must be achieved by itself.
  package struct Attribute: Hashable, Sendable {
    /// The attribute's name; nil for the criteria of a level that name none.
    package let name: String?
    /// In questionnaire order; one or more.
    package let criteria: [ScoredCriterion]
  }

  /// Returns the attributes of a level, in the order of their first criterion.
  package static func attributes(of criteria: [ScoredCriterion], at level: Level) -> [Attribute] {
    var names: [String?] = []
    var members: [String?: [ScoredCriterion]] = [:]
    for scored in criteria where scored.level == level {
      let name = scored.criterion.attribute
      if members[name] == nil { names.append(name) }
      members[name, default: []].append(scored)
    }
    return names.map { Attribute(name: $0, criteria: members[$0] ?? []) }
  }

  /// The highest level at which every attribute is largely or fully achieved, every one below fully; an attribute
  /// without applicable criteria does not count.
  static func level(of criteria: [ScoredCriterion], top: Level, from standpoint: Standpoint) -> Level {
    var attained = Level.incomplete
    var sums: [AttributeSum] = []
    while attained < top {
      guard let lowest = lowestRating(of: criteria, at: attained.next, from: standpoint, using: &sums) else {
        attained = attained.next
        continue
      }
      guard lowest >= .largely else { break }
      attained = attained.next
      guard lowest == .fully else { break }
    }
    return attained
  }

  /// The weighted sum over the criteria of an attribute.
  private struct AttributeSum {
    let name: String?
    var achieved: Double
    var weight: Double
  }

  /// Returns the rating of the least achieved attribute of a level; nil if nothing of the level is applicable. Computes
  /// the sums of `attributes` without making lists of criteria.
  private static func lowestRating(
    of criteria: [ScoredCriterion], at level: Level, from standpoint: Standpoint, using sums: inout [AttributeSum]
  ) -> AchievementRating? {
    sums.removeAll(keepingCapacity: true)
    for scored in criteria where scored.level == level {
      guard let value = scored.answer.value(from: standpoint) else { continue }
      let (name, weight) = (scored.criterion.attribute, scored.weight)
      if let place = sums.firstIndex(where: { $0.name == name }) {
        sums[place].achieved += weight * value
        sums[place].weight += weight
      } else {
        sums.append(AttributeSum(name: name, achieved: weight * value, weight: weight))
      }
    }
    return sums.lazy.compactMap { Achievement.percent($0.achieved, of: $0.weight).map(AchievementRating.init) }.min()
  }
}

/// The staged method: all or nothing, as in C2M2 or CMMI.
package enum StagedScoring {
  /// Whether a value, 0...1, counts as fulfilled.
  package static func isMet(_ value: Double, passValue: Double) -> Bool {
    !Rules.isBelow(value, passValue)
  }

  /// Returns the highest level up to which every applicable criterion is fulfilled.
  static func level(
    of criteria: [ScoredCriterion], top: Level, passValue: Double, from standpoint: Standpoint
  ) -> Level {
    let lowestMissed = criteria.lazy.filter { scored in
      scored.answer.value(from: standpoint).map { !isMet($0, passValue: passValue) } ?? false
    }.map(\.level).min()
    return lowestMissed.map { Level($0.number - 1) } ?? top
  }
}
