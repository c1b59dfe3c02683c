internal import Text

// entry = plain ":" ( " " plain break / break / … )

/// An entry in the usual form: a plain key, and on its line a plain text, or nothing because the value is below.
///
/// The general rules read the same; this rule is quicker because it looks only for what such a line contains.
struct PlainEntry {
  /// The text behind the colon, with the offsets of the line feed and of the content of the next line.
  enum Rest {
    /// A plain text; the next line is not indented deeper.
    case text(end: Int, next: Int)
    /// Nothing on the key's line.
    case below(end: Int, next: Int)
    /// Anything else, which the general rules read.
    case other
  }

  /// The offset of the colon.
  let colon: Int
  /// The text behind it.
  let rest: Rest
}

extension Parser {
  /// Returns the entry at `position`, whose key is in `column`, or nil if it does not have this form.
  @inline(__always) mutating func plainEntry(column: Int) -> PlainEntry? {
    Self.plainEntry(bytes.span, from: position, column: column)
  }

  /// Reads the key of an entry, up to its colon.
  @inline(__always) mutating func readKey(of entry: PlainEntry) {
    append(.plain, position..<entry.colon)
    position = entry.colon
  }

  private static func plainEntry(_ bytes: Span<UInt8>, from start: Int, column: Int) -> PlainEntry? {
    let colon = WordScan.plainStop(bytes, from: start)
    guard colon + 2 < bytes.count, (1...1024).contains(colon - start), bytes[colon] == UInt8(ascii: ":"),
      isWordStart(bytes[start]), !isWhite(bytes[colon - 1])
    else { return nil }
    if bytes[colon + 1] == 0x0A {
      let next = WordScan.endOfSpaces(bytes, from: colon + 2)
      return PlainEntry(colon: colon, rest: isContent(bytes, next) ? .below(end: colon + 1, next: next) : .other)
    }
    guard bytes[colon + 1] == 0x20 else { return nil }
    if isWordStart(bytes[colon + 2]) {
      let end = WordScan.plainStop(bytes, from: colon + 2)
      if end < bytes.count, bytes[end] == 0x0A, bytes[end - 1] > 0x20 {
        let next = WordScan.endOfSpaces(bytes, from: end + 1)
        if next - end - 1 <= column, isContent(bytes, next) {
          return PlainEntry(colon: colon, rest: .text(end: end, next: next))
        }
      }
    }
    return PlainEntry(colon: colon, rest: .other)
  }

  /// Whether a line's first character begins its content for certain: characters up to the hash need the general rules.
  @inline(__always) private static func isContent(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] > UInt8(ascii: "#")
  }
}
