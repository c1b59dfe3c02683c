internal import Markup

extension ReportDocument {
  /// The report as one HTML file that needs nothing beside it, UTF-8.
  package func html() -> [UInt8] {
    let fold = HTMLFold(of: self)
    let isSortable = tables.contains(where: \.isSortable)
    let page = Page(
      title: title, language: language.id, style: Stylesheet.report(theme: theme, columns: fold.columns),
      script: isSortable ? TableScript.source : nil)
    return page.html { writer in
      let skip = fold.wording.words("Skip to the report")
      writer.write(.link(Link(fragment: "main"), .class("skip"), content: [.text(skip)]))
      writer.write(fold.definitions)
      writer.write(header(fold))
      if extent == .whole { writer.write(contents(fold)) }
      writer.write(.main, [.id("main"), extent == .brief ? .class("brief") : .class("whole")]) { writer in
        for section in sections { fold.write(section, rank: 2, to: &writer) }
      }
      writer.write(footer)
      if isSortable { writer.write(fold.words) }
    }
  }

  private func header(_ fold: HTMLFold) -> Element {
    let logo = theme.flatMap { theme in
      DataImage(theme.logo).map { Element.image($0, alternative: theme.name, .class("logo")) }
    }
    let name = theme.map(\.name).flatMap {
      $0.isEmpty || logo != nil ? nil : Element.tag(.p, .class("brand"), text: $0)
    }
    return .tag(
      .header, .class("title"),
      content: [logo, name].compactMap { $0 } + [
        .tag(.h1, content: [.isolated(title)]),
        .tag(.p, [.class("subtitle")], fold.html(subtitle)),
      ])
  }

  private var footer: Element {
    guard let theme, !theme.footer.isEmpty else { return .fragment([]) }
    return .tag(.footer, content: [.tag(.p, text: theme.footer)])
  }

  private func contents(_ fold: HTMLFold) -> Element {
    .tag(.nav, .class("contents"), .label(fold.wording.words("Contents")), content: [fold.entries(of: sections)])
  }
}

extension HTMLFold {
  fileprivate func entries(of sections: [ReportSection]) -> Element {
    .tag(
      .ol, [],
      sections.map { section in
        let link = Element.link(Link(fragment: section.anchor.name), content: section.title.map { unlinked($0) })
        let below = section.listsSections && !section.sections.isEmpty ? [entries(of: section.sections)] : []
        return .tag(.li, [], [link] + below)
      })
  }

  /// The words of the script, as data.
  fileprivate var words: Element {
    let words = [
      ("filter", wording.words("Filter:")), ("sort", wording.words("Sort by {column}")),
      ("shown", wording.words("{shown} of {all} rows")),
    ]
    let json = "{" + words.map { "\"\($0.0)\":\"\(Self.escaped($0.1))\"" }.joined(separator: ",") + "}"
    return .data(id: "words", json: Array(json.utf8))
  }

  /// A text between the quotation marks of JSON.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain = scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
      return isPlain ? String(scalar) : " "
    }.joined()
  }
}
