internal import Text

/// What may stand where a value is expected.
enum ValueKind: Hashable, Sendable {
  /// Any text but the empty one.
  case text
  /// Exactly one of these words.
  case oneOf([String])
  /// Words with commas between them; when words are listed here, only those.
  case list([String])
  /// Decimal digits, within the range.
  case wholeNumber(ClosedRange<Int>)
  /// Digits with at most one point between them, within the range.
  case decimal(ClosedRange<Int>)
  /// Paths; they differ from text only in what a shell completes.
  case file, folder

  /// The words that are legal here; none when any text is.
  var words: [String] {
    switch self {
    case .oneOf(let words), .list(let words): words
    case .text, .wholeNumber, .decimal, .file, .folder: []
    }
  }

  /// What is wrong with `value`, as the rest of a sentence about it; nil when it is legal.
  func fault(in value: String) -> TerminalText? {
    if value.isEmpty { return "is empty" }
    switch self {
    case .text, .file, .folder: return nil
    case .oneOf(let words): return words.contains(value) ? nil : Self.isNone(value, of: words)
    case .list(let words):
      let parts = Self.parts(of: value)
      if parts.contains("") { return "has an empty part: write words with one comma between them" }
      if words.isEmpty { return nil }
      guard let wrong = parts.first(where: { !words.contains($0) }) else { return nil }
      return "names \(quoted: wrong), which \(Self.isNone(wrong, of: words))"
    case .wholeNumber(let range):
      if let number = Self.wholeNumber(value), range.contains(number) { return nil }
      return "is no whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let range):
      if let number = Self.decimal(value), number >= Double(range.lowerBound), number <= Double(range.upperBound) {
        return nil
      }
      return "is no number from \(range.lowerBound) to \(range.upperBound), written like 2 or 2.5"
    }
  }

  /// The parts of a comma list, without the spaces around them.
  static func parts(of list: String) -> [String] {
    list.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The number that one to nine ASCII digits stand for.
  static func wholeNumber(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }

  /// The number that `digits` or `digits.digits` stands for, in at most fifteen characters.
  static func decimal(_ text: String) -> Double? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard text.utf8.count <= 15, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
      return nil
    }
    return Double(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isNone(_ word: String, of words: [String]) -> TerminalText {
    "is none of \(words.joined(separator: ", "))\(DidYouMean.sentence(for: word, among: words))"
  }
}
