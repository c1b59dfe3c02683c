internal import Assessment
internal import Wording

/// The colors of a Word document: those of the page, with the theme's where it has some. Every color comes with a sign or
/// word.
struct WordPalette {
  /// Headings and lines that lead the eye.
  let accent: Color
  /// The reached part of charts.
  let mark: Color
  /// Targets in charts.
  let goal: Color
  /// The theme's mark, from which the shades of levels and ratings are mixed; nil for the program's own shades.
  private let ownMark: Color?

  static let ink = Color(red: 0x1C, green: 0x25, blue: 0x30)
  static let quiet = Color(red: 0x4A, green: 0x54, blue: 0x5E)
  static let rule = Color(red: 0xC3, green: 0xCB, blue: 0xD3)
  static let soft = Color(red: 0xF4, green: 0xF6, blue: 0xF8)
  static let track = Color(red: 0xE7, green: 0xEB, blue: 0xEF)
  static let link = Color(red: 0x0B, green: 0x57, blue: 0xA4)

  init(_ theme: Theme?) {
    accent = theme?.colors[.accent] ?? Color(red: 0x08, green: 0x45, blue: 0x94)
    mark = theme?.colors[.mark] ?? Color(red: 0, green: 0x72, blue: 0xB2)
    goal = theme?.colors[.goal] ?? Color(red: 0xC0, green: 0x4F, blue: 0)
    ownMark = theme?.colors[.mark]
  }

  /// Returns the shade behind a verdict; nil for one without a color.
  func shade(of badge: Badge) -> Color? {
    switch badge {
    case .level(let level): level.flatMap { shade(ofLevel: $0.number) }
    case .rating(let rating): rating.flatMap(shade)
    case .answer(_, let value): shade(of: AchievementRating(Percent(100 * value)))
    case .finding(let finding): shade(of: finding)
    case .crosswalk(.gap): Self.minor
    case .gap(let levels):
      levels.flatMap { Self.gaps.indices.contains($0 - 1) || $0 > 3 ? Self.gaps[min($0, 3) - 1] : nil }
    case .change(let levels): levels == 0 ? nil : levels > 0 ? Self.rise : Self.fall
    case .crosswalk, .notAnswered, .notApplicable, .noCase, .effort: nil
    }
  }

  /// Returns the shade of a rating; nil for the lowest one, which is white.
  func shade(of rating: AchievementRating) -> Color? {
    switch rating {
    case .not: nil
    case .partially: mixed(0.82) ?? Color(red: 0xD6, green: 0xE6, blue: 0xF4)
    case .largely: mixed(0.5) ?? Color(red: 0x7A, green: 0xB8, blue: 0xDC)
    case .fully: mixed(0) ?? Color(red: 0x17, green: 0x61, blue: 0xA3)
    }
  }

  /// Level 0 is white; those above 5 look like 5.
  private func shade(ofLevel level: Int) -> Color? {
    guard level > 0 else { return nil }
    let place = min(level, Self.levels.count) - 1
    return mixed([0.92, 0.72, 0.45, 0.2, 0][place]) ?? Self.levels[place]
  }

  private func mixed(_ white: Double) -> Color? { ownMark?.mixed(with: .white, share: white) }

  private func shade(of finding: Finding) -> Color? {
    switch finding {
    case .major: Color(red: 0x5E, green: 0x3C, blue: 0x99)
    case .excluded: Color(red: 0x7D, green: 0x4F, blue: 0xAE)
    case .minor: Self.minor
    case .unevidenced: Color(red: 0xFD, green: 0xE3, blue: 0xC3)
    case .conforming: Color(red: 0x17, green: 0x61, blue: 0xA3)
    case .unanswered, .noCase, .notApplicable, .notAsked: nil
    }
  }

  /// The color of a text on a shade: black or white, whichever can be read better. On every color one of them has a
  /// contrast of at least 4.5 (WCAG 2.2, 1.4.3).
  static func ink(on shade: Color?) -> Color {
    guard let shade else { return ink }
    let black = Color(red: 0, green: 0, blue: 0)
    return shade.contrast(to: .white) >= 4.5 ? .white : shade.contrast(to: ink) >= 4.5 ? ink : black
  }

  private static let levels = [
    Color(red: 0xEF, green: 0xF3, blue: 0xFF), Color(red: 0xBD, green: 0xD7, blue: 0xE7),
    Color(red: 0x6B, green: 0xAE, blue: 0xD6), Color(red: 0x21, green: 0x71, blue: 0xB5),
    Color(red: 0x08, green: 0x45, blue: 0x94),
  ]
  private static let gaps = [
    Color(red: 0xFE, green: 0xE8, blue: 0xC8), Color(red: 0xFD, green: 0xBB, blue: 0x84),
    Color(red: 0xA6, green: 0x36, blue: 0x03),
  ]
  private static let minor = Color(red: 0xD9, green: 0xB8, blue: 0xEF)
  private static let rise = Color(red: 0xEA, green: 0xF4, blue: 0xFB)
  private static let fall = Color(red: 0xFD, green: 0xB8, blue: 0x63)
}
