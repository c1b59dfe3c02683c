extension Parser {
  /// Reports every key of a mapping that stands there already: pairwise up to a dozen, by a hash table beyond.
  mutating func reportDuplicateKeys(of mapping: Int) {
    keys.removeAll(keepingCapacity: true)
    var index = mapping + 1
    let end = Int(nodes[mapping].next)
    while index < end {
      keys.append(Key(node: index, sign: sign(of: nodes[index])))
      index = Int(nodes[Int(nodes[index].next)].next)
    }
    if keys.count > 12 { return reportDuplicatesOfMany() }
    // A bit for each sign that was seen: nearly always a key's bit is new, and there is nothing to compare.
    var seen: UInt64 = 0
    for place in keys.indices {
      let bit = UInt64(1) << UInt64((keys[place].sign &* 0x9E37_79B1) >> 26)
      guard seen & bit != 0 else {
        seen |= bit
        continue
      }
      for first in 0..<place where keys[first].sign == keys[place].sign {
        guard isSameText(keys[first].node, keys[place].node) else { continue }
        reportDuplicate(keys[place].node, of: keys[first].node)
        break
      }
    }
  }

  /// A key of the mapping that is being checked.
  struct Key {
    let node: Int
    /// Differs only where the texts differ.
    let sign: UInt32
  }

  /// The length and the first and last byte of a key's text.
  private mutating func sign(of key: NodeRecord) -> UInt32 {
    let quote = key.form == .plain ? 0 : 1
    let (start, end) = (Int(key.start) + quote, Int(key.end) - quote)
    if key.needsDecoding {
      let text = ScalarDecoding.utf8(of: key, in: bytes)
      return Self.sign(length: text.count, first: text.first ?? 0, last: text.last ?? 0)
    }
    return start == end ? 0 : Self.sign(length: end - start, first: bytes[start], last: bytes[end - 1])
  }

  private static func sign(length: Int, first: UInt8, last: UInt8) -> UInt32 {
    UInt32(truncatingIfNeeded: length) << 16 | UInt32(first) << 8 | UInt32(last)
  }

  private mutating func reportDuplicatesOfMany() {
    var table: [[UInt8]: Int] = [:]
    table.reserveCapacity(keys.count)
    for index in keys.indices {
      let node = keys[index].node
      let text = ScalarDecoding.utf8(of: nodes[node], in: bytes)
      if let first = table[text] { reportDuplicate(node, of: first) } else { table[text] = node }
    }
  }

  private mutating func isSameText(_ one: Int, _ other: Int) -> Bool {
    ScalarDecoding.utf8(of: nodes[one], in: bytes) == ScalarDecoding.utf8(of: nodes[other], in: bytes)
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
