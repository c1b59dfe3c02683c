internal import Text

// Text programs replace straight quotes by “typographic” ones, which are ordinary characters of a text for YAML.

extension Parser {
  /// Warns of plain texts that are inside typographic quotes, which become part of the text.
  mutating func warnOfTypographicQuotes() {
    for node in nodes where node.form == .plain && node.end > node.start + 5 {
      let (start, end) = (Int(node.start), Int(node.end))
      if startsTypographicQuote(start), endsTypographicQuote(end) { report(.quotesInText(at: start..<end)) }
    }
  }

  /// Whether a quote that opens is at an offset: “ „ ” or ‘ ‚ ’.
  func startsTypographicQuote(_ offset: Int) -> Bool {
    at(offset) == 0xE2 && at(offset + 1) == 0x80 && (0x98...0x9F).contains(at(offset + 2))
  }

  private func endsTypographicQuote(_ end: Int) -> Bool { startsTypographicQuote(end - 3) }
}

extension Diagnostic {
  /// An error where the text inside the quotes cannot be read without quotes.
  static func typographicQuotes(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .typographicQuotes, "a typographic quote cannot start a quoted text", at: range,
      remedy: "write straight quotes (\") around the text")
  }

  fileprivate static func quotesInText(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .typographicQuotesInText, "the typographic quotes are part of the text", at: range, severity: .warning,
      remedy: "write straight quotes (\") around it, or none")
  }
}
