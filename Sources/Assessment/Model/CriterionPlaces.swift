package import Text

/// The criteria of a questionnaire in the order in which they are asked, with the place of each.
package struct CriterionPlaces: Hashable, Sendable {
  /// In questionnaire order, each once.
  package let ids: [ID<Criterion>]
  private let places: [ID<Criterion>: Int]

  /// Of an id that is repeated the first place counts.
  package init(_ ids: [ID<Criterion>]) {
    self.ids = ids
    places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many criteria there are.
  package var count: Int { ids.count }

  /// The place of a criterion, 0 ..< `count`; nil for an unknown id.
  package subscript(id: ID<Criterion>) -> Int? { places[id] }

  package static func == (one: Self, other: Self) -> Bool { one.ids == other.ids }

  package func hash(into hasher: inout Hasher) { hasher.combine(ids) }
}
