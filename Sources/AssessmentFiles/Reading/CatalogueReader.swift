internal import Assessment
internal import PlainYAML
internal import Text

/// Reads a catalogue (spec, Catalogue).
struct CatalogueReader {
  /// How many items may be above an item: more than any framework has, and few enough to be visited for each item.
  private static let deepest = 16

  private var diagnostics: DiagnosticCollector

  /// Reads the document; the catalogue is nil where its own frame cannot be read.
  static func read(_ document: Document) -> (catalogue: Catalogue?, report: FileReport) {
    var reader = CatalogueReader(diagnostics: DiagnosticCollector(document))
    let catalogue = reader.catalogue()
    return (catalogue, reader.diagnostics.fileReport)
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
    if fields[.kind] == nil { diagnostics.reportMissing(.missingKind(at: root.start)) }
    var items: [ReadItem] = []
    fields.forEachItem(.items, into: &diagnostics) { place, diagnostics in
      if let item = Self.item(root.child(at: place), kind: kind, into: &diagnostics) { items.append(item) }
    }
    if fields[.items] == nil { diagnostics.reportMissing(.noItems(at: root.start)) }
    checkParents(items)
    guard let id, let title, let kind else { return nil }
    return Catalogue(
      id: id.value, title: title, edition: edition ?? "", kind: kind, items: items.map(\.item))
  }

  private typealias ReadItem = (item: Catalogue.Item, id: Range<Int>?, parent: Range<Int>?)

  private static func item(
    _ node: Node, kind: Catalogue.Kind?, into diagnostics: inout DiagnosticCollector
  ) -> ReadItem? {
    guard let fields = Fields<CatalogueItemKey>(node, "an item", into: &diagnostics) else { return nil }
    let id: Located<ID<Catalogue.Item>>? = fields.requiredID(.id, into: &diagnostics)
    let title = fields.requiredText(.title, into: &diagnostics)
    let parent: Located<ID<Catalogue.Item>>? = fields.id(.parent, into: &diagnostics)
    let documents = fields.texts(.documentedInformation, into: &diagnostics)
    if kind == .adoption, let key = fields.keyNode(.requirement) {
      diagnostics.report(.requirementInAdoption(at: key.range))
    }
    let isRequirement = requirement(fields, into: &diagnostics)
    guard let id, let title else { return nil }
    let item = Catalogue.Item(
      id: id.value, title: title, parent: parent?.value, isRequirement: isRequirement,
      documentedInformation: documents ?? [])
    return (item, id.range, parent?.range)
  }

  private static func requirement(_ fields: Fields<CatalogueItemKey>, into diagnostics: inout DiagnosticCollector)
    -> Bool
  {
    guard let text = fields.located(.requirement, into: &diagnostics) else { return true }
    switch text.value.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      diagnostics.report(.unknownWord(text, noun: "answer", words: ["yes", "no"]))
      return true
    }
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
    Diagnostic("a catalogue needs 'kind'", at: range, remedy: "write 'kind: conformity' or 'kind: adoption'")
  }

  fileprivate static func noItems(at range: Range<Int>) -> Diagnostic {
    Diagnostic("a catalogue needs 'items'", at: range, remedy: "add 'items:' with a list of '- id: …'")
  }

  fileprivate static func requirementInAdoption(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "'requirement' belongs to a conformity catalogue", at: range,
      remedy: "remove the line: what is adopted has no requirements")
  }

  fileprivate static func ownAncestor(_ id: ID<Catalogue.Item>, at range: Range<Int>) -> Diagnostic {
    Diagnostic("'\(id)' would stand below itself", at: range, remedy: "name a parent that is not below the item")
  }

  fileprivate static func itemTooDeep(deepest: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic("more than \(deepest) items stand above this one", at: range, remedy: "make the tree flatter")
  }
}
