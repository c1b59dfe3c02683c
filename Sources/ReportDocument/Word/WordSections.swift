extension WordWriter {
  /// Writes the document around its body.
  mutating func document(_ body: (inout WordWriter) -> Void) {
    element(
      "w:document",
      [
        "xmlns:w": WordNamespace.main, "xmlns:r": WordNamespace.relationships, "xmlns:a": WordNamespace.drawing,
        "xmlns:pic": WordNamespace.picture, "xmlns:wp": WordNamespace.place, "xmlns:wpg": WordNamespace.group,
        "xmlns:wps": WordNamespace.shape, "xmlns:mc": WordNamespace.compatibility,
      ]
    ) { $0.element("w:body", [:], body) }
  }

  /// Ends a section of columns; the next one begins where this one ends.
  mutating func sectionEnd(_ page: WordPage, columns: Int) {
    element("w:p") { writer in
      writer.element("w:pPr") { writer in
        writer.value("w:pStyle", WordStyle.space.id)
        writer.sectionProperties(page, columns: columns)
      }
    }
  }

  /// The page of the section that ends here, in the order of `CT_SectPr`.
  mutating func sectionProperties(_ page: WordPage, columns: Int) {
    element("w:sectPr") { writer in
      writer.element("w:headerReference", ["w:type": "default", "r:id": WordPackage.headerID])
      writer.element("w:footerReference", ["w:type": "default", "r:id": WordPackage.footerID])
      writer.value("w:type", "continuous")
      writer.element("w:pgSz", ["w:w": String(page.width), "w:h": String(page.height)])
      writer.element(
        "w:pgMar",
        [
          "w:top": String(page.top), "w:right": String(page.side), "w:bottom": String(page.bottom),
          "w:left": String(page.side), "w:header": "510", "w:footer": "454", "w:gutter": "0",
        ])
      writer.element("w:cols", ["w:num": columns == 1 ? nil : String(columns), "w:space": "454"])
    }
  }

  /// Writes a run with a logo.
  mutating func picture(_ logo: WordLogo, alternative: String) {
    let number = nextDrawing()
    let size = (cx: String(logo.size.width), cy: String(logo.size.height))
    let name = WordText.visible(alternative)
    run { writer in
      writer.element("w:drawing") { writer in
        writer.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { writer in
          writer.element("wp:extent", ["cx": size.cx, "cy": size.cy])
          writer.element("wp:docPr", ["id": number, "name": "Logo", "descr": name])
          writer.element("wp:cNvGraphicFramePr")
          writer.element("a:graphic") { writer in
            writer.element("a:graphicData", ["uri": WordNamespace.picture]) { writer in
              writer.element("pic:pic") { writer in
                writer.element("pic:nvPicPr") { writer in
                  writer.element("pic:cNvPr", ["id": number, "name": "Logo", "descr": name])
                  writer.element("pic:cNvPicPr")
                }
                writer.element("pic:blipFill") { writer in
                  writer.blip(logo.kind)
                  writer.element("a:stretch") { $0.element("a:fillRect") }
                }
                writer.element("pic:spPr") { writer in
                  writer.element("a:xfrm") { writer in
                    writer.element("a:off", ["x": "0", "y": "0"])
                    writer.element("a:ext", ["cx": size.cx, "cy": size.cy])
                  }
                  writer.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The picture; a vector picture stands beside the one that older versions show.
  private mutating func blip(_ kind: WordLogo.Kind) {
    element("a:blip", ["r:embed": WordPackage.logoID]) { writer in
      guard kind == .svg else { return }
      writer.element("a:extLst") { writer in
        writer.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) { writer in
          writer.element(
            "asvg:svgBlip",
            [
              "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
              "r:embed": WordPackage.vectorID,
            ])
        }
      }
    }
  }
}
