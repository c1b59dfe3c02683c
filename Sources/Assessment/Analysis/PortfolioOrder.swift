/// An order of the units of a portfolio other than the one in which they are given. Equal ones keep that one.
package enum PortfolioOrder: String, Hashable, Sendable, CaseIterable {
  /// The lowest result first, units without one last. Units of different measures are compared by their share of the
  /// highest result.
  case level
  /// The largest sum of gaps first, units without one last.
  case gap
  /// By name without regard to case, in the order of Unicode.
  case name
}

extension PortfolioOrder {
  /// Returns the elements in the order of their units.
  package func sorted<Element>(_ elements: [Element], by unit: (Element) -> PortfolioUnit) -> [Element] {
    let units = elements.map(unit)
    let places: [Int] =
      switch self {
      case .level: Self.ascending(units.map { $0.rank.map { [$0.share, $0.score] } ?? [.infinity] })
      case .gap: Self.ascending(units.map { [$0.gap.map { -Double($0) } ?? .infinity] })
      case .name:
        Self.ascending(units.map { Array("\($0.name)\u{0}\($0.organization)".lowercased().unicodeScalars) })
      }
    return places.map { elements[$0] }
  }

  private static func ascending<Value: Comparable>(_ keys: [[Value]]) -> [Int] {
    keys.indices.sorted { one, other in
      keys[one] == keys[other] ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
    }
  }
}

extension PortfolioUnit {
  /// The overall result as a share of the highest, and the score; nil without a result.
  fileprivate var rank: (share: Double, score: Double)? {
    let highest = Double(max(1, highest.number))
    let score = overall.score ?? 0
    switch measure {
    case .levels: return overall.level.map { (Double($0.number) / highest, score) }
    case .points: return overall.score.map { ($0 / highest, score) }
    case .findings: return requirements.map { (Double($0.fulfilled) / Double(max(1, $0.count)), score) }
    }
  }
}

extension Portfolio {
  /// Units that belong together.
  package struct Group: Hashable, Sendable {
    /// As the units name it.
    package let name: String
    /// One or more, in the order of the portfolio.
    package let units: [PortfolioUnit]

    /// The overall levels of the units that have levels, ascending.
    package var levels: [Level] { units.filter { $0.measure == .levels }.compactMap(\.overall.level).sorted() }
    /// The lower median of these levels; nil where there is none.
    package var median: Level? { levels.isEmpty ? nil : levels[(levels.count - 1) / 2] }
  }

  /// The groups in the order of their first units; empty where units have none.
  package var groups: [Group] {
    let units = units.filter { !$0.group.isEmpty }
    let members = Dictionary(grouping: units, by: \.group)
    var seen: Set<String> = []
    return units.map(\.group).filter { seen.insert($0).inserted }.map { Group(name: $0, units: members[$0] ?? []) }
  }

  /// The units group by group, those without a group last; otherwise in the order of the portfolio.
  package var inGroups: [PortfolioUnit] { groups.flatMap(\.units) + units.filter(\.group.isEmpty) }

  /// Returns the names of the groups of units in folders: for each path the folder above it, told apart from the others;
  /// empty where all units are in one folder.
  package static func groups(ofFolders folders: [String]) -> [String] {
    let distinct = Array(Set(folders)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard distinct.count > 1 else { return folders.map { _ in "" } }
    let names = Dictionary(uniqueKeysWithValues: zip(distinct, DistinctNames.endings(of: distinct)))
    return folders.map { folder in names[folder].flatMap { $0.isEmpty ? nil : $0 } ?? folder }
  }
}
