/// User text within a line. Only characters from U+0590 on can change the direction of others, so only texts with one of
/// them get a `bdi` element. Very long words may break.
extension HTMLWriter {
  /// The length, in characters, up to which a word is kept on one line.
  private static let longestWord = 40

  /// Adds user text.
  package mutating func write(isolated text: String) {
    let start = bytes.count
    bytes += text.utf8
    if HTMLScan.isPlain(bytes.span, from: start, needsSpaces: true) { return }
    let scan = TextScan(in: bytes.span, from: start)
    if scan.mayTurn || scan.longestRun > Self.longestWord {
      bytes.removeLast(bytes.count - start)
      let content = scan.longestRun > Self.longestWord ? Self.breakable(text) : [.text(text)]
      write(scan.mayTurn ? .tag(.bdi, [], content) : .fragment(content))
    } else if let special = scan.firstSpecial {
      escape(from: special)
    }
  }

  /// Returns the text with a `wbr` element after each 40 characters of a word.
  private static func breakable(_ text: String) -> [Element] {
    var pieces: [Element] = []
    var piece = ""
    var run = 0
    for character in text {
      run = character == " " || character == "\n" ? 0 : run + 1
      if run > longestWord {
        pieces += [.text(piece), .tag(.wbr)]
        piece = ""
        run = 1
      }
      piece.append(character)
    }
    return pieces + [.text(piece)]
  }
}

/// Properties of a text, found in one pass over its bytes.
private struct TextScan {
  /// The offset of the first byte that may not be written as it is.
  private(set) var firstSpecial: Int?
  /// Whether the text has a character from U+0590 on.
  private(set) var mayTurn = false
  /// The length in bytes, which is at least the length in characters, of the longest run between spaces that are not part
  /// of a longer character. Counting characters is slower, and only texts with a long run need it.
  private(set) var longestRun = 0

  init(in bytes: Span<UInt8>, from start: Int) {
    var run = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      run += 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        let isFirst = index == start || bytes[index - 1] < 0x80 && bytes[index - 1] != UInt8(ascii: "\r")
        if isFirst && (index + 1 == bytes.count || bytes[index + 1] < 0x80) {
          longestRun = max(longestRun, run - 1)
          run = 0
        }
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        firstSpecial = firstSpecial ?? index
      case UInt8(ascii: "\t"), UInt8(ascii: "!")...UInt8(ascii: "~"): break
      default:
        firstSpecial = firstSpecial ?? index
        mayTurn = mayTurn || byte > 0xD6 || byte == 0xD6 && bytes[index + 1] >= 0x90
      }
      index += 1
    }
    longestRun = max(longestRun, run)
  }
}
