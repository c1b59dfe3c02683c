internal import Interchange
internal import Markup
internal import Text
internal import Web
internal import Wording

extension ReportDocument {
  /// The report as one HTML file that needs nothing beside it, UTF-8. The last line is the checksum of those above it.
  package func html() -> [UInt8] {
    let tables = tables
    let renderer = HTMLRenderer(tables, in: language, leaving: untranslated)
    let isSortable = tables.contains(where: \.isSortable)
    let page = Page(
      title: title, language: language.id,
      style: Stylesheet.report(theme: theme, columns: renderer.columns, marks: marks.line(in: language).plainText),
      script: isSortable ? Trusted(WebAsset.tablesScript.text) : nil)
    var text = page.html { writer in
      let skip = renderer.language.words("Skip to the report")
      writer.write(Link(fragment: "main"), [.class("skip")]) { $0.write(text: skip) }
      writer.write(renderer.definitions)
      write(header: renderer, to: &writer)
      if extent == .whole { write(contents: renderer, to: &writer) }
      writer.write(.main, [.id("main"), extent == .brief ? .class("brief") : .class("whole")]) { writer in
        for section in sections { renderer.write(section, rank: 2, to: &writer) }
      }
      writer.write(footer)
      if isSortable { writer.write(renderer.words) }
      if let facts { writer.write(.data(id: ReportFacts.elementID, json: facts.json)) }
    }
    ReportChecksum.add(to: &text)
    return text
  }

  private func write(header renderer: HTMLRenderer, to writer: inout HTMLWriter) {
    let logo = theme.flatMap { theme in
      DataImage(theme.logo).map { Element.image($0, alternative: theme.name, .class("logo")) }
    }
    let marks = marks.line(in: language)
    writer.write(.header, [.class("title")]) { writer in
      if !marks.isEmpty { writer.write(.p, [.class("marks")]) { renderer.write(marks, to: &$0) } }
      if let logo {
        writer.write(logo)
      } else if let name = theme?.name, !name.isEmpty {
        writer.write(.p, [.class("brand")], text: name)
      }
      writer.write(.h1) { renderer.write(userText: title, to: &$0) }
      writer.write(.p, [.class("subtitle")]) { renderer.write(subtitle, to: &$0) }
      if !cover.isEmpty { renderer.write(cover, [.class("facts", "cover")], to: &writer) }
    }
  }

  private var footer: Element {
    guard let theme, !theme.footer.isEmpty else { return .fragment([]) }
    return .tag(.footer, content: [.tag(.p, text: theme.footer)])
  }

  private func write(contents renderer: HTMLRenderer, to writer: inout HTMLWriter) {
    writer.write(.nav, [.class("contents"), .label(renderer.language.words("Contents"))]) {
      renderer.write(entriesOf: sections, to: &$0)
    }
  }
}

extension HTMLRenderer {
  fileprivate func write(entriesOf sections: [ReportSection], to writer: inout HTMLWriter) {
    writer.write(.ol) { writer in
      for run in sections.runsOfGroups {
        guard let group = run.group else {
          for section in run.sections { write(entryOf: section, to: &writer) }
          continue
        }
        writer.write(.li) { writer in
          writer.write(.span, [.class("group")]) { $0.write(isolated: group) }
          writer.write(.ol) { for section in run.sections { write(entryOf: section, to: &$0) } }
        }
      }
    }
  }

  private func write(entryOf section: ReportSection, to writer: inout HTMLWriter) {
    writer.write(.li) { writer in
      writer.write(Link(fragment: section.anchor.name)) { write(section.title, isLinked: false, to: &$0) }
      if section.listsSections && !section.sections.isEmpty { write(entriesOf: section.sections, to: &writer) }
    }
  }

  /// The words of the script, as data.
  fileprivate var words: Element {
    let words = [
      ("filter", language.words("Filter:")), ("sort", language.words("Sort by {column}")),
      ("shown", language.words("{shown} of {all} rows")),
    ]
    let json = JSONWriter.document(isIndented: false) { json in
      json.object { json in for (key, text) in words { json.member(key, text) } }
    }
    return .data(id: "words", json: json)
  }
}
