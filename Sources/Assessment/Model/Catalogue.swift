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

  /// The kind of publication, which decides the words of reports.
  package enum Publication: String, Hashable, Sendable, CaseIterable {
    /// A published standard, of which the organization needs a licensed copy.
    case standard
    /// A published framework.
    case framework
    /// A policy of the organization or its customer.
    case policy
  }

  /// The name of the catalogue's items: clause, objective, policy rule.
  package struct ItemName: Hashable, Sendable {
    /// For exactly one item.
    package let one: String
    /// For every other count.
    package let many: String

    /// Both in lower case.
    package init(one: String, many: String) {
      self.one = one
      self.many = many
    }
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
    /// The documents that an auditor asks for.
    package let documents: [RequiredDocument]
    /// The item of another catalogue that it equals; nil for none.
    package let sameAs: ItemReference?

    /// Does not check its arguments; use the reader.
    package init(
      id: ID<Item>, title: String, parent: ID<Item>?, isRequirement: Bool = true, documents: [RequiredDocument] = [],
      sameAs: ItemReference? = nil
    ) {
      self.id = id
      self.title = title
      self.parent = parent
      self.isRequirement = isRequirement
      self.documents = documents
      self.sameAs = sameAs
    }

    /// Whether the id is a number that the publication itself prints, such as that of a clause or an objective;
    /// otherwise it is only a key.
    package var isNumbered: Bool { id.text.contains(where: \.isNumber) }

    /// `8.6.1 Incident management`; the title alone without a number.
    package var name: String { isNumbered ? "\(id) \(title)" : title }
  }

  /// Unique among the catalogues in use.
  package let id: ID<Catalogue>
  /// The framework's name.
  package let title: String
  /// The framework's edition, such as `2018`; may be empty.
  package let edition: String
  /// The kind of statement that the framework supports.
  package let kind: Kind
  /// The kind of publication.
  package let publication: Publication
  /// The name of its items; nil for the general words.
  package let itemName: ItemName?
  /// In the order of the framework.
  package let items: [Item]
  /// The stages of an audit, in their order; empty for none.
  package let stages: [AuditStage]
  /// For each item, in the order of `items`, the places in `items` of itself and of everything below it, rising.
  package let subtrees: [[Int]]
  /// The index of each item in `items`.
  package let places: [ID<Item>: Int]

  /// Does not check that parents exist without a circle and that ids are unique; use the reader.
  package init(
    id: ID<Catalogue>, title: String, edition: String, kind: Kind, publication: Publication? = nil,
    itemName: ItemName? = nil, items: [Item], stages: [AuditStage] = []
  ) {
    self.id = id
    self.title = title
    self.edition = edition
    self.kind = kind
    self.publication = publication ?? (kind == .conformity ? .standard : .framework)
    self.itemName = itemName
    self.items = items
    self.stages = stages
    places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    subtrees = Self.subtrees(of: items, places)
  }

  /// Returns the item with the id, or nil if it is unknown.
  package func item(_ id: ID<Item>) -> Item? { places[id].map { items[$0] } }

  /// Every document of the catalogue with the item that lists it, in catalogue order.
  package var documents: [(item: Item, document: RequiredDocument)] {
    items.flatMap { item in item.documents.map { (item, $0) } }
  }

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
