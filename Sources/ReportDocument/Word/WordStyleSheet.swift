internal import Interchange
internal import Wording

/// The part `styles.xml`: how the styles look in the colors of a palette.
struct WordStyleSheet {
  let palette: WordPalette
  let sizes: WordSizes
  let page: WordPage
  /// The language of the document as a tag of Word.
  let language: String

  /// The font, which Word has; LibreOffice takes one with the same widths.
  static let font = "Calibri"

  var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.element("w:styles", ["xmlns:w": WordNamespace.main]) { xml in
      defaults(to: &xml)
      for style in WordStyle.allCases {
        switch style {
        case .hyperlink, .code: write(style, "character", to: &xml)
        case .table, .plainTable: writeTable(style, to: &xml)
        default: write(style, "paragraph", to: &xml)
        }
      }
    }
    return xml.bytes
  }

  private func defaults(to xml: inout XMLWriter) {
    let size = halfPoints(sizes.body)
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          xml.element(
            "w:rFonts", ["w:ascii": Self.font, "w:hAnsi": Self.font, "w:eastAsia": Self.font, "w:cs": Self.font])
          xml.element("w:color", ["w:val": WordPalette.ink.hexadecimal])
          xml.element("w:sz", ["w:val": size])
          xml.element("w:szCs", ["w:val": size])
          xml.element("w:lang", ["w:val": language])
        }
      }
      xml.element("w:pPrDefault") { xml in
        xml.element("w:pPr") { $0.element("w:spacing", ["w:after": "80", "w:line": "252", "w:lineRule": "auto"]) }
      }
    }
  }

  /// In the order of `CT_Style`.
  private func write(_ style: WordStyle, _ type: String, to xml: inout XMLWriter) {
    let look = look(of: style)
    let isDefault = style == .normal ? "1" : nil
    xml.element("w:style", ["w:type": type, "w:default": isDefault, "w:styleId": style.id]) { xml in
      xml.element("w:name", ["w:val": style.name])
      if type == "paragraph", style != .normal { xml.element("w:basedOn", ["w:val": WordStyle.normal.id]) }
      if look.outline != nil || style == .title || style == .subtitle || style == .contentsHeading {
        xml.element("w:next", ["w:val": WordStyle.normal.id])
      }
      xml.element("w:qFormat")
      if type == "paragraph" { paragraphProperties(of: look, to: &xml) }
      runProperties(of: look, to: &xml)
    }
  }

  /// In the order of `CT_PPrBase`.
  private func paragraphProperties(of look: WordLook, to xml: inout XMLWriter) {
    xml.element("w:pPr") { xml in
      if look.keepsNext { xml.element("w:keepNext") }
      if let numbering = look.numbering {
        xml.element("w:numPr") { $0.element("w:numId", ["w:val": String(numbering)]) }
      }
      if let border = look.border {
        xml.element("w:pBdr") { xml in
          xml.element(
            border.side,
            [
              "w:val": "single", "w:sz": String(border.eighths), "w:space": "4", "w:color": border.color.hexadecimal,
            ])
        }
      }
      if let shade = look.shade {
        xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": shade.hexadecimal])
      }
      if !look.tabs.isEmpty {
        xml.element("w:tabs") { xml in
          for tab in look.tabs { xml.element("w:tab", ["w:val": tab.alignment, "w:pos": String(tab.position)]) }
        }
      }
      if look.before != nil || look.after != nil || look.line != nil {
        xml.element(
          "w:spacing",
          [
            "w:before": look.before.map(String.init), "w:after": look.after.map(String.init),
            "w:line": look.line.map(String.init), "w:lineRule": look.line.map { _ in "auto" },
          ])
      }
      if look.indent != nil || look.hanging != nil {
        xml.element("w:ind", ["w:left": look.indent.map(String.init), "w:hanging": look.hanging.map(String.init)])
      }
      if look.isContextual { xml.element("w:contextualSpacing") }
      if let outline = look.outline { xml.element("w:outlineLvl", ["w:val": String(outline)]) }
    }
  }

  /// In the order of `EG_RPrBase`.
  private func runProperties(of look: WordLook, to xml: inout XMLWriter) {
    xml.element("w:rPr") { xml in
      if let font = look.font { xml.element("w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:cs": font]) }
      if look.isBold { xml.element("w:b") }
      if look.isItalic { xml.element("w:i") }
      if let color = look.color { xml.element("w:color", ["w:val": color.hexadecimal]) }
      if let size = look.size {
        xml.element("w:sz", ["w:val": halfPoints(size)])
        xml.element("w:szCs", ["w:val": halfPoints(size)])
      }
      if look.isUnderlined { xml.element("w:u", ["w:val": "single"]) }
    }
  }

  private func halfPoints(_ points: Double) -> String { String(Int((points * 2).rounded())) }
}

// MARK: - Tables

extension WordStyleSheet {
  /// Lines between the rows, and a head whose line is the accent; a plain table has no lines.
  private func writeTable(_ style: WordStyle, to xml: inout XMLWriter) {
    xml.element("w:style", ["w:type": "table", "w:styleId": style.id]) { xml in
      xml.element("w:name", ["w:val": style.name])
      xml.element("w:qFormat")
      xml.element("w:tblPr") { xml in
        if style == .table {
          xml.element("w:tblBorders") { xml in
            for side in ["w:top", "w:bottom", "w:insideH"] as [StaticString] {
              line(side, WordPalette.rule, 4, to: &xml)
            }
          }
        }
        xml.element("w:tblCellMar") { xml in
          let sides: [(StaticString, Int)] = [
            ("w:top", 20), ("w:left", WordColumns.margin), ("w:bottom", 20), ("w:right", WordColumns.margin),
          ]
          for (side, width) in sides { xml.element(side, ["w:w": String(width), "w:type": "dxa"]) }
        }
      }
      guard style == .table else { return }
      xml.element("w:tblStylePr", ["w:type": "firstRow"]) { xml in
        xml.element("w:rPr") { xml in
          xml.element("w:b")
          xml.element("w:color", ["w:val": palette.accent.hexadecimal])
        }
        xml.element("w:tcPr") { xml in
          xml.element("w:tcBorders") { line("w:bottom", palette.accent, 12, to: &$0) }
          xml.element("w:vAlign", ["w:val": "bottom"])
        }
      }
    }
  }

  private func line(_ side: StaticString, _ color: Color, _ eighths: Int, to xml: inout XMLWriter) {
    xml.element(
      side, ["w:val": "single", "w:sz": String(eighths), "w:space": "0", "w:color": color.hexadecimal])
  }
}
