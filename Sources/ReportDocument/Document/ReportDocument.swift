package import Assessment
package import Text
package import Wording

/// A report as a value: what it says, without how it looks. Folded to HTML and to Markdown, so both say the same.
package struct ReportDocument: Hashable, Sendable {
  /// As the one main heading; may be user text.
  package let title: String
  /// One line below the title.
  package let subtitle: [Inline]
  /// The marks on every page.
  package let marks: ReportMarks
  /// The facts on the cover, before the contents; may be empty.
  package let cover: [Fact]
  /// In reading order.
  package let sections: [ReportSection]
  /// Of its own words, and of those that the fold adds.
  package let language: Language
  /// Whose look it has; nil for the program's own.
  package let theme: Theme?
  /// How much of it there is to find one's way in.
  package let extent: Extent
  /// The texts of files that are not in `language` but in English.
  package private(set) var untranslated = UntranslatedTexts.none
  /// What it was made from, for `assay verify`; nil for a document that is no report.
  package private(set) var facts: ReportFacts?

  /// What a report is printed as.
  package enum Extent: Hashable, Sendable {
    /// A page or two: no contents, small print.
    case brief
    /// Contents, and a new page where a chapter begins.
    case whole
  }

  /// A whole report; in English, in the program's own look, unless something else is said.
  package init(
    title: String, subtitle: [Inline], marks: ReportMarks = .none, cover: [Fact] = [], sections: [ReportSection],
    language: Language = .english, theme: Theme? = nil, extent: Extent = .whole
  ) {
    self.title = title
    self.subtitle = subtitle
    self.marks = marks
    self.cover = cover
    self.sections = sections
    self.language = language
    self.theme = theme
    self.extent = extent
  }

  /// Returns the document with the facts that it carries as data.
  package func with(_ facts: ReportFacts) -> ReportDocument {
    var document = self
    document.facts = facts
    return document
  }

  /// Returns the document with texts of files that are not in its language but in English.
  package func leaving(_ untranslated: UntranslatedTexts) -> ReportDocument {
    var document = self
    document.untranslated.formUnion(untranslated)
    return document
  }

  /// Every chart, in reading order.
  package var charts: [Chart] { sections.flatMap(\.allBlocks).compactMap(\.chart) }

  /// Every table, those with the data of charts too, in reading order.
  var tables: [ReportTable] {
    sections.flatMap(\.allBlocks).compactMap { block in
      guard case .table(let table) = block else { return block.chart?.table }
      return table
    }
  }
}

/// A heading with its blocks and subsections.
package struct ReportSection: Hashable, Sendable {
  /// The target of links.
  package let anchor: Anchor
  /// The heading.
  package let title: [Inline]
  /// The contents under the heading, before the subsections.
  package let blocks: [Block]
  /// The subsections, one heading level deeper.
  package let sections: [ReportSection]
  /// Whether the table of contents names the subsections too.
  package let listsSections: Bool
  /// The heading in the table of contents over this section and those beside it with the same group; nil for none.
  package private(set) var group: String?

  /// A section with a title in the report's language.
  package init(
    _ title: [Inline], at anchor: Anchor, _ blocks: [Block], sections: [ReportSection] = [],
    listsSections: Bool = true
  ) {
    self.title = title
    self.anchor = anchor
    self.blocks = blocks
    self.sections = sections
    self.listsSections = listsSections
  }

  /// A section whose title is not translated.
  package init(_ title: String, at anchor: Anchor, _ blocks: [Block]) {
    self.init([.text(title)], at: anchor, blocks)
  }
}

extension ReportSection {
  /// Returns the section in a group of the table of contents.
  package func inGroup(_ group: String?) -> ReportSection {
    var section = self
    section.group = group
    return section
  }

  /// The blocks of the section and its subsections, without the boxes around them.
  fileprivate var allBlocks: [Block] { blocks.flatMap(\.opened) + sections.flatMap(\.allBlocks) }
}

extension Block {
  /// The blocks in a box; any other block itself.
  fileprivate var opened: [Block] {
    switch self {
    case .callout(_, let blocks), .details(_, let blocks): blocks.flatMap(\.opened)
    default: [self]
    }
  }

  fileprivate var chart: Chart? {
    guard case .chart(let chart) = self else { return nil }
    return chart
  }
}

extension [ReportSection] {
  /// The sections, split where the group changes.
  var runsOfGroups: [(group: String?, sections: [ReportSection])] {
    reduce(into: []) { runs, section in
      if let last = runs.last, last.group == section.group {
        runs[runs.count - 1].sections.append(section)
      } else {
        runs.append((section.group, [section]))
      }
    }
  }
}

/// A place in a report that links can lead to, unique in it: ASCII letters, digits, `.`, `_` and `-`.
package struct Anchor: Hashable, Sendable {
  /// The fragment without `#`.
  package let name: String

  /// A section of the program's own.
  package init(_ name: StaticString) {
    self.name = name.description
  }

  /// A name made of identifiers, which have no other characters.
  package init(slug: String) { name = slug }

  /// A topic's section.
  package init(topic: ID<Topic>) { name = "topic-" + topic.text }

  /// A criterion's answer.
  package init(criterion: ID<Criterion>) { name = "c-" + criterion.text }

  /// A framework's section.
  package init(framework: ID<Catalogue>) { name = "framework-" + framework.text }

  /// A framework item's row.
  package init(item: ItemReference) { name = "item-" + item.catalogue.text + "-" + item.item.text }

  /// A part of another section.
  package init(_ part: StaticString, of anchor: Anchor) { name = anchor.name + "-" + part.description }
}

/// A piece of a report that takes the width of the page.
package indirect enum Block: Hashable, Sendable {
  case paragraph([Inline])
  case list([[Inline]])
  /// Items numbered from 1.
  case numberedList([[Inline]])
  /// Terms with their values.
  case facts([Fact])
  /// A few large figures, side by side.
  case keyFigures([KeyFigure])
  case table(ReportTable)
  case chart(Chart)
  /// Set apart from the text around it.
  case callout(title: String, [Block])
  /// Folded away if the medium can fold; printed unfolded.
  case details(summary: [Inline], [Block])
  /// The arithmetic behind figures, folded away if the medium can fold; printed unfolded.
  case explanation(summary: [Inline], [Explanation.Step])
}

/// A term with its value.
package struct Fact: Hashable, Sendable {
  /// A word of the program's own.
  package let term: String
  /// Its value or meaning.
  package let value: [Inline]

  /// A term with its value.
  package init(_ term: String, _ value: [Inline]) {
    self.term = term
    self.value = value
  }
}

/// One large figure.
package struct KeyFigure: Hashable, Sendable {
  /// Its name.
  package let label: String
  /// The figure, a few characters.
  package let value: String
  /// Its meaning, one short sentence.
  package let detail: [Inline]

  /// A figure with its meaning.
  package init(_ label: String, _ value: String, _ detail: [Inline]) {
    self.label = label
    self.value = value
    self.detail = detail
  }
}
