/// Writes Markdown that cmark-gfm and pandoc interpret in the same way.
package struct MarkdownWriter {
  private var text = MarkdownText()
  /// The beginning of every line but the first, for the lists and quotations around it.
  private var margin: [UInt8] = []
  /// The same for a blank line.
  private var blankMargin: [UInt8] = []
  /// Whether the current line has only its margin or the mark of its list.
  private var isLineBegun = true

  /// Returns the blocks with a blank line between them and one line feed at the end.
  package static func write(_ blocks: [Markdown.Block]) -> String {
    String(decoding: file([{ blocks }]), as: UTF8.self)
  }

  /// Returns the same as UTF-8, of blocks in pieces, of which only one is in memory at a time.
  package static func file(_ pieces: [() -> [Markdown.Block]]) -> [UInt8] {
    var writer = MarkdownWriter()
    // Reserving too much costs no memory, since unused pages are not mapped; growing copies the buffer repeatedly.
    writer.text.bytes.reserveCapacity(1 << 19)
    var last: Markdown.Block?
    for piece in pieces { writer.write(piece(), after: &last) }
    writer.text.bytes.append(UInt8(ascii: "\n"))
    return writer.text.bytes
  }

  /// Adds blocks; returns whether anything was written.
  private mutating func write(_ blocks: [Markdown.Block]) -> Bool {
    var last: Markdown.Block?
    write(blocks, after: &last)
    return last != nil
  }

  /// Adds blocks after the last one that was written, if any.
  private mutating func write(_ blocks: [Markdown.Block], after last: inout Markdown.Block?) {
    for block in blocks {
      let before = (count: text.bytes.count, isLineBegun: isLineBegun)
      if let last {
        writeBlankLine()
        // Readers would join two lists of one kind.
        if Self.isSameList(last, block) {
          beginLine()
          text.bytes += "<!-- -->".utf8
          writeBlankLine()
        }
      }
      if write(block) {
        last = block
      } else {
        text.bytes.removeLast(text.bytes.count - before.count)
        isLineBegun = before.isLineBegun
      }
    }
  }

  private static func isSameList(_ first: Markdown.Block, _ second: Markdown.Block) -> Bool {
    switch (first, second) {
    case (.list, .list), (.numberedList, .numberedList): true
    default: false
    }
  }

  private mutating func beginLine() {
    if !isLineBegun {
      text.bytes.append(UInt8(ascii: "\n"))
      text.bytes += margin
    }
    isLineBegun = false
  }

  private mutating func writeBlankLine() {
    text.bytes.append(UInt8(ascii: "\n"))
    text.bytes += blankMargin
  }

  /// Adds a block; returns whether it has content, otherwise the caller removes it.
  private mutating func write(_ block: Markdown.Block) -> Bool {
    switch block {
    case .heading(let rank, let inlines): write(heading: inlines, min(max(rank, 1), 6))
    case .paragraph(let inlines): write(paragraph: inlines)
    case .list(let items): write(list: items) { _ in "- " }
    case .numberedList(let items): write(list: items) { "\($0 + 1). " }
    case .quote(let blocks): write(quote: blocks)
    case .table(let columns, let rows): write(table: columns, rows)
    case .data(let json): write(data: json)
    case .rule: write(line: "***")  // Hyphens could be read as a list item or as the line under a heading.
    }
  }

  private mutating func write(line: StaticString) -> Bool {
    beginLine()
    text.bytes += line.description.utf8
    return true
  }
}

// MARK: - The kinds of blocks

extension MarkdownWriter {
  private mutating func write(heading inlines: [Markdown.Inline], _ rank: Int) -> Bool {
    beginLine()
    text.bytes += repeatElement(UInt8(ascii: "#"), count: rank)
    text.bytes.append(UInt8(ascii: " "))
    if !text.writeLine(inlines) { text.bytes.removeLast() }
    return true
  }

  private mutating func write(paragraph inlines: [Markdown.Inline]) -> Bool {
    beginLine()
    let start = text.bytes.count
    text.write(inlines, .paragraph)
    guard text.bytes[start...].contains(UInt8(ascii: "\n")) else { return text.finishLine(from: start) }
    let lines = MarkdownText.lines(text.bytes[start...])
    text.bytes.removeLast(text.bytes.count - start)
    for (index, line) in lines.enumerated() {
      if index > 0 { beginLine() }
      text.bytes += line
      if index + 1 < lines.count { text.bytes.append(UInt8(ascii: "\\")) }
    }
    return !lines.isEmpty
  }

  private mutating func write(list items: [[Markdown.Block]], mark: (Int) -> String) -> Bool {
    for (index, blocks) in items.enumerated() {
      let mark = mark(index)
      beginLine()
      text.bytes += mark.utf8
      isLineBegun = true
      margin += repeatElement(UInt8(ascii: " "), count: mark.utf8.count)
      if !write(blocks) {
        text.bytes.removeLast()
        isLineBegun = false
      }
      margin.removeLast(mark.utf8.count)
    }
    return !items.isEmpty
  }

  private mutating func write(quote blocks: [Markdown.Block]) -> Bool {
    let outer = (margin: margin, blankMargin: blankMargin)
    beginLine()
    text.bytes += "> ".utf8
    isLineBegun = true
    blankMargin = margin + ">".utf8
    margin += "> ".utf8
    defer { (margin, blankMargin) = outer }
    return write(blocks)
  }

  private mutating func write(table columns: [Markdown.Column], _ rows: [[[Markdown.Inline]]]) -> Bool {
    guard !columns.isEmpty else { return false }
    write(cells: columns.map(\.title), columns.count)
    beginLine()
    for column in columns {
      switch column.alignment {
      case .leading: text.bytes += "| --- ".utf8
      case .center: text.bytes += "| :---: ".utf8
      case .trailing: text.bytes += "| ---: ".utf8
      }
    }
    text.bytes.append(UInt8(ascii: "|"))
    for row in rows { write(cells: row, columns.count) }
    return true
  }

  /// Writes JSON that neither ends the comment nor begins another: `<`, `>`, and `-` after another `-`, occur only inside
  /// its strings, in which an escape has the same meaning.
  private mutating func write(data json: [UInt8]) -> Bool {
    beginLine()
    text.bytes += "<!-- ".utf8
    var last: UInt8 = 0
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): text.bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): text.bytes += "\\u003e".utf8
      case UInt8(ascii: "-") where last == UInt8(ascii: "-"): text.bytes += "\\u002d".utf8
      default: text.bytes.append(byte)
      }
      last = byte
    }
    text.bytes += " -->".utf8
    return true
  }

  private mutating func write(cells: [[Markdown.Inline]], _ count: Int) {
    beginLine()
    for index in 0..<count {
      text.bytes += "| ".utf8
      if index < cells.count { _ = text.writeLine(cells[index]) }
      text.bytes.append(UInt8(ascii: " "))
    }
    text.bytes.append(UInt8(ascii: "|"))
  }
}
