import Testing
import Text

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", 0), ("007", 7), ("999999999", 999_999_999), ("1000000000", nil), ("", nil), ("-1", nil), ("+1", nil),
    ("1.0", nil), ("0x1", nil), (" 1", nil), ("١", nil), ("1/", nil), (":", nil),
  ])
  func aWholeNumberIsOneToNineDigits(text: String, number: Int?) {
    #expect(Numbers.whole(text) == number)
  }

  @Test(arguments: [
    ("2.5", 2.5), ("0.000001", 0.000001), ("3", 3), (".5", nil), ("5.", nil), ("1e3", nil), ("nan", nil),
    ("0x1p3", nil), ("1.2.3", nil), (String(repeating: "1", count: 31), nil), ("-1", nil), ("1,5", nil),
  ])
  func aDecimalIsDigitsWithAtMostOnePoint(text: String, number: Double?) {
    #expect(Numbers.decimal(text) == number)
  }

  @Test(arguments: [
    ("1/4", 0.25), ("0.25", 0.25), ("1/0", nil), ("1/2/3", nil), ("1/", nil), ("/2", nil), ("1 /2", nil),
  ])
  func aShareIsADecimalOrAFraction(text: String, number: Double?) {
    #expect(Numbers.share(text) == number)
  }

  @Test(arguments: [
    ("", true, ""), (" \t\u{A0}\n", true, ""), (" a b ", false, "a b"), ("a", false, "a"), ("\u{3000}x", false, "x"),
    ("\u{1}", false, "\u{1}"),
  ])
  func whiteSpaceIsTakenFromTheEnds(text: String, isBlank: Bool, trimmed: String) {
    #expect(text.isBlank == isBlank)
    #expect(text.trimmed == trimmed)
  }
}
