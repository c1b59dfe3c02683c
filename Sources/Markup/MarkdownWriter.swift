/// Writes Markdown that cmark-gfm and pandoc read alike.
package enum MarkdownWriter {
  /// The blocks with a blank line between them and one line feed at the end.
  package static func write(_ blocks: [Markdown.Block]) -> String {
    lines(blocks).joined(separator: "\n") + "\n"
  }

  private static func lines(_ blocks: [Markdown.Block]) -> [String] {
    var result: [String] = []
    var last: Markdown.Block?
    for block in blocks {
      let lines = lines(of: block)
      guard !lines.isEmpty else { continue }
      if let last {
        result.append("")
        // Two lists of one kind would become one.
        if isSameList(last, block) { result += ["<!-- -->", ""] }
      }
      result += lines
      last = block
    }
    return result
  }

  private static func isSameList(_ first: Markdown.Block, _ second: Markdown.Block) -> Bool {
    switch (first, second) {
    case (.list, .list), (.numberedList, .numberedList): true
    default: false
    }
  }

  private static func lines(of block: Markdown.Block) -> [String] {
    switch block {
    case .heading(let rank, let inlines): [heading(rank, MarkdownText.line(inlines))]
    case .paragraph(let inlines): MarkdownText.lines(inlines)
    case .list(let items): list(items) { _ in "- " }
    case .numberedList(let items): list(items) { "\($0 + 1). " }
    case .quote(let blocks): lines(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .table(let columns, let rows): table(columns, rows)
    case .rule: ["***"]  // Dashes would be read as part of a list item or as the line under a heading.
    }
  }

  private static func heading(_ rank: Int, _ text: String) -> String {
    let mark = String(repeating: "#", count: min(max(rank, 1), 6))
    return text.isEmpty ? mark : mark + " " + text
  }

  private static func list(_ items: [[Markdown.Block]], mark: (Int) -> String) -> [String] {
    items.enumerated().flatMap { index, blocks -> [String] in
      let mark = mark(index)
      let margin = String(repeating: " ", count: mark.utf8.count)
      let lines = lines(blocks)
      guard let first = lines.first else { return [String(mark.dropLast())] }
      return [mark + first] + lines.dropFirst().map { $0.isEmpty ? "" : margin + $0 }
    }
  }

  private static func table(_ columns: [Markdown.Column], _ rows: [[[Markdown.Inline]]]) -> [String] {
    guard !columns.isEmpty else { return [] }
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    let rule = columns.map { column in
      switch column.alignment {
      case .leading: "---"
      case .centre: ":---:"
      case .trailing: "---:"
      }
    }
    let body = rows.map { row in
      line(columns.indices.map { $0 < row.count ? MarkdownText.line(row[$0]) : "" })
    }
    return [line(columns.map { MarkdownText.line($0.title) }), line(rule)] + body
  }
}
