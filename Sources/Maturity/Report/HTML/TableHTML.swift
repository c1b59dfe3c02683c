internal import Markup

extension HTMLFold {
  /// A table with its caption, in a box that scrolls where the page is too narrow. On a phone every row becomes a
  /// card whose lines bear the heads of their columns.
  func html(_ table: ReportTable) -> Element {
    let heads = table.columns.map { column in
      Element.tag(.th, [.scope("col")] + column.alignment.attributes, [.text(column.title)])
    }
    let number = labels.firstIndex(of: table.columns.map(\.title)) ?? 0
    let content = Element.tag(
      .table, [.class("t", numbered: number)],
      [
        .tag(.caption, content: [.tag(.bdi, text: table.caption)]), .tag(.thead, content: [.tag(.tr, [], heads)]),
        .tag(.tbody, [], table.rows.map { html($0, of: table) }),
      ])
    return .tag(
      .div,
      [
        table.isSortable ? .class("table", "sortable") : .class("table"), .role("region"), .label(table.caption),
        .tabIndex(0),
      ],
      [content])
  }

  private func html(_ row: ReportTable.Row, of table: ReportTable) -> Element {
    let id = row.anchor.map { [Attribute.id($0.name)] } ?? []
    guard !row.isHeading else {
      return .tag(
        .tr, [.class("heading")] + id,
        [.tag(.th, [.scope("colgroup"), .columns(table.columns.count)], row.cells.flatMap { $0.map(html) })])
    }
    let cells = zip(table.columns, row.cells).enumerated().map { index, pair -> Element in
      let (column, cell) = pair
      let attributes = column.alignment.attributes
      return index == 0
        ? .tag(.th, [.scope("row")] + attributes, cell.map(html)) : .tag(.td, attributes, cell.map(html))
    }
    return .tag(.tr, id, cells)
  }
}

extension ReportTable.Alignment {
  fileprivate var attributes: [Attribute] {
    switch self {
    case .leading: []
    case .centre: [.class("mid")]
    case .trailing: [.class("end")]
    }
  }
}
