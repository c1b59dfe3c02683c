/// Names by which assessments of one organization are told apart.
enum DistinctNames {
  /// Returns a name for each element: the first of its descriptions that no other element has, else its last one.
  /// `descriptions` are lists of one description for each element, the shortest ones first.
  static func names(_ descriptions: [[String]]) -> [String] {
    guard let last = descriptions.last else { return [] }
    let counts = descriptions.map { Dictionary(grouping: $0) { $0 }.mapValues(\.count) }
    return last.indices.map { index in
      for (texts, counts) in zip(descriptions, counts) where counts[texts[index]] == 1 { return texts[index] }
      return last[index]
    }
  }

  /// Returns for each path the shortest end, of whole names, that no other path has: `2025` and `2026`, or `a/2025` and
  /// `b/2025`. Empty for a path without a name, such as `.`; whole for one that ends another.
  static func endings(of paths: [String]) -> [String] {
    let parts = paths.map { $0.split(separator: "/").filter { $0 != "." && $0 != ".." } }
    let longest = parts.map(\.count).max() ?? 0
    return names((1...max(1, longest)).map { count in parts.map { $0.suffix(count).joined(separator: "/") } })
  }
}
