import Testing

@testable import Text

@Suite struct InertTextTests {
  @Test(arguments: [
    (0x0, "␀"), (0x1B, "␛"), (0x7F, "␡"), (0x9B, "⟦U+9B⟧"), (0x61C, "⟦U+61C⟧"), (0x200F, "⟦U+200F⟧"),
    (0x202E, "⟦U+202E⟧"), (0x2028, "⟦U+2028⟧"), (0x2066, "⟦U+2066⟧"), (0x2060, "⟦U+2060⟧"), (0xFEFF, "⟦U+FEFF⟧"),
    (0xE0041, "⟦U+E0041⟧"), (0xFDD0, "⟦U+FDD0⟧"), (0xFFFF, "⟦U+FFFF⟧"), (0x1FFFE, "⟦U+1FFFE⟧"),
  ])
  func whatControlsOrHidesIsShownAsASign(value: UInt32, sign: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(!InertText.isInert(scalar))
    #expect(InertText.of(scalar) == sign)
  }

  @Test(
    arguments: ["a", "é", "ß", "日", "😀", "\u{300}", "\u{200D}", "\u{AD}", "\u{A0}", "\u{FFFD}"] as [Unicode.Scalar])
  func whatPeopleWriteStays(scalar: Unicode.Scalar) {
    #expect(InertText.of(scalar) == String(Character(scalar)))
  }
}
