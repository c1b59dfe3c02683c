/// The name of an element. Only the members below make one, so that no name comes from a file.
package struct Tag: Hashable, Sendable {
  /// The start tag before its attributes: `<p`.
  let opening: String
  /// The end tag, with a line feed after a block.
  let closing: String
  let kind: Kind

  /// The layout of an element in the file.
  enum Kind: Hashable, Sendable {
    /// Within a line.
    case inline
    /// Followed by a line feed, so that files can be read and compared line by line.
    case block
    /// Within a line, with neither content nor end tag.
    case void
  }

  private init(_ name: String, _ kind: Kind = .inline) {
    opening = "<" + name
    closing = "</" + name + (kind == .block ? ">\n" : ">")
    self.kind = kind
  }
}

/// The elements of HTML and SVG by their names; `svgText` is the `text` of SVG. Those without `package` access need certain
/// attributes or content, for which `Element`, `Page` and `SVGImage` provide.
extension Tag {
  static let html = Tag("html"), head = Tag("head", .block), body = Tag("body", .block)
  static let meta = Tag("meta", .void), svg = Tag("svg", .block), style = Tag("style", .block)
  static let script = Tag("script", .block), a = Tag("a"), img = Tag("img", .void)

  /// The title of the page, or of a drawing.
  package static let title = Tag("title", .block)
  /// The parts of a page.
  package static let header = Tag("header", .block), main = Tag("main", .block), nav = Tag("nav", .block)
  /// More parts of a page.
  package static let footer = Tag("footer", .block), section = Tag("section", .block), aside = Tag("aside")
  /// Elements without a meaning of their own, and the paragraph.
  package static let div = Tag("div", .block), p = Tag("p", .block), span = Tag("span")
  /// The headings of rank 1 to 3.
  package static let h1 = Tag("h1", .block), h2 = Tag("h2", .block), h3 = Tag("h3", .block)
  /// The headings of rank 4 to 6.
  package static let h4 = Tag("h4", .block), h5 = Tag("h5", .block), h6 = Tag("h6", .block)
  /// Text-level semantics, and isolation of the direction of text.
  package static let b = Tag("b"), strong = Tag("strong"), em = Tag("em"), code = Tag("code"), bdi = Tag("bdi")
  /// A date.
  package static let time = Tag("time")
  /// A line break, and an opportunity for one.
  package static let br = Tag("br", .void), wbr = Tag("wbr", .void)
  /// Lists and their items.
  package static let ul = Tag("ul", .block), ol = Tag("ol", .block), li = Tag("li", .block)
  /// Lists of terms with descriptions.
  package static let dl = Tag("dl", .block), dt = Tag("dt"), dd = Tag("dd", .block)
  /// Tables.
  package static let table = Tag("table", .block), caption = Tag("caption", .block), thead = Tag("thead", .block)
  /// The body of a table, its rows and cells.
  package static let tbody = Tag("tbody", .block), tr = Tag("tr", .block), th = Tag("th"), td = Tag("td")
  /// Figures with their captions.
  package static let figure = Tag("figure", .block), figcaption = Tag("figcaption", .block)
  /// Expandable details.
  package static let details = Tag("details", .block), summary = Tag("summary", .block)
  /// The description of a drawing, groups and basic shapes of SVG.
  package static let desc = Tag("desc"), g = Tag("g"), rect = Tag("rect"), line = Tag("line"), circle = Tag("circle")
  /// Paths and texts of SVG.
  package static let path = Tag("path"), svgText = Tag("text"), tspan = Tag("tspan")
  /// Definitions and patterns of SVG.
  package static let defs = Tag("defs"), pattern = Tag("pattern")

  /// Returns the heading of a rank; ranks outside 1...6 are limited to these.
  package static func heading(_ rank: Int) -> Tag {
    [h1, h2, h3, h4, h5, h6][min(max(rank, 1), 6) - 1]
  }
}
