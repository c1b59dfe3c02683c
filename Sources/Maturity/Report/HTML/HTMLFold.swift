internal import Markup

/// Folds the pieces of a report to HTML.
struct HTMLFold {
  let wording: Wording
  /// The columns of all tables, each list once: tables with the same columns share a style, with the labels that stand
  /// beside their cells on a phone.
  let columns: [[ReportTable.Column]]

  init(of document: ReportDocument) {
    wording = Wording(language: document.language)
    columns = document.tables.map(\.columns).uniqued()
  }

  /// Writes a section block by block: each is forgotten before the next one is made.
  func write(_ section: ReportSection, rank: Int, to writer: inout HTMLWriter) {
    let name = section.anchor.name
    // Only the chapters are landmarks: topics come twice, and too many places to jump to are none.
    let label: [Attribute] = rank == 2 ? [.labelled(by: name + "-title")] : []
    writer.write(.section, [.id(name)] + label) { writer in
      writer.write(.tag(.heading(rank), [.id(name + "-title")], html(section.title)))
      for block in section.blocks { writer.write(html(block)) }
      for section in section.sections { write(section, rank: rank + 1, to: &writer) }
    }
  }

  func html(_ blocks: [Block]) -> [Element] { blocks.map { html($0) } }

  func html(_ inlines: [Inline]) -> [Element] { inlines.map { html($0) } }

  func html(_ block: Block) -> Element {
    switch block {
    case .paragraph(let inlines): .tag(.p, [], html(inlines))
    case .list(let items): .tag(.ul, [], items.map { .tag(.li, [], html($0)) })
    case .numberedList(let items): .tag(.ol, [], items.map { .tag(.li, [], html($0)) })
    case .facts(let facts):
      .tag(.dl, [.class("facts")], facts.flatMap { [.tag(.dt, text: $0.term), .tag(.dd, [], html($0.value))] })
    case .keyFigures(let figures): .tag(.dl, [.class("figures")], figures.map { html($0) })
    case .table(let table): html(table)
    case .chart(let chart): html(chart)
    case .callout(let title, let blocks):
      .tag(
        .aside, [.class("callout"), .label(title)],
        [.tag(.p, .class("callout-title"), text: title)] + html(blocks))
    case .details(let summary, let blocks):
      .tag(.details, [], [.tag(.summary, [], html(summary))] + html(blocks))
    case .explanation(let summary, let steps): html(summary, steps, .class("why", "block"))
    }
  }

  private func html(_ figure: KeyFigure) -> Element {
    .tag(
      .div,
      content: [
        .tag(.dt, text: figure.label), .tag(.dd, .class("value"), text: figure.value),
        .tag(.dd, [.class("meaning")], html(figure.detail)),
      ])
  }

  func html(_ inline: Inline) -> Element {
    switch inline {
    case .text(let text): .text(text)
    case .foreign(let text): .isolated(text)
    case .strong(let inlines): .tag(.strong, [], html(inlines))
    case .emphasis(let inlines): .tag(.em, [], html(inlines))
    case .code(let code): .tag(.code, text: code)
    case .reference(let inlines, let anchor): .link(Link(fragment: anchor.name), content: html(inlines))
    case .link(let inlines, let address): html(inlines, address: address)
    case .figure(let inlines, let steps): html(inlines, steps, .class("why"))
    case .badge(let badge): html(badge)
    case .lineBreak: .tag(.br)
    }
  }

  /// As in `html`, without links, for a place that is one itself.
  func unlinked(_ inline: Inline) -> Element {
    switch inline {
    case .reference(let inlines, _), .link(let inlines, _): .fragment(inlines.map { unlinked($0) })
    default: html(inline)
    }
  }

  /// A link that a file brought in; where its form is none that may be followed, the address stands beside the text.
  private func html(_ inlines: [Inline], address: String) -> Element {
    guard let link = Link(address) else {
      return .fragment(html(inlines) + [.text(" ("), .isolated(address), .text(")")])
    }
    return .link(link, content: html(inlines))
  }

  /// Something that opens into the steps behind it.
  private func html(_ summary: [Inline], _ steps: [Explanation.Step], _ attribute: Attribute) -> Element {
    .tag(.details, [attribute], [.tag(.summary, [], html(summary)), list(of: steps)])
  }

  private func list(of steps: [Explanation.Step]) -> Element {
    .tag(
      .ul, [],
      steps.map { step in .tag(.li, [], html(step.text) + (step.steps.isEmpty ? [] : [list(of: step.steps)])) })
  }
}

extension HTMLFold {
  /// What drawings refer to, once in a page.
  var definitions: Element { .definitions([Drawing.definitions]) }

  /// The picture with its title, its description and the table of its data.
  private func html(_ chart: Chart) -> Element {
    let table =
      chart.tablePlace == .below
      ? html(chart.table)
      : .tag(.details, content: [.tag(.summary, text: wording.words("The figures of this chart")), html(chart.table)])
    return .tag(
      .figure, [.id(chart.anchor.name)],
      [
        .tag(.figcaption, content: [.isolated(chart.title)]),
        .tag(
          .div, .class("drawing"), .role("region"), .label(wording.words("Chart: \(foreign: chart.title)")),
          .tabIndex(0),
          content: [chart.image.element]),
        .tag(.p, .class("description"), text: chart.description), table,
      ])
  }
}
