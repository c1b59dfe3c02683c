package import PlainYAML
internal import Text

/// Short forms for trees, and for texts in which a fault is marked.
package enum Notation {
  /// The tree in a compact form: `{a: [b, ~]}`, with `~` for no value and every text as it is (line feeds as ⏎).
  package static func compact(_ tree: YAMLValue) -> String {
    switch tree {
    case .absent: "~"
    case .text(let text): text.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
    case .sequence(let items): "[" + items.map(compact).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \(compact($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// The tree of a text; nil with any error.
  package static func read(_ text: String) -> String? {
    let document = Document(parsing: Source(name: "t.yaml", text: text))
    return document.hasErrors ? nil : document.root.map { compact(YAMLValue($0)) } ?? "nothing"
  }

  /// The text without its marks ⟦…⟧, and the offsets that they enclose.
  package static func unmark(_ text: String) -> (text: String, ranges: [Range<Int>]) {
    var plain = ""
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for character in text {
      switch character {
      case "⟦": starts.append(plain.utf8.count)
      case "⟧": if let start = starts.popLast() { ranges.append(start..<plain.utf8.count) }
      default: plain.append(character)
      }
    }
    return (plain, ranges)
  }
}

/// A generator of its own, so that a failure can be repeated.
package struct Dice: RandomNumberGenerator {
  package var state: UInt64

  /// The same state gives the same numbers.
  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}
