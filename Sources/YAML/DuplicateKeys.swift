extension Parser {
  /// Reports every key of a mapping that stands there already: pairwise up to a dozen, by a hash table beyond.
  mutating func reportDuplicateKeys(of mapping: Int) {
    var keys: [Int] = []
    var index = mapping + 1
    let end = Int(nodes[mapping].next)
    while index < end {
      keys.append(index)
      index = Int(nodes[Int(nodes[index].next)].next)
    }
    if keys.count <= 12 {
      for (place, key) in keys.enumerated() {
        if let first = keys[..<place].first(where: { isSameKey($0, key) }) { reportDuplicate(key, of: first) }
      }
      return
    }
    var table: [[UInt8]: Int] = [:]
    table.reserveCapacity(keys.count)
    for key in keys {
      let text = ScalarDecoding.utf8(of: nodes[key], in: bytes)
      if let first = table[text] { reportDuplicate(key, of: first) } else { table[text] = key }
    }
  }

  private func isSameKey(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (nodes[one], nodes[other])
    if a.form == .plain, b.form == .plain {
      guard a.end - a.start == b.end - b.start, bytes[Int(a.start)] == bytes[Int(b.start)] else { return false }
      return bytes[Int(a.start)..<Int(a.end)].elementsEqual(bytes[Int(b.start)..<Int(b.end)])
    }
    return ScalarDecoding.utf8(of: a, in: bytes) == ScalarDecoding.utf8(of: b, in: bytes)
  }

  private mutating func reportDuplicate(_ key: Int, of first: Int) {
    let range = { (record: NodeRecord) in Int(record.start)..<Int(record.end) }
    let text = String(decoding: ScalarDecoding.utf8(of: nodes[key], in: bytes), as: UTF8.self)
    report(.duplicateKey(text, at: range(nodes[key]), first: range(nodes[first])))
  }
}

extension Diagnostic {
  fileprivate static func duplicateKey(_ text: String, at range: Range<Int>, first: Range<Int>) -> Diagnostic {
    Diagnostic(
      "the key \(quoted(text)) is there already", at: range, remedy: "remove one of the two, or rename it",
      notes: [Note("first defined here", at: first)])
  }
}
