/// Markdown (GitHub-flavoured) as a tree. There is one writer, and it escapes.
package enum Markdown {
  /// A piece as wide as the page.
  package indirect enum Block: Hashable, Sendable {
    /// A heading of rank 1...6.
    case heading(Int, [Inline])
    case paragraph([Inline])
    case list([[Block]])
    case numberedList([[Block]])
    case quote([Block])
    /// Cells beyond the head's columns are dropped, missing ones left empty.
    case table([Column], rows: [[[Inline]]])
  }

  /// The head of a column.
  package struct Column: Hashable, Sendable {
    /// How a column is set.
    package enum Alignment: Hashable, Sendable { case leading, centre, trailing }

    /// The head's text.
    package let title: [Inline]
    /// How its cells are set.
    package let alignment: Alignment

    /// A column.
    package init(_ title: [Inline], _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// A piece of a line.
  package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    case code(String)
    case link([Inline], Link)
    /// A place that links reach. GitHub and pandoc keep the empty HTML anchor.
    case anchor(String)
    case lineBreak
  }
}

/// Writes Markdown that cmark-gfm and pandoc read alike.
package enum MarkdownWriter {
  /// The blocks with a blank line between them and one line feed at the end.
  package static func write(_ blocks: [Markdown.Block]) -> String {
    lines(blocks).joined(separator: "\n") + "\n"
  }

  private static func lines(_ blocks: [Markdown.Block]) -> [String] {
    Array(blocks.map(lines(of:)).filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private static func lines(of block: Markdown.Block) -> [String] {
    switch block {
    case .heading(let rank, let inlines):
      [String(repeating: "#", count: min(max(rank, 1), 6)) + " " + text(inlines, isCell: true)]
    case .paragraph(let inlines): text(inlines, isCell: false).split(separator: "\n").map(String.init)
    case .list(let items): list(items) { _ in "- " }
    case .numberedList(let items): list(items) { "\($0 + 1). " }
    case .quote(let blocks): lines(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .table(let columns, let rows): table(columns, rows)
    }
  }

  private static func list(_ items: [[Markdown.Block]], mark: (Int) -> String) -> [String] {
    items.enumerated().flatMap { index, blocks in
      let mark = mark(index)
      let margin = String(repeating: " ", count: mark.count)
      return lines(blocks).enumerated().map { $0 == 0 ? mark + $1 : $1.isEmpty ? "" : margin + $1 }
    }
  }

  private static func table(_ columns: [Markdown.Column], _ rows: [[[Markdown.Inline]]]) -> [String] {
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    let rule = columns.map { column in
      switch column.alignment {
      case .leading: "---"
      case .centre: ":---:"
      case .trailing: "---:"
      }
    }
    let body = rows.map { row in
      line(columns.indices.map { $0 < row.count ? text(row[$0], isCell: true) : "" })
    }
    return [line(columns.map { text($0.title, isCell: true) }), line(rule)] + body
  }

  private static func text(_ inlines: [Markdown.Inline], isCell: Bool) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .strong(let inlines): marked("**", text(inlines, isCell: isCell))
      case .emphasis(let inlines): marked("*", text(inlines, isCell: isCell))
      case .code(let code): self.code(code)
      case .link(let inlines, let link): "[" + text(inlines, isCell: isCell) + "](" + address(link) + ")"
      case .anchor(let name):
        "<a id=\"\(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) })\"></a>"
      case .lineBreak: isCell ? "<br>" : "  \n"
      }
    }.joined()
  }

  /// A text between marks; white space at its ends stands outside, where the marks would mean nothing behind it.
  private static func marked(_ mark: String, _ text: String) -> String {
    let head = text.prefix { $0 == " " }
    let rest = text.dropFirst(head.count)
    let tail = String(rest.reversed().prefix { $0 == " " })
    let inner = rest.dropLast(tail.count)
    return inner.isEmpty ? text : "\(head)\(mark)\(inner)\(mark)\(tail)"
  }

  /// Text that means nothing but itself: controls and line breaks as a space, a backslash before every sign that
  /// Markdown or its dialects read.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result += " "
      case _ where "\\`*_{}[]<>()#+-.!|~&@:".unicodeScalars.contains(scalar): result += "\\" + String(Character(scalar))
      default: result += InertText.of(scalar)
      }
    }
    return result.replacing("www\\.", with: "www&#46;")
  }

  /// An identifier; text that code marks cannot hold safely is written as text.
  private static func code(_ text: String) -> String {
    let isSafe = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "|") }
    return isSafe && !text.isEmpty ? "`\(text)`" : escaped(text)
  }

  /// An address whose every special character is percent-encoded.
  private static func address(_ link: Link) -> String {
    link.text.utf8.map { byte in
      switch byte {
      case 0x21, 0x23...0x26, 0x2B...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
