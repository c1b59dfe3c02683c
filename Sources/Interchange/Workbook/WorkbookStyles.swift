/// The styles of a workbook that is written: a number for each format, and for each fill of a highlight.
struct WorkbookStyles {
  typealias Format = WorkbookSheet.Format

  /// The fills of the highlights, each once.
  private let fills: [Fill]

  private struct Fill: Hashable {
    let fill: UInt32
    let ink: UInt32

    init(_ highlight: WorkbookSheet.Highlight) { (fill, ink) = (highlight.fill, highlight.ink) }
  }

  init(of sheets: [WorkbookSheet]) {
    var known: Set<Fill> = []
    fills = sheets.flatMap(\.highlights).map(Fill.init).filter { known.insert($0).inserted }
  }

  /// The number of a format among the cells' styles; 0 is the style of cells without one.
  static func number(of format: Format) -> Int { 1 + (Format.allCases.firstIndex(of: format) ?? 0) }

  /// The number of a highlight's fill.
  func number(of highlight: WorkbookSheet.Highlight) -> Int { fills.firstIndex(of: Fill(highlight)) ?? 0 }

  /// The colors of a head and of cells for input.
  private static let (headFill, inputFill, line): (UInt32, UInt32, UInt32) = (0x1F3A5F, 0xFFF8DC, 0xBFBFBF)

  /// `FF1F3A5F`.
  private static func code(of color: UInt32) -> String {
    let digits = String(color & 0xFF_FFFF, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The part `xl/styles.xml`.
  var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": WorkbookPart.main]) { xml in
      writeFonts(to: &xml)
      writeFills(to: &xml)
      writeBorders(to: &xml)
      let plain: KeyValuePairs<StaticString, String?> = [
        "numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0",
      ]
      xml.element("cellStyleXfs", ["count": "1"]) { $0.element("xf", plain) }
      xml.element("cellXfs", ["count": "\(Format.allCases.count + 1)"]) { xml in
        xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0", "xfId": "0"])
        for format in Format.allCases { Self.write(format, to: &xml) }
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
      xml.element("dxfs", ["count": "\(fills.count)"]) { xml in
        for fill in fills { Self.write(fill, to: &xml) }
      }
    }
    return xml.bytes
  }

  private func writeFonts(to xml: inout XMLWriter) {
    xml.element("fonts", ["count": "6"]) { xml in
      for (size, isBold, color) in [
        (11, false, nil), (16, true, nil), (12, true, nil), (11, true, nil), (11, true, 0xFFFFFF as UInt32),
        (9, false, 0x595959),
      ] as [(Int, Bool, UInt32?)] {
        xml.element("font") { xml in
          if isBold { xml.element("b") }
          xml.element("sz", ["val": "\(size)"])
          if let color { xml.element("color", ["rgb": Self.code(of: color)]) }
          xml.element("name", ["val": "Calibri"])
          xml.element("family", ["val": "2"])
        }
      }
    }
  }

  private func writeFills(to xml: inout XMLWriter) {
    xml.element("fills", ["count": "4"]) { xml in
      for pattern in ["none", "gray125"] {
        xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
      }
      for color in [Self.headFill, Self.inputFill] {
        xml.element("fill") { xml in
          xml.element("patternFill", ["patternType": "solid"]) { xml in
            xml.element("fgColor", ["rgb": Self.code(of: color)])
            xml.element("bgColor", ["indexed": "64"])
          }
        }
      }
    }
  }

  private func writeBorders(to xml: inout XMLWriter) {
    xml.element("borders", ["count": "2"]) { xml in
      xml.element("border") { xml in
        for side in Self.sides { xml.element(side) }
      }
      xml.element("border") { xml in
        for side in Self.sides.dropLast() {
          xml.element(side, ["style": "thin"]) { $0.element("color", ["rgb": Self.code(of: Self.line)]) }
        }
        xml.element("diagonal")
      }
    }
  }

  private static let sides: [StaticString] = ["left", "right", "top", "bottom", "diagonal"]

  private static func write(_ format: Format, to xml: inout XMLWriter) {
    let (number, font, fill, hasLines) =
      switch format {
      case .title: (49, 1, 0, false)
      case .heading: (49, 2, 0, false)
      case .note: (49, 0, 0, false)
      case .label: (49, 3, 0, false)
      case .head: (49, 4, 2, true)
      case .hint: (49, 5, 0, true)
      case .text: (49, 0, 0, true)
      case .input: (49, 0, 3, true)
      case .number: (0, 0, 0, true)
      case .decimal: (2, 0, 0, true)
      case .percent: (9, 0, 0, true)
      }
    let isFigure = [.number, .decimal, .percent].contains(format)
    xml.element(
      "xf",
      [
        "numFmtId": "\(number)", "fontId": "\(font)", "fillId": "\(fill)", "borderId": hasLines ? "1" : "0",
        "xfId": "0", "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyBorder": "1",
        "applyAlignment": "1", "applyProtection": format == .input ? "1" : nil,
      ]
    ) { xml in
      xml.element(
        "alignment",
        [
          "horizontal": isFigure ? "center" : "left", "vertical": format == .head ? "center" : "top",
          "wrapText": format == .title ? nil : "1",
        ])
      if format == .input { xml.element("protection", ["locked": "0"]) }
    }
  }

  private static func write(_ fill: Fill, to xml: inout XMLWriter) {
    xml.element("dxf") { xml in
      xml.element("font") { $0.element("color", ["rgb": code(of: fill.ink)]) }
      xml.element("fill") { xml in
        xml.element("patternFill", ["patternType": "solid"]) { xml in
          xml.element("fgColor", ["rgb": code(of: fill.fill)])
          xml.element("bgColor", ["rgb": code(of: fill.fill)])
        }
      }
    }
  }
}
