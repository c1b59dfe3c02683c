/// Foreign text: up to U+058F no character turns the direction of others, so text without any beyond needs no element of
/// its own; a very long word may break.
extension HTMLWriter {
  /// The longest run of signs without a space that a page has to hold on one line.
  private static let longestWord = 40

  /// Adds user text, looked through where it then stands.
  package mutating func write(isolated text: String) {
    let start = bytes.count
    bytes += text.utf8
    if HTMLScan.isPlain(bytes.span, from: start, needsSpaces: true) { return }
    let signs = Signs(in: bytes.span, from: start)
    if signs.turns || signs.longestRun > Self.longestWord {
      bytes.removeLast(bytes.count - start)
      let content = signs.longestRun > Self.longestWord ? Self.breakable(text) : [.text(text)]
      write(signs.turns ? .tag(.bdi, [], content) : .fragment(content))
    } else if let special = signs.firstSpecial {
      escape(from: special)
    }
  }

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

/// What is found in a text by its bytes, in one pass.
private struct Signs {
  /// The place of the first byte that may not stand for itself.
  private(set) var firstSpecial: Int?
  /// Whether a character from U+0590 on is there.
  private(set) var turns = false
  /// In bytes, which are no fewer than the signs, between spaces that surely are no part of another sign: looking for
  /// the signs themselves takes ten times as long, and nearly no text needs it.
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
        turns = turns || byte > 0xD6 || byte == 0xD6 && bytes[index + 1] >= 0x90
      }
      index += 1
    }
    longestRun = max(longestRun, run)
  }
}
