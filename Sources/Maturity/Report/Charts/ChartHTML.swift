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
    SVGImage(
      id: chart.anchor.name, title: chart.title, description: chart.description, width: width, height: height,
      shapes: shapes
    ).element
  }
}

/// A title cut to what fits beside a chart; the whole of it stands in the table of data.
func shortened(_ title: String, to length: Int) -> String {
  title.count > length ? title.prefix(length - 1) + "…" : title
}
