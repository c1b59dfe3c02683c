/// The places of a document that links can lead to, with the names of their bookmarks. A name of Word's has letters, digits
/// and underscores, at most 40.
struct WordPlaces {
  private var numbers: [Anchor: Int] = [:]

  /// Every section, chart and named row, in reading order.
  init(_ sections: [ReportSection]) {
    for section in sections { add(section) }
  }

  /// Returns the name and number of a place; nil if the document does not have it.
  func bookmark(of anchor: Anchor) -> (name: String, number: String)? {
    numbers[anchor].map { ("place\($0)", String($0)) }
  }

  private mutating func add(_ section: ReportSection) {
    add(section.anchor)
    for block in section.blocks { add(block) }
    for section in section.sections { add(section) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .table(let table): for row in table.rows { if let anchor = row.anchor { add(anchor) } }
    case .chart(let chart): add(chart.anchor)
    case .callout(_, let blocks), .details(_, let blocks): for block in blocks { add(block) }
    case .paragraph, .list, .numberedList, .facts, .keyFigures, .explanation: break
    }
  }

  private mutating func add(_ anchor: Anchor) {
    if numbers[anchor] == nil { numbers[anchor] = numbers.count + 1 }
  }
}

extension WordWriter {
  /// Writes content that links to a place lead to.
  mutating func bookmark(_ anchor: Anchor?, _ body: (inout WordWriter) -> Void) {
    guard let bookmark = anchor.flatMap(places.bookmark) else { return body(&self) }
    element("w:bookmarkStart", ["w:id": bookmark.number, "w:name": bookmark.name])
    body(&self)
    element("w:bookmarkEnd", ["w:id": bookmark.number])
  }
}
