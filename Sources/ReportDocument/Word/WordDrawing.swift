internal import Assessment
internal import Wording

/// Writes a drawing as a group of native shapes (DrawingML), which Word and LibreOffice show and a reader can edit.
struct WordDrawing {
  private let drawing: Drawing
  private let palette: WordPalette
  /// The size on paper for one CSS pixel, in EMU.
  private let scale: Double

  /// The most rows of one picture; further rows go to the next picture.
  static let mostRows = 36
  /// A CSS pixel is 1/96 inch, a twentieth of a point 635 EMU.
  private static let pixel = 9525.0
  private static let twentieth = 635.0

  /// A drawing at its own size or, where it is larger than the space, in twentieths of a point, scaled to it.
  init(_ drawing: Drawing, _ palette: WordPalette, width: Int, height: Int) {
    self.drawing = drawing
    self.palette = palette
    let widest = Double(width) * Self.twentieth / max(1, drawing.width)
    let highest = Double(height) * Self.twentieth / max(1, drawing.height)
    // A little smaller than on a screen: the text is then as large as that of a table.
    scale = min(Self.pixel * 0.88, widest, highest)
  }

  /// Writes a run with the drawing and its alternative text.
  func write(title: String, description: String, to writer: inout WordWriter) {
    let size = (cx: length(drawing.width), cy: length(drawing.height))
    let number = writer.nextDrawing()
    writer.run { writer in
      writer.element("mc:AlternateContent") { writer in
        writer.element("mc:Choice", ["Requires": "wpg"]) { writer in
          writer.element("w:drawing") { writer in
            writer.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { writer in
              writer.element("wp:extent", ["cx": size.cx, "cy": size.cy])
              writer.element(
                "wp:docPr",
                [
                  "id": number, "name": "Chart \(number)", "descr": WordText.visible(description),
                  "title": WordText.visible(title),
                ])
              writer.element("wp:cNvGraphicFramePr")
              writer.element("a:graphic") { writer in
                writer.element("a:graphicData", ["uri": WordNamespace.group]) { write(group: size, to: &$0) }
              }
            }
          }
        }
        // Versions before 2010 show the table alone.
        writer.element("mc:Fallback")
      }
    }
  }

  private func write(group size: (cx: String, cy: String), to writer: inout WordWriter) {
    writer.element("wpg:wgp") { writer in
      writer.element("wpg:cNvGrpSpPr")
      writer.element("wpg:grpSpPr") { writer in
        writer.element("a:xfrm") { writer in
          writer.element("a:off", ["x": "0", "y": "0"])
          writer.element("a:ext", ["cx": size.cx, "cy": size.cy])
          writer.element("a:chOff", ["x": "0", "y": "0"])
          writer.element("a:chExt", ["cx": size.cx, "cy": size.cy])
        }
      }
      for shape in drawing.shapes { write(shape, to: &writer) }
    }
  }

  private func write(_ shape: Shape, to writer: inout WordWriter) {
    switch shape {
    case .rectangle(let style, let x, let y, let width, let height):
      write("rect", style, Shape.Box(x: x, y: y, width: width, height: height), to: &writer)
    case .rectangles(let style, let boxes):
      for box in boxes where box.width > 0 && box.height > 0 { write("rect", style, box, to: &writer) }
    case .disc(let style, let x, let y, let radius):
      let box = Shape.Box(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius)
      write("ellipse", style, box, to: &writer)
    case .straightLine(let style, let from, let to): write(style, [from, to], isClosed: false, to: &writer)
    case .path(let style, let points, let isClosed): write(style, points, isClosed: isClosed, to: &writer)
    case .label(let text, let x, let y, let anchor, let style):
      write(text, x: x, y: y, anchor, style, to: &writer)
    }
  }

  /// A text in a box whose middle is at the height of its small letters. The box is wider than the text, whose width is an
  /// estimate.
  private func write(
    _ text: String, x: Double, y: Double, _ anchor: Shape.TextAnchor, _ style: Shape.Style?,
    to writer: inout WordWriter
  ) {
    let width = Drawing.width(of: text) * 1.2 + 12
    let (left, alignment): (Double, ReportTable.Alignment) =
      switch anchor {
      case .start: (x, .leading)
      case .middle: (x - width / 2, .center)
      case .end: (x - width, .trailing)
      }
    let isSmall = style == .head || style == .quiet
    let points = (isSmall ? 12.0 : 13.0) * scale / Self.pixel * 0.75
    let color: Color =
      style == .onDark
      ? WordPalette.ink(on: palette.shade(of: .fully)) : style.map { _ in WordPalette.quiet } ?? WordPalette.ink
    let format = RunFormat(color: color, size: max(10, Int((points * 2).rounded())))
    let box = Shape.Box(x: left, y: y - 16, width: width, height: 24)
    writer.element("wps:wsp") { writer in
      head(isText: true, to: &writer)
      writer.element("wps:spPr") { writer in
        place(box, to: &writer)
        preset("rect", to: &writer)
        writer.element("a:noFill")
        writer.element("a:ln") { $0.element("a:noFill") }
      }
      writer.element("wps:txbx") { writer in
        writer.element("w:txbxContent") { writer in
          writer.paragraph(ParagraphFormat(.tableText, alignment: alignment)) { $0.run(text, format) }
        }
      }
      body(to: &writer)
    }
  }

