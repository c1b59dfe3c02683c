internal import Markup

extension ReportDocument {
  /// The report as GitHub-flavoured Markdown; a chart is its table of data.
  package func markdown() -> String {
    let head: [Markdown.Block] = [.heading(1, [.text(title)]), .paragraph(subtitle.map(\.markdown))]
    return MarkdownWriter.write(head + contents + sections.flatMap { $0.markdown(rank: 2) })
  }

  private var contents: [Markdown.Block] {
    [
      .list(
        sections.map { section in
          [.paragraph([.link(section.title.map(\.markdown), Link(fragment: section.anchor.name))])]
        })
    ]
  }
}

extension ReportSection {
  func markdown(rank: Int) -> [Markdown.Block] {
    [.heading(rank, [.anchor(anchor.name)] + title.map(\.markdown))] + blocks.flatMap(\.markdown)
      + sections.flatMap { $0.markdown(rank: rank + 1) }
  }
}

extension Block {
  fileprivate var markdown: [Markdown.Block] {
    switch self {
    case .paragraph(let inlines): [.paragraph(inlines.map(\.markdown))]
    case .list(let items): [.list(items.map { [.paragraph($0.map(\.markdown))] })]
    case .numberedList(let items): [.numberedList(items.map { [.paragraph($0.map(\.markdown))] })]
    case .facts(let facts):
      [
        .list(
          facts.map { fact in
            [.paragraph([.strong([.text(fact.term)]), .text(": ")] + fact.value.map(\.markdown))]
          })
      ]
    case .keyFigures(let figures):
      [
        .table(
          [.init([.text("Figure")]), .init([.text("Value")], .trailing), .init([.text("Meaning")])],
          rows: figures.map { [[.text($0.label)], [.strong([.text($0.value)])], $0.detail.map(\.markdown)] })
      ]
    case .table(let table): table.markdown
    case .chart(let chart): [.paragraph([.anchor(chart.anchor.name), .text(chart.description)])] + chart.table.markdown
    case .callout(let title, let blocks): [.quote([.paragraph([.strong([.text(title)])])] + blocks.flatMap(\.markdown))]
    case .details(let summary, let blocks):
      [.paragraph([.strong(summary.map(\.markdown))])] + blocks.flatMap(\.markdown)
    }
  }
}

extension ReportTable {
  fileprivate var markdown: [Markdown.Block] {
    guard !rows.isEmpty else { return [] }
    let columns = self.columns.map { Markdown.Column([.text($0.title)], $0.alignment.markdown) }
    return [
      .paragraph([.emphasis([.text(caption)])]),
      .table(
        columns,
        rows: rows.map { row in
          let cells = row.cells.map { $0.map(\.markdown) }
          let anchor = row.anchor.map { [Markdown.Inline.anchor($0.name)] } ?? []
          let first = anchor + (cells.first ?? [])
          return [row.isHeading ? [.strong(first)] : first] + cells.dropFirst()
        }),
    ]
  }
}

extension ReportTable.Alignment {
  fileprivate var markdown: Markdown.Column.Alignment {
    switch self {
    case .leading: .leading
    case .centre: .centre
    case .trailing: .trailing
    }
  }
}

extension Inline {
  fileprivate var markdown: Markdown.Inline {
    switch self {
    case .text(let text), .foreign(let text): .text(text)
    case .strong(let inlines): .strong(inlines.map(\.markdown))
    case .emphasis(let inlines): .emphasis(inlines.map(\.markdown))
    case .code(let code): .code(code)
    case .reference(let inlines, let anchor): .link(inlines.map(\.markdown), Link(fragment: anchor.name))
    case .link(let inlines, let address):
      Link(address).map { .link(inlines.map(\.markdown), $0) } ?? .text(inlines.plainText + " (" + address + ")")
    case .badge(let badge): .text(badge.text)
    case .lineBreak: .lineBreak
    }
  }
}

extension Array where Element == Inline {
  /// The words alone.
  var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .foreign(let text), .code(let text): text
      case .strong(let inlines), .emphasis(let inlines), .reference(let inlines, _), .link(let inlines, _):
        inlines.plainText
      case .badge(let badge): badge.text
      case .lineBreak: " "
      }
    }.joined()
  }
}
