internal import Markup
package import Wording

/// Shapes on a surface of fixed size, drawn one to one, so that text never shrinks with the page.
struct Drawing {
  /// In CSS pixels.
  let width: Double
  /// In CSS pixels.
  let height: Double
  let shapes: [Element]

  /// The id of the pattern for what is possible; it stands once in a page, or in each file.
  static let hatching = "hatching"

  /// The definitions that drawings refer to.
  static var definitions: Element {
    .tag(
      .defs,
      content: [
        .tag(
          .pattern, .id(hatching), .number(.width, 6), .number(.height, 6), .patternUnits("userSpaceOnUse"),
          .transform("rotate(45)"),
          content: [.straightLine(.class("hatch"), from: (0, 0), to: (0, 6))])
      ])
  }
}

extension Chart {
  private var drawing: Drawing {
    switch figure {
    case .heatMap(let map): map.drawing
    case .levels(let chart): chart.drawing
    case .bars(let bars): bars.drawing
    case .distribution(let distribution): distribution.drawing
    case .slopes(let chart): chart.drawing
    case .radar(let chart): chart.drawing
    }
  }

  /// The picture, to be put into a page.
  var image: SVGImage { image(of: drawing, definitions: []) }

  /// The picture as a file of its own, UTF-8, in the colours of the light page.
  package func file(theme: Theme?) -> [UInt8] {
    image(of: drawing, definitions: [Drawing.definitions]).file(style: Stylesheet.chartFile(theme: theme))
  }

  private func image(of drawing: Drawing, definitions: [Element]) -> SVGImage {
    SVGImage(
      id: anchor.name, title: title, description: description, width: drawing.width, height: drawing.height,
      shapes: definitions + drawing.shapes)
  }
}

/// A title cut to what fits beside a chart; the whole of it stands in the table of data.
func shortened(_ title: String, to length: Int) -> String {
  title.count > length ? title.prefix(length - 1) + "…" : title
}
