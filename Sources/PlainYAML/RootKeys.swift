internal import Text

extension Source {
  /// The keys of the root, found without a parse, at a hundredth of its time: in a text that can be read, a line begins
  /// with a letter only where a key of the root does, since all that belongs to another is indented. Nil where some line
  /// begins with neither a plain key nor a space, a comment or nothing, or where a byte order mark stands before all; then
  /// only a parse can tell.
  package var rootKeys: Set<String>? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
    let text = bytes.span
    var keys: Set<String> = []
    var line = 0
    while line < text.count {
      let end = WordScan.lineFeed(text, from: line)
      switch text[line] {
      case 0x20, 0x0A, 0x0D, UInt8(ascii: "#"): break
      case let first where Parser.isWordStart(first):
        guard let colon = bytes[line..<end].firstIndex(of: UInt8(ascii: ":")), !Parser.isWhite(text[colon - 1]),
          colon + 1 == end || text[colon + 1] == 0x20 || text[colon + 1] == 0x0D
        else { return nil }
        keys.insert(String(decoding: bytes[line..<colon], as: UTF8.self))
      default: return nil
      }
      line = end + 1
    }
    return keys.isEmpty ? nil : keys
  }
}
