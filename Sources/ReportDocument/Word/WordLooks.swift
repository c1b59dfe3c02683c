internal import Wording

extension WordStyleSheet {
  /// The look of a style of paragraphs or characters.
  func look(of style: WordStyle) -> WordLook {
    switch style {
    case .title, .subtitle, .brand, .marks, .header, .footer: headLook(of: style)
    case .heading1, .heading2, .heading3, .heading4, .contentsHeading: headingLook(of: style)
    case .contents1: WordLook(before: 30, after: 0, line: 240, tabs: [(page.textWidth, "right")])
    case .contents2: WordLook(size: sizes.table, after: 0, line: 240, indent: 240, tabs: [(page.textWidth, "right")])
    case .contents3: WordLook(size: sizes.table, after: 0, line: 240, indent: 480, tabs: [(page.textWidth, "right")])
    case .caption: WordLook(isBold: true, before: 160, after: 60, keepsNext: true)
    case .note: WordLook(size: sizes.small, color: WordPalette.quiet, after: 80)
    case .listBullet: WordLook(after: 30, numbering: WordNumbering.bullets)
    case .listNumber: WordLook(after: 30, numbering: WordNumbering.numbers)
    case .step:
      WordLook(size: sizes.small, color: WordPalette.quiet, after: 0, line: 240, numbering: WordNumbering.bullets)
    case .quote: WordLook(after: 40)
    case .quoteTitle: WordLook(isBold: true, before: 40, after: 40, keepsNext: true)
    case .summary: WordLook(isBold: true, before: 80, after: 20, keepsNext: true)
    case .term: WordLook(size: sizes.table, color: WordPalette.quiet, after: 0)
    case .tableText: WordLook(size: sizes.table, after: 0, line: 240)
    case .figureLabel: WordLook(size: sizes.small, color: WordPalette.quiet, after: 0, line: 240)
    case .figureValue: WordLook(size: sizes.body * 1.8, isBold: true, color: palette.accent, after: 0, line: 240)
    case .drawing: WordLook(after: 40, line: 240, keepsNext: true)
    case .space: WordLook(size: 4, after: 0, line: 240)
    case .hyperlink: WordLook(color: WordPalette.link, isUnderlined: true)
    case .code: WordLook(color: WordPalette.quiet)
    case .normal, .table, .plainTable: WordLook()
    }
  }

  private func headLook(of style: WordStyle) -> WordLook {
    switch style {
    case .title: WordLook(size: sizes.title, isBold: true, color: palette.accent, before: 0, after: 80, line: 240)
    case .subtitle: WordLook(size: sizes.body + 1, color: WordPalette.quiet, after: 160)
    case .brand: WordLook(size: sizes.body + 2, isBold: true, color: palette.accent, after: 120)
    case .marks: WordLook(isBold: true, color: WordPalette.readable(palette.goal), after: 120)
    case .header:
      WordLook(
        size: 8, color: WordPalette.quiet, after: 0, tabs: [(page.textWidth, "right")],
        border: ("w:bottom", WordPalette.rule, 4))
    default:
      WordLook(
        size: 8, color: WordPalette.quiet, after: 0, tabs: [(page.textWidth, "right")],
        border: ("w:top", WordPalette.rule, 4))
    }
  }

  private func headingLook(of style: WordStyle) -> WordLook {
    let size = sizes.heading
    return switch style {
    case .heading1:
      WordLook(
        size: size, isBold: true, color: palette.accent, before: Int(size * 18), after: 100, keepsNext: true, outline: 0
      )
    case .heading2:
      WordLook(
        size: size * 0.8, isBold: true, color: palette.accent, before: 240, after: 80, keepsNext: true, outline: 1)
    case .heading3: WordLook(size: size * 0.7, isBold: true, before: 180, after: 60, keepsNext: true, outline: 2)
    case .heading4: WordLook(size: sizes.body, isBold: true, before: 120, after: 40, keepsNext: true, outline: 3)
    default: WordLook(size: size, isBold: true, color: palette.accent, after: 120, keepsNext: true)
    }
  }
}

extension WordPalette {
  /// Returns the color, darkened until it can be read as text on white.
  static func readable(_ color: Color) -> Color {
    let shades = (0...20).map { color.mixed(with: Color(red: 0, green: 0, blue: 0), share: Double($0) / 20) }
    return shades.first { $0.contrast(to: .white) >= 4.5 } ?? ink
  }
}

/// The page: A4, with lengths in twentieths of a point.
struct WordPage {
  let width = 11_906
  let height = 16_838
  /// The margins at both sides.
  let side: Int
  let top: Int
  let bottom: Int

  init(_ extent: ReportDocument.Extent) {
    switch extent {
    case .brief: (side, top, bottom) = (850, 964, 907)
    case .whole: (side, top, bottom) = (964, 1191, 1077)
    }
  }

  /// The width between the margins.
  var textWidth: Int { width - 2 * side }
  /// The height between the margins.
  var textHeight: Int { height - top - bottom }
}
