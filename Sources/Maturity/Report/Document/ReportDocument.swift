/// A report as a value: what it says, without how it looks. Folded to HTML and to Markdown, so both say the same.
package struct ReportDocument: Hashable, Sendable {
  /// As the one main heading; may be foreign text.
  package let title: String
  /// One line below the title.
  package let subtitle: [Inline]
  /// In reading order.
  package let sections: [ReportSection]

  /// A whole report.
  package init(title: String, subtitle: [Inline], sections: [ReportSection]) {
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
  }
}

/// A heading with what stands below it.
package struct ReportSection: Hashable, Sendable {
  /// Where links find it.
  package let anchor: Anchor
  /// The heading.
  package let title: [Inline]
  /// What stands under the heading, before any section below.
  package let blocks: [Block]
  /// The sections one heading level deeper.
  package let sections: [ReportSection]

  /// A section of our own title.
  package init(_ title: String, at anchor: Anchor, _ blocks: [Block], sections: [ReportSection] = []) {
    self.init([.text(title)], at: anchor, blocks, sections: sections)
  }

  /// A section whose title holds foreign text.
  package init(_ title: [Inline], at anchor: Anchor, _ blocks: [Block], sections: [ReportSection] = []) {
    self.title = title
    self.anchor = anchor
    self.blocks = blocks
    self.sections = sections
  }
}

/// A place in a report that a link can reach, unique in it: ASCII letters, digits, `.`, `_` and `-`.
package struct Anchor: Hashable, Sendable {
  /// The fragment without `#`.
  package let name: String

  /// A section of our own.
  package init(_ name: StaticString) {
    self.name = name.description
  }

  /// Of identifiers, which hold no other characters.
  init(slug: String) { name = slug }

  /// A topic's section.
  package init(topic: ID<Topic>) { name = "topic-\(topic)" }

  /// A criterion's answer.
  package init(criterion: ID<Criterion>) { name = "criterion-\(criterion)" }

  /// A framework's section.
  package init(framework: ID<Catalogue>) { name = "framework-\(framework)" }

  /// A framework item's row.
  package init(item: ItemReference) { name = "item-\(item.catalogue)-\(item.item)" }

  /// A part of another section.
  package init(_ part: StaticString, of anchor: Anchor) { name = "\(anchor.name)-\(part)" }
}

/// A piece of a report as wide as the page.
package indirect enum Block: Hashable, Sendable {
  case paragraph([Inline])
  case list([[Inline]])
  case numberedList([[Inline]])
  /// Terms, each with what it says.
  case facts([Fact])
  /// Few large figures, side by side.
  case keyFigures([KeyFigure])
  case table(ReportTable)
  case chart(Chart)
  /// Set apart from the text around it.
  case callout(title: String, [Block])
  /// Folded away where the medium can fold; printed unfolded.
  case details(summary: [Inline], [Block])
}

/// A term with what it says.
package struct Fact: Hashable, Sendable {
  /// Our own word.
  package let term: String
  /// What it says.
  package let value: [Inline]

  /// A term with what it says.
  package init(_ term: String, _ value: [Inline]) {
    self.term = term
    self.value = value
  }
}

/// One large figure.
package struct KeyFigure: Hashable, Sendable {
  /// What it counts.
  package let label: String
  /// The figure, a few characters.
  package let value: String
  /// What it means, one short sentence.
  package let detail: [Inline]

  /// A figure with its meaning.
  package init(_ label: String, _ value: String, _ detail: [Inline]) {
    self.label = label
    self.value = value
    self.detail = detail
  }
}

/// A piece of a line.
package indirect enum Inline: Hashable, Sendable {
  /// Our own words.
  case text(String)
  /// Words that a file brought in: shown as they are, never obeyed.
  case foreign(String)
  case strong([Inline])
  case emphasis([Inline])
  /// An identifier.
  case code(String)
  /// To a place in this report.
  case reference([Inline], to: Anchor)
  /// To a place that a file brought in: followed only where its form is harmless, otherwise shown as text.
  case link([Inline], to: String)
  /// A verdict that is shown by more than its colour.
  case badge(Badge)
  case lineBreak
}

/// A verdict in a word or sign.
package enum Badge: Hashable, Sendable {
  /// A level; nil where there is none.
  case level(Level?)
  /// N, P, L, F; nil where nothing is applicable.
  case rating(AchievementRating?)
  case finding(Finding)
  /// A rating that a respondent or the room gave, on the questionnaire's scale.
  case answer(label: String, value: Double)
  case notAnswered
  case notApplicable
  case effort(Effort)
}

/// A table with a caption.
package struct ReportTable: Hashable, Sendable {
  /// How a column is set.
  package enum Alignment: Hashable, Sendable { case leading, centre, trailing }

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

  /// A table with a caption.
  package init(_ caption: String, _ columns: [Column], _ rows: [Row]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
