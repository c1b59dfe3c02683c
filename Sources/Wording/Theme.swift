package import Text

/// A consultant's own look: a name, a mark and colours in place of the program's own.
package struct Theme: Hashable, Sendable {
  /// The colours that a theme may set, each on the light and on the dark page.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Lines and boxes that lead the eye, also behind text.
    case accent
    /// The reached part of charts.
    case mark
    /// What charts draw for a target.
    case goal
  }

  /// The id of the theme.
  package let id: ID<Theme>
  /// The author of the report, as a heading; may be empty.
  package let name: String
  /// A line for the foot of the report; may be empty.
  package let footer: String
  /// A picture as a `data:` address of the forms that `DataImage` takes; may be empty.
  package let logo: String
  /// For the light page; the program's own where one is missing.
  package let colors: [Role: Color]
  /// For the dark page; a lighter shade of the light one where one is missing.
  package let darkColors: [Role: Color]

  /// Does not check its arguments; use the reader.
  package init(
    id: ID<Theme>, name: String = "", footer: String = "", logo: String = "", colors: [Role: Color] = [:],
    darkColors: [Role: Color] = [:]
  ) {
    self.id = id
    self.name = name
    self.footer = footer
    self.logo = logo
    self.colors = colors
    self.darkColors = darkColors
  }

  /// The colour on the dark page: the theme's own, or the light one mixed with white until it can be read there.
  package func darkColor(_ role: Role) -> Color? {
    darkColors[role]
      ?? colors[role].map { color in
        let shades = (0...20).map { color.mixed(with: .white, share: Double($0) / 20) }
        return shades.first { $0.contrast(to: .darkPaper) >= role.leastContrast } ?? .white
      }
  }
}

extension Theme.Role {
  /// The least contrast to the page, as a ratio: 4.5 for text, 3 for shapes (WCAG 2.2, 1.4.3 and 1.4.11).
  package var leastContrast: Double { self == .accent ? 4.5 : 3 }
}

/// A colour of the screen (sRGB).
package struct Color: Hashable, Sendable {
  /// 0...255 each.
  package let red: UInt8, green: UInt8, blue: UInt8

  /// From its three parts.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#rrggbb` or `#rgb`, in upper or lower case; nil for anything else.
  package init?(_ text: String) {
    let digits = text.utf8.dropFirst().compactMap { Character(UnicodeScalar($0)).hexDigitValue.map(UInt8.init) }
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == text.utf8.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      self.init(
        red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
    default: return nil
    }
  }

  /// #ffffff.
  package static let white = Color(red: 255, green: 255, blue: 255)
  /// The light page.
  package static let lightPaper = white
  /// The dark page.
  package static let darkPaper = Color(red: 0x14, green: 0x19, blue: 0x1F)

  /// The contrast of two colours, 1...21 (WCAG 2.2, contrast ratio).
  package func contrast(to other: Color) -> Double {
    let (a, b) = (luminance + 0.05, other.luminance + 0.05)
    return max(a, b) / min(a, b)
  }

  /// Towards another colour; a share of 0 is this one, of 1 the other.
  package func mixed(with other: Color, share: Double) -> Color {
    let mix = { (from: UInt8, to: UInt8) in
      UInt8(min(255, max(0, (Double(from) * (1 - share) + Double(to) * share).rounded())))
    }
    return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Relative luminance, 0...1 (WCAG 2.2).
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The light of one part, 0...1: x^2.4 above a small bound, as x² times the fifth root of x².
  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    if share <= 0.04045 { return share / 12.92 }
    let square = ((share + 0.055) / 1.055) * ((share + 0.055) / 1.055)
    var root = 1.0
    for _ in 0..<40 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