  private func write(_ geometry: String, _ style: Shape.Style, _ box: Shape.Box, to writer: inout WordWriter) {
    writer.element("wps:wsp") { writer in
      head(to: &writer)
      writer.element("wps:spPr") { writer in
        place(box, to: &writer)
        preset(geometry, to: &writer)
        paint(style, to: &writer)
      }
      body(to: &writer)
    }
  }

  /// A path as a geometry of its own, in the coordinates of the box around it.
  private func write(_ style: Shape.Style, _ points: [Shape.Point], isClosed: Bool, to writer: inout WordWriter) {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return }
    let box = Shape.Box(x: left, y: top, width: right - left, height: bottom - top)
    writer.element("wps:wsp") { writer in
      head(to: &writer)
      writer.element("wps:spPr") { writer in
        place(box, to: &writer)
        writer.element("a:custGeom") { writer in
          for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] as [StaticString] { writer.element(list) }
          writer.element("a:rect", ["l": "0", "t": "0", "r": "r", "b": "b"])
          writer.element("a:pathLst") { writer in
            writer.element("a:path", ["w": length(box.width), "h": length(box.height)]) { writer in
              for (place, point) in points.enumerated() {
                writer.element(place == 0 ? "a:moveTo" : "a:lnTo") { writer in
                  writer.element("a:pt", ["x": length(point.x - left), "y": length(point.y - top)])
                }
              }
              if isClosed { writer.element("a:close") }
            }
          }
        }
        paint(style, to: &writer)
      }
      body(to: &writer)
    }
  }

  private func head(isText: Bool = false, to writer: inout WordWriter) {
    let number = writer.nextDrawing()
    writer.element("wps:cNvPr", ["id": number, "name": "Shape \(number)"])
    writer.element("wps:cNvSpPr", ["txBox": isText ? "1" : nil])
  }

  private func body(to writer: inout WordWriter) {
    writer.element(
      "wps:bodyPr", ["wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": "ctr"]
    ) { $0.element("a:noAutofit") }
  }

  private func place(_ box: Shape.Box, to writer: inout WordWriter) {
    writer.element("a:xfrm") { writer in
      writer.element("a:off", ["x": length(box.x), "y": length(box.y)])
      writer.element("a:ext", ["cx": length(max(0, box.width)), "cy": length(max(0, box.height))])
    }
  }

  private func preset(_ geometry: String, to writer: inout WordWriter) {
    writer.element("a:prstGeom", ["prst": geometry]) { $0.element("a:avLst") }
  }

  private func paint(_ style: Shape.Style, to writer: inout WordWriter) {
    let look = ShapeLook(style, palette)
    look.writeFill(to: &writer)
    look.writeLine(scale: scale, to: &writer)
  }

  /// A length on paper in EMU.
  private func length(_ pixels: Double) -> String {
    String(Int(((pixels.isFinite ? pixels : 0) * scale).rounded()))
  }
}

extension Chart.Figure {
  /// The figure as one drawing or, where it has more rows, as several of about the same height.
  func drawings(maximumRows: Int) -> [Drawing] {
    switch self {
    case .levels(let chart) where chart.rows.count > maximumRows:
      chart.rows.parts(of: maximumRows).map {
        LevelChart(legend: chart.legend, highest: chart.highest, rows: $0).drawing
      }
    case .slopes(let chart) where chart.isList && chart.sorted.count > maximumRows:
      chart.sorted.parts(of: maximumRows).map {
        SlopeChart(points: chart.points, highest: chart.highest, rows: $0).list
      }
    case .bars(let bars) where bars.rows.count > maximumRows / 2:
      bars.rows.parts(of: maximumRows / 2).map { AchievementBars(noFigure: bars.noFigure, rows: $0).drawing }
    default: [drawing]
    }
  }
}

extension Array {
  /// The elements in parts of about the same length, none longer than `length`.
  fileprivate func parts(of length: Int) -> [[Element]] {
    let count = (self.count + length - 1) / length
    return (0..<count).map { Array(self[$0 * self.count / count..<($0 + 1) * self.count / count]) }
  }
}
