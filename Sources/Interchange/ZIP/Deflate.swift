// The literals, lengths and distances of RFC 1951, 3.2.5 and 3.2.6.

/// Packs bytes as DEFLATE (RFC 1951) in one block with the fixed codes.
///
/// Repetitions are found by the last places where the same three bytes began, which packs the tables of office files to a
/// tenth or less.
struct Deflate {
  /// The first length of each code from 257 on, and how many more bits it has.
  static let lengths: [(base: Int, bits: Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2),
    (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5),
    (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  /// The first distance of each code, and how many more bits it has.
  static let distances: [(base: Int, bits: Int)] = (0..<30).map { code in
    let bits = max(0, code / 2 - 1)
    return (code < 4 ? code + 1 : (2 + code % 2) << bits + 1, bits)
  }
  /// The end of a block.
  static let end = 256
  /// The most bytes that a repetition has, and the most bytes that it reaches back.
  private static let (longest, farthest) = (258, 32_768)
  /// How many earlier places are tried for the longest repetition.
  private static let tries = 48

  private var bytes: [UInt8] = []
  private var (pending, count): (UInt64, Int) = (0, 0)

  /// Returns the bytes packed.
  static func packed(_ content: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    // The last block, with fixed codes.
    deflate.write(0b011, 3)
    deflate.write(content)
    deflate.writeSymbol(end)
    deflate.write(0, 7)
    return deflate.bytes
  }

  private mutating func write(_ content: [UInt8]) {
    // The last place of each triple of bytes, and the one before each place.
    var last = [Int32](repeating: -1, count: 1 << 15)
    var earlier = [Int32](repeating: -1, count: content.count)
    let enter = { (place: Int, last: inout [Int32], earlier: inout [Int32]) in
      guard place + 2 < content.count else { return }
      let key = Self.key(of: content, at: place)
      earlier[place] = last[key]
      last[key] = Int32(truncatingIfNeeded: place)
    }
    var place = 0
    while place < content.count {
      let start = place + 2 < content.count ? Int(last[Self.key(of: content, at: place)]) : -1
      let (length, distance) = Self.repetition(in: content, at: place, from: start, earlier)
      if length < 3 {
        writeSymbol(Int(content[place]))
      } else {
        writeRepetition(length: length, distance: distance)
      }
      for entered in place..<(place + max(1, length)) { enter(entered, &last, &earlier) }
      place += max(1, length)
    }
  }

  private static func key(of content: [UInt8], at place: Int) -> Int {
    let triple = UInt32(content[place]) << 16 | UInt32(content[place + 1]) << 8 | UInt32(content[place + 2])
    return Int((triple &* 2_654_435_761) >> 17)
  }

  /// The longest repetition of earlier bytes; length 0 without one of three bytes or more.
  private static func repetition(in content: [UInt8], at place: Int, from start: Int, _ earlier: [Int32]) -> (Int, Int)
  {
    var (length, distance, candidate) = (2, 0, start)
    let most = min(longest, content.count - place)
    for _ in 0..<tries {
      guard candidate >= 0, place - candidate <= farthest, length < most else { break }
      if content[candidate + length] == content[place + length] {
        var same = 0
        while same < most, content[candidate + same] == content[place + same] { same += 1 }
        if same > length { (length, distance) = (same, place - candidate) }
      }
      candidate = Int(earlier[candidate])
    }
    return length > 2 ? (length, distance) : (0, 0)
  }

  private mutating func writeRepetition(length: Int, distance: Int) {
    let code = Self.code(of: length, in: Self.lengths)
    writeSymbol(257 + code)
    write(length - Self.lengths[code].base, Self.lengths[code].bits)
    let far = Self.code(of: distance, in: Self.distances)
    writeCode(far, 5)
    write(distance - Self.distances[far].base, Self.distances[far].bits)
  }

  /// The last code whose base is not above the number.
  private static func code(of number: Int, in codes: [(base: Int, bits: Int)]) -> Int {
    var (low, high) = (0, codes.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if codes[middle].base <= number { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private mutating func writeSymbol(_ symbol: Int) {
    switch symbol {
    case ..<144: writeCode(0x30 + symbol, 8)
    case ..<256: writeCode(0x190 + symbol - 144, 9)
    case ..<280: writeCode(symbol - 256, 7)
    default: writeCode(0xC0 + symbol - 280, 8)
    }
  }

  /// Writes a code, whose highest bit comes first.
  private mutating func writeCode(_ code: Int, _ length: Int) {
    var reversed = 0
    for bit in 0..<length where code >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
    write(reversed, length)
  }

  /// Writes a number, whose lowest bit comes first.
  private mutating func write(_ number: Int, _ length: Int) {
    pending |= UInt64(truncatingIfNeeded: number) << UInt64(count)
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }
}
