package import Text

/// A parsed PlainYAML text: its tree, and what is wrong with it.
package struct Document: Sendable {
  /// The text.
  package let source: Source
  /// In the order of their places; with an error among them the tree lacks what could not be read.
  package let diagnostics: [Diagnostic]
  let nodes: [NodeRecord]
  private let rootIndex: Int

  /// How deep collections may nest (spec, PlainYAML).
  package static let deepest = 64

  /// Parses any bytes: ends in a tree or in diagnostics, in time and memory that grow linearly.
  package init(parsing source: Source) {
    self.init(source) { $0.parse() }
  }

  /// Parses JSON by RFC 8259 into the same tree: a number, `true` or `false` is a scalar with the text as written, `null`
  /// no value. A syntax fault ends the reading; half a surrogate pair, a repeated key and nesting beyond 64 are faults.
  package init(parsingJSON source: Source) {
    self.init(source) { $0.parseJSON() }
  }

  private init(_ source: Source, by rules: (inout Parser) -> Void) {
    var parser = Parser(source.bytes)
    rules(&parser)
    self.source = source
    nodes = parser.nodes
    diagnostics = parser.finishedDiagnostics
    rootIndex = 0
  }

  /// One part of a document as a document of its own, under another name; places stay those of the whole text, and the
  /// faults of its text stay with the whole.
  package init(_ part: Node, named name: String) {
    source = Source(name: name, bytes: part.bytes)
    nodes = part.nodes
    diagnostics = []
    rootIndex = part.index
  }

  /// How many nodes the tree has, keys and absent values included: what it takes of memory.
  package var size: Int { nodes.count }

  /// Whether the text, or a part of it, could not be read.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The whole tree; nil for a text without content.
  package var root: Node? { nodes.isEmpty ? nil : Node(bytes: source.bytes, nodes: nodes, index: rootIndex) }
}

/// One node of the flat tree: nodes stand in pre-order, so the first child is the next node.
@usableFromInline struct NodeRecord: Sendable {
  @usableFromInline enum Form: UInt8, Sendable {
    case absent, plain, single, double, literal, folded, sequence, mapping

    var isCollection: Bool { self == .sequence || self == .mapping }
    var isScalar: Bool { !isCollection && self != .absent }
  }

  /// Offsets of the node as written.
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  /// The index behind the node's last descendant.
  @usableFromInline var next: UInt32
  /// Of a block scalar, the columns before its content.
  var indentation: UInt16 = 0
  @usableFromInline var form: Form
  /// Whether the text differs from the bytes between the quotes.
  var needsDecoding = false

  /// Offsets of a plain or quoted scalar without its quotes.
  var content: Range<Int> {
    form == .plain ? Int(start)..<Int(end) : (Int(start) + 1)..<(Int(end) - 1)
  }
}

/// A place in a document's tree.
package struct Node: Sendable {
  /// What stands there.
  package enum Kind: Hashable, Sendable {
    /// An empty value: "no value".
    case absent
    case scalar
    case sequence
    case mapping
  }

  /// A key with its value.
  package struct Entry: Sendable {
    /// Always a scalar.
    package let key: Node
    /// Anything.
    package let value: Node
  }

  // Not the whole document: a reader makes many nodes, and each copy counts a reference for every array in it.
  @usableFromInline let bytes: [UInt8]
  @usableFromInline let nodes: [NodeRecord]
  /// Its place in the tree.
  package let index: Int

  @inlinable init(bytes: [UInt8], nodes: [NodeRecord], index: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.index = index
  }

  @usableFromInline var record: NodeRecord { nodes[index] }

  /// What stands there.
  @inlinable package var kind: Kind { kind(at: index) }

  /// UTF-8 offsets as written, quotes included; of an absent value an empty range behind its key or dash.
  @inlinable package var range: Range<Int> { range(at: index) }

  /// A scalar's text; empty for anything else.
  package var text: String { text(at: index) }

  /// A scalar's text as UTF-8; empty for anything else.
  package var utf8: [UInt8] { ScalarDecoding.utf8(of: record, in: bytes) }

  /// The items of a sequence; none for anything else.
  package var items: [Node] {
    guard kind == .sequence else { return [] }
    var items: [Node] = []
    forEachChild(of: index) { items.append(child(at: $0)) }
    return items
  }

  /// The entries of a mapping in the order of the file; none for anything else.
  package var entries: [Entry] {
    var entries: [Entry] = []
    forEachEntry { entries.append(Entry(key: child(at: $0), value: child(at: $1))) }
    return entries
  }

  /// The value under a key, which may be absent; nil where there is no such key.
  package subscript(key: String) -> Node? {
    values(under: [key]).places.key(0).map { child(at: $0 + 1) }
  }

  /// The JSON Pointer (RFC 6901) from this node to the innermost part of it in which an offset lies: `/sheets/0/role`. An
  /// offset in a key points to its value.
  package func pointer(to offset: Int) -> String {
    for (index, item) in items.enumerated() where item.range.contains(offset) {
      return "/\(index)\(item.pointer(to: offset))"
    }
    for entry in entries where (entry.key.range.lowerBound..<entry.value.range.upperBound).contains(offset) {
      let name = entry.key.text.replacing("~", with: "~0").replacing("/", with: "~1")
      return "/\(name)\(entry.value.pointer(to: offset))"
    }
    return ""
  }
}

/// Parts of a node by their places in the tree: what a reader of many asks, since each node counts two references.
extension Node {
  /// The part at a place.
  @inlinable package func child(at place: Int) -> Node { Node(bytes: bytes, nodes: nodes, index: place) }

  /// What stands at a place.
  @inlinable package func kind(at place: Int) -> Kind {
    switch nodes[place].form {
    case .absent: .absent
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  /// The UTF-8 offsets of what stands at a place, as written.
  @inlinable package func range(at place: Int) -> Range<Int> { Int(nodes[place].start)..<Int(nodes[place].end) }

  /// The text of a scalar at a place; empty for anything else.
  package func text(at place: Int) -> String {
    let record = nodes[place]
    if !record.needsDecoding, record.form.isScalar { return Self.text(bytes.span.extracting(record.content)) }
    return Self.text(ScalarDecoding.utf8(of: record, in: bytes).span)
  }

  private static func text(_ utf8: Span<UInt8>) -> String {
    guard #available(macOS 26, *) else { return String(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self) }
    // Not looked through again for what is no UTF-8: of a text that holds such bytes there is no tree.
    var utf8 = unsafe UTF8Span(unchecked: utf8)
    _ = utf8.checkForASCII()
    return String(copying: utf8)
  }

  /// Calls with the place of each item of the sequence, or key and value of the mapping, at a place.
  @inlinable package func forEachChild(of place: Int, _ body: (Int) -> Void) {
    let end = Int(nodes[place].next)
    var child = place + 1
    while child < end {
      body(child)
      child = Int(nodes[child].next)
    }
  }

  /// Calls with the places of key and value of each entry of a mapping, in the order of the file; not for anything else.
  @inlinable package func forEachEntry(_ body: (_ key: Int, _ value: Int) -> Void) {
    guard kind == .mapping else { return }
    let end = Int(record.next)
    var key = index + 1
    while key < end {
      // A key is a scalar: its value is the next node.
      body(key, key + 1)
      key = Int(nodes[key + 1].next)
    }
  }
}
