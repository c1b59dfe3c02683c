/// Markdown (GitHub-flavoured) as a tree. There is one writer, and it escapes.
package enum Markdown {
  /// A piece as wide as the page.
  package indirect enum Block: Hashable, Sendable {
    /// A heading of rank 1...6.
    case heading(Int, [Inline])
    case paragraph([Inline])
    /// Items, each of blocks.
    case list([[Block]])
    /// Items, numbered from 1.
    case numberedList([[Block]])
    case quote([Block])
    /// Cells beyond the head's columns are dropped, missing ones left empty.
    case table([Column], rows: [[[Inline]]])
    /// A line across the page.
    case rule
    /// Data for programs: a JSON text in one line, UTF-8. It is written as an HTML comment, which no reader shows.
    case data([UInt8])
  }

  /// The head of a column.
  package struct Column: Hashable, Sendable {
    /// How a column is set.
    package enum Alignment: Hashable, Sendable { case leading, center, trailing }

    /// The head's text.
    package let title: [Inline]
    /// How its cells are set.
    package let alignment: Alignment

    /// A column.
    package init(_ title: [Inline], _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// A piece of a line.
  package enum Inline: Hashable, Sendable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    case code(String)
    case link([Inline], Link)
    /// A picture in a file beside the text, with the words that stand for it.
    indirect case image(String, Link)
    /// A place that links reach. GitHub and pandoc keep the empty HTML anchor.
    case anchor(String)
    case lineBreak
  }
}
