internal import Text

/// The text of a paragraph, a heading or a cell.
///
/// Whether marks of strong text, emphasis and code are recognized depends on the characters beside them: `**2\.**but` is
/// not strong, and `` `a``b` `` is not two code spans. Where a mark would not be recognized, an HTML element replaces it.
struct MarkdownText {
  /// The text so far, UTF-8.
  var bytes: [UInt8] = []

  /// The kind of block that a text is in.
  enum Place {
    /// A heading or a cell of a table: one line, and `|` ends the cell even in code.
    case line
    case paragraph
  }

  /// The characters before and after a piece; nil at the ends of the text.
  struct Neighbours {
    let before: Unicode.Scalar?
    let behind: Unicode.Scalar?
    static let none = Neighbours(before: nil, behind: nil)
  }

  /// Adds a text on one line, without spaces at its ends; returns whether there was anything to add.
  mutating func writeLine(_ inlines: [Markdown.Inline]) -> Bool {
    let start = bytes.count
    write(inlines, .line)
    trim(from: start)
    return bytes.count > start
  }

  /// Returns the lines of a paragraph, without blank lines at its ends and without spaces at the ends of each line.
  static func lines(_ paragraph: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines = paragraph.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      var text = MarkdownText(bytes: Array(line))
      _ = text.finishLine(from: 0)
      return text.bytes
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Removes the spaces at the ends of a paragraph's line that begins at an offset; returns whether anything is left.
  mutating func finishLine(from start: Int) -> Bool {
    trim(from: start)
    guard bytes.count > start else { return false }
    // A line of `=` would turn the line before it into a heading.
    if bytes[start] == UInt8(ascii: "="), String(decoding: bytes[start...], as: UTF8.self).first == "=" {
      bytes.insert(UInt8(ascii: "\\"), at: start)
    }
    return true
  }

  private mutating func trim(from start: Int) {
    let kept = bytes[start...].trimmed { $0 == UInt8(ascii: " ") }.indices
    bytes.removeLast(bytes.count - kept.upperBound)
    bytes.removeSubrange(start..<kept.lowerBound)
  }

  /// Adds inlines. Within marks (`isMarked`), tags replace other marks, which could be read as the end of the outer ones.
  mutating func write(_ inlines: [Markdown.Inline], _ place: Place, isMarked: Bool = false) {
    let start = bytes.count
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text): escape(text)
      case .strong(let content):
        write(content, .strong, place, isMarked, neighbours(from: start, inlines.dropFirst(index + 1), place))
      case .emphasis(let content):
        write(content, .emphasis, place, isMarked, neighbours(from: start, inlines.dropFirst(index + 1), place))
      case .code(let text): write(code: text, place, neighbours(from: start, inlines.dropFirst(index + 1), place))
      case .link(let content, let link):
        bytes.append(UInt8(ascii: "["))
        write(content, place, isMarked: isMarked)
        write(address: link)
      case .image(let alternative, let link):
        bytes += "![".utf8
        escape(alternative)
        write(address: link)
      case .anchor(let name): write(anchor: name)
      case .lineBreak: bytes += (place == .line ? "<br>" : "\n").utf8
      }
    }
  }

  private mutating func write(
    _ content: [Markdown.Inline], _ mark: Mark, _ place: Place, _ isMarked: Bool, _ around: Neighbours
  ) {
    let start = bytes.count
    write(content, place, isMarked: true)
    put(mark, aroundTextFrom: start, isWithinOther: isMarked, around)
  }

  private func neighbours(
    from start: Int, _ following: ArraySlice<Markdown.Inline>, _ place: Place
  ) -> Neighbours {
    var behind: Unicode.Scalar?
    for inline in following {
      behind = Self.opening(of: inline, place)
      if behind != nil { break }
    }
    return Neighbours(before: Unicode.Scalar(in: bytes.span, from: start, endingAt: bytes.count), behind: behind)
  }

  /// Returns the character with which a piece begins; nil for an empty one.
  private static func opening(of inline: Markdown.Inline, _ place: Place) -> Unicode.Scalar? {
    var piece = MarkdownText()
    switch inline {
    case .text(let text): if let first = text.unicodeScalars.first { piece.escape(String(first)) }
    case .strong(let content), .emphasis(let content): return content.isEmpty ? nil : "*"
    case .code(let text): piece.write(code: text, place, .none)
    case .link: return "["
    case .image: return "!"
    case .anchor: return "<"
    case .lineBreak: return " "
    }
    return piece.bytes.isEmpty ? nil : Unicode.Scalar(in: piece.bytes.span, at: 0)
  }
}
