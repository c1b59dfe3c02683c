package import Text

/// The items of a framework, to which questionnaires refer.
package struct Catalogue: Hashable, Sendable {
  /// The kind of statement that a framework supports.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Requirements are fulfilled or not: findings, no levels.
    case conformity
    /// Tailored to the organization and rated by capability.
    case adoption
  }

  /// One item: a practice, a process, an objective, a clause, or the heading above some.
  package struct Item: Hashable, Sendable {
    /// Unique in the catalogue.
    package let id: ID<Item>
    /// The framework's own name of it.
    package let title: String
    /// The item above; nil for a root.
    package let parent: ID<Item>?
    /// Whether the item is a requirement rather than a heading. Always true in an adoption catalogue.
    package let isRequirement: Bool
    /// The names of the documents that an auditor asks for.
    package let documentedInformation: [String]

    /// Does not check its arguments; use the reader.
    package init(
      id: ID<Item>, title: String, parent: ID<Item>?, isRequirement: Bool = true, documentedInformation: [String] = []
    ) {
      self.id = id
      self.title = title
      self.parent = parent
      self.isRequirement = isRequirement
      self.documentedInformation = documentedInformation
    }
  }

  /// Unique among the catalogues in use.
  package let id: ID<Catalogue>
  /// The framework's name.
  package let title: String
  /// The framework's edition, such as `2018`; may be empty.
  package let edition: String
  /// The kind of statement that the framework supports.
  package let kind: Kind
  /// In the order of the framework.
  package let items: [Item]
  /// For each item, in the order of `items`, the places in `items` of itself and of everything below it, rising.
  package let subtrees: [[Int]]
  /// The index of each item in `items`.
  package let places: [ID<Item>: Int]

  /// Does not check that parents exist without a circle and that ids are unique; use the reader.
  package init(id: ID<Catalogue>, title: String, edition: String, kind: Kind, items: [Item]) {
    self.id = id
    self.title = title
    self.edition = edition
    self.kind = kind
    self.items = items
    // Made once: every score of every engagement needs them.
    places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    subtrees = Self.subtrees(of: items, places)
  }

  /// Returns the item with the id, or nil if it is unknown.
  package func item(_ id: ID<Item>) -> Item? { items.first { $0.id == id } }

  private static func subtrees(of items: [Item], _ places: [ID<Item>: Int]) -> [[Int]] {
    var below = items.indices.map { [$0] }
    for (index, item) in items.enumerated() {
      var ancestor = item.parent
      var steps = 0
      while let id = ancestor, let parent = places[id], steps < items.count {
        below[parent].append(index)
        ancestor = items[parent].parent
        steps += 1
      }
    }
    return below.map { $0.sorted() }
  }
}

/// An item of a catalogue by name, written `iso20000:8.6.1`.
package struct ItemReference: Hashable, Sendable, CustomStringConvertible {
  /// The catalogue that has the item.
  package let catalogue: ID<Catalogue>
  /// The item in it.
  package let item: ID<Catalogue.Item>

  /// Does not check that the item exists; use the reader.
  package init(catalogue: ID<Catalogue>, item: ID<Catalogue.Item>) {
    self.catalogue = catalogue
    self.item = item
  }

  package var description: String { "\(catalogue):\(item)" }
}
