internal import Text

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
    Attribute("class", names.count == 1 ? names[0].description : names.map(\.description).joined(separator: " "))
  }
  /// A class name of the program's own with a number: `t3`.
  package static func `class`(_ name: StaticString, numbered number: Int) -> Attribute {
    Attribute("class", name.description + String(number))
  }
  /// A name that is unique in the page.
  package static func id(_ text: String) -> Attribute { Attribute("id", text) }
  static func lang(_ text: String) -> Attribute { Attribute("lang", text) }
  static func charset(_ text: StaticString) -> Attribute { Attribute("charset", text.description) }
  static func name(_ text: StaticString) -> Attribute { Attribute("name", text.description) }
  static func httpEquivalent(_ text: StaticString) -> Attribute { Attribute("http-equiv", text.description) }
  static func content(_ text: String) -> Attribute { Attribute("content", text) }
  static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  static func type(_ text: StaticString) -> Attribute { Attribute("type", text.description) }
  static func rel(_ text: StaticString) -> Attribute { Attribute("rel", text.description) }
  /// What a head of a table is the head of: `col` or `row`.
  package static func scope(_ text: StaticString) -> Attribute { Attribute("scope", text.description) }
  /// How many columns a cell takes.
  package static func columns(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
  static func src(_ image: DataImage) -> Attribute { Attribute("src", image.text) }
  static func alt(_ text: String) -> Attribute { Attribute("alt", text) }
  /// A remark, shown at the pointer.
  package static func title(_ text: String) -> Attribute { Attribute("title", text) }
  /// What an element is to assistive software.
  package static func role(_ text: StaticString) -> Attribute { Attribute("role", text.description) }
  /// Whether the keyboard reaches an element: 0 in its turn, -1 not.
  package static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
  /// What assistive software calls an element.
  package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  /// The ids of the elements whose text names this one.
  package static func labelled(by ids: String...) -> Attribute {
    Attribute("aria-labelledby", ids.joined(separator: " "))
  }
  /// Seen, but not read aloud.
  package static let hiddenFromReaders = Attribute("aria-hidden", "true")
  /// Details that are unfolded at first.
  package static let open = Attribute("open", nil)
}

extension Link {
  /// What makes an element a link. A page that it leads out to learns nothing of this one, and cannot reach it.
  var attributes: [Attribute] { [.href(self)] + (isExternal ? [.rel("noopener noreferrer")] : []) }
}

extension Attribute {
  /// A presentation attribute of SVG with a number in user units, three decimals at most; 0 for what is no number.
  package static func number(_ name: Shape, _ value: Double) -> Attribute {
    Attribute(name.rawValue, fixed(value.isFinite ? value : 0, decimals: 3, isTrimmed: true))
  }

  /// A path of the program's own making.
  package static func path(_ path: SVGPath) -> Attribute { Attribute("d", path.text) }
  static let svgNamespace = Attribute("xmlns", "http://www.w3.org/2000/svg")
  static func viewBox(width: Double, height: Double) -> Attribute {
    Attribute(
      "viewBox",
      "0 0 \(fixed(width, decimals: 3, isTrimmed: true)) \(fixed(height, decimals: 3, isTrimmed: true))")
  }
  /// Where a text stands by its point.
  package static func anchor(_ anchor: TextAnchor) -> Attribute { Attribute("text-anchor", anchor.rawValue) }
  /// What the size of a pattern is measured in.
  package static func patternUnits(_ text: StaticString) -> Attribute { Attribute("patternUnits", text.description) }
  /// How a pattern is turned or moved.
  package static func transform(_ text: StaticString) -> Attribute { Attribute("patternTransform", text.description) }
  /// Filled with the pattern of an id.
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
