internal import Wording

/// The fill and the line of a shape in a Word document.
struct ShapeLook {
  private var fill: Color?
  /// The share of the fill that lets the page through, in thousandths of a percent.
  private var opacity: Int?
  private var isHatched = false
  private var line: Color?
  /// In CSS pixels.
  private var width = 1.0
  private var isDashed = false

  init(_ style: Shape.Style, _ palette: WordPalette) {
    switch style {
    case .cell(let rating): (fill, line) = (palette.shade(of: rating) ?? .white, WordPalette.rule)
    case .emptyCell: (line, isDashed) = (WordPalette.rule, true)
    case .grid, .ring: line = WordPalette.rule
    case .axis: line = WordPalette.ink
    case .bound: fill = WordPalette.ink
    case .span: fill = WordPalette.rule
    case .level, .bar: fill = palette.mark
    case .possible: (line, width) = (palette.mark, 2)
    case .evidenced: fill = WordPalette.quiet
    case .target: (line, width) = (palette.goal, 3)
    case .track: fill = WordPalette.track
    case .hatching: (fill, isHatched) = (palette.mark, true)
    case .lowestBar: (fill, line, width) = (palette.mark, WordPalette.ink, 2.5)
    case .area: (fill, opacity, line, width) = (palette.mark, 20_000, palette.mark, 2)
    case .slope: (line, width) = (palette.mark, 2)
    case .fallingSlope: (line, width, isDashed) = (palette.goal, 2, true)
    case .fallen: fill = palette.goal
    case .onLight, .onDark, .head, .quiet: break
    }
  }

  func writeFill(to writer: inout WordWriter) {
    guard let fill else { return writer.element("a:noFill") }
    guard isHatched else {
      return writer.element("a:solidFill") { write(fill, opacity, to: &$0) }
    }
    writer.element("a:pattFill", ["prst": "wdUpDiag"]) { writer in
      writer.element("a:fgClr") { write(fill, nil, to: &$0) }
      writer.element("a:bgClr") { write(.white, nil, to: &$0) }
    }
  }

  /// Writes the line; `scale` is the size of a CSS pixel in EMU.
  func writeLine(scale: Double, to writer: inout WordWriter) {
    guard let line else { return writer.element("a:ln") { $0.element("a:noFill") } }
    writer.element("a:ln", ["w": String(Int((width * scale).rounded()))]) { writer in
      writer.element("a:solidFill") { write(line, nil, to: &$0) }
      if isDashed { writer.element("a:prstDash", ["val": "dash"]) }
    }
  }

  private func write(_ color: Color, _ opacity: Int?, to writer: inout WordWriter) {
    writer.element("a:srgbClr", ["val": color.hexadecimal]) { writer in
      if let opacity { writer.element("a:alpha", ["val": String(opacity)]) }
    }
  }
}
