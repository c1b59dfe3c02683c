import Markup

/// The promise for trees of elements or of Markdown: with any texts, the output contains only the markup of the tree.
enum MarkupPromises {
  static func broken(by bytes: [UInt8]) -> [String] {
    var maker = TreeMaker(bytes)
    let element = maker.element(depth: 0)
    let blocks = maker.blocks(depth: 0)
    return StrictHTML.faults(in: HTMLWriter.html(element)) + StrictMarkdown.faults(in: MarkdownWriter.write(blocks))
  }
}

/// Makes trees from bytes: each byte chooses the next node or the length of a text.
struct TreeMaker {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  private mutating func choice(_ count: Int) -> Int { rest.popFirst().map { Int($0) % count } ?? 0 }

  private mutating func text() -> String {
    let length = choice(64)
    defer { rest = rest.dropFirst(length) }
    return String(decoding: rest.prefix(length), as: UTF8.self)
  }

  private static let tags: [Tag] = [
    .div, .p, .span, .h1, .td, .th, .table, .tr, .svgText, .title, .details, .code, .br,
  ]

  mutating func element(depth: Int) -> Element {
    switch choice(depth > 8 ? 2 : 8) {
    case 0, 1: return .text(text())
    case 2: return .fragment(elements(depth))
    case 3: return .data(id: text(), json: Array(text().utf8))
    case 4:
      if let link = Link(text()) { return .link(link, .title(text()), content: elements(depth)) }
      return .link(Link(fragment: text()), content: elements(depth))
    case 5:
      return SVGImage(
        id: text(), title: text(), description: text(), width: 10, height: Double(choice(256)) / 7,
        shapes: [
          .label(text(), x: Double(choice(256)), y: .infinity), .disc(.fill(pattern: text()), x: 1, y: 2, radius: 3),
        ]
      ).element
    default:
      return .tag(
        Self.tags[choice(Self.tags.count)], .id(text()), .title(text()), .label(text()),
        content: elements(depth))
    }
  }

  private mutating func elements(_ depth: Int) -> [Element] {
    (0..<choice(4)).map { _ in element(depth: depth + 1) }
  }

  mutating func blocks(depth: Int) -> [Markdown.Block] {
    (0..<choice(5)).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Markdown.Block {
    switch choice(depth > 4 ? 3 : 7) {
    case 0: return .paragraph(inlines(depth))
    case 1: return .heading(choice(8), inlines(depth))
    case 2: return .rule
    case 3: return .list((0..<choice(4)).map { _ in blocks(depth: depth + 1) })
    case 4: return .numberedList((0..<choice(4)).map { _ in blocks(depth: depth + 1) })
    case 5: return .quote(blocks(depth: depth + 1))
    default:
      let columns = (0..<choice(4)).map { _ in Markdown.Column(inlines(depth), .center) }
      return .table(columns, rows: (0..<choice(3)).map { _ in (0..<choice(4)).map { _ in inlines(depth) } })
    }
  }

  private mutating func inlines(_ depth: Int) -> [Markdown.Inline] {
    (0..<choice(4)).map { _ in inline(depth) }
  }

  private mutating func inline(_ depth: Int) -> Markdown.Inline {
    switch choice(depth > 6 ? 3 : 7) {
    case 0: return .text(text())
    case 1: return .code(text())
    case 2: return .anchor(text())
    case 3: return .strong(inlines(depth + 1))
    case 4: return .emphasis(inlines(depth + 1))
    case 5: return .lineBreak
    default: return .link(inlines(depth + 1), Link(text()) ?? Link(fragment: text()))
    }
  }
}
