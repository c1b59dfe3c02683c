internal import Assessment
internal import PlainYAML
internal import Text

/// Reads a catalogue (spec, Catalogue).
struct CatalogueReader {
  /// How many items may be above an item: more than any framework has, and few enough to be visited for each item.
  private static let deepest = 16

  private var diagnostics: DiagnosticCollector
  /// The documents of all items.
  private var documents: [RequiredDocumentReading] = []
  /// The documents of which only the title is given.
  private var titles: [Range<Int>] = []
  /// The references to items of other catalogues.
  private var sameItems: [Located<ItemReference>] = []

  /// A catalogue with what only the other catalogues can tell.
  struct ReadCatalogue {
    /// Nil where its own frame cannot be read.
    let catalogue: Catalogue?
    /// The diagnostics so far.
    fileprivate(set) var diagnostics: DiagnosticCollector
    fileprivate let sameItems: [Located<ItemReference>]

    /// Reports items of other catalogues that do not exist.
    mutating func checkSameItems(among items: ReferenceIndex) {
      for same in sameItems {
        let text = Located(value: same.value.description, range: same.range)
        _ = items.reference(text, into: &diagnostics)
      }
    }
  }

  /// Reads the document; references to other catalogues are not checked yet.
  static func read(_ document: Document) -> ReadCatalogue {
    var reader = CatalogueReader(diagnostics: DiagnosticCollector(document))
    let catalogue = reader.catalogue()
    return ReadCatalogue(catalogue: catalogue, diagnostics: reader.diagnostics, sameItems: reader.sameItems)
  }

  private init(diagnostics: DiagnosticCollector) {
    self.diagnostics = diagnostics
  }

  private mutating func catalogue() -> Catalogue? {
    guard let root = diagnostics.content(), let fields = Fields<CatalogueKey>(root, "a catalogue", into: &diagnostics)
    else {
      return nil
    }
    let id: Located<ID<Catalogue>>? = fields.requiredID(.catalogue, into: &diagnostics)
    let title = fields.requiredText(.title, into: &diagnostics)
    let edition = fields.text(.edition, into: &diagnostics)
    let kind: Catalogue.Kind? = fields.choice(.kind, of: "kind", into: &diagnostics)
    let publication: Catalogue.Publication? = fields.choice(.source, of: "source", into: &diagnostics)
    let name = fields[.itemName].flatMap { itemName($0) }
    if fields[.kind] == nil { diagnostics.reportMissing(.missingKind(at: root.start)) }
    let items = fields.items(.items, into: &diagnostics).compactMap { item($0, kind: kind) }
    if fields[.items] == nil { diagnostics.reportMissing(.noItems(at: root.start)) }
    checkParents(items)
    if let first = titles.first { diagnostics.report(.documentsWithoutID(titles.count, at: first)) }
    documents.check(into: &diagnostics)
    var stages = StageReader(items: items.map(\.item.id), documents: documents.map(\.document.id))
    let read = stages.stages(fields, into: &diagnostics)
    guard let id, let title, let kind else { return nil }
    return Catalogue(
      id: id.value, title: title, edition: edition ?? "", kind: kind, publication: publication, itemName: name,
      items: items.map(\.item), stages: read)
  }

  private mutating func itemName(_ node: Node) -> Catalogue.ItemName? {
    guard let fields = Fields<ItemNameKey>(node, "'item-name'", into: &diagnostics) else { return nil }
    let one = fields.requiredText(.one, into: &diagnostics)
    let many = fields.requiredText(.many, into: &diagnostics)
    return one.flatMap { one in many.map { Catalogue.ItemName(one: one, many: $0) } }
  }

  private typealias ReadItem = (item: Catalogue.Item, id: Range<Int>?, parent: Range<Int>?)

