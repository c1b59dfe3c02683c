internal import Text

extension Parser {
  /// Reports every repeated key of a mapping: by pairs up to a dozen keys, by a hash table beyond.
  mutating func reportDuplicateKeys(of mapping: Int) {
    if hasDistinctKeys(mapping) { return }
    keys.removeAll(keepingCapacity: true)
    var index = mapping + 1
    let end = Int(nodes[mapping].next)
    while index < end {
      keys.append(Key(node: index, sign: sign(of: nodes[index])))
      index = Int(nodes[Int(nodes[index].next)].next)
    }
    if keys.count > 12 { return reportDuplicatesOfMany() }
    for place in keys.indices {
      for first in 0..<place where keys[first].sign == keys[place].sign {
        guard isSameText(keys[first].node, keys[place].node) else { continue }
        reportDuplicate(keys[place].node, of: keys[first].node)
        break
      }
    }
  }

  /// Whether the keys' signs prove that all keys differ. Keeps two bits for each sign; where both bits of a key are taken,
  /// the proof fails.
  private mutating func hasDistinctKeys(_ mapping: Int) -> Bool {
    var seen: (UInt64, UInt64) = (0, 0)
    var index = mapping + 1
    let end = Int(nodes[mapping].next)
    while index < end {
      let key = nodes[index]
      let hash = sign(of: key) &* 0x9E37_79B1
      let bits = (UInt64(1) &<< UInt64(hash >> 26), UInt64(1) &<< UInt64(hash >> 20))
      if seen.0 & bits.0 != 0, seen.1 & bits.1 != 0 { return false }
      seen = (seen.0 | bits.0, seen.1 | bits.1)
      // A key is a scalar: its value is the next node.
      index = Int(nodes[index + 1].next)
    }
    return true
  }

  /// A key of the mapping under test.
  struct Key {
    /// Its index in `nodes`.
    let node: Int
    /// Equal texts have equal signs.
    let sign: UInt32
  }

  /// Returns the length and the first and last byte of a key's text in one number.
  @inline(__always) private mutating func sign(of key: NodeRecord) -> UInt32 {
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

  /// Compares by an open-addressed table of the keys' indices, which needs no copy of any text.
  private mutating func reportDuplicatesOfMany() {
    let size = 1 << (Int.bitWidth - (2 * keys.count).leadingZeroBitCount)
    // An index in `keys`, plus one; 0 is free.
    var table = [UInt32](repeating: 0, count: size)
    for index in keys.indices {
      var place = hash(of: nodes[keys[index].node]) & (size - 1)
      var steps = 0
      while table[place] != 0 {
        let first = keys[Int(table[place]) - 1]
        if first.sign == keys[index].sign, isSameText(first.node, keys[index].node) {
          reportDuplicate(keys[index].node, of: first.node)
          break
        }
        place = (place + 1) & (size - 1)
        steps += 1
        // So long a run means that the keys were chosen to collide. The dictionary's hashes are seeded.
        if steps > 200 { return reportDuplicatesByDictionary(from: index) }
      }
      if table[place] == 0 { table[place] = UInt32(truncatingIfNeeded: index + 1) }
    }
  }

  private mutating func reportDuplicatesByDictionary(from start: Int) {
    var table: [[UInt8]: Int] = [:]
    table.reserveCapacity(keys.count)
    for index in keys.indices {
      let node = keys[index].node
      let text = ScalarDecoding.utf8(of: nodes[node], in: bytes)
      if let first = table[text] {
        if index >= start { reportDuplicate(node, of: first) }
      } else {
        table[text] = node
      }
    }
  }

  /// Returns FNV-1a of the key's text, with the high bits mixed into the low ones, which select the place.
  @inline(__always) private mutating func hash(of key: NodeRecord) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if key.needsDecoding {
      for byte in ScalarDecoding.utf8(of: key, in: bytes) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    } else {
      for index in key.content { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private mutating func isSameText(_ one: Int, _ other: Int) -> Bool {
    if !nodes[one].needsDecoding, !nodes[other].needsDecoding {
      return bytes[nodes[one].content] == bytes[nodes[other].content]
    }
    return ScalarDecoding.utf8(of: nodes[one], in: bytes) == ScalarDecoding.utf8(of: nodes[other], in: bytes)
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
      .duplicateKey, "duplicate key \(quoted(text))", at: range, remedy: "remove or rename one of the two",
      notes: [Note("first defined here", at: first)])
  }
}
