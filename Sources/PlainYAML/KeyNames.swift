internal import Text

/// Names of keys that a reader expects, ready to be found in a mapping without making a text of any key.
package struct KeyNames: ExpressibleByArrayLiteral, Sendable {
  /// The names in the order in which files usually have them; the first of each counts.
  package let names: [String]
  // What tells the names apart, nearly always by one comparison.
  private let signs: [Sign]
  private let tails: [[UInt8]]

  /// A name's length with its first eight bytes.
  private struct Sign: Equatable, Sendable {
    let length: Int
    let head: UInt64

    init(_ range: Range<Int>, in bytes: Span<UInt8>) {
      length = range.count
      head = WordScan.head(of: range, in: bytes)
    }
  }

  /// Any texts, `KeyPlaces.most` at most.
  package init(_ names: [String]) {
    precondition(names.count <= KeyPlaces.most, "a mapping has fewer keys of its own")
    self.names = names
    signs = names.map { name in
      let bytes = Array(name.utf8)
      return Sign(bytes.indices, in: bytes.span)
    }
    tails = names.map { Array($0.utf8.dropFirst(8)) }
  }

  package init(arrayLiteral names: String...) {
    self.init(names)
  }

  /// The place of the name that stands in some bytes, sought from a place on and then before it.
  fileprivate func place(of range: Range<Int>, in text: Span<UInt8>, from first: Int) -> Int? {
    let sign = Sign(range, in: text)
    for place in first..<signs.count where signs[place] == sign && hasTail(place, text, range) { return place }
    for place in 0..<first where signs[place] == sign && hasTail(place, text, range) { return place }
    return nil
  }

  /// Whether the bytes go on as the name does behind what its sign holds.
  private func hasTail(_ place: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 8 else { return true }
    let tail = tails[place]
    return tail.indices.allSatisfy { tail[$0] == text[range.lowerBound + 8 + $0] }
  }
}

/// Where the values of a mapping stand, by the places of their keys among the names.
package struct KeyPlaces: Sendable {
  /// How many names there can be.
  static let most = 16
  // A vector for its storage inline: an array would be allocated for every mapping. The top bit is set where the key has
  // an empty value, all are where there is no such key.
  @usableFromInline private(set) var places = SIMD16<UInt32>(repeating: .max)
  @usableFromInline static let isEmpty: UInt32 = 1 << 31

  /// The place of the value in the tree, for `child(at:)`; nil where the key is not there or its value is empty.
  @inlinable package subscript(name: Int) -> Int? {
    let place = places[name]
    return place < Self.isEmpty ? Int(place) : nil
  }

  /// The place of the key in the tree, also where its value is empty.
  package func key(_ name: Int) -> Int? {
    places[name] == .max ? nil : Int(places[name] & ~Self.isEmpty) - 1
  }

  /// Keeps the first place of a name.
  fileprivate mutating func keep(_ place: Int, of name: Int, isEmpty: Bool) {
    guard places[name] == .max else { return }
    places[name] = UInt32(truncatingIfNeeded: place) | (isEmpty ? Self.isEmpty : 0)
  }
}

extension Node {
  /// Where the values stand that a mapping has under some names, and the entries under other keys. Of anything but a
  /// mapping, nothing.
  package func values(under keys: KeyNames) -> (places: KeyPlaces, others: [Entry]) {
    var places = KeyPlaces()
    var others: [Entry] = []
    // Most files keep the order of the format, so the search begins behind the last name found.
    var next = 0
    forEachEntry { key, value in
      if let place = name(at: key, of: keys, from: next) {
        places.keep(value, of: place, isEmpty: nodes[value].form == .absent)
        next = place + 1
      } else {
        others.append(Entry(key: child(at: key), value: child(at: value)))
      }
    }
    return (places, others)
  }

  /// The place among some names of the scalar at a place in the tree; nil where it is none of them.
  package func name(at place: Int, of names: KeyNames) -> Int? { name(at: place, of: names, from: 0) }

  private func name(at place: Int, of names: KeyNames, from first: Int) -> Int? {
    let record = nodes[place]
    guard record.needsDecoding else { return names.place(of: record.content, in: bytes.span, from: first) }
    let text = ScalarDecoding.utf8(of: record, in: bytes)
    return names.place(of: text.indices, in: text.span, from: first)
  }
}
