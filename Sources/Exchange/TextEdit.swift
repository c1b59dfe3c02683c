internal import PlainYAML
internal import Text

/// Replacements in a file's text that keep everything else as it is written.
struct TextEdit {
  private let bytes: [UInt8]
  private var replacements: [(range: Range<Int>, text: [UInt8])] = []

  /// Begins without a replacement.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Replaces a range of UTF-8 offsets, which may be empty.
  mutating func replace(_ range: Range<Int>, by text: some Sequence<UInt8>) {
    replacements.append((range, Array(text)))
  }

  /// The text with all replacements; nil where ranges overlap.
  var result: [UInt8]? {
    var result: [UInt8] = []
    var place = 0
    for (range, text) in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard range.lowerBound >= place else { return nil }
      result += bytes[place..<range.lowerBound] + text
      place = range.upperBound
    }
    return result + bytes[place...]
  }

  /// The offset of the first byte of the line with an offset.
  func lineStart(_ offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  /// The offset behind the line feed of the line with an offset; the end of the text for the last line.
  func lineEnd(_ offset: Int) -> Int {
    (bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
  }

  /// The offset behind the last line of a range, without empty lines at its end: the range of a block text ends behind its
  /// last line feed.
  func lastLineEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return lineEnd(min(end, bytes.count - 1))
  }

  /// The same for an entry of a mapping, which may have no value.
  func lastLineEnd(of entry: Node.Entry) -> Int {
    let start = entry.key.range.upperBound
    return lastLineEnd(of: start..<(entry.value.kind == .absent ? start : max(start, entry.value.range.upperBound)))
  }
}

extension YAMLValue {
  /// The tree of a text; nil for one without content or with errors.
  init?(parsing text: String) {
    let document = Document(parsing: Source(name: "", text: text))
    guard !document.hasErrors, let root = document.root else { return nil }
    self.init(root)
  }
}
