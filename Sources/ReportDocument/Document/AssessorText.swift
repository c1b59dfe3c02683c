internal import Text

/// The assessor's own words: paragraphs and lists of a small, harmless part of Markdown.
///
/// `- ` and `1. ` begin the items of a list; `*…*` is emphasis, `**…**` strong emphasis, and `[…](…)` a link with `https:`,
/// `http:` or `mailto:`. Everything else is text as it stands. Each character is looked at a fixed number of times.
package struct AssessorText {
  private let lines: [Substring]
  /// Whether blank lines separate the paragraphs; otherwise each line is a paragraph, as in a folded text of the file.
  private let hasBlankLines: Bool

  /// A text from a user's file.
  package init(_ text: String) {
    // A CRLF is one character.
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { $0.trimmedOfSpaces }
    let inner = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty)
    hasBlankLines = inner.contains(where: \.isEmpty)
  }

  /// The paragraphs and lists, in their order.
  package var blocks: [Block] {
    var blocks: [Block] = []
    var open: Kind?
    var items: [String] = []
    func close() {
      switch open {
      case .paragraph: blocks += items.map { .paragraph(AssessorInlines.parsed($0)) }
      case .list: blocks.append(.list(items.map(AssessorInlines.parsed)))
      case .numberedList: blocks.append(.numberedList(items.map(AssessorInlines.parsed)))
      case nil: break
      }
      (open, items) = (nil, [])
    }
    for line in lines {
      guard !line.isEmpty else {
        close()
        continue
      }
      if let (kind, text) = Self.item(line, after: open) {
        if kind != open { close() }
        open = kind
        items.append(String(text))
      } else if open == nil || (open == .paragraph && !hasBlankLines) {
        open = .paragraph
        items.append(String(line))
      } else {
        items[items.count - 1] += " " + line
      }
    }
    close()
    return blocks
  }

  private enum Kind { case paragraph, list, numberedList }

  /// The kind of list and the text behind the mark of an item; nil for any other line. A numbered list begins with 1, as
  /// otherwise its numbers would change.
  private static func item(_ line: Substring, after open: Kind?) -> (Kind, Substring)? {
    if line.hasPrefix("- ") { return (.list, line.dropFirst(2).trimmedOfSpaces) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard digits == "1" || (open == .numberedList && !digits.isEmpty), line.dropFirst(digits.count).hasPrefix(". ")
    else { return nil }
    return (.numberedList, line.dropFirst(digits.count + 2).trimmedOfSpaces)
  }
}

extension Substring {
  fileprivate var trimmedOfSpaces: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return start }
    return start[...end]
  }
}
