internal import Markup
internal import Web
internal import Wording

/// The style of the reports. It loads nothing: system fonts, and no image except a theme's logo.
///
/// Levels are shades of one blue (ColorBrewer Blues); marks have colors that differ for color-blind readers too
/// (Okabe-Ito). Every color comes with a word, a digit or a shape.
enum Stylesheet {
  /// The style of a page: the program's own rules, a theme's colors, and the alignments and labels of the tables' columns.
  /// The first column has no label, because it names the row.
  /// `marks` is printed at the top of every page; may be empty.
  /// The theme's footer is printed at the foot of every page.
  static func report(theme: Theme?, columns: [[ReportTable.Column]], marks: String = "") -> StyleSheet {
    let light = rules(theme?.colors ?? [:])
    let shades = shades(of: theme)
    let footer = theme?.footer ?? ""
    let dark = Theme.Role.allCases.compactMap { role in theme?.darkColor(role).map { (role, $0) } }
    let all = columns.enumerated().flatMap { table, columns in
      columns.enumerated().map { (table: table, number: $0 + 1, column: $1) }
    }
    let labels = all.filter { $0.number > 1 && !$0.column.title.isEmpty }.map {
      StyleSheet.Rule.cellLabel(table: $0.table, column: $0.number, text: $0.column.title)
    }
    let alignments = all.compactMap { entry in
      entry.column.alignment.property.map {
        StyleSheet.Rule.cellAlignment(table: entry.table, column: entry.number, alignment: $0)
      }
    }
    return StyleSheet(
      Trusted(joining: [Trusted(WebAsset.reportStyle.text), Trusted(WebAsset.chartsStyle.text)]),
      [
        .init(nil, light + shades),
        .init("@media (prefers-color-scheme:dark)", rules(Dictionary(uniqueKeysWithValues: dark))),
        .init("@media print", light), .init("@media (max-width:640px)", labels),
        .init("@media (min-width:641px)", alignments), .init("@media print", alignments),
        .init(nil, (marks.isEmpty ? [] : [.pageHeader(marks)]) + (footer.isEmpty ? [] : [.pageFooter(footer)])),
      ])
  }

  /// The style of a chart in a file of its own, in the colors of the light page.
  static func chartFile(theme: Theme?) -> StyleSheet {
    let own: [(StyleSheet.StaticName, Color)] = [
      ("paper", .white), ("ink", Color(red: 0x1C, green: 0x25, blue: 0x30)),
      ("quiet", Color(red: 0x56, green: 0x62, blue: 0x70)), ("rule", Color(red: 0xD5, green: 0xDB, blue: 0xE1)),
      ("track", Color(red: 0xE7, green: 0xEB, blue: 0xEF)),
      ("mark", theme?.colors[.mark] ?? Color(red: 0, green: 0x72, blue: 0xB2)),
      ("goal", theme?.colors[.goal] ?? Color(red: 0xC0, green: 0x4F, blue: 0)),
    ]
    return StyleSheet(
      Trusted(WebAsset.chartsStyle.text),
      values: (own + (ThemeShades(of: theme)?.ratings ?? Self.ratings).named(ratingNames)).map {
        ($0, $1.red, $1.green, $1.blue)
      })
  }

  /// The program's own shades of the ratings P, L and F, as in the style of the reports.
  private static let ratings = [
    Color(red: 0xD6, green: 0xE6, blue: 0xF4), Color(red: 0x7A, green: 0xB8, blue: 0xDC),
    Color(red: 0x17, green: 0x61, blue: 0xA3),
  ]

  private typealias ShadeNames = [(shade: StyleSheet.StaticName, ink: StyleSheet.StaticName)]

  private static let levelNames: ShadeNames = [
    ("l1", "on-l1"), ("l2", "on-l2"), ("l3", "on-l3"), ("l4", "on-l4"), ("l5", "on-l5"),
  ]
  private static let ratingNames: ShadeNames = [("rp", "on-rp"), ("rl", "on-rl"), ("rf", "on-rf")]

  /// The shades of levels and ratings in the color of a theme, each with the color of a text on it.
  private static func shades(of theme: Theme?) -> [StyleSheet.Rule] {
    guard let shades = ThemeShades(of: theme) else { return [] }
    return (shades.levels.named(levelNames) + shades.ratings.named(ratingNames)).map {
      .color($0, red: $1.red, green: $1.green, blue: $1.blue)
    }
  }

  private static func rules(_ colors: [Theme.Role: Color]) -> [StyleSheet.Rule] {
    Theme.Role.allCases.compactMap { role in
      colors[role].map { .color(role.property, red: $0.red, green: $0.green, blue: $0.blue) }
    }
  }
}

extension [Color] {
  /// Each color by the name of the shade, and the color of a text on it.
  fileprivate func named(
    _ names: [(shade: StyleSheet.StaticName, ink: StyleSheet.StaticName)]
  ) -> [(StyleSheet.StaticName, Color)] {
    zip(names, self).flatMap { [($0.shade, $1), ($0.ink, $1.inkOnTop)] }
  }
}

extension Theme.Role {
  fileprivate var property: StyleSheet.StaticName {
    switch self {
    case .accent: "accent"
    case .mark: "mark"
    case .goal: "goal"
    }
  }
}

extension ReportTable.Alignment {
  fileprivate var property: StyleSheet.StaticName? {
    switch self {
    case .leading: nil
    case .center: "center"
    case .trailing: "right"
    }
  }
}
