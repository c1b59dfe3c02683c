package import Text

/// A piece of HTML or SVG as a tree. There is one writer, and it escapes: a tree cannot carry user text.
package enum Element: Hashable, Sendable {
  /// An element with its attributes and content.
  case tag(Tag, [Attribute], [Element])
  /// Text, escaped by the writer.
  case text(String)
  /// Foreign text that cannot turn the direction of what stands around it, nor widen the page.
  case isolated(String)
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

  /// A link.
  package static func link(_ link: Link, _ attributes: Attribute..., content: [Element]) -> Element {
    .tag(.a, attributes + link.attributes, content)
  }
}

extension Element {
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
