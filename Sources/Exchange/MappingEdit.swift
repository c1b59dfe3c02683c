internal import PlainYAML
internal import Text

/// Changes single entries of a mapping in the text of a file, and keeps everything else as it is written.
enum MappingEdit {
  /// Returns the text with an entry of a mapping that has entries: in place of the one with the same key, or behind the
  /// last. The caller compares the trees: a mapping in one line cannot be changed so.
  static func text(_ text: String, setting entry: YAMLValue.Entry, among known: [Node.Entry]) -> String {
    let bytes = Array(text.utf8)
    if let old = known.first(where: { $0.key.text == entry.key }) {
      let (start, end) = (old.key.range.lowerBound, end(of: old, in: bytes))
      let column = column(of: start, in: bytes)
      let new = lines(entry, column: column)
      let rest = String(decoding: bytes[end..<lineEnd(after: end, in: bytes)], as: UTF8.self).drop { $0 == " " }
      // A comment behind a value that grows over several lines goes above it.
      if new.contains("\n"), rest.hasPrefix("#") {
        return splice(bytes, start..<lineEnd(after: end, in: bytes), rest + "\n" + .spaces(column) + new)
      }
      return splice(bytes, start..<end, new)
    }
    guard let last = known.last else { return text }
    let column = column(of: last.key.range.lowerBound, in: bytes)
    let place = lineEnd(after: end(of: last, in: bytes), in: bytes)
    return splice(bytes, place..<place, "\n" + .spaces(column) + lines(entry, column: column))
  }

  /// Returns the text with another text in place of a range of UTF-8 offsets.
  static func splice(_ bytes: [UInt8], _ range: Range<Int>, _ text: String) -> String {
    String(decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }

  /// Returns the entry as written in a mapping at a column, without the margin of its first line and the last line feed.
  static func lines(_ entry: YAMLValue.Entry, column: Int) -> String {
    String(YAMLWriter.write(.mapping([entry])).dropLast()).replacing("\n", with: "\n" + .spaces(column))
  }

  /// The column of an offset in its line, from 0.
  static func column(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reversed().prefix { $0 != UInt8(ascii: "\n") }.count
  }

  /// The offset of the line feed behind an offset, or the end of the text.
  static func lineEnd(after offset: Int, in bytes: [UInt8]) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// Returns the offset at which an entry ends: behind its value, or behind its colon where it has none.
  private static func end(of entry: Node.Entry, in bytes: [UInt8]) -> Int {
    guard entry.value.kind != .absent else {
      let key = entry.key.range.upperBound
      return bytes[key...].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? key
    }
    var end = entry.value.range.upperBound
    while end > entry.value.range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return end
  }
}
