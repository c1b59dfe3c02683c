internal import Text

/// A drawing of fixed size with the title and description that assistive technology reads.
package struct SVGImage: Hashable, Sendable {
  /// A prefix for the ids of title and description, unique in the page.
  package let id: String
  /// The subject, a few words.
  package let title: String
  /// The message of the drawing, a sentence or two.
  package let description: String
  /// The width in CSS pixels.
  package let width: Double
  /// The height in CSS pixels.
  package let height: Double
  /// The shapes, from back to front.
  package let shapes: [Element]

  /// A drawing by its parts; a user unit is one CSS pixel.
  package init(id: String, title: String, description: String, width: Double, height: Double, shapes: [Element]) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.shapes = shapes
  }

  /// The drawing as an element of a page.
  package var element: Element { element([], []) }

  /// Returns the drawing as a file of its own in UTF-8, with its style.
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
  /// Returns an invisible element with definitions to which the drawings of a page refer.
  package static func definitions(_ shapes: [Element]) -> Element {
    .tag(.svg, [.number(.width, 0), .number(.height, 0), .class("definitions"), .hiddenFromReaders], shapes)
  }

  /// Returns a rectangle; a negative width or height counts as 0. All lengths are in user units.
  package static func rectangle(
    _ attributes: Attribute..., x: Double, y: Double, width: Double, height: Double
  ) -> Element {
    .tag(
      .rect,
      attributes + [.number(.x, x), .number(.y, y), .number(.width, max(0, width)), .number(.height, max(0, height))],
      [])
  }

  /// Returns a line between two points, in user units.
  package static func straightLine(
    _ attribute: Attribute, from: (x: Double, y: Double), to: (x: Double, y: Double)
  ) -> Element {
    .tag(.line, attribute, .number(.x1, from.x), .number(.y1, from.y), .number(.x2, to.x), .number(.y2, to.y))
  }

  /// Returns a circle around a point, in user units; a negative radius counts as 0.
  package static func disc(_ attribute: Attribute, x: Double, y: Double, radius: Double) -> Element {
    .tag(.circle, attribute, .number(.cx, x), .number(.cy, y), .number(.r, max(0, radius)))
  }

  /// Returns a text whose baseline begins at, is centred on or ends at a point, in user units.
  package static func label(
    _ text: String, x: Double, y: Double, _ anchor: Attribute.TextAnchor = .start, _ attribute: Attribute? = nil
  ) -> Element {
    .tag(
      .svgText, [.number(.x, x), .number(.y, y), .anchor(anchor)] + (attribute.map { [$0] } ?? []), [.text(text)])
  }
}

/// A path of straight lines, in user units.
package struct SVGPath: Hashable, Sendable {
  let text: String

  /// Connects the points in order; `isClosed` also connects the last with the first.
  package init(_ points: [(x: Double, y: Double)], isClosed: Bool = false) {
    var text = ""
    for (index, point) in points.enumerated() {
      text += (index == 0 ? "M" : "L") + Self.number(point.x) + " " + Self.number(point.y)
    }
    self.text = isClosed ? text + "Z" : text
  }

  /// Joins rectangles to one shape; one without width or height is left out.
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

  /// Whether the path has no lines.
  package var isEmpty: Bool { text.isEmpty }
}
