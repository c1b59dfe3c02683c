/// Unpacks DEFLATE (RFC 1951): stored blocks, fixed codes and dynamic codes.
struct Inflate {
  /// The data are not DEFLATE, or unpack to another length than expected.
  struct Fault: Error {}

  /// The codes of one alphabet, in the canonical order that their lengths give.
  private struct Codes {
    /// The number of codes of each length from 0 to 15 bits.
    private var counts = [Int](repeating: 0, count: 16)
    /// The symbols by code.
    private var symbols: [Int] = []

    /// Fails where more codes are announced than their lengths leave room for.
    init(lengths: [Int]) throws(Fault) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      var room = 1
      for length in 1...15 {
        room = room << 1 - counts[length]
        if room < 0 { throw Fault() }
      }
      var offsets = [Int](repeating: 0, count: 17)
      for length in 1...15 { offsets[length + 1] = offsets[length] + counts[length] }
      symbols = [Int](repeating: 0, count: offsets[16])
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[offsets[length]] = symbol
        offsets[length] += 1
      }
    }

    /// Reads the next symbol.
    func symbol(_ bits: inout Inflate) throws(Fault) -> Int {
      var (code, first, index) = (0, 0, 0)
      for length in 1...15 {
        code |= try bits.read(1)
        let count = counts[length]
        if code - first < count { return symbols[index + code - first] }
        index += count
        first = (first + count) << 1
        code <<= 1
      }
      throw Fault()
    }
  }

  private let bytes: ArraySlice<UInt8>
  private let length: Int
  private var place: Int
  private var (pending, count) = (0, 0)
  private var content: [UInt8] = []

  private init(_ bytes: ArraySlice<UInt8>, length: Int) {
    self.bytes = bytes
    self.length = length
    place = bytes.startIndex
  }

  /// Returns the unpacked bytes, of which there must be `length`: no more are ever made.
  static func unpacked(_ bytes: ArraySlice<UInt8>, length: Int) throws(Fault) -> [UInt8] {
    var inflate = Inflate(bytes, length: length)
    inflate.content.reserveCapacity(min(length, bytes.count * 8))
    var isLast = false
    while !isLast {
      isLast = try inflate.read(1) == 1
      switch try inflate.read(2) {
      case 0: try inflate.copyStored()
      case 1: try inflate.unpack(Self.fixed())
      case 2: try inflate.unpack(inflate.readCodes())
      default: throw Fault()
      }
    }
    if inflate.content.count != length { throw Fault() }
    return inflate.content
  }

  /// Reads a number, whose lowest bit comes first.
  private mutating func read(_ length: Int) throws(Fault) -> Int {
    while count < length {
      guard place < bytes.endIndex else { throw Fault() }
      pending |= Int(bytes[place]) << count
      place += 1
      count += 8
    }
    defer {
      pending >>= length
      count -= length
    }
    return pending & (1 << length - 1)
  }

  private mutating func append(_ byte: UInt8) throws(Fault) {
    guard content.count < length else { throw Fault() }
    content.append(byte)
  }

  private mutating func copyStored() throws(Fault) {
    // The rest of a byte that was begun; what was read ahead is less than a byte.
    (pending, count) = (0, 0)
    let size = try read(16)
    guard try read(16) == ~size & 0xFFFF, bytes.endIndex - place >= size, length - content.count >= size else {
      throw Fault()
    }
    content += bytes[place..<(place + size)]
    place += size
  }

  private mutating func unpack(_ codes: (symbols: Codes, distances: Codes)) throws(Fault) {
    while true {
      let symbol = try codes.symbols.symbol(&self)
      if symbol == Deflate.end { return }
      guard symbol > Deflate.end else {
        try append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      guard symbol - 257 < Deflate.lengths.count else { throw Fault() }
      let (base, bits) = Deflate.lengths[symbol - 257]
      let size = base + (try read(bits))
      let code = try codes.distances.symbol(&self)
      guard code < Deflate.distances.count else { throw Fault() }
      let distance = Deflate.distances[code].base + (try read(Deflate.distances[code].bits))
      guard distance <= content.count, length - content.count >= size else { throw Fault() }
      for _ in 0..<size { content.append(content[content.count - distance]) }
    }
  }

  private static func fixed() throws(Fault) -> (Codes, Codes) {
    let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    return (try Codes(lengths: lengths), try Codes(lengths: [Int](repeating: 5, count: 30)))
  }

  /// The order in which the lengths of the codes for lengths come (RFC 1951, 3.2.7).
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func readCodes() throws(Fault) -> (Codes, Codes) {
    let (symbols, distances, count) = (try read(5) + 257, try read(5) + 1, try read(4) + 4)
    guard symbols <= 286, distances <= 30 else { throw Fault() }
    var lengths = [Int](repeating: 0, count: 19)
    for index in Self.order.prefix(count) { lengths[index] = try read(3) }
    let codes = try Codes(lengths: lengths)
    var all: [Int] = []
    while all.count < symbols + distances {
      let symbol = try codes.symbol(&self)
      switch symbol {
      case 16:
        guard let last = all.last else { throw Fault() }
        all += repeatElement(last, count: try read(2) + 3)
      case 17: all += repeatElement(0, count: try read(3) + 3)
      case 18: all += repeatElement(0, count: try read(7) + 11)
      default: all.append(symbol)
      }
    }
    guard all.count == symbols + distances else { throw Fault() }
    return (try Codes(lengths: Array(all[..<symbols])), try Codes(lengths: Array(all[symbols...])))
  }
}
