package import Text

/// A parsed text: its tree and its diagnostics.
package struct Document: Sendable {
  /// The text that was parsed.
  package let source: Source
  /// By place. If one is an error, the tree lacks the parts that could not be read.
  package let diagnostics: [Diagnostic]
  let nodes: [NodeRecord]
  private let rootIndex: Int

  /// How deep collections may be nested (spec, PlainYAML).
  package static let deepest = 64

  /// Parses PlainYAML. Takes any bytes; time and memory grow linearly with their number.
  package init(parsing source: Source) {
    self.init(source) { $0.parse() }
  }

  /// Parses JSON (RFC 8259) into the same tree: a number, `true` or `false` is a scalar with the text as written, `null`
  /// an absent value. Reading ends at the first syntax error; half a surrogate pair, a repeated key and nesting beyond 64
  /// levels are errors too.
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

  /// Creates a document of one part of another document. Places are still offsets in the whole text; the diagnostics of
  /// the text remain with the whole document.
  package init(_ part: Node, named name: String) {
    source = Source(name: name, bytes: part.bytes)
    nodes = part.nodes
    diagnostics = []
    rootIndex = part.index
  }

  /// Whether the text, or a part of it, could not be read.
  package var hasErrors: Bool { diagnostics.hasErrors }

  /// The whole tree; nil for a text without content.
  package var root: Node? { nodes.isEmpty ? nil : Node(bytes: source.bytes, nodes: nodes, index: rootIndex) }
}

/// One node of the flat tree. Nodes are in pre-order: the first child of a node is the next one.
@usableFromInline struct NodeRecord: Sendable {
  /// How the node is written.
  @usableFromInline enum Form: UInt8, Sendable {
    case absent, plain, single, double, literal, folded, sequence, mapping

    /// Whether it has children.
    var isCollection: Bool { self == .sequence || self == .mapping }
    /// Whether it has a text.
    var isScalar: Bool { !isCollection && self != .absent }
  }

  /// The UTF-8 offsets of the node as written.
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  /// The index behind the node's last descendant.
  @usableFromInline var next: UInt32
  /// The number of columns before the content of a block scalar; 0 for other nodes.
  var indentation: UInt16 = 0
  /// How the node is written.
  @usableFromInline var form: Form
  /// Whether the text differs from the bytes between the quotes.
  var needsDecoding = false

  /// The UTF-8 offsets of a plain or quoted scalar without its quotes.
  @inline(__always) var content: Range<Int> {
    form == .plain ? Int(start)..<Int(end) : (Int(start) + 1)..<(Int(end) - 1)
  }
}

/// A place in a document's tree. Public, since the compiler puts only public functions into the code of other targets.
public struct Node: Sendable {
  /// The kinds of value.
  public enum Kind: Hashable, Sendable {
    /// No value.
    case absent
    /// A text, also an empty one.
    case scalar
    /// A list.
    case sequence
    /// Keys with their values.
    case mapping
  }

  /// A key with its value.
  package struct Entry: Sendable {
    /// Always a scalar.
    package let key: Node
    /// A node of any kind.
    package let value: Node
  }

  // Not the whole document: readers make many nodes, and each copy counts a reference for every array in it.
  @usableFromInline let bytes: [UInt8]
  @usableFromInline let nodes: [NodeRecord]
  /// The place in the tree.
  public let index: Int

  @inlinable init(bytes: [UInt8], nodes: [NodeRecord], index: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.index = index
  }

  @usableFromInline var record: NodeRecord { nodes[index] }

  /// The kind of value.
  @inlinable public var kind: Kind { kind(at: index) }

  /// The UTF-8 offsets of the value as written, quotes included; for an absent value an empty range behind its key or dash.
  @inlinable public var range: Range<Int> { range(at: index) }

  /// The text of a scalar; empty for other kinds.
  package var text: String { text(at: index) }

  /// The text of a scalar as UTF-8; empty for other kinds.
  package var utf8: [UInt8] { ScalarDecoding.utf8(of: record, in: bytes) }

  /// The items of a sequence; none for other kinds.
  package var items: [Node] {
    guard kind == .sequence else { return [] }
    var items: [Node] = []
    forEachChild(of: index) { items.append(child(at: $0)) }
    return items
  }

  /// The entries of a mapping in the order of the file; none for other kinds.
  package var entries: [Entry] {
    var entries: [Entry] = []
    forEachEntry { entries.append(Entry(key: child(at: $0), value: child(at: $1))) }
    return entries
  }

  /// The value under a key, which may be absent; nil where there is no such key.
  package subscript(key: String) -> Node? {
    let words = WordList([key])
    var found: Node?
    forEachEntry { key, value in
      if found == nil, index(ofWordAt: key, in: words) != nil { found = child(at: value) }
    }
    return found
  }
}

/// Access to parts of a node by their places in the tree. It is for loops over many parts: making a `Node` of each would
/// count two references.
extension Node {
  /// Returns the part at a place.
  @inlinable public func child(at place: Int) -> Node { Node(bytes: bytes, nodes: nodes, index: place) }

  /// Returns the kind of value at a place.
  @inlinable public func kind(at place: Int) -> Kind {
    switch nodes[place].form {
    case .absent: .absent
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  /// Whether the value at a place is absent.
  @inlinable public func isAbsent(at place: Int) -> Bool { nodes[place].form == .absent }

  /// Returns the place behind a value: that of its next sibling, or the end of the collection around it.
  @inlinable public func end(of place: Int) -> Int { Int(nodes[place].next) }

  /// Returns the UTF-8 offsets of the value at a place, as written.
  @inlinable public func range(at place: Int) -> Range<Int> { Int(nodes[place].start)..<Int(nodes[place].end) }

  /// Returns the text of a scalar at a place, which is empty for other kinds.
  package func text(at place: Int) -> String {
    let record = nodes[place]
    if !record.needsDecoding, record.form.isScalar { return Self.text(bytes.span.extracting(record.content)) }
    return Self.text(ScalarDecoding.utf8(of: record, in: bytes).span)
  }

  private static func text(_ utf8: Span<UInt8>) -> String {
    guard #available(macOS 26, *) else { return String(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self) }
    // No second check for invalid UTF-8: a text with such bytes has no tree.
    var utf8 = unsafe UTF8Span(unchecked: utf8)
    _ = utf8.checkForASCII()
    return String(copying: utf8)
  }

  /// Calls `body` with the place of each item of the sequence, or of each key and value of the mapping, at a place.
  @inlinable public func forEachChild(of place: Int, _ body: (Int) -> Void) {
    let end = Int(nodes[place].next)
    var child = place + 1
    while child < end {
      body(child)
      child = Int(nodes[child].next)
    }
  }

  /// Calls `body` with the places of key and value of each entry of a mapping, in the order of the file; not at all for
  /// other kinds.
  @inlinable public func forEachEntry(_ body: (_ key: Int, _ value: Int) -> Void) {
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
