internal import Text

/// The criteria of a questionnaire by the catalogue items that they refer to. Depends on the questionnaire alone, so
/// many assessments can share it.
package struct FrameworkReferences: Sendable {
  /// The criteria that refer to the items of one catalogue, as places in `Questionnaire.places`, ascending.
  package struct Items: Sendable {
    /// The catalogue.
    package let catalogue: Catalogue
    /// By item, in catalogue order: the criteria that refer to the very item.
    package let direct: [[Int]]
    /// By item, in catalogue order: the criteria that refer to the item or to any item below it.
    package let all: [[Int]]

    init(of criteria: [Criterion], to catalogue: Catalogue) {
      var direct = [[Int]](repeating: [], count: catalogue.items.count)
      for (place, criterion) in criteria.enumerated() {
        for item in catalogue.places(of: criterion.references) { direct[item].append(place) }
      }
      self.catalogue = catalogue
      self.direct = direct
      all = catalogue.subtrees.map { below in Set(below.lazy.flatMap { direct[$0] }).sorted() }
    }
  }

  /// One entry for each catalogue that a criterion refers to, in the order in which it is first named.
  package let catalogues: [Items]

  /// References to catalogues that are not in `known` are ignored.
  package init(of questionnaire: Questionnaire, to known: [Catalogue]) {
    let criteria = questionnaire.topics.flatMap(\.criteria)
    catalogues = questionnaire.cataloguesReferredTo.compactMap { id in
      known.first { $0.id == id }.map { Items(of: criteria, to: $0) }
    }
  }
}

extension Catalogue {
  /// The places in `items` of the items that are referred to, each once, in the order of the references.
  fileprivate func places(of references: [ItemReference]) -> [Int] {
    references.lazy.filter { $0.catalogue == id }.compactMap { places[$0.item] }.uniqued()
  }
}

extension Questionnaire {
  /// Every catalogue that a criterion refers to, in the order in which it is first named, be it by a topic.
  fileprivate var cataloguesReferredTo: [ID<Catalogue>] {
    let used = Set(topics.lazy.flatMap(\.criteria).flatMap(\.references).map(\.catalogue))
    let named = topics.lazy.flatMap { [$0.references] + $0.criteria.map(\.references) }.flatMap { $0 }.map(\.catalogue)
    return named.uniqued().filter(used.contains)
  }
}
