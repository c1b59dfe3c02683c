/// A piece of HTML or SVG as a tree. There is one writer, and it escapes: a tree cannot carry foreign markup.
package indirect enum Element: Hashable, Sendable {
  /// An element with its attributes and content.
  case tag(Tag, [Attribute], [Element])
  /// Text, escaped by the writer.
  case text(String)
  /// Several elements side by side.
  case fragment([Element])
  /// Style or script text of the program's own.
  case trusted(Trusted)

  /// An element around others.
  package static func tag(_ tag: Tag, _ attributes: Attribute..., content: [Element] = []) -> Element {
    .tag(tag, attributes, content)
  }

  /// An element around a text.
  package static func tag(_ tag: Tag, _ attributes: Attribute..., text: String) -> Element {
    .tag(tag, attributes, [.text(text)])
  }
}

/// Text that was written by the program's author: it is written as it stands.
package struct Trusted: Hashable, Sendable {
  /// The text.
  package let text: String

  /// Takes what was known when the program was built, and nothing else.
  package init(_ text: StaticString) {
    self.text = text.description
  }
}

/// The name of an element. There are only those listed here, so that no name comes from a file.
package struct Tag: Hashable, Sendable {
  /// The name as written.
  package let name: String
  /// Whether it has no content and no end tag.
  package let isVoid: Bool

  private init(_ name: String, isVoid: Bool = false) {
    self.name = name
    self.isVoid = isVoid
  }
}

extension Tag {
  package static let html = Tag("html"), head = Tag("head"), body = Tag("body"), title = Tag("title")
  package static let meta = Tag("meta", isVoid: true), style = Tag("style"), script = Tag("script")
  package static let header = Tag("header"), main = Tag("main"), nav = Tag("nav"), footer = Tag("footer")
  package static let section = Tag("section"), aside = Tag("aside"), div = Tag("div"), span = Tag("span")
  package static let h1 = Tag("h1"), h2 = Tag("h2"), h3 = Tag("h3"), h4 = Tag("h4"), h5 = Tag("h5"), h6 = Tag("h6")
  package static let p = Tag("p"), a = Tag("a"), strong = Tag("strong"), em = Tag("em"), code = Tag("code")
  package static let bdi = Tag("bdi"), br = Tag("br", isVoid: true)
  package static let ul = Tag("ul"), ol = Tag("ol"), li = Tag("li"), dl = Tag("dl"), dt = Tag("dt"), dd = Tag("dd")
  package static let table = Tag("table"), caption = Tag("caption"), thead = Tag("thead"), tbody = Tag("tbody")
  package static let tr = Tag("tr"), th = Tag("th"), td = Tag("td")
  package static let figure = Tag("figure"), figcaption = Tag("figcaption")
  package static let details = Tag("details"), summary = Tag("summary")
  package static let svg = Tag("svg"), desc = Tag("desc"), g = Tag("g"), rect = Tag("rect"), line = Tag("line")
  package static let circle = Tag("circle"), path = Tag("path"), svgText = Tag("text"), tspan = Tag("tspan")
  package static let defs = Tag("defs"), pattern = Tag("pattern")

  /// A heading of a rank; ranks outside 1...6 are moved to their ends.
  package static func heading(_ rank: Int) -> Tag {
    [h1, h2, h3, h4, h5, h6][min(max(rank, 1), 6) - 1]
  }
}

/// An attribute. There are only those made here: no `style=`, no `on…=`, no unchecked link.
package struct Attribute: Hashable, Sendable {
  let name: String
  /// Nil for an attribute that says all by being there.
  let value: String?

  private init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }
}

extension Attribute {
  /// Class names of the program's own.
  package static func `class`(_ names: StaticString...) -> Attribute {
    Attribute("class", names.map(\.description).joined(separator: " "))
  }
  package static func id(_ text: String) -> Attribute { Attribute("id", text) }
  package static func lang(_ text: StaticString) -> Attribute { Attribute("lang", text.description) }
  package static func charset(_ text: StaticString) -> Attribute { Attribute("charset", text.description) }
  package static func name(_ text: StaticString) -> Attribute { Attribute("name", text.description) }
  package static func httpEquivalent(_ text: StaticString) -> Attribute { Attribute("http-equiv", text.description) }
  package static func content(_ text: String) -> Attribute { Attribute("content", text) }
  package static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  package static func rel(_ text: StaticString) -> Attribute { Attribute("rel", text.description) }
  package static func scope(_ text: StaticString) -> Attribute { Attribute("scope", text.description) }
  package static func columns(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
  package static func title(_ text: String) -> Attribute { Attribute("title", text) }
  package static func dataLabel(_ text: String) -> Attribute { Attribute("data-label", text) }
  package static func role(_ text: StaticString) -> Attribute { Attribute("role", text.description) }
  package static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
  package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  package static func labelled(by ids: String...) -> Attribute {
    Attribute("aria-labelledby", ids.joined(separator: " "))
  }
  package static let hiddenFromReaders = Attribute("aria-hidden", "true")
  package static let open = Attribute("open", nil)
}

extension Attribute {
  /// A presentation attribute of SVG with a number, three decimals at most.
  package static func number(_ name: Shape, _ value: Double) -> Attribute {
    Attribute(name.rawValue, fixed(value, decimals: 3, isTrimmed: true))
  }

  /// A path of the program's own making.
  package static func path(_ path: SVGPath) -> Attribute { Attribute("d", path.text) }
  package static func viewBox(width: Double, height: Double) -> Attribute {
    Attribute(
      "viewBox",
      "0 0 \(fixed(width, decimals: 3, isTrimmed: true)) \(fixed(height, decimals: 3, isTrimmed: true))")
  }
  package static func anchor(_ anchor: TextAnchor) -> Attribute { Attribute("text-anchor", anchor.rawValue) }
  package static func patternUnits(_ text: StaticString) -> Attribute { Attribute("patternUnits", text.description) }
  package static func transform(_ text: StaticString) -> Attribute { Attribute("patternTransform", text.description) }
  package static func fill(pattern id: String) -> Attribute { Attribute("fill", "url(#\(id))") }

  /// The numbers that place a shape.
  package enum Shape: String, Hashable, Sendable {
    case x, y, width, height, x1, y1, x2, y2, cx, cy, r, rx
  }

  /// Where a text stands by its point.
  package enum TextAnchor: String, Hashable, Sendable {
    case start, middle, end
  }
}

/// A path made of straight lines, in user units.
package struct SVGPath: Hashable, Sendable {
  let text: String

  /// Through the points in order; closed to an area where asked.
  package init(_ points: [(x: Double, y: Double)], isClosed: Bool = false) {
    let number = { (value: Double) in fixed(value, decimals: 3, isTrimmed: true) }
    text =
      points.enumerated().map { ($0 == 0 ? "M" : "L") + number($1.x) + " " + number($1.y) }.joined()
      + (isClosed ? "Z" : "")
  }
}
