import Testing

@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text
@testable import Wording

@Suite struct ThemeTests {
  private func read(_ text: String) -> ReadResult<Theme> {
    ThemeReader.read(Document(parsing: Source(name: "theme.yaml", text: "theme: t\n" + text)))
  }

  private func messages(_ text: String) -> [String] { read(text).reports.flatMap(\.diagnostics).map(\.message) }

  @Test func aThemeIsRead() throws {
    let theme = try #require(
      read("name: ACME\nlogo: data:image/png;base64,iVBORw0K\ncolours:\n  accent: \"#7A1f5c\"\n").value)
    #expect(theme.name == "ACME" && theme.colors[.accent] == Color(red: 0x7A, green: 0x1F, blue: 0x5C))
    let dark = try #require(theme.darkColor(.accent))
    #expect(dark.contrast(to: .darkPaper) >= 4.5 && theme.darkColor(.goal) == nil)
  }

  @Test(arguments: [
    ("colours:\n  accent: \"#ffee00\"\n", "the contrast of 1.2 with the page is too low"),
    ("colours:\n  accent: red\n", "'red' is not a colour"),
    ("colours:\n  accent: \"#12345g\"\n", "'#12345g' is not a colour"),
    ("dark-colours:\n  mark: \"#222222\"\n", "the contrast of 1.1 with the page is too low"),
    ("colours:\n  acent: \"#000000\"\n", "unknown key 'acent' in 'colours'"),
    ("name: A\nlogo: https://example.org/x.png\n", "this is not a supported image"),
    ("name: A\nlogo: data:text/html;base64,PHA+\n", "this is not a supported image"),
    ("logo: data:image/png;base64,iVBORw0K\n", "a logo needs 'name' as its text alternative"),
  ])
  func aFaultIsNamed(text: String, message: String) {
    #expect(messages(text) == [message])
    #expect(read(text).value == nil)
  }

  @Test(arguments: [(150_000, true), (210_000, false)]) func aLogoMayBeLongerThanProse(size: Int, isTaken: Bool) {
    let data = String(repeating: "iVBO", count: size / 4)
    #expect((read("name: A\nlogo: data:image/png;base64,\(data)\n").value != nil) == isTaken)
  }

  /// Published pairs: black on white, and the grey #767676, the darkest that passes by a hair.
  @Test func contrastIsThatOfTheGuidelines() throws {
    let contrast = { (text: String) in try #require(Color(text)).contrast(to: .white) }
    #expect(try contrast("#000") == 21)
    #expect(try abs(contrast("#767676") - 4.54) < 0.005)
    #expect(try abs(contrast("#f00") - 4.0) < 0.005)
  }
}
