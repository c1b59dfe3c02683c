internal import Markup

extension ReportTable {
  /// A table with its caption, in a box that scrolls where the page is too narrow. On a phone every row becomes a
  /// card whose lines bear the heads of their columns.
  var html: Element {
    let head = Element.tag(
      .thead,
      content: [.tag(.tr, [], columns.map { .tag(.th, [.scope("col")] + $0.alignment.attributes, [.text($0.title)]) })])
    let table = Element.tag(
      .table, content: [.tag(.caption, text: caption), head, .tag(.tbody, [], rows.map(html(of:)))])
    return .tag(
      .div, .class("table"), .role("region"), .label(caption), .tabIndex(0), content: [table])
  }

  private func html(of row: Row) -> Element {
    let id = row.anchor.map { [Attribute.id($0.name)] } ?? []
    guard !row.isHeading else {
      return .tag(
        .tr, [.class("heading")] + id,
        [.tag(.th, [.scope("colgroup"), .columns(columns.count)], row.cells.flatMap { $0.map(\.html) })])
    }
    let cells = zip(columns, row.cells).enumerated().map { index, pair -> Element in
      let (column, cell) = pair
      let content = cell.map(\.html)
      if index == 0 { return .tag(.th, [.scope("row")] + column.alignment.attributes, content) }
      return .tag(.td, [.dataLabel(column.title)] + column.alignment.attributes, content)
    }
    return .tag(.tr, id, cells)
  }
}

extension ReportTable.Alignment {
  fileprivate var attributes: [Attribute] {
    switch self {
    case .leading: []
    case .centre: [.class("centre")]
    case .trailing: [.class("trailing")]
    }
  }
}
