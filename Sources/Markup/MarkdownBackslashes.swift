/// Which characters need a backslash depends on the characters beside them.
extension MarkdownText {
  /// Removes the backslashes that change nothing from the escaped text that begins at an offset, so that `service-desk.3.1:
  /// (open)` stays as it is. Assumes that anything may follow the text.
  mutating func removeNeedlessBackslashes(from start: Int) {
    guard var place = bytes[start...].firstIndex(of: Self.backslash) else { return }
    var end = place
    while place < bytes.count {
      var byte = bytes[place]
      place += 1
      if byte == Self.backslash {
        byte = bytes[place]
        place += 1
        if needsBackslash(byte, after: end, before: place) {
          bytes[end] = Self.backslash
          end += 1
        }
      }
      bytes[end] = byte
      end += 1
    }
    bytes.removeLast(bytes.count - end)
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Whether a character has a meaning of its own between the bytes before `end` and those from `next` on. The characters
  /// that are not listed always get a backslash.
  private func needsBackslash(_ byte: UInt8, after end: Int, before next: Int) -> Bool {
    let before = end > 0 ? bytes[end - 1] : nil
    let behind = character(at: next)
    switch byte {
    case UInt8(ascii: "."):
      // Some readers link words with a point between them, as if they were host names.
      if let behind, Self.isLetter(behind) { return true }
      return isEnd(behind) && isNumber(before: end)
    case UInt8(ascii: ")"): return isEnd(behind) && isNumber(before: end)
    case UInt8(ascii: "("): return before == UInt8(ascii: "]") || isAtLineStart(end)
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return before == byte || behind == byte || isEnd(behind) && isAtLineStart(end)
    case UInt8(ascii: ":"):
      guard let before, before > UInt8(ascii: " "), before != byte else { return true }
      return behind == byte || behind == UInt8(ascii: "/") || isShortcode(at: next)
    case UInt8(ascii: "!"): return behind == nil
    case UInt8(ascii: "&"):
      let after = bytes[next...].drop { Self.isLetter($0) || Self.isDigit($0) || "\\#".utf8.contains($0) }
      return after.first.map { $0 == UInt8(ascii: ";") && after.startIndex > next } ?? true
    default: return true
    }
  }

  /// The character at an offset of the escaped text, without its backslash; nil at the end.
  private func character(at place: Int) -> UInt8? {
    guard place < bytes.count else { return nil }
    return bytes[place] == Self.backslash ? bytes[place + 1] : bytes[place]
  }

  private func isEnd(_ byte: UInt8?) -> Bool { byte.map { $0 == UInt8(ascii: " ") } ?? true }

  /// Whether only marks of blocks, such as `> ` and `- `, are before an offset on its line.
  private func isAtLineStart(_ end: Int) -> Bool {
    let line = bytes[..<end].reversed().prefix { $0 != UInt8(ascii: "\n") }
    return line.allSatisfy { Self.isDigit($0) || " >*+-#.)".utf8.contains($0) }
  }

  /// Whether a number of a list, `1`, `a` or `iv`, begins a line and ends at an offset.
  private func isNumber(before end: Int) -> Bool {
    let run = bytes[..<end].suffix(while: { Self.isLetter($0) || Self.isDigit($0) })
    guard !run.isEmpty, run.count == 1 || run.allSatisfy({ Self.isDigit($0) || "ivxlcdmIVXLCDM".utf8.contains($0) })
    else { return false }
    return isAtLineStart(run.startIndex)
  }

  /// Whether a word at an offset could be the name of a picture, as in `:smile:`.
  private func isShortcode(at place: Int) -> Bool {
    let name = bytes[place...].prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || Self.isDigit($0) || "\\_+-".utf8.contains($0)
    }
    guard name.endIndex < bytes.count else { return name.contains { !Self.isDigit($0) } }
    return !name.isEmpty && bytes[name.endIndex] == UInt8(ascii: ":")
  }

  /// Whether a byte is a letter of ASCII or belongs to a character beyond it. Those that begin with C2 or E2 are spaces,
  /// quotation marks, dashes and signs.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension BidirectionalCollection {
  /// The longest end whose elements all pass a test.
  fileprivate func suffix(while passes: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, passes(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
