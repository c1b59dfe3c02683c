/// Names of keys that a reader expects, ready to be found in a mapping without making a text of any key.
package struct KeyNames: ExpressibleByArrayLiteral, Sendable {
  /// The names in the order in which files usually have them; the first of each counts.
  package let names: [String]
  // One array for all: an array each would count a reference for every name that is looked at.
  private let bytes: [UInt8]
  private let ends: [Int]

  /// Any texts, `KeyPlaces.most` at most.
  package init(_ names: [String]) {
    precondition(names.count <= KeyPlaces.most, "a mapping has fewer keys of its own")
    self.names = names
    bytes = names.flatMap(\.utf8)
    ends = names.reduce(into: []) { $0.append(($0.last ?? 0) + $1.utf8.count) }
  }

  package init(arrayLiteral names: String...) {
    self.init(names)
  }

  /// The place of the name that stands in some bytes, sought from a place on and then before it.
  fileprivate func place(of range: Range<Int>, in text: [UInt8], from first: Int) -> Int? {
    for place in first..<ends.count where isName(place, text, range) { return place }
    for place in 0..<first where isName(place, text, range) { return place }
    return nil
  }

  private func isName(_ place: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = place == 0 ? 0 : ends[place - 1]
    guard ends[place] - start == range.count else { return false }
    var index = start
    for offset in range {
      if bytes[index] != text[offset] { return false }
      index += 1
    }
    return true
  }
}

/// Where the values of a mapping stand, by the places of their keys among the names.
package struct KeyPlaces: Sendable {
  /// How many names there can be.
  static let most = 16
  // A vector for its storage inline: an array would be allocated for every mapping.
  private var places = SIMD16<UInt32>(repeating: .max)

  /// The place of the value in the tree, for `child(at:)`; nil where the key is not there.
  package subscript(name: Int) -> Int? {
    let place = places[name]
    return place == .max ? nil : Int(place)
  }

  /// Keeps the first place of a name.
  fileprivate mutating func keep(_ place: Int, of name: Int) {
    if places[name] == .max { places[name] = UInt32(truncatingIfNeeded: place) }
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
        places.keep(value, of: place)
        next = place + 1
      } else {
        others.append(Entry(key: child(at: key), value: child(at: value)))
      }
    }
    return (places, others)
  }

  private func name(at key: Int, of keys: KeyNames, from first: Int) -> Int? {
    let record = nodes[key]
    guard record.needsDecoding else { return keys.place(of: record.content, in: bytes, from: first) }
    let text = ScalarDecoding.utf8(of: record, in: bytes)
    return keys.place(of: text.indices, in: text, from: first)
  }
}
