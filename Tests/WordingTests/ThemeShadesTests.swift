import TestSupport
import Testing
import Text

@testable import Wording

@Suite struct ThemeShadesTests {
  /// Every 17th value of each part: 4,096 colours over the whole cube.
  private static let colors = stride(from: 0, through: 255, by: 17).flatMap { red in
    stride(from: 0, through: 255, by: 17).flatMap { green in
      stride(from: 0, through: 255, by: 17).map { blue in
        Color(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      }
    }
  }

  private func theme(_ mark: Color?) -> Theme {
    Theme(id: Fixture.id("t"), colors: mark.map { [.mark: $0] } ?? [:])
  }

  @Test func textCanBeReadOnEveryShadeOfEveryColor() throws {
    for color in Self.colors {
      let shades = try #require(ThemeShades(of: theme(color)))
      #expect(shades.levels.count == 5 && shades.ratings.count == 3)
      for shade in shades.levels + shades.ratings {
        let contrast = shade.contrast(to: shade.inkOnTop)
        if contrast < 4.5 { Issue.record("\(shade): \(contrast)") }
      }
    }
  }

  @Test func shadesGrowDarker() throws {
    for color in Self.colors where color.contrast(to: .white) >= 3 {
      let shades = try #require(ThemeShades(of: theme(color)))
      for list in [shades.levels, shades.ratings] {
        let contrasts = list.map { $0.contrast(to: .white) }
        if contrasts != contrasts.sorted() || Set(list).count != list.count { Issue.record("\(color)") }
      }
      #expect(shades.levels.last == color && shades.ratings.last == color)
    }
  }

  @Test func aThemeWithoutThatColorHasNoShades() {
    #expect(ThemeShades(of: theme(nil)) == nil && ThemeShades(of: nil) == nil)
  }
}
