package import Text

/// The criteria of a questionnaire by the catalogue items that they refer to. Depends on the questionnaire alone, so many
/// assessments can share it.
package struct FrameworkReferences: Sendable {
  /// The criteria that refer to the items of one catalogue, as places in `Questionnaire.places`, ascending.
  package struct Items: Sendable {
    /// The catalogue.
    package let catalogue: Catalogue
    /// The relation of the questionnaire to the catalogue.
    package let view: FrameworkScore.View
    /// By item, in catalogue order: the criteria that refer to the very item, or to one that it equals or to one below
    /// that.
    package let direct: [[Int]]
    /// By item, in catalogue order: `direct` by the requirements whose findings make the item's own: itself, and those
    /// of the item that it equals. Empty for a heading.
    package let requirements: [[[Int]]]
    /// By item, in catalogue order: the criteria that refer to the item or to any item below it.
    package let all: [[Int]]

    /// Whether it is a conformity catalogue in a direct view.
    var isAssessed: Bool { view == .direct && catalogue.kind == .conformity }
  }

  /// One entry for each catalogue that a criterion refers to, in the order in which it is first named, then one for each
  /// catalogue whose items equal items of these.
  package let catalogues: [Items]

  /// Whether there is a view of a catalogue.
  package func has(_ id: ID<Catalogue>) -> Bool { catalogues.contains { $0.catalogue.id == id } }

  /// References to catalogues that are not in `known` are ignored.
  package init(of questionnaire: Questionnaire, to known: [Catalogue]) {
    let resolver = ReferenceResolver(of: questionnaire, to: known)
    let named = questionnaire.cataloguesReferredTo.compactMap { id in known.first { $0.id == id } }
    let equal = known.filter { catalogue in
      !named.contains { $0.id == catalogue.id } && resolver.equalsAny(of: named, catalogue)
    }
    catalogues = (named + equal).map(resolver.items)
  }
}

/// Follows references and `same-as`, over any number of catalogues, from the items of catalogues to criteria.
private struct ReferenceResolver {
  let questionnaire: Questionnaire
  let known: [Catalogue]
  /// The criteria that refer to the very item.
  private let referring: [ItemReference: [Int]]

  init(of questionnaire: Questionnaire, to known: [Catalogue]) {
    self.questionnaire = questionnaire
    self.known = known
    var referring: [ItemReference: [Int]] = [:]
    for (place, criterion) in questionnaire.topics.lazy.flatMap(\.criteria).enumerated() {
      for reference in criterion.references.uniqued() { referring[reference, default: []].append(place) }
    }
    self.referring = referring
  }

  /// Whether an item of a catalogue equals, directly or over others, an item of the given ones.
  func equalsAny(of others: [Catalogue], _ catalogue: Catalogue) -> Bool {
    catalogue.items.contains { item in
      chain(from: item).contains { reference in others.contains { $0.id == reference.catalogue } }
    }
  }

  func items(of catalogue: Catalogue) -> FrameworkReferences.Items {
    let sources = catalogue.items.map { item in
      var seen: Set<ItemReference> = []
      return self.sources(of: item, in: catalogue, &seen)
    }
    let direct = sources.map { Set($0.lazy.flatMap(\.criteria)).sorted() }
    return FrameworkReferences.Items(
      catalogue: catalogue, view: isDirect(catalogue) ? .direct : .crosswalk, direct: direct,
      requirements: sources.map { $0.filter(\.isRequirement).map(\.criteria) },
      all: catalogue.subtrees.map { below in Set(below.lazy.flatMap { direct[$0] }).sorted() })
  }

  /// A catalogue is direct if the questionnaire assesses it or one of which an item equals one of its items.
  private func isDirect(_ catalogue: Catalogue) -> Bool {
    questionnaire.assesses.contains(catalogue.id)
      || catalogue.items.contains { item in
        chain(from: item).contains { questionnaire.assesses.contains($0.catalogue) }
      }
  }

  /// Returns the items that an item equals, one after the other; each once, so that a circle ends.
  private func chain(from item: Catalogue.Item) -> [ItemReference] {
    var chain: [ItemReference] = []
    var next = item.sameAs
    while let reference = next, !chain.contains(reference) {
      chain.append(reference)
      next = known.first { $0.id == reference.catalogue }?.item(reference.item)?.sameAs
    }
    return chain
  }

  /// The criteria of one requirement or heading behind an item.
  private struct Source {
    let isRequirement: Bool
    /// Ascending.
    let criteria: [Int]
  }

  /// Returns the item itself, and what is behind the item that it equals: that one and the items below it. The criteria
  /// of an equal item of an adoption catalogue, which has no findings, join the item's own.
  private func sources(
    of item: Catalogue.Item, in catalogue: Catalogue, _ seen: inout Set<ItemReference>
  ) -> [Source] {
    let reference = ItemReference(catalogue: catalogue.id, item: item.id)
    guard seen.insert(reference).inserted else { return [] }
    var own = referring[reference] ?? []
    var others: [Source] = []
    if let equal = item.sameAs, let other = known.first(where: { $0.id == equal.catalogue }),
      let place = other.places[equal.item]
    {
      for index in other.subtrees[place] { others += sources(of: other.items[index], in: other, &seen) }
      if other.kind == .adoption {
        own += others.flatMap(\.criteria)
        others = []
      }
    }
    let isCovered = own.isEmpty && others.contains(where: \.isRequirement)
    return (isCovered ? [] : [Source(isRequirement: item.isRequirement, criteria: Set(own).sorted())]) + others
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
