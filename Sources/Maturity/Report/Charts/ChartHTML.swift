internal import Markup

extension Chart {
  /// The picture with its title, its description and, folded, the table of its data.
  var html: Element {
    .tag(
      .figure, [.id(anchor.name)],
      [
        .tag(.figcaption, content: [.tag(.bdi, text: title)]),
        .tag(
          .div, .class("drawing"), .role("region"), .label("Chart: " + title), .tabIndex(0),
          content: [drawing.svg(for: self)]),
        .tag(.p, .class("description"), text: description),
        .tag(.details, content: [.tag(.summary, text: "The figures of this chart"), table.html]),
      ])
  }

  private var drawing: Drawing {
    switch figure {
    case .heatMap(let map): map.drawing
    case .levels(let chart): chart.drawing
    case .bars(let bars): bars.drawing(id: anchor.name)
    }
  }
}

/// Shapes on a surface of fixed size, drawn one to one, so that text never shrinks with the page.
struct Drawing {
  /// In CSS pixels.
  let width: Double
  /// In CSS pixels.
  let height: Double
  let shapes: [Element]

  func svg(for chart: Chart) -> Element {
    let id = chart.anchor.name
    return .tag(
      .svg,
      [
        .viewBox(width: width, height: height), .number(.width, width), .number(.height, height), .role("img"),
        .labelled(by: "\(id)-label", "\(id)-description"),
      ],
      [
        .tag(.title, .id("\(id)-label"), text: chart.title),
        .tag(.desc, .id("\(id)-description"), text: chart.description),
      ] + shapes)
  }
}

extension Element {
  static func rectangle(_ attributes: Attribute..., x: Double, y: Double, width: Double, height: Double) -> Element {
    .tag(
      .rect,
      attributes + [.number(.x, x), .number(.y, y), .number(.width, max(0, width)), .number(.height, max(0, height))],
      [])
  }

  static func straightLine(_ name: Attribute, from: (x: Double, y: Double), to: (x: Double, y: Double)) -> Element {
    .tag(.line, name, .number(.x1, from.x), .number(.y1, from.y), .number(.x2, to.x), .number(.y2, to.y))
  }

  static func disc(_ name: Attribute, x: Double, y: Double, radius: Double) -> Element {
    .tag(.circle, name, .number(.cx, x), .number(.cy, y), .number(.r, radius))
  }

  static func label(
    _ text: String, x: Double, y: Double, _ anchor: Attribute.TextAnchor = .start, _ name: Attribute? = nil
  ) -> Element {
    .tag(.svgText, [.number(.x, x), .number(.y, y), .anchor(anchor)] + (name.map { [$0] } ?? []), [.text(text)])
  }
}

/// A title cut to what fits beside a chart; the whole of it stands in the table of data.
func shortened(_ title: String, to length: Int) -> String {
  title.count > length ? title.prefix(length - 1) + "…" : title
}
