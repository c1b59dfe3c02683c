internal import Markup

extension ReportDocument {
  /// The report as one HTML file that needs nothing beside it, UTF-8.
  package func html() -> [UInt8] {
    let header = Element.tag(
      .header, .class("title"),
      content: [
        .tag(.h1, content: [.tag(.bdi, text: title)]),
        .tag(.p, [.class("subtitle")], subtitle.map(\.html)),
      ])
    let main = Element.tag(.main, [.id("main")], sections.map { $0.html(rank: 2) })
    return Page(
      title: title, style: Stylesheet.report,
      body: [
        .link(Link(fragment: "main"), .class("skip"), content: [.text("Skip to the report")]), header, contents, main,
      ]
    ).html
  }

  private var contents: Element {
    .tag(
      .nav, .class("contents"), .label("Contents"),
      content: [.tag(.ol, [], sections.map(entry))])
  }

  private func entry(for section: ReportSection) -> Element {
    .tag(
      .li,
      content: [
        .link(Link(fragment: section.anchor.name), content: section.title.map(\.unlinkedHTML))
      ])
  }
}

extension ReportSection {
  func html(rank: Int) -> Element {
    let heading = Element.tag(.heading(rank), [.id("\(anchor.name)-title")], title.map(\.html))
    // Only the chapters are landmarks: topics come twice, and too many places to jump to are none.
    let label: [Attribute] = rank == 2 ? [.labelled(by: "\(anchor.name)-title")] : []
    return .tag(
      .section, [.id(anchor.name)] + label,
      [heading] + blocks.map(\.html) + sections.map { $0.html(rank: rank + 1) })
  }
}

extension Block {
  fileprivate var html: Element {
    switch self {
    case .paragraph(let inlines): .tag(.p, [], inlines.map(\.html))
    case .list(let items): .tag(.ul, [], items.map { .tag(.li, [], $0.map(\.html)) })
    case .numberedList(let items): .tag(.ol, [], items.map { .tag(.li, [], $0.map(\.html)) })
    case .facts(let facts):
      .tag(
        .dl, [.class("facts")],
        facts.flatMap { [.tag(.dt, text: $0.term), .tag(.dd, [], $0.value.map(\.html))] })
    case .keyFigures(let figures): .tag(.dl, [.class("figures")], figures.map(\.html))
    case .table(let table): table.html
    case .chart(let chart): chart.html
    case .callout(let title, let blocks):
      .tag(
        .aside, [.class("callout"), .label(title)],
        [.tag(.p, .class("callout-title"), text: title)] + blocks.map(\.html))
    case .details(let summary, let blocks):
      .tag(.details, [], [.tag(.summary, [], summary.map(\.html))] + blocks.map(\.html))
    }
  }
}

extension KeyFigure {
  fileprivate var html: Element {
    .tag(
      .div,
      content: [
        .tag(.dt, text: label), .tag(.dd, .class("value"), text: value),
        .tag(.dd, [.class("meaning")], detail.map(\.html)),
      ])
  }
}

extension Inline {
  var html: Element {
    switch self {
    case .text(let text): .text(text)
    case .foreign(let text): .tag(.bdi, text: text)
    case .strong(let inlines): .tag(.strong, [], inlines.map(\.html))
    case .emphasis(let inlines): .tag(.em, [], inlines.map(\.html))
    case .code(let code): .tag(.code, text: code)
    case .reference(let inlines, let anchor):
      .link(Link(fragment: anchor.name), content: inlines.map(\.html))
    case .link(let inlines, let address): Self.html(inlines, address: address)
    case .badge(let badge): badge.html
    case .lineBreak: .tag(.br)
    }
  }

  /// As in `html`, without links, for a place that is one itself.
  var unlinkedHTML: Element {
    switch self {
    case .reference(let inlines, _), .link(let inlines, _): .fragment(inlines.map(\.html))
    default: html
    }
  }

  /// A link that a file brought in; where its form is none that may be followed, the address stands beside the text.
  private static func html(_ inlines: [Inline], address: String) -> Element {
    guard let link = Link(address) else {
      return .fragment(inlines.map(\.html) + [.text(" ("), .tag(.bdi, text: address), .text(")")])
    }
    return .link(link, content: inlines.map(\.html))
  }
}
