extension Unicode.Scalar {
  /// Decodes the scalar that begins at an offset of valid UTF-8.
  package init(in bytes: Span<UInt8>, at index: Int) {
    var value = UInt32(bytes[index])
    if value >= 0x80 {
      let width = value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4
      value &= 0x7F >> UInt32(width)
      for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    }
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Decodes the scalar that ends before an offset of valid UTF-8; nil if `start` and `end` are equal.
  package init?(in bytes: Span<UInt8>, from start: Int, endingAt end: Int) {
    guard end > start else { return nil }
    var index = end - 1
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    self.init(in: bytes, at: index)
  }
}

extension [UInt8] {
  /// Appends a text. Contiguous storage is copied as a whole, which is quicker than appending a sequence.
  package static func += (bytes: inout [UInt8], text: String.UTF8View) {
    let added: Void? = unsafe text.withContiguousStorageIfAvailable { unsafe bytes.append(contentsOf: $0) }
    if added == nil { bytes.append(contentsOf: text) }
  }
}