  private mutating func item(_ node: Node, kind: Catalogue.Kind?) -> ReadItem? {
    guard let fields = Fields<CatalogueItemKey>(node, "an item", into: &diagnostics) else { return nil }
    let id: Located<ID<Catalogue.Item>>? = fields.requiredID(.id, into: &diagnostics)
    let title = fields.requiredText(.title, into: &diagnostics)
    let parent: Located<ID<Catalogue.Item>>? = fields.id(.parent, into: &diagnostics)
    var own: [RequiredDocumentReading] = []
    var titles: [Range<Int>] = []
    fields.forEachItem(.documentedInformation, into: &diagnostics) { place, diagnostics in
      let document = node.child(at: place)
      if document.kind == .scalar {
        titles.append(document.range)
      } else if let document = RequiredDocumentReading(document, into: &diagnostics) {
        own.append(document)
      }
    }
    documents += own
    self.titles += titles
    if kind == .adoption, let key = fields.keyNode(.requirement) {
      diagnostics.report(.requirementInAdoption(at: key.range))
    }
    let isRequirement = fields.flag(.requirement, into: &diagnostics) ?? true
    let sameAs = fields.located(.sameAs, into: &diagnostics).flatMap { sameItem($0) }
    guard let id, let title else { return nil }
    let item = Catalogue.Item(
      id: id.value, title: title, parent: parent?.value, isRequirement: isRequirement,
      documents: own.map(\.document), sameAs: sameAs)
    return (item, id.range, parent?.range)
  }

  /// Returns the item of another catalogue that a text names, which is checked when all catalogues are read.
  private mutating func sameItem(_ text: Located<String>) -> ItemReference? {
    guard let (catalogue, rest) = text.value.partsOfReference, let item = ID<Catalogue.Item>(rest) else {
      diagnostics.report(.notAReference(text))
      return nil
    }
    let reference = ItemReference(catalogue: catalogue, item: item)
    sameItems.append(Located(value: reference, range: text.range))
    return reference
  }

  /// Reports repeated ids, unknown parents, and items that are above themselves.
  private mutating func checkParents(_ items: [ReadItem]) {
    _ = items.map { Located(value: $0.item.id, range: $0.id) }.uniqueIDs(into: &diagnostics)
    let places = Dictionary(items.enumerated().map { ($1.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    let parents = items.map { item in item.item.parent.flatMap { places[$0] } }
    for (place, (item, _, range)) in items.enumerated() {
      guard let parent = item.parent, let range else { continue }
      guard parents[place] != nil else {
        diagnostics.reportMissing(
          .unknownWord(
            Located(value: parent.text, range: range), noun: "parent", words: items.map(\.item.id.text)))
        continue
      }
      var above = parents[place]
      var steps = 0
      while let place = above, items[place].item.id != item.id, steps < Self.deepest {
        above = parents[place]
        steps += 1
      }
      guard let above else { continue }
      diagnostics.report(
        items[above].item.id == item.id
          ? .ownAncestor(item.id, at: range) : .itemTooDeep(deepest: Self.deepest, at: range))
    }
  }
}

extension Diagnostic {
  fileprivate static func missingKind(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingKey, "a catalogue needs 'kind'", at: range, remedy: "write 'kind: conformity' or 'kind: adoption'")
  }

  fileprivate static func noItems(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.missingKey, "a catalogue needs 'items'", at: range, remedy: "add 'items:' with a list of '- id: …'")
  }

  fileprivate static func requirementInAdoption(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .requirementInAdoption, "'requirement' is only used in a conformity catalogue", at: range,
      remedy: "remove the line: an adoption framework has no requirements")
  }

  fileprivate static func ownAncestor(_ id: ID<Catalogue.Item>, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .itemBelowItself, "'\(id)' cannot be below itself", at: range, remedy: "name a parent that is not below the item")
  }

  fileprivate static func itemTooDeep(deepest: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .itemTooDeep, "more than \(deepest) items are above this one", at: range, remedy: "make the tree flatter")
  }
}
