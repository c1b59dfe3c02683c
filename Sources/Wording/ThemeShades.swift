/// The shades of one colour for the levels and ratings of a report: the darker, the more is achieved.
package struct ThemeShades: Hashable, Sendable {
  private let mark: Color

  /// The shades of a theme; nil if it has no colour for the reached part of charts.
  package init?(of theme: Theme?) {
    guard let mark = theme?.colors[.mark] else { return nil }
    self.mark = mark
  }

  /// The shades of levels 1 to 5.
  package var levels: [Color] { [0.92, 0.72, 0.45, 0.2, 0].map(mixed) }

  /// The shades of the ratings P, L and F; N is white.
  package var ratings: [Color] { [0.82, 0.5, 0].map(mixed) }

  private func mixed(_ white: Double) -> Color { mark.mixed(with: .white, share: white) }
}

extension Color {
  /// #000000.
  package static let black = Color(red: 0, green: 0, blue: 0)

  /// White or black, whichever can be read on this colour. One of them always has a contrast of at least 4.5
  /// (WCAG 2.2, 1.4.3); white is preferred.
  package var inkOnTop: Color { contrast(to: .white) >= 4.5 ? .white : .black }
}
