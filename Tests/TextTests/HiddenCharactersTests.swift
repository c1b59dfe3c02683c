import Testing

@testable import Text

@Suite struct HiddenCharactersTests {
  @Test(arguments: [
    (0x0, "␀"), (0x0A, "␊"), (0x1B, "␛"), (0x7F, "␡"), (0x9B, "⟦U+9B⟧"), (0x61C, "⟦U+61C⟧"), (0x180E, "⟦U+180E⟧"),
    (0x200B, "⟦U+200B⟧"), (0x200F, "⟦U+200F⟧"), (0x202E, "⟦U+202E⟧"), (0x2028, "⟦U+2028⟧"), (0x2066, "⟦U+2066⟧"),
    (0x2060, "⟦U+2060⟧"), (0xFEFF, "⟦U+FEFF⟧"), (0xFFF9, "⟦U+FFF9⟧"), (0xE0041, "⟦U+E0041⟧"), (0xFDD0, "⟦U+FDD0⟧"),
    (0xFFFF, "⟦U+FFFF⟧"), (0x1FFFE, "⟦U+1FFFE⟧"), (0x10FFFF, "⟦U+10FFFF⟧"),
  ])
  func aHiddenCharacterIsShownAsASign(value: UInt32, sign: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(HiddenCharacters.isHidden(scalar))
    #expect(HiddenCharacters.visible(scalar) == sign)
    #expect(HiddenCharacters.visible("a\(scalar)é") == "a\(sign)é")
  }

  @Test(
    arguments: [
      "a", " ", "~", "é", "ß", "日", "😀", "\u{300}", "\u{200C}", "\u{200D}", "\u{AD}", "\u{A0}", "\u{3164}", "\u{FE0F}",
      "\u{E0100}", "\u{FFFD}",
    ] as [Unicode.Scalar])
  func charactersOfWritingStay(scalar: Unicode.Scalar) {
    #expect(HiddenCharacters.visible(scalar) == String(Character(scalar)))
    #expect(HiddenCharacters.visible("a\(scalar)") == "a\(scalar)")
  }

  @Test func theTableIsSortedAndHasNoOverlaps() {
    for (one, next) in zip(HiddenCharacters.ranges, HiddenCharacters.ranges.dropFirst()) {
      #expect(one.upperBound < next.lowerBound)
    }
  }

  @Test func theSearchFindsExactlyTheTable() {
    let hidden = Set(HiddenCharacters.ranges.joined())
    let found = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter(HiddenCharacters.isHidden)
    #expect(found.map(\.value) == hidden.sorted())
  }

  @Test func noSignIsHiddenItself() {
    for scalar in HiddenCharacters.ranges.joined().compactMap(Unicode.Scalar.init) {
      let sign = HiddenCharacters.visible(scalar)
      #expect(!sign.isEmpty && !sign.unicodeScalars.contains(where: HiddenCharacters.isHidden))
    }
  }

  @Test func keptCharactersStay() {
    #expect(HiddenCharacters.visible("a\n\tb\u{1B}", keeping: "\n", "\t") == "a\n\tb␛")
  }
}
