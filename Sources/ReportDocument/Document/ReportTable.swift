/// A table with a caption.
package struct ReportTable: Hashable, Sendable {
  /// The alignment of a column's cells.
  package enum Alignment: Hashable, Sendable { case leading, center, trailing }

  /// A column: its head and the alignment of its cells.
  package struct Column: Hashable, Sendable {
    /// A word or two.
    package let title: String
    /// Trailing for figures.
    package let alignment: Alignment

    /// A column with a head.
    package init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// One row; its first cell names it.
  package struct Row: Hashable, Sendable {
    /// One for each column; a heading has one for the whole width.
    package let cells: [[Inline]]
    /// Whether the row is a heading over those below it.
    package let isHeading: Bool
    /// The target of links; nil if nothing links to the row.
    package let anchor: Anchor?

    /// A row of cells.
    package init(_ cells: [[Inline]], anchor: Anchor? = nil) {
      self.cells = cells
      self.anchor = anchor
      isHeading = false
    }

    /// A heading over the rows below it.
    package init(heading: [Inline], anchor: Anchor? = nil) {
      cells = [heading]
      self.anchor = anchor
      isHeading = true
    }
  }

  /// A few words; can be user text.
  package let caption: String
  /// One or more.
  package let columns: [Column]
  /// May be empty.
  package let rows: [Row]
  /// Whether a reader can sort and filter it, if the medium allows it.
  package let isSortable: Bool
  /// Whether the heads of the columns are set vertically.
  package let hasUprightHeads: Bool

  /// A table; sortable only with more than three rows and without headings between them.
  package init(
    _ caption: String, _ columns: [Column], _ rows: [Row], isSortable: Bool = false, hasUprightHeads: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasUprightHeads = hasUprightHeads
    self.isSortable = isSortable && rows.count > 3 && !rows.contains(where: \.isHeading)
  }
}
