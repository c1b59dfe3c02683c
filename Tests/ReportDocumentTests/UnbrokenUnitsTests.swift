import Testing

@testable import ReportDocument

@Suite struct UnbrokenUnitsTests {
  @Test(arguments: [
    ("17 of 20 (85 %)", "17 of 20 (85\u{A0}%)"), ("50–100 %", "50–100\u{A0}%"), ("5 %", "5\u{A0}%"),
    ("up to 15 %, P up to 50 %", "up to 15\u{A0}%, P up to 50\u{A0}%"),
  ])
  func aNumberStaysWithItsPercentSign(text: String, unbroken: String) {
    #expect(text.withUnbrokenUnits == unbroken)
  }

  @Test(arguments: ["", " %", "%", "a %", "5% of 6", "5  %"])
  func otherTextStaysAsItIs(text: String) {
    #expect(text.withUnbrokenUnits == text)
  }
}
