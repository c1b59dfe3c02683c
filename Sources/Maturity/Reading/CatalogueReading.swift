internal import YAML

/// Reads a catalogue (spec, Catalogue).
struct CatalogueReading {
  private static let keys: KeyNames = ["catalogue", "title", "edition", "kind", "items"]
  private static let itemKeys: KeyNames = ["id", "title", "parent", "requirement", "documented-information"]

  /// How many items may stand above an item: more than any framework has, few enough to walk up for each.
  private static let deepest = 16

  private var findings: Findings

  /// Reads the document; the catalogue is nil where its own frame is unreadable.
  static func read(_ document: Document) -> (catalogue: Catalogue?, report: FileReport) {
    var reading = CatalogueReading(findings: Findings(document))
    let catalogue = reading.catalogue()
    return (catalogue, reading.findings.fileReport)
  }

  private mutating func catalogue() -> Catalogue? {
    guard let root = findings.content(),
      let fields = Fields(root, "a catalogue", keys: Self.keys, into: &findings)
    else { return nil }
    let id: Located<ID<Catalogue>>? = fields.requiredID("catalogue", into: &findings)
    let title = fields.requiredText("title", into: &findings)
    let edition = fields.text("edition", into: &findings)
    let kind: Catalogue.Kind? = fields.choice("kind", of: "kind", into: &findings)
    if fields["kind"] == nil { findings.reportMissing(.missingKind(at: root.start)) }
    let items = fields.items("items", into: &findings).compactMap { item($0, kind: kind) }
    if fields["items"] == nil { findings.reportMissing(.noItems(at: root.start)) }
    checkParents(items)
    guard let id, let title, let kind else { return nil }
    return Catalogue(
      id: id.value, title: title.value, edition: edition?.value ?? "", kind: kind, items: items.map(\.item))
  }

  private typealias ReadItem = (item: Catalogue.Item, id: Range<Int>?, parent: Range<Int>?)

  private mutating func item(_ node: Node, kind: Catalogue.Kind?) -> ReadItem? {
    guard let fields = Fields(node, "an item", keys: Self.itemKeys, into: &findings) else { return nil }
    let id: Located<ID<Catalogue.Item>>? = fields.requiredID("id", into: &findings)
    let title = fields.requiredText("title", into: &findings)
    let parent: Located<ID<Catalogue.Item>>? = fields.id("parent", into: &findings)
    let documents = fields.texts("documented-information", into: &findings)
    if kind == .adoption, let key = fields.keyNode("requirement") {
      findings.report(.requirementInAdoption(at: key.range))
    }
    let isRequirement = requirement(fields)
    guard let id, let title else { return nil }
    let item = Catalogue.Item(
      id: id.value, title: title.value, parent: parent?.value, isRequirement: isRequirement,
      documentedInformation: documents?.map(\.value) ?? [])
    return (item, id.range, parent?.range)
  }

  private mutating func requirement(_ fields: Fields) -> Bool {
    guard let text = fields.text("requirement", into: &findings) else { return true }
    switch text.value.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      findings.report(.unknownWord(text, noun: "answer", words: ["yes", "no"]))
      return true
    }
  }

  /// Ids are unique, parents exist, and no item stands above itself.
  private mutating func checkParents(_ items: [ReadItem]) {
    _ = items.map { Located(value: $0.item.id, range: $0.id) }.uniqueIDs(into: &findings)
    let parents = Dictionary(items.map { ($0.item.id, $0.item.parent) }, uniquingKeysWith: { first, _ in first })
    let words = items.map(\.item.id.text)
    for (item, _, range) in items {
      guard let parent = item.parent, let range else { continue }
      guard parents[parent] != nil else {
        findings.reportMissing(.unknownWord(Located(value: parent.text, range: range), noun: "parent", words: words))
        continue
      }
      var above: ID<Catalogue.Item>? = parent
      var steps = 0
      while let id = above, id != item.id, steps < Self.deepest {
        above = parents[id] ?? nil
        steps += 1
      }
      if above == item.id {
        findings.report(.ownAncestor(item.id, at: range))
      } else if above != nil {
        findings.report(.tooDeep(deepest: Self.deepest, at: range))
      }
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

  fileprivate static func tooDeep(deepest: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic("more than \(deepest) items stand above this one", at: range, remedy: "make the tree flatter")
  }
}
