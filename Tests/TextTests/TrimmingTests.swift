import Testing

@testable import Text

@Suite struct TrimmingTests {
  @Test(arguments: [
    ("", ""), (" ", ""), (" \t\r\n", ""), ("a", "a"), (" a b ", "a b"), ("\u{A0}é\u{3000}", "é"), ("\na\n", "a"),
  ])
  func whiteSpaceLeavesTheEndsOnly(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
    #expect(text.isBlank == trimmed.isEmpty)
    #expect(text.dropFirst(0).trimmed == trimmed)
  }

  @Test func paddingFillsUpToTheWidthAndCutsNothing() {
    #expect("ab".padded(to: 4) == "ab  " && "abcde".padded(to: 4) == "abcde")
    #expect("1f".padded(with: "0", toTrailing: 4) == "001f" && "12345".padded(with: "0", toTrailing: 4) == "12345")
    #expect(String.spaces(2) == "  " && String.spaces(-1).isEmpty)
  }
}
