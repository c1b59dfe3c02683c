internal import Text

/// A drawing of fixed size with the words that stand for it where it is not seen: it cannot be made without them.
package struct SVGImage: Hashable, Sendable {
  /// Unique in the page; the ids of title and description begin with it.
  package let id: String
  /// What is shown, in a few words.
  package let title: String
  /// What can be read from it, in a sentence or two.
  package let description: String
  /// In CSS pixels.
  package let width: Double
  /// In CSS pixels.
  package let height: Double
  /// The shapes, the lowest first.
  package let shapes: [Element]

  /// A drawing, one user unit a CSS pixel.
  package init(id: String, title: String, description: String, width: Double, height: Double, shapes: [Element]) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.shapes = shapes
  }

  /// The drawing with title and description as its first children.
  package var element: Element { element([], []) }

  /// The drawing as a file of its own, UTF-8, which brings its style along.
  package func file(style: StyleSheet) -> [UInt8] {
    HTMLWriter.html(element([.svgNamespace], [.style(style)]))
  }

  private func element(_ attributes: [Attribute], _ head: [Element]) -> Element {
    .tag(
      .svg,
      attributes + [
        .viewBox(width: width, height: height), .number(.width, width), .number(.height, height), .role("img"),
        .labelled(by: "\(id)-label", "\(id)-description"),
      ],
      [
        .tag(.title, .id("\(id)-label"), text: title), .tag(.desc, .id("\(id)-description"), text: description),
      ] + head + shapes)
  }
}

extension Element {
  /// Definitions that the drawings of a page refer to: nothing is seen of them.
  package static func definitions(_ shapes: [Element]) -> Element {
    .tag(.svg, [.number(.width, 0), .number(.height, 0), .class("definitions"), .hiddenFromReaders], shapes)
  }

  /// A rectangle; a negative width or height counts as 0. All lengths in user units.
  package static func rectangle(
    _ attributes: Attribute..., x: Double, y: Double, width: Double, height: Double
  ) -> Element {
    .tag(
      .rect,
      attributes + [.number(.x, x), .number(.y, y), .number(.width, max(0, width)), .number(.height, max(0, height))],
      [])
  }

  /// A line between two points.
  package static func straightLine(
    _ attribute: Attribute, from: (x: Double, y: Double), to: (x: Double, y: Double)
  ) -> Element {
    .tag(.line, attribute, .number(.x1, from.x), .number(.y1, from.y), .number(.x2, to.x), .number(.y2, to.y))
  }

  /// A circle about a point.
  package static func disc(_ attribute: Attribute, x: Double, y: Double, radius: Double) -> Element {
    .tag(.circle, attribute, .number(.cx, x), .number(.cy, y), .number(.r, max(0, radius)))
  }

  /// A text whose base line begins, is centred or ends at a point.
  package static func label(
    _ text: String, x: Double, y: Double, _ anchor: Attribute.TextAnchor = .start, _ attribute: Attribute? = nil
  ) -> Element {
    .tag(
      .svgText, [.number(.x, x), .number(.y, y), .anchor(anchor)] + (attribute.map { [$0] } ?? []), [.text(text)])
  }
}

/// A path made of straight lines, in user units.
package struct SVGPath: Hashable, Sendable {
  let text: String

  /// Through the points in order; closed to an area where asked.
  package init(_ points: [(x: Double, y: Double)], isClosed: Bool = false) {
    var text = ""
    for (index, point) in points.enumerated() {
      text += (index == 0 ? "M" : "L") + Self.number(point.x) + " " + Self.number(point.y)
    }
    self.text = isClosed ? text + "Z" : text
  }

  /// Several rectangles as one shape; one without width or height is left out.
  package init(rectangles: [(x: Double, y: Double, width: Double, height: Double)]) {
    var text = ""
    for rectangle in rectangles where rectangle.width > 0 && rectangle.height > 0 {
      let width = Self.number(rectangle.width)
      text += "M" + Self.number(rectangle.x) + " " + Self.number(rectangle.y) + "h" + width
      text += "v" + Self.number(rectangle.height) + "h-" + width + "z"
    }
    self.text = text
  }

  private static func number(_ value: Double) -> String { fixed(value, decimals: 3, isTrimmed: true) }

  /// Whether nothing is drawn.
  package var isEmpty: Bool { text.isEmpty }
}
