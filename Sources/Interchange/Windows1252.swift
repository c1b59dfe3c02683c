internal import Text

/// The encoding in which Excel saves plain CSV in western Europe and America.
enum Windows1252 {
  /// The characters of 0x80...0x9F; nil for bytes that are not used, and for letters that are rare in western languages:
  /// in other encodings their bytes are common letters.
  private static let signs: [Unicode.Scalar?] = [
    "€", nil, "‚", nil, "„", "…", "†", "‡", nil, "‰", nil, "‹", nil, nil, nil, nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", nil, "™", nil, "›", "œ", nil, nil, nil,
  ]

  /// Returns the text, or nil where another encoding is possible.
  ///
  /// Another one is possible with bytes that Windows-1252 does not use or uses rarely, with signs inside a word, and with
  /// more than two letters beyond ASCII in a row, as in Greek or Russian.
  static func text(of bytes: [UInt8]) -> String? {
    var text = String.UnicodeScalarView()
    var highInRow = 0
    for (index, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        if byte == 0 { return nil }
        highInRow = 0
        text.append(Unicode.Scalar(byte))
        continue
      }
      guard let scalar = byte < 0xA0 ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte) else { return nil }
      let isWordSign = (0xA1...0xBF).contains(byte) && index > 0 && isLetter(bytes[index - 1])
      if isWordSign, index + 1 < bytes.count, isLetter(bytes[index + 1]) { return nil }
      highInRow = byte >= 0xC0 ? highInRow + 1 : 0
      if highInRow > 2 { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// Returns the first word that is not ASCII; nil where there is none.
  static func example(in text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let sign = scalars.firstIndex(where: { !$0.isASCII }) else { return nil }
    let isEnd = { (scalar: Unicode.Scalar) in scalar.isASCII && !isLetter(UInt8(scalar.value)) }
    let start = scalars[..<sign].lastIndex(where: isEnd).map(scalars.index(after:)) ?? scalars.startIndex
    return String(scalars[start...].prefix { !isEnd($0) })
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC0 }
}
