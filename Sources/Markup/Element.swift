/// A piece of HTML or SVG as a tree. There is one writer, and it escapes: a tree cannot carry foreign markup.
package enum Element: Hashable, Sendable {
  /// An element with its attributes and content.
  case tag(Tag, [Attribute], [Element])
  /// Text, escaped by the writer.
  case text(String)
  /// Several elements side by side.
  case fragment([Element])
  /// A style sheet of the program's own.
  case style(StyleSheet)
  /// A script of the program's own.
  case script(Trusted)
  /// Data for a script: a whole JSON text in UTF-8, found by its id. It is never run.
  case data(id: String, json: [UInt8])

  /// An element around others.
  package static func tag(_ tag: Tag, _ attributes: Attribute..., content: [Element] = []) -> Element {
    .tag(tag, attributes, content)
  }

  /// An element around a text.
  package static func tag(_ tag: Tag, _ attributes: Attribute..., text: String) -> Element {
    .tag(tag, attributes, [.text(text)])
  }

  /// A link. A page that it leads out to learns nothing of this one, and cannot reach it.
  package static func link(_ link: Link, _ attributes: Attribute..., content: [Element]) -> Element {
    let relation: [Attribute] = link.isExternal ? [.rel("noopener noreferrer")] : []
    return .tag(.a, attributes + [.href(link)] + relation, content)
  }
}

extension Element {
  /// The longest run of signs without a space that a page has to hold on one line.
  private static let longestWord = 40

  /// Foreign text that cannot turn the direction of what stands around it, nor widen the page: up to U+058F no character
  /// turns anything, so such text needs no element of its own; a very long word may break.
  package static func isolated(_ text: String) -> Element {
    let (turns, mayBeLong) = signs(of: text)
    let content = mayBeLong ? breakable(text) : [.text(text)]
    if turns { return .tag(.bdi, [], content) }
    return content.count == 1 ? content[0] : .fragment(content)
  }

  /// Whether a character from U+0590 on is there, and whether a run without a space could be too long. Bytes are
  /// counted, which are no fewer than the signs, and of the spaces those alone that surely are no part of another sign:
  /// looking for the signs themselves takes ten times as long, and nearly no text has a word that long.
  private static func signs(of text: String) -> (turns: Bool, mayBeLong: Bool) {
    var (turns, longest, run) = (false, 0, 0)
    var (last, before): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte >= 0x80 {
        turns = turns || byte > 0xD6 || last == 0xD6 && byte >= 0x90
      } else if (last == UInt8(ascii: " ") || last == UInt8(ascii: "\n")) && before < 0x80
        && before != UInt8(ascii: "\r")
      {
        longest = max(longest, run - 1)
        run = 0
      }
      run += 1
      (before, last) = (last, byte)
    }
    return (turns, max(longest, run) > longestWord)
  }

  private static func breakable(_ text: String) -> [Element] {
    var pieces: [Element] = []
    var piece = ""
    var run = 0
    for character in text {
      run = character == " " || character == "\n" ? 0 : run + 1
      if run > longestWord {
        pieces += [.text(piece), .tag(.wbr)]
        piece = ""
        run = 1
      }
      piece.append(character)
    }
    return pieces + [.text(piece)]
  }

  /// A picture that the page carries in itself, with the words that stand for it.
  package static func image(_ image: DataImage, alternative: String, _ attributes: Attribute...) -> Element {
    .tag(.img, attributes + [.src(image), .alt(alternative)], [])
  }
}

/// Text that was written by the program's author: it is written as it stands.
package struct Trusted: Hashable, Sendable {
  /// The text.
  package let text: String

  /// Takes what was known when the program was built, and nothing else.
  package init(_ text: StaticString) {
    self.text = text.description
  }

  /// Several such texts one after the other, a line feed between them.
  package init(joining parts: [Trusted]) {
    text = parts.map(\.text).joined(separator: "\n")
  }
}
