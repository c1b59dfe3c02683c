extension [UInt8] {
  /// The bytes with each CRLF as LF; nil for bytes without any.
  package var withLineFeeds: [UInt8]? {
    var ends: [Int] = []
    var place = WordScan.first(UInt8(ascii: "\r"), in: span, from: 0)
    while place < count {
      if place + 1 < count, self[place + 1] == UInt8(ascii: "\n") { ends.append(place) }
      place = WordScan.first(UInt8(ascii: "\r"), in: span, from: place + 1)
    }
    guard !ends.isEmpty else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var start = 0
    for end in ends {
      text += self[start..<end]
      start = end + 1
    }
    return text + self[start...]
  }
}
