internal import Text

/// How the writers add text that must not be read as markup.
extension [UInt8] {
  /// Adds a text: the bytes up to the first that is not `plain` as they are, the rest as `rewrite` writes it.
  @inline(__always) mutating func add(
    _ text: String, plain: (UInt8) -> Bool, escape: (Unicode.Scalar, inout [UInt8]) -> Bool
  ) {
    let start = count
    self += text.utf8
    if let special = self[start...].firstIndex(where: { !plain($0) }) { rewrite(from: special, plain: plain, escape) }
  }

  /// Writes the valid UTF-8 from an offset on again, scalar by scalar. Bytes that are `plain` stay. `escape` adds a scalar
  /// that the format writes in its own way and returns true; for any other it returns false, and the scalar is added as
  /// itself or, if it is hidden, as its sign.
  @inline(__always) mutating func rewrite(
    from start: Int, plain: (UInt8) -> Bool, _ escape: (Unicode.Scalar, inout [UInt8]) -> Bool
  ) {
    let rest = Array(self[start...])
    removeLast(rest.count)
    var index = 0
    while index < rest.count {
      let byte = rest[index]
      if plain(byte) {
        append(byte)
        index += 1
        continue
      }
      let scalar = byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(in: rest.span, at: index)
      index += byte < 0x80 ? 1 : UTF8.width(scalar)
      if escape(scalar, &self) { continue }
      if (0x20...0x7E).contains(byte) {
        append(byte)
      } else {
        HiddenCharacters.writeVisible(scalar, to: &self)
      }
    }
  }
}
