// entry = plain ": " plain break            what nearly every line of a mapping is

extension Parser {
  /// Reads an entry on one line whose key and text are plain, if the next line has content that is not indented deeper;
  /// else reads nothing. The rules of the grammar would read the same, at three times the instructions: they ask at each
  /// step for what such a line does not have.
  @inline(__always) mutating func plainEntry(column: Int) -> Bool {
    guard let entry = Self.plainEntry(bytes.span, from: position, column: column) else { return false }
    append(.plain, position..<entry.colon)
    append(.plain, (entry.colon + 2)..<entry.end)
    lineStart = entry.end + 1
    position = entry.next
    return true
  }

  /// Offsets of such an entry: its colon, its line feed, and the content of the next line.
  private static func plainEntry(
    _ bytes: Span<UInt8>, from start: Int, column: Int
  ) -> (colon: Int, end: Int, next: Int)? {
    let colon = WordScan.plainStop(bytes, from: start)
    // A key of two characters may be a merge key, one of more than 1024 bytes too long.
    guard colon + 2 < bytes.count, (3...1024).contains(colon - start), bytes[colon] == UInt8(ascii: ":"),
      bytes[colon + 1] == 0x20, isWordStart(bytes[start]), isWordStart(bytes[colon + 2]), !isWhite(bytes[colon - 1])
    else { return nil }
    let end = WordScan.plainStop(bytes, from: colon + 2)
    guard end < bytes.count, bytes[end] == 0x0A, bytes[end - 1] > 0x20 else { return nil }
    let next = WordScan.endOfSpaces(bytes, from: end + 1)
    // Nothing up to the hash begins a content that goes without a look.
    guard next < bytes.count, next - end - 1 <= column, bytes[next] > UInt8(ascii: "#") else { return nil }
    return (colon, end, next)
  }
}
