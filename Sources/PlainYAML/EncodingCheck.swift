internal import Text

extension Parser {
  /// Reports the first byte that is not UTF-8 and characters that YAML excludes. Returns whether parsing can go on.
  mutating func checkEncoding() -> Bool {
    var index = 0
    var isClean = true
    var isUTF8 = !reportUTF16()
    if !isUTF8 { return false }
    while index < bytes.count {
      index = WordScan.endOfPlainText(bytes.span, from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
        continue
      }
      if byte == 0x0A || byte == 0x09 || (byte == 0x0D && at(index + 1) == 0x0A) {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 1 : scalarLength(at: index)
      let range = index..<(index + max(1, length))
      if byte == 0xE2 { hasTypographicQuotes = hasTypographicQuotes || startsTypographicQuote(index) }
      if length == 0 {
        if isUTF8 { report(.invalidUTF8(at: index, byte)) }
        (isClean, isUTF8) = (false, false)
      } else if byte == 0x0D {
        report(.loneReturn(range))
        isClean = false
      } else if byte < 0x80 || isExcluded(range) {
        report(.control(range, code: code(range)))
        isClean = false
      }
      index = range.upperBound
    }
    return isClean
  }

  /// Reports bytes that are not UTF-8. Returns whether there are none; the grammar decides which characters are legal.
  mutating func checkUTF8() -> Bool {
    var index = 0
    var isClean = !reportUTF16()
    if !isClean { return false }
    while index < bytes.count {
      index = WordScan.endOfPlainText(bytes.span, from: index)
      guard index < bytes.count else { break }
      let length = bytes[index] < 0x80 ? 1 : scalarLength(at: index)
      if length == 0 {
        if isClean { report(.invalidUTF8(at: index, bytes[index])) }
        isClean = false
      }
      index += max(1, length)
    }
    return isClean
  }

  /// Reports a text in UTF-16, with or without a byte order mark; returns whether it is one.
  private mutating func reportUTF16() -> Bool {
    let isUTF16 = (at(0) | 1 == 0xFF && at(0) ^ at(1) == 1) || (bytes.count > 1 && (at(0) == 0) != (at(1) == 0))
    if isUTF16 { report(.utf16) }
    return isUTF16
  }

  /// Returns the length of the scalar at an index, 2 to 4 bytes, or 0 where it is not well formed.
  private func scalarLength(at index: Int) -> Int {
    let second = at(index + 1)
    switch bytes[index] {
    case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(second) && isContinuation(at(index + 2)) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(second) && isContinuation(at(index + 2)) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(second) && isContinuation(at(index + 2)) ? 3 : 0
    case 0xF0:
      return (0x90...0xBF).contains(second) && isContinuation(at(index + 2)) && isContinuation(at(index + 3)) ? 4 : 0
    case 0xF1...0xF3:
      return isContinuation(second) && isContinuation(at(index + 2)) && isContinuation(at(index + 3)) ? 4 : 0
    case 0xF4:
      return (0x80...0x8F).contains(second) && isContinuation(at(index + 2)) && isContinuation(at(index + 3)) ? 4 : 0
    default: return 0
    }
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether the scalar is excluded: a C1 control other than NEL, a byte order mark inside the text, or one of the two
  /// noncharacters U+FFFE and U+FFFF.
  private func isExcluded(_ range: Range<Int>) -> Bool {
    switch bytes[range.lowerBound] {
    case 0xC2: (0x80...0x9F).contains(bytes[range.lowerBound + 1]) && bytes[range.lowerBound + 1] != 0x85
    case 0xEF:
      bytes[range].elementsEqual([0xEF, 0xBF, 0xBE]) || bytes[range].elementsEqual([0xEF, 0xBF, 0xBF])
        || (range.lowerBound > 0 && bytes[range].elementsEqual([0xEF, 0xBB, 0xBF]))
    default: false
    }
  }

  private func code(_ range: Range<Int>) -> UInt32 {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first?.value ?? 0
  }
}

extension Diagnostic {
  fileprivate static var utf16: Diagnostic {
    Diagnostic(.utf16, "this is UTF-16", at: .byte(0), remedy: "save it as UTF-8")
  }

  fileprivate static func invalidUTF8(at offset: Int, _ byte: UInt8) -> Diagnostic {
    let isWindows = Windows1252.character(byte).map { "; in Windows-1252 the character here is '\($0)'" } ?? ""
    return Diagnostic(
      .invalidUTF8, "this is not UTF-8\(isWindows)", at: .byte(offset), remedy: "save the file as UTF-8")
  }

  fileprivate static func loneReturn(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.loneReturn, "a carriage return without a line feed", at: range, remedy: "end lines with LF or CRLF")
  }

  fileprivate static func control(_ range: Range<Int>, code: UInt32) -> Diagnostic {
    let name = String(code, radix: 16, uppercase: true)
    return Diagnostic(
      .controlCharacter,
      "character U+\(String(repeating: "0", count: max(0, 4 - name.count)))\(name) is not allowed in a text file",
      at: range, remedy: "remove it, or write an escape in \"double quotes\"")
  }
}
