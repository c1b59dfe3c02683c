internal import Text

/// An attribute of HTML or SVG. Only the members below make one, so that there is no `style=`, no `on…=` and no
/// unchecked link.
package struct Attribute: Hashable, Sendable {
  let name: String
  /// Nil for an attribute without a value, such as `open`.
  let value: String?

  private init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }
}

extension Attribute {
  /// The class names of an element.
  package static func `class`(_ names: StaticString...) -> Attribute {
    Attribute("class", names.count == 1 ? names[0].description : names.map(\.description).joined(separator: " "))
  }
  /// A class name that ends in a number: `t3`.
  package static func `class`(_ name: StaticString, numbered number: Int) -> Attribute {
    Attribute("class", name.description + String(number))
  }
  /// An id, which must be unique in the page.
  package static func id(_ text: String) -> Attribute { Attribute("id", text) }
  static func lang(_ text: String) -> Attribute { Attribute("lang", text) }
  /// The language of an element in a page in another language.
  package static let english = Attribute("lang", "en")
  static func charset(_ text: StaticString) -> Attribute { Attribute("charset", text.description) }
  static func name(_ text: StaticString) -> Attribute { Attribute("name", text.description) }
  static func httpEquivalent(_ text: StaticString) -> Attribute { Attribute("http-equiv", text.description) }
  static func content(_ text: String) -> Attribute { Attribute("content", text) }
  static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  static func type(_ text: StaticString) -> Attribute { Attribute("type", text.description) }
  static func rel(_ text: StaticString) -> Attribute { Attribute("rel", text.description) }
  /// The cells to which a header cell applies: `col` or `row`.
  package static func scope(_ text: StaticString) -> Attribute { Attribute("scope", text.description) }
  /// The number of columns that a cell spans.
  package static func columns(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
  static func src(_ image: DataImage) -> Attribute { Attribute("src", image.text) }
  static func alt(_ text: String) -> Attribute { Attribute("alt", text) }
  /// A tooltip.
  package static func title(_ text: String) -> Attribute { Attribute("title", text) }
  /// The role of an element for assistive technology (WAI-ARIA).
  package static func role(_ text: StaticString) -> Attribute { Attribute("role", text.description) }
  /// Whether the Tab key reaches an element: 0 in the order of the page, -1 not at all.
  package static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
  /// The name of an element for assistive technology.
  package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  /// The ids of the elements whose texts name this one for assistive technology.
  package static func labelled(by ids: String...) -> Attribute {
    Attribute("aria-labelledby", ids.joined(separator: " "))
  }
  /// Marks an element that assistive technology skips.
  package static let hiddenFromReaders = Attribute("aria-hidden", "true")
  /// Marks details that are expanded at first.
  package static let open = Attribute("open", nil)
}

extension Link {
  /// The attributes of a link. An external page gets neither the address of this one nor access to its window.
  var attributes: [Attribute] { [.href(self)] + (isExternal ? [.rel("noopener noreferrer")] : []) }
}

extension Attribute {
  /// A presentation attribute of SVG with a number in user units, rounded to three decimals; 0 if the value is not
  /// finite.
  package static func number(_ name: Shape, _ value: Double) -> Attribute {
    Attribute(name.rawValue, fixed(value.isFinite ? value : 0, decimals: 3, isTrimmed: true))
  }

  /// The outline of a path.
  package static func path(_ path: SVGPath) -> Attribute { Attribute("d", path.text) }
  static let svgNamespace = Attribute("xmlns", "http://www.w3.org/2000/svg")
  static func viewBox(width: Double, height: Double) -> Attribute {
    Attribute(
      "viewBox",
      "0 0 \(fixed(width, decimals: 3, isTrimmed: true)) \(fixed(height, decimals: 3, isTrimmed: true))")
  }
  /// The alignment of a text at its point.
  package static func anchor(_ anchor: TextAnchor) -> Attribute { Attribute("text-anchor", anchor.rawValue) }
  /// The coordinate system of a pattern's size: `userSpaceOnUse`, for example.
  package static func patternUnits(_ text: StaticString) -> Attribute { Attribute("patternUnits", text.description) }
  /// The transformation of a pattern: `rotate(45)`, for example.
  package static func transform(_ text: StaticString) -> Attribute { Attribute("patternTransform", text.description) }
  /// Fills a shape with the pattern that has an id.
  package static func fill(pattern id: String) -> Attribute { Attribute("fill", "url(#\(id))") }

  /// The names of attributes that place or size a shape.
  package enum Shape: String, Hashable, Sendable {
    case x, y, width, height, x1, y1, x2, y2, cx, cy, r, rx
  }

  /// Whether a text starts at its point, is centred on it or ends there.
  package enum TextAnchor: String, Hashable, Sendable {
    case start, middle, end
  }
}
