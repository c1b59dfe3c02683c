/// GitHub-flavoured Markdown as a tree. `MarkdownWriter` alone writes it and escapes all texts.
package enum Markdown {
  /// A block of a document.
  package indirect enum Block: Hashable, Sendable {
    /// A heading of rank 1...6.
    case heading(Int, [Inline])
    /// A paragraph; one without content is left out.
    case paragraph([Inline])
    /// A bulleted list; each item has blocks.
    case list([[Block]])
    /// A list numbered from 1; each item has blocks.
    case numberedList([[Block]])
    /// A block quotation.
    case quote([Block])
    /// A table. Cells beyond the columns are dropped, missing ones left empty.
    case table([Column], rows: [[[Inline]]])
    /// A thematic break: a line across the page.
    case rule
    /// Data for programs: a JSON text in one line, UTF-8. It is written as an HTML comment, which no reader shows.
    case data([UInt8])
  }

  /// A column of a table.
  package struct Column: Hashable, Sendable {
    /// The alignment of a column.
    package enum Alignment: Hashable, Sendable { case leading, center, trailing }

    /// The content of its header cell.
    package let title: [Inline]
    /// The alignment of its cells.
    package let alignment: Alignment

    /// A column, leading by default.
    package init(_ title: [Inline], _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// A piece of a line.
  package enum Inline: Hashable, Sendable {
    /// Text without any markup.
    case text(String)
    /// Strong importance.
    case strong([Inline])
    /// Stress emphasis.
    case emphasis([Inline])
    /// A code span.
    case code(String)
    /// A link with its text.
    case link([Inline], Link)
    /// A picture in a file of its own, with its alternative text.
    indirect case image(String, Link)
    /// The target of links to a fragment. GitHub and pandoc keep an empty HTML anchor.
    case anchor(String)
    /// A hard line break.
    case lineBreak
  }
}
