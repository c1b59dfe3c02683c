internal import Markup

/// Shapes on a surface of fixed size, drawn one to one so that text does not shrink with the page.
struct Drawing {
  /// In CSS pixels.
  let width: Double
  /// In CSS pixels.
  let height: Double
  let shapes: [Shape]

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

  /// Returns a title cut to a width in CSS pixels, to fit beside a chart; the table of data has the whole title.
  static func shortened(_ title: String, toWidth width: Double) -> String {
    guard Self.width(of: title) > width else { return title }
    var room = width - Self.width(of: "…")
    let kept = title.prefix { character in
      room -= Self.width(of: character)
      return room >= 0
    }
    return kept + "…"
  }

  /// Returns the width of a text in the type of charts, in CSS pixels; rather too wide than too narrow.
  static func width(of text: String) -> Double { text.reduce(0) { $0 + width(of: $1) } }

  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    // Chinese, Japanese and Korean characters, full-width forms and emoji take a whole square.
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      return 13
    default: break
    }
    if "iljtfI.,:;'|!()[] ".contains(character) { return 4.5 }
    if "mwMW@%&".contains(character) { return 12.5 }
    return character.isUppercase ? 9.5 : 7.5
  }
}
