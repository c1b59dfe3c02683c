import Testing

@testable import Text

@Suite struct FixedPointTests {
  @Test(arguments: [
    (0.125, 2, "0.13"), (37.49999999999999, 0, "38"), (1.005, 2, "1.01"), (2.675, 2, "2.68"),
    (-0.004, 2, "0.00"), (-0.005, 2, "-0.01"), (99.5, 0, "100"),
    (999.999, 2, "1000.00"), (1e-9, 2, "0.00"), (0, 0, "0"), (12.3, 1, "12.3"), (1e14, 0, "100000000000000"),
    (84.99999999999999, 0, "85"), (.infinity, 0, "–"), (.nan, 2, "–"), (1.5e-5, 5, "0.00002"),
    (123456.75, 1, "123456.8"),
  ])
  func numbersAreRoundedAsAPersonExpects(value: Double, decimals: Int, text: String) {
    #expect(fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [(3.0, "3"), (2.5, "2.5"), (-0.0, "0"), (0.1, "0.1"), (1e21, "1e+21"), (.nan, "–")])
  func theShortestFormReadsBackAsTheNumber(value: Double, text: String) {
    #expect(shortest(value) == text)
  }

  @Test func zerosAtTheEndCanBeLeftOut() {
    #expect(fixed(2.500, decimals: 3, isTrimmed: true) == "2.5")
    #expect(fixed(2, decimals: 3, isTrimmed: true) == "2")
  }

  @Test func halvesAreRoundedUpAndTheRestToTheNearest() {
    for eighths in 0..<4000 {
      let hundredths = (eighths * 25 + 1) / 2
      let digits = String(hundredths % 100)
      let text = "\(hundredths / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
      #expect(fixed(Double(eighths) / 8, decimals: 2) == text)
    }
  }
}
