internal import Markup
package import Wording

/// A picture of figures with its title, its description and the table of its data.
package struct Chart: Hashable, Sendable {
  /// The kinds of charts, each with its figures.
  package enum Figure: Hashable, Sendable {
    case heatMap(HeatMap)
    case levels(LevelChart)
    case bars(AchievementBars)
    case distribution(LevelDistribution)
    case slopes(SlopeChart)
    case radar(RadarChart)

    var drawing: Drawing {
      switch self {
      case .heatMap(let map): map.drawing
      case .levels(let chart): chart.drawing
      case .bars(let bars): bars.drawing
      case .distribution(let distribution): distribution.drawing
      case .slopes(let chart): chart.drawing
      case .radar(let chart): chart.drawing
      }
    }
  }

  /// The place of the table of data.
  package enum TablePlace: Hashable, Sendable {
    /// Folded away, if the medium can fold.
    case folded
    /// Open below the picture.
    case below
  }

  /// The target of links, and the root of the ids in the picture.
  let anchor: Anchor
  /// A few words; can be user text.
  let title: String
  /// How to read the picture, a sentence or two.
  let description: String
  let figure: Figure
  /// The same figures in words.
  let table: ReportTable
  let tablePlace: TablePlace

  /// A chart; `table` has the same figures in words.
  package init(
    at anchor: Anchor, _ title: String, description: String, _ figure: Figure, table: ReportTable,
    tablePlace: TablePlace = .folded
  ) {
    self.anchor = anchor
    self.title = title
    self.description = description
    self.figure = figure
    self.table = table
    self.tablePlace = tablePlace
  }
}

extension Chart {
  /// Whether the description explains the columns of the table too, not the picture alone.
  var describesTable: Bool {
    if case .levels = figure { true } else { false }
  }

  /// The picture, to be put into a page.
  var image: SVGImage { image(definitions: []) }

  /// The picture as a file of its own, UTF-8, in the colors of the light page. The last line is the checksum of those
  /// above it.
  package func file(theme: Theme?) -> [UInt8] {
    var text = image(definitions: [Drawing.definitions]).file(style: Stylesheet.chartFile(theme: theme))
    text.append(UInt8(ascii: "\n"))
    ReportChecksum.add(to: &text)
    return text
  }

  private func image(definitions: [Element]) -> SVGImage {
    let drawing = figure.drawing
    return SVGImage(
      id: anchor.name, title: title, description: description, width: drawing.width, height: drawing.height,
      shapes: definitions + drawing.shapes.map(\.element))
  }
}
