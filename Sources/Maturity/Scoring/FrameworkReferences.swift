/// Which items of which catalogues the criteria of a questionnaire refer to: found once, for any number of assessments.
package struct FrameworkReferences: Sendable {
  /// Every catalogue that a criterion refers to, in the order in which it is first named.
  package let catalogues: [Catalogue]
  /// By topic: for each criterion and each of the catalogues, places in its `items`, each once.
  private let places: [ID<Topic>: [[[Int]]]]

  /// Looks through all references; those to other catalogues than these are passed over.
  package init(of questionnaire: Questionnaire, to known: [Catalogue]) {
    let catalogues = questionnaire.cataloguesReferredTo.compactMap { id in known.first { $0.id == id } }
    self.catalogues = catalogues
    places = Dictionary(
      questionnaire.topics.map { topic in
        (topic.id, topic.criteria.map { criterion in catalogues.map { $0.places(of: criterion.references) } })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What the criteria of some topics refer to, in the order of the topics.
  func topics(_ ids: some Sequence<ID<Topic>>) -> [[[[Int]]]] {
    ids.map { places[$0] ?? [] }
  }
}

extension Catalogue {
  /// The places in `items` to which references lead, each once, in the order of the references.
  func places(of references: [ItemReference]) -> [Int] {
    var found: [Int] = []
    for reference in references where reference.catalogue == id {
      if let place = places[reference.item], !found.contains(place) { found.append(place) }
    }
    return found
  }
}

extension Questionnaire {
  /// Every catalogue that a criterion refers to, in the order in which it is first named, be it by a topic.
  fileprivate var cataloguesReferredTo: [ID<Catalogue>] {
    // The ids are few, so looking through them is quicker than hashing each of a thousand references.
    var used: [ID<Catalogue>] = []
    var named: [ID<Catalogue>] = []
    for topic in topics {
      for reference in topic.references where !named.contains(reference.catalogue) { named.append(reference.catalogue) }
      for criterion in topic.criteria {
        for reference in criterion.references where !used.contains(reference.catalogue) {
          used.append(reference.catalogue)
          if !named.contains(reference.catalogue) { named.append(reference.catalogue) }
        }
      }
    }
    return named.filter(used.contains)
  }
}
