/// The name of an element. There are only those listed here, so that no name comes from a file.
package struct Tag: Hashable, Sendable {
  /// How it begins, before its attributes: `<p`.
  let opening: String
  /// How it ends, with the end of the line where one ends there.
  let closing: String
  let kind: Kind

  /// How an element is written.
  enum Kind: Hashable, Sendable {
    /// Within a line.
    case inline
    /// A line ends behind it, so that the file can be read and compared line by line.
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

// Only `Element`, `Page` and `SVGImage` write the tags without `package` access: these need further checks.
extension Tag {
  static let html = Tag("html"), head = Tag("head", .block), body = Tag("body", .block)
  static let meta = Tag("meta", .void), svg = Tag("svg", .block), style = Tag("style", .block)
  static let script = Tag("script", .block), a = Tag("a"), img = Tag("img", .void)

  /// Named as in HTML and SVG; `svgText` is the `text` of SVG.
  package static let title = Tag("title", .block)
  package static let header = Tag("header", .block), main = Tag("main", .block), nav = Tag("nav", .block)
  package static let footer = Tag("footer", .block), section = Tag("section", .block), aside = Tag("aside")
  package static let div = Tag("div", .block), p = Tag("p", .block), span = Tag("span")
  package static let h1 = Tag("h1", .block), h2 = Tag("h2", .block), h3 = Tag("h3", .block)
  package static let h4 = Tag("h4", .block), h5 = Tag("h5", .block), h6 = Tag("h6", .block)
  package static let b = Tag("b"), strong = Tag("strong"), em = Tag("em"), code = Tag("code"), bdi = Tag("bdi")
  package static let br = Tag("br", .void), wbr = Tag("wbr", .void)
  package static let ul = Tag("ul", .block), ol = Tag("ol", .block), li = Tag("li", .block)
  package static let dl = Tag("dl", .block), dt = Tag("dt"), dd = Tag("dd", .block)
  package static let table = Tag("table", .block), caption = Tag("caption", .block), thead = Tag("thead", .block)
  package static let tbody = Tag("tbody", .block), tr = Tag("tr", .block), th = Tag("th"), td = Tag("td")
  package static let figure = Tag("figure", .block), figcaption = Tag("figcaption", .block)
  package static let details = Tag("details", .block), summary = Tag("summary", .block)
  package static let desc = Tag("desc"), g = Tag("g"), rect = Tag("rect"), line = Tag("line"), circle = Tag("circle")
  package static let path = Tag("path"), svgText = Tag("text"), tspan = Tag("tspan")
  package static let defs = Tag("defs"), pattern = Tag("pattern")

  /// A heading of a rank; ranks outside 1...6 are moved to their ends.
  package static func heading(_ rank: Int) -> Tag {
    [h1, h2, h3, h4, h5, h6][min(max(rank, 1), 6) - 1]
  }
}
