internal import Markup
internal import Wording

extension ReportDocument {
  /// The report as GitHub-flavoured Markdown. A chart is its table of data; where its picture lies in a file beside the
  /// text, that stands before it: `assets` is the folder of the pictures as the text sees it, such as `report-assets`.
  package func markdown(assets: String? = nil) -> String {
    String(decoding: markdownFile(assets: assets), as: UTF8.self)
  }

  /// The same as a file, UTF-8. The last line is the checksum of those above it.
  package func markdownFile(assets: String? = nil) -> [UInt8] {
    let renderer = MarkdownRenderer(language: language, assets: assets)
    let line = renderer.written(marks.line(in: language))
    let marks: [Markdown.Block] = line.isEmpty ? [] : [.paragraph([.strong(line)])]
    let head: [Markdown.Block] =
      [.heading(1, [.text(title)])] + marks + [.paragraph(renderer.written(subtitle))]
      + (cover.isEmpty ? [] : [renderer.list(of: cover)])
    let contents = extent == .whole ? [renderer.contents(of: sections)] : []
    let foot: [Markdown.Block] =
      theme.map(\.footer).flatMap { $0.isEmpty ? nil : [.rule, .paragraph([.text($0)])] } ?? []
    let data: [Markdown.Block] = facts.map { [.data($0.json)] } ?? []
    // Each section is released before the next one is made.
    let pieces =
      [{ head + contents }] + sections.flatMap { renderer.pieces(of: $0, rank: 2) } + [{ marks + foot + data }]
    var text = MarkdownWriter.file(pieces)
    ReportChecksum.add(to: &text)
    return text
  }
}

extension Chart {
  /// The name of the picture's file.
  package var fileName: String { anchor.name + ".svg" }
}

/// Folds the pieces of a report to Markdown.
struct MarkdownRenderer {
  let language: Language
  let assets: String?

  func contents(of sections: [ReportSection]) -> Markdown.Block {
    .list(
      sections.map { section in
        let below = section.listsSections && !section.sections.isEmpty ? [contents(of: section.sections)] : []
        return [.paragraph([.link(written(section.title), Link(fragment: section.anchor.name))])] + below
      })
  }

  /// What a section and those below it become, each made when it is asked for.
  func pieces(of section: ReportSection, rank: Int) -> [() -> [Markdown.Block]] {
    let own = {
      [.heading(rank, [.anchor(section.anchor.name)] + written(section.title))] + section.blocks.flatMap { blocks($0) }
    }
    return [own] + section.sections.flatMap { pieces(of: $0, rank: rank + 1) }
  }

  func list(of facts: [Fact]) -> Markdown.Block {
    .list(facts.map { [.paragraph([.strong([.text($0.term)]), .text(": ")] + written($0.value))] })
  }

  private func blocks(_ block: Block) -> [Markdown.Block] {
    switch block {
    case .paragraph(let inlines): [.paragraph(written(inlines))]
    case .list(let items): [.list(items.map { [.paragraph(written($0))] })]
    case .numberedList(let items): [.numberedList(items.map { [.paragraph(written($0))] })]
    case .facts(let facts): [list(of: facts)]
    case .keyFigures(let figures):
      [
        .table(
          [
            .init([.text(language.words("Figure"))]), .init([.text(language.words("Value"))], .trailing),
            .init([.text(language.words("Meaning"))]),
          ],
          rows: figures.map { [[.text($0.label)], [.strong([.text($0.value)])], written($0.detail)] })
      ]
    case .table(let table): blocks(table)
    case .chart(let chart): blocks(chart)
    case .callout(let title, let blocks):
      [.quote([.paragraph([.strong([.text(title)])])] + blocks.flatMap { self.blocks($0) })]
    case .details(let summary, let blocks):
      [.paragraph([.strong(written(summary))])] + blocks.flatMap { self.blocks($0) }
    case .explanation(let summary, let steps):
      [.paragraph([.strong(written(summary))]), .list(steps.map { items(of: $0) })]
    }
  }

  /// A step with the steps that it is made of.
  private func items(of step: Explanation.Step) -> [Markdown.Block] {
    [.paragraph(written(step.text))] + (step.steps.isEmpty ? [] : [.list(step.steps.map { items(of: $0) })])
  }

  private func blocks(_ chart: Chart) -> [Markdown.Block] {
    let picture = assets.flatMap { Link("\($0)/\(chart.fileName)") }.map {
      Markdown.Block.paragraph([.image(chart.title, $0)])
    }
    return (picture.map { [$0] } ?? []) + [.paragraph([.anchor(chart.anchor.name), .text(chart.description)])]
      + blocks(chart.table)
  }

  private func blocks(_ table: ReportTable) -> [Markdown.Block] {
    guard !table.rows.isEmpty else { return [] }
    let columns = table.columns.map { Markdown.Column([.text($0.title)], $0.alignment.markdown) }
    return [
      .paragraph([.emphasis([.text(table.caption)])]),
      .table(
        columns,
        rows: table.rows.map { row in
          var cells = row.cells.map { written($0) }
          if cells.isEmpty { cells = [[]] }
          if let anchor = row.anchor { cells[0].insert(.anchor(anchor.name), at: 0) }
          if row.isHeading { cells[0] = [.strong(cells[0])] }
          return cells
        }),
    ]
  }

  func written(_ inlines: [Inline]) -> [Markdown.Inline] { inlines.map { inline($0) } }

  private func inline(_ inline: Inline) -> Markdown.Inline {
    switch inline {
    case .text(let text): .text(text.withUnbrokenUnits)
    case .userText(let text): .text(text)
    case .strong(let inlines): .strong(written(inlines))
    case .emphasis(let inlines): .emphasis(written(inlines))
    case .code(let code): .code(code)
    case .reference(let inlines, let anchor): .link(written(inlines), Link(fragment: anchor.name))
    case .link(let inlines, let address):
      Link(address).map { .link(written(inlines), $0) } ?? .text(inlines.plainText + " (" + address + ")")
    case .figure(let inlines, _): .text(inlines.plainText.withUnbrokenUnits)
    case .badge(let badge): .text(badge.sign ?? badge.phrase.map(language.words) ?? "")
    case .lineBreak: .lineBreak
    case .blank: .text("……………")
    }
  }
}

extension ReportTable.Alignment {
  fileprivate var markdown: Markdown.Column.Alignment {
    switch self {
    case .leading: .leading
    case .center: .center
    case .trailing: .trailing
    }
  }
}
