internal import Markup

extension HTMLFold {
  /// A table with its caption, in a box that scrolls where the page is too narrow. On a phone every row becomes a
  /// card whose lines bear the heads of their columns.
  func html(_ table: ReportTable) -> Element {
    let heads = table.columns.map { Element.tag(.th, .scope("col"), text: $0.title) }
    let number = columns.firstIndex(of: table.columns) ?? 0
    let content = Element.tag(
      .table, [.class("t", numbered: number)],
      [
        .tag(.caption, content: [.isolated(table.caption)]), .tag(.thead, content: [.tag(.tr, [], heads)]),
        .tag(.tbody, [], table.rows.map { html($0, of: table) }),
      ])
    // A narrow table never needs to scroll; a wide one is a place that the keyboard reaches.
    let box: [Attribute] =
      table.columns.count > 6 ? [.role("region"), .label(table.caption), .tabIndex(0)] : []
    let kind: Attribute =
      table.hasUprightHeads
      ? .class("table", "sortable", "upright") : table.isSortable ? .class("table", "sortable") : .class("table")
    return .tag(.div, [kind] + box, [content])
  }

  private func html(_ row: ReportTable.Row, of table: ReportTable) -> Element {
    let id = row.anchor.map { [Attribute.id($0.name)] } ?? []
    guard !row.isHeading else {
      return .tag(
        .tr, [.class("heading")] + id,
        [.tag(.th, [.scope("colgroup"), .columns(table.columns.count)], row.cells.flatMap { html($0) })])
    }
    // A head in the first column is the head of its row without being told so, since there is no other cell there.
    return .tag(.tr, id, row.cells.enumerated().map { .tag($0 == 0 ? .th : .td, [], html($1)) })
  }
}
