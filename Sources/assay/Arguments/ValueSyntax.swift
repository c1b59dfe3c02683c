internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text

/// The form of a value on the command line.
struct ValueSyntax<Value: Sendable>: Sendable {
  /// The words or paths that a shell offers.
  let completion: Completion
  /// The value of one word; throws where the word is not legal.
  let read: @Sendable (_ word: String) throws(ValueFault) -> Value

  /// A syntax for words that are not empty and, unless they may be paths, UTF-8: `read` is not asked for others.
  init(_ completion: Completion, read: @escaping @Sendable (_ word: String) throws(ValueFault) -> Value) {
    self.completion = completion
    self.read = { (word) throws(ValueFault) in
      if word.isEmpty { throw ValueFault(word: word, message: "is empty") }
      if !completion.isPath && !FileName.isText(word) { throw .notText(word) }
      return try read(word)
    }
  }
}

/// Why a word is not a legal value.
struct ValueFault: Error, Hashable, Sendable {
  /// The whole word.
  let word: String
  /// The rest of a sentence about the word, from its verb on: `is empty`.
  let message: TerminalText
}

extension ValueSyntax where Value == String {
  /// Any text but the empty one.
  static var text: ValueSyntax { ValueSyntax(.text) { (word) throws(ValueFault) in word } }

  /// Any text but the empty one; a shell offers the names of one kind.
  static func name(of kind: Completion.Kind) -> ValueSyntax {
    ValueSyntax(.name(kind)) { (word) throws(ValueFault) in word }
  }

  /// The path of a file.
  static var file: ValueSyntax { ValueSyntax(.file) { (word) throws(ValueFault) in word } }

  /// The path of a folder.
  static var folder: ValueSyntax { ValueSyntax(.folder) { (word) throws(ValueFault) in word } }
}

extension ValueSyntax where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  static func oneOf(_ type: Value.Type) -> ValueSyntax {
    let words = type.allCases.map(\.rawValue)
    return ValueSyntax(.oneOf(words)) { (word) throws(ValueFault) in
      guard let value = Value(rawValue: word) else { throw .unknown(word, among: words) }
      return value
    }
  }
}

extension ValueSyntax where Value == Int {
  /// Decimal digits, at most nine, within the range.
  static func wholeNumber(_ range: ClosedRange<Int>) -> ValueSyntax {
    ValueSyntax(.text) { (word) throws(ValueFault) in
      guard let number = Int(digits: word), range.contains(number) else { throw .notWhole(word, range) }
      return number
    }
  }
}

extension ValueSyntax where Value == CalendarDate {
  /// A day, as `2026-11-03`.
  static var date: ValueSyntax {
    ValueSyntax(.text) { (word) throws(ValueFault) in
      guard let date = CalendarDate(word) else { throw .notDate(word) }
      return date
    }
  }
}

extension ValueSyntax where Value == [String] {
  /// Any words with commas between them, without the blanks around each.
  static var list: ValueSyntax {
    ValueSyntax(.list([])) { (word) throws(ValueFault) in try parts(of: word) }
  }

  /// The same; a shell offers the names of one kind.
  static func names(of kind: Completion.Kind) -> ValueSyntax {
    ValueSyntax(.names(kind)) { (word) throws(ValueFault) in try parts(of: word) }
  }

  /// The parts of a comma list; throws where one of them is empty.
  fileprivate static func parts(of list: String) throws(ValueFault) -> [String] {
    let parts = list.commaSeparated
    if parts.contains("") { throw .emptyPart(of: list) }
    return parts
  }
}

extension ValueSyntax {
  /// Words of an enumeration with commas between them.
  static func list<Element: RawRepresentable<String> & CaseIterable>(
    of type: Element.Type
  ) -> ValueSyntax where Value == [Element] {
    let words = type.allCases.map(\.rawValue)
    return ValueSyntax(.list(words)) { (word) throws(ValueFault) in
      try ValueSyntax<[String]>.parts(of: word).map { (part) throws(ValueFault) in
        guard let element = Element(rawValue: part) else { throw .unknown(part, in: word, among: words) }
        return element
      }
    }
  }
}

extension String {
  /// The parts between commas, without the blanks around each; some may be empty.
  var commaSeparated: [String] {
    split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
  }
}

extension Int {
  /// The number written as one to nine ASCII digits; nil for any other text.
  init?(digits text: String) {
    guard (1...9).contains(text.utf8.count), text.allBytes(\.isDigit) else { return nil }
    self.init(text)
  }
}

extension ValueFault {
  fileprivate static func notDate(_ word: String) -> ValueFault {
    ValueFault(word: word, message: "is not a date; write it as YYYY-MM-DD, such as 2026-11-03")
  }

  fileprivate static func notText(_ word: String) -> ValueFault {
    ValueFault(word: word, message: "is not UTF-8: set the terminal and the shell to UTF-8")
  }

  fileprivate static func emptyPart(of list: String) -> ValueFault {
    ValueFault(word: list, message: "has an empty entry: separate names by single commas")
  }

  fileprivate static func unknown(_ word: String, among words: [String]) -> ValueFault {
    let suggestion = DidYouMean.sentence(for: word, among: words)
    return ValueFault(word: word, message: "is not one of \(words.joined(separator: ", "))\(suggestion)")
  }

  fileprivate static func unknown(_ part: String, in list: String, among words: [String]) -> ValueFault {
    ValueFault(word: list, message: "contains \(quoted: part), which \(unknown(part, among: words).message)")
  }

  fileprivate static func notWhole(_ word: String, _ range: ClosedRange<Int>) -> ValueFault {
    ValueFault(word: word, message: "is not a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
}
