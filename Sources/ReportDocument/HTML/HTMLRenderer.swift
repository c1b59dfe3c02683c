internal import Assessment
internal import Markup
internal import Wording

/// Writes the pieces of a report as HTML, directly and without a tree of elements in between.
struct HTMLRenderer {
  let language: Language
  /// The lists of columns of all tables, each once. Tables with the same columns share a style, which also labels their
  /// cells on a phone.
  let columns: [[ReportTable.Column]]
  /// The texts of files that are not in the language of the report but in English.
  private let untranslated: UntranslatedTexts

  /// A renderer for a report with these tables.
  init(_ tables: [ReportTable], in language: Language, leaving untranslated: UntranslatedTexts = .none) {
    self.untranslated = untranslated
    self.language = language
    columns = tables.map(\.columns).uniqued()
  }

  func write(_ section: ReportSection, rank: Int, to writer: inout HTMLWriter) {
    let name = section.anchor.name
    // Only chapters are landmarks: topics appear twice, and too many landmarks do not help.
    let label: [Attribute] = rank == 2 ? [.labelled(by: name + "-title")] : []
    writer.write(.section, [.id(name)] + label) { writer in
      writer.write(.heading(rank), [.id(name + "-title")]) { write(section.title, to: &$0) }
      write(section.blocks, to: &writer)
      for section in section.sections { write(section, rank: rank + 1, to: &writer) }
    }
  }

  private func write(_ blocks: [Block], to writer: inout HTMLWriter) {
    for block in blocks { write(block, to: &writer) }
  }

  private func write(_ block: Block, to writer: inout HTMLWriter) {
    switch block {
    case .paragraph(let inlines): writer.write(.p) { write(inlines, to: &$0) }
    case .list(let items): write(items, in: .ul, to: &writer)
    case .numberedList(let items): write(items, in: .ol, to: &writer)
    case .facts(let facts): write(facts, [.class("facts")], to: &writer)
    case .keyFigures(let figures):
      writer.write(.dl, [.class("figures")]) { writer in
        for figure in figures { write(figure, to: &writer) }
      }
    case .table(let table): write(table, to: &writer)
    case .chart(let chart): write(chart, to: &writer)
    case .callout(let title, let blocks):
      writer.write(.aside, [.class("callout"), .label(title)]) { writer in
        writer.write(.p, [.class("callout-title")], text: title)
        write(blocks, to: &writer)
      }
    case .details(let summary, let blocks):
      writer.write(.details) { writer in
        writer.write(.summary) { write(summary, to: &$0) }
        write(blocks, to: &writer)
      }
    case .explanation(let summary, let steps): write(summary, steps, .class("why", "block"), to: &writer)
    }
  }

  private func write(_ items: [[Inline]], in list: Tag, to writer: inout HTMLWriter) {
    writer.write(list) { writer in
      for item in items { writer.write(.li) { write(item, to: &$0) } }
    }
  }

  func write(_ facts: [Fact], _ attributes: [Attribute], to writer: inout HTMLWriter) {
    writer.write(.dl, attributes) { writer in
      for fact in facts {
        writer.write(.dt, text: fact.term)
        writer.write(.dd) { write(fact.value, to: &$0) }
      }
    }
  }

  private func write(_ figure: KeyFigure, to writer: inout HTMLWriter) {
    writer.write(.div) { writer in
      writer.write(.dt, text: figure.label)
      writer.write(.dd, [.class("value")], text: figure.value)
      writer.write(.dd, [.class("meaning")]) { write(figure.detail, to: &$0) }
    }
  }

  func write(_ inlines: [Inline], isLinked: Bool = true, to writer: inout HTMLWriter) {
    for inline in inlines { write(inline, isLinked: isLinked, to: &writer) }
  }

  private func write(text: String, to writer: inout HTMLWriter) {
    guard text.hasDate else { return writer.write(text: text) }
    for piece in text.piecesAroundDates {
      if piece.isDate { writer.write(.time, text: String(piece.text)) } else { writer.write(text: String(piece.text)) }
    }
  }

  /// Leaves out links inside a link.
  private func write(_ inline: Inline, isLinked: Bool, to writer: inout HTMLWriter) {
    switch inline {
    case .text(let text): write(text: text.withUnbrokenUnits, to: &writer)
    case .userText(let text): write(userText: text, to: &writer)
    case .strong(let inlines): writer.write(.strong) { write(inlines, to: &$0) }
    case .emphasis(let inlines): writer.write(.em) { write(inlines, to: &$0) }
    case .code(let code): writer.write(.code, text: code)
    case .reference(let inlines, _) where !isLinked: write(inlines, isLinked: false, to: &writer)
    case .link(let inlines, _) where !isLinked: write(inlines, isLinked: false, to: &writer)
    case .reference(let inlines, let anchor):
      writer.write(Link(fragment: anchor.name)) { write(inlines, to: &$0) }
    case .link(let inlines, let address): write(inlines, address: address, to: &writer)
    case .figure(let inlines, let steps): write(inlines, steps, .class("why"), to: &writer)
    case .badge(let badge): write(badge, to: &writer)
    case .lineBreak: writer.write(.br) { _ in }
    case .blank: writer.write(.span, [.class("blank")]) { _ in }
    }
  }

  /// A text from a user's file, marked with its language where that is not the language of the report.
  func write(userText text: String, to writer: inout HTMLWriter) {
    if untranslated.contains(text) {
      writer.write(.span, [.english]) { $0.write(isolated: text) }
    } else {
      writer.write(isolated: text)
    }
  }

  /// A link from a user's file; an address that `Link` refuses is shown beside the text.
  private func write(_ inlines: [Inline], address: String, to writer: inout HTMLWriter) {
    if let link = Link(address) { return writer.write(link) { write(inlines, to: &$0) } }
    write(inlines, to: &writer)
    writer.write(text: " (")
    writer.write(isolated: address)
    writer.write(text: ")")
  }

  /// A text that opens into the steps behind it.
  private func write(
    _ summary: [Inline], _ steps: [Explanation.Step], _ attribute: Attribute, to writer: inout HTMLWriter
  ) {
    writer.write(.details, [attribute]) { writer in
      writer.write(.summary) { write(summary, to: &$0) }
      write(steps, to: &writer)
    }
  }

  private func write(_ steps: [Explanation.Step], to writer: inout HTMLWriter) {
    writer.write(.ul) { writer in
      for step in steps {
        writer.write(.li) { writer in
          write(step.text, to: &writer)
          if !step.steps.isEmpty { write(step.steps, to: &writer) }
        }
      }
    }
  }
}

extension HTMLRenderer {
  /// The definitions to which drawings refer, once in a page.
  var definitions: Element { .definitions([Drawing.definitions]) }

  /// The picture with its title, its description and the table of its data.
  private func write(_ chart: Chart, to writer: inout HTMLWriter) {
    writer.write(.figure, [.id(chart.anchor.name)]) { writer in
      writer.write(.figcaption) { write(userText: chart.title, to: &$0) }
      writer.write(
        .tag(
          .div, .class("drawing"), .role("region"), .label(language.words("Chart: \(userText: chart.title)")),
          .tabIndex(0), content: [chart.image.element]))
      writer.write(.p, [.class("description")], text: chart.description)
      if chart.tablePlace == .below { return write(chart.table, to: &writer) }
      writer.write(.details) { writer in
        writer.write(.summary, text: language.words("Data of this chart"))
        write(chart.table, to: &writer)
      }
    }
  }
}
