package import Text

/// A piece of HTML or SVG as a tree. `HTMLWriter` alone writes it and escapes all texts, so that user text cannot become
/// markup.
package enum Element: Hashable, Sendable {
  /// An element with its attributes and content.
  case tag(Tag, [Attribute], [Element])
  /// Text, escaped by the writer.
  case text(String)
  /// User text that changes neither the direction of the text around it nor the width of the page.
  case isolated(String)
  /// Several elements in a row, without one around them.
  case fragment([Element])
  /// A style sheet.
  case style(StyleSheet)
  /// A script, which only the program can bring in.
  case script(Trusted)
  /// Data for programs: a whole JSON text in UTF-8, found by its id. Browsers do not run it.
  case data(id: String, json: [UInt8])

  /// Returns an element with others in it.
  package static func tag(_ tag: Tag, _ attributes: Attribute..., content: [Element] = []) -> Element {
    .tag(tag, attributes, content)
  }

  /// Returns an element with a text in it.
  package static func tag(_ tag: Tag, _ attributes: Attribute..., text: String) -> Element {
    .tag(tag, attributes, [.text(text)])
  }

  /// Returns a link.
  package static func link(_ link: Link, _ attributes: Attribute..., content: [Element]) -> Element {
    .tag(.a, attributes + link.attributes, content)
  }
}

extension Element {
  /// Returns a picture that the page contains, with its alternative text.
  package static func image(_ image: DataImage, alternative: String, _ attributes: Attribute...) -> Element {
    .tag(.img, attributes + [.src(image), .alt(alternative)], [])
  }
}

/// Text that is part of the program and is written without escapes.
package struct Trusted: Hashable, Sendable {
  /// The text.
  package let text: String

  /// Wraps a literal of the program.
  package init(_ text: StaticString) {
    self.text = text.description
  }

  /// Joins texts with a line feed between them.
  package init(joining parts: [Trusted]) {
    text = parts.map(\.text).joined(separator: "\n")
  }
}
