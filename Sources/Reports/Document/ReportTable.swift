/// A table with a caption.
package struct ReportTable: Hashable, Sendable {
  /// How a column is set.
  package enum Alignment: Hashable, Sendable { case leading, center, trailing }

  /// A column's head.
  package struct Column: Hashable, Sendable {
    /// A word or two.
    package let title: String
    /// Figures stand trailing.
    package let alignment: Alignment

    /// A column; leading where nothing else is said.
    package init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// One line; the first cell names it.
  package struct Row: Hashable, Sendable {
    /// As many as there are columns; a heading has one, for the whole width.
    package let cells: [[Inline]]
    /// Whether the row is a heading over those below it.
    package let isHeading: Bool
    /// Where links find it.
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

  /// What the table shows.
  package let caption: String
  /// One or more.
  package let columns: [Column]
  /// May be empty.
  package let rows: [Row]
  /// Whether a reader may sort and filter it where the medium can; one with headings between its rows cannot be.
  package let isSortable: Bool
  /// Whether there are so many narrow columns that their heads stand upright.
  package let hasUprightHeads: Bool

  /// A table with a caption.
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
