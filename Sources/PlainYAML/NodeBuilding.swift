internal import Text

extension Parser {
  mutating func append(_ form: NodeRecord.Form, _ range: Range<Int>, needsDecoding: Bool = false, indentation: Int = 0)
  {
    nodes.append(
      NodeRecord(
        start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound),
        next: UInt32(truncatingIfNeeded: nodes.count + 1), indentation: UInt16(truncatingIfNeeded: indentation),
        form: form, needsDecoding: needsDecoding))
  }

  mutating func appendAbsent(at offset: Int) {
    append(.absent, offset..<offset)
  }

  /// Begins a collection, and returns its index.
  mutating func open(_ form: NodeRecord.Form, at offset: Int) throws(Fault) -> Int {
    guard depth < Document.deepest else { throw fault(.tooDeep(offset..<min(offset + 1, bytes.count))) }
    depth += 1
    append(form, offset..<offset)
    return nodes.count - 1
  }

  /// Ends a collection behind its last descendant.
  mutating func close(_ index: Int, at end: Int) {
    depth -= 1
    nodes[index].end = UInt32(truncatingIfNeeded: end)
    nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
    if nodes[index].form == .mapping { reportDuplicateKeys(of: index) }
  }
}

extension Diagnostic {
  fileprivate static func tooDeep(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .nestingTooDeep, "more than \(Document.deepest) levels of nesting", at: range,
      remedy: "make the structure flatter")
  }
}
