extension Unicode.Scalar {
  /// The scalar that begins at a place of valid UTF-8.
  package init(in bytes: Span<UInt8>, at index: Int) {
    var value = UInt32(bytes[index])
    if value >= 0x80 {
      let width = value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4
      value &= 0x7F >> UInt32(width)
      for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    }
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The scalar that ends before a place of valid UTF-8; nil where nothing stands from the start on.
  package init?(in bytes: Span<UInt8>, from start: Int, endingAt end: Int) {
    guard end > start else { return nil }
    var index = end - 1
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    self.init(in: bytes, at: index)
  }
}

extension [UInt8] {
  /// Adds a text in one piece, in half the time of adding any sequence: writers do little else.
  package static func += (bytes: inout [UInt8], text: String.UTF8View) {
    let added: Void? = unsafe text.withContiguousStorageIfAvailable { unsafe bytes.append(contentsOf: $0) }
    if added == nil { bytes.append(contentsOf: text) }
  }
}
