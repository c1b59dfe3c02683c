internal import Markup

/// Shapes on a surface of fixed size, drawn one to one so that text does not shrink with the page.
struct Drawing {
  /// In CSS pixels.
  let width: Double
  /// In CSS pixels.
  let height: Double
  let shapes: [Element]

  /// The id of the hatching pattern for possible achievements; defined once in a page, or in each file.
  static let hatching = "hatching"

  /// The definitions to which drawings refer.
  static var definitions: Element {
    .tag(
      .defs,
      content: [
        .tag(
          .pattern, .id(hatching), .number(.width, 6), .number(.height, 6), .patternUnits("userSpaceOnUse"),
          .transform("rotate(45)"),
          content: [.straightLine(.class("hatch"), from: (0, 0), to: (0, 6))])
      ])
  }
}

extension Drawing {
  /// Returns a title cut to at most `length` characters, to fit beside a chart; the table of data has the whole title.
  static func shortened(_ title: String, to length: Int) -> String {
    title.count > length ? title.prefix(length - 1) + "…" : title
  }
}
