internal import Interchange
internal import Wording

extension ReportDocument {
  /// The report as a Word file (Office Open XML, transitional), with the same bytes for the same report.
  ///
  /// The contents are a field with its entries in it; Word fills in their pages when somebody updates the field, prints or
  /// exports.
  package func wordFile() -> [UInt8] {
    let (palette, sizes, page) = (WordPalette(theme), WordSizes(extent), WordPage(extent))
    let renderer = WordRenderer(language: language, palette: palette, sizes: sizes, page: page)
    let logo = theme.flatMap { WordLogo($0.logo) }
    let tag = Self.wordLanguage(language)
    var writer = WordWriter(places: WordPlaces(sections), language: tag)
    writer.document { writer in
      write(cover: renderer, logo, to: &writer)
      if extent == .whole { write(contents: renderer, to: &writer) }
      write(sections: renderer, to: &writer)
    }
    let package = WordPackage(
      document: writer.xml.bytes,
      styles: WordStyleSheet(palette: palette, sizes: sizes, page: page, language: tag).bytes,
      numbering: WordNumbering.bytes(numberedLists: writer.numberedLists), header: header(tag), footer: footer(tag),
      settings: WordPackage.settings(language: tag), title: title, author: theme?.name ?? "", language: language.id,
      addresses: writer.addresses, logo: logo, facts: facts?.json)
    return package.bytes
  }

  /// The language as Word names it, which knows none without a country.
  private static func wordLanguage(_ language: Language) -> String {
    switch language.id {
    case "en": "en-GB"
    case "de": "de-DE"
    default: language.id
    }
  }

  /// The chapters; one of explanations is set in two columns.
  private func write(sections renderer: WordRenderer, to writer: inout WordWriter) {
    for section in sections {
      let isInColumns = section.blocks.filter(\.isExplanation).count > 3
      if isInColumns { writer.sectionEnd(renderer.page, columns: 1) }
      renderer.write(section, rank: 1, to: &writer)
      if isInColumns { writer.sectionEnd(renderer.page, columns: 2) }
    }
    writer.sectionProperties(renderer.page, columns: 1)
  }
}

extension Block {
  fileprivate var isExplanation: Bool {
    if case .explanation = self { true } else { false }
  }
}

// MARK: - Cover and contents

extension ReportDocument {
  /// The logo or name, the title and the facts: a page of its own before the contents, or the head of the first page.
  private func write(cover renderer: WordRenderer, _ logo: WordLogo?, to writer: inout WordWriter) {
    let isPage = extent == .whole
    var format = ParagraphFormat(.brand)
    format.before = isPage ? 2400 : 0
    if let logo {
      writer.paragraph(format) { $0.picture(logo, alternative: theme?.name ?? "") }
      format.before = nil
    }
    // A vector picture is not shown everywhere.
    if logo == nil || logo?.kind == .svg, let name = theme?.name, !name.isEmpty {
      writer.paragraph(format) { $0.run(name) }
      format.before = nil
    }
    format.style = .title
    writer.paragraph(format) { $0.run(title) }
    writer.paragraph(.subtitle) { renderer.write(subtitle, to: &$0) }
    let marks = marks.line(in: language)
    if !marks.isEmpty { writer.paragraph(.marks) { renderer.write(marks, to: &$0) } }
    renderer.write(cover, width: renderer.page.textWidth, to: &writer)
  }

  /// The most entries of contents that have room below the facts of the cover.
  private static let mostEntriesOnCover = 18

  /// The contents as a field; its entries lead to the headings.
  private func write(contents renderer: WordRenderer, to writer: inout WordWriter) {
    var heading = ParagraphFormat(.contentsHeading)
    let entries = sections.flatMap { Self.entries(of: $0, rank: 1) }
    heading.beginsPage = entries.count > Self.mostEntriesOnCover
    if !heading.beginsPage { heading.before = 600 }
    writer.paragraph(heading) { $0.run(language.words("Contents")) }
    let deepest = entries.map(\.rank).max() ?? 1
    for (place, entry) in entries.enumerated() {
      writer.paragraph(.contents(entry.rank)) { writer in
        if place == 0 { writer.beginField("TOC \\o \"1-\(deepest)\" \\h \\z \\u") }
        let bookmark = writer.places.bookmark(of: entry.section.anchor)
        writer.element("w:hyperlink", ["w:anchor": bookmark?.name, "w:history": "1"]) { writer in
          renderer.write(entry.section.title, isLinked: false, to: &writer)
          guard let bookmark else { return }
          writer.run { $0.element("w:tab") }
          writer.field("PAGEREF \(bookmark.name) \\h", result: "")
        }
        if place == entries.count - 1 { writer.endField() }
      }
    }
    writer.paragraph(.space) { $0.run { $0.element("w:br", ["w:type": "page"]) } }
  }

  private static func entries(of section: ReportSection, rank: Int) -> [(section: ReportSection, rank: Int)] {
    let below = section.listsSections ? section.sections.flatMap { entries(of: $0, rank: rank + 1) } : []
    return [(section, rank)] + below
  }
}

// MARK: - Header and footer

extension ReportDocument {
  /// The longest title in the head of a page, in characters.
  private static let longestHead = 90

  /// The title and the marks, on every page.
  private func header(_ tag: String) -> [UInt8] {
    margin("w:hdr", .header, tag) { writer in
      writer.run(title.count > Self.longestHead ? title.prefix(Self.longestHead - 1) + "…" : title)
      let marks = marks.line(in: language)
      guard !marks.isEmpty else { return }
      writer.run { $0.element("w:tab") }
      let format = RunFormat(isStrong: true, color: WordPalette.readable(WordPalette(theme).goal))
      writer.run(marks.plainText, format)
    }
  }

  /// The theme's line and the number of the page, on every page.
  private func footer(_ tag: String) -> [UInt8] {
    margin("w:ftr", .footer, tag) { writer in
      writer.run(theme?.footer ?? "")
      writer.run { $0.element("w:tab") }
      writer.field("PAGE", result: "1")
      writer.run(" / ")
      writer.field("NUMPAGES", result: "1")
    }
  }

  private func margin(
    _ name: StaticString, _ style: WordStyle, _ tag: String, _ body: (inout WordWriter) -> Void
  ) -> [UInt8] {
    var writer = WordWriter(places: WordPlaces([]), language: tag)
    writer.element(name, ["xmlns:w": WordNamespace.main, "xmlns:r": WordNamespace.relationships]) { writer in
      writer.paragraph(style, body)
    }
    return writer.xml.bytes
  }
}
