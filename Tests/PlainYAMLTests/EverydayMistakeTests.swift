import TestSupport
import Testing

@testable import PlainYAML
@testable import Text

/// The mistakes that people make every day: each is reported where it was made, with a remedy that cures it.
@Suite struct EverydayMistakeTests {
  /// A text with its mistake marked, the message and the remedy, and the text after the remedy was followed to the letter.
  struct Mistake: Sendable, CustomStringConvertible {
    let text: String
    let message: String
    let remedy: String
    let cured: String

    var description: String { text.debugDescription }
  }

  static let noColon = [
    Mistake(
      text: "⟦a yes⟧\nb: no", message: "expected 'key: value' here",
      remedy: "put ': ' after the key, or indent the line if it continues a text", cured: "a: yes\nb: no"),
    Mistake(
      text: "x:\n  ⟦a yes⟧\n  b: no", message: "expected 'key: value' here",
      remedy: "put ': ' after the key, or indent the line if it continues a text", cured: "x:\n  a: yes\n  b: no"
    ),
    Mistake(
      text: "a: yes\n⟦b no⟧\nc: no", message: "expected 'key: value' here",
      remedy: "put ': ' after the key, or indent the line if it continues a text", cured: "a: yes\nb: no\nc: no"),
    Mistake(
      text: "⟦a:yes⟧\nb: no", message: "the space after ':' is missing", remedy: "write a space after the first ':'",
      cured: "a: yes\nb: no"),
    Mistake(
      text: "x:\n  a: yes\n  ⟦b:no⟧", message: "the space after ':' is missing",
      remedy: "write a space after the first ':'", cured: "x:\n  a: yes\n  b: no"),
    Mistake(
      text: "x:\n  - a\n  ⟦-b⟧", message: "the space after '-' is missing",
      remedy: "write a space after '-', or quote the text", cured: "x:\n  - a\n  - b"),
  ]

  static let indentation = [
    Mistake(
      text: "a: yes\n ⟦b: no⟧\nc: no", message: "the indentation of this line does not match any line above",
      remedy: "remove the spaces before it", cured: "a: yes\nb: no\nc: no"),
    Mistake(
      text: "x:\n  a: yes\n   ⟦b: no⟧\n  c: no", message: "the indentation of this line does not match any line above",
      remedy: "indent it by 2 spaces", cured: "x:\n  a: yes\n  b: no\n  c: no"),
    Mistake(
      text: "x:\n  a: yes\n ⟦b: no⟧\ny: no", message: "the indentation of this line does not match any line above",
      remedy: "indent it by 2 spaces", cured: "x:\n  a: yes\n  b: no\ny: no"),
    Mistake(
      text: "x:\n    a:\n        b: 1\n   ⟦c: 2⟧\n",
      message: "the indentation of this line does not match any line above",
      remedy: "indent it by 4 spaces", cured: "x:\n    a:\n        b: 1\n    c: 2\n"),
    Mistake(
      text: "x:\n  - a\n ⟦- b⟧\n", message: "the indentation of this line does not match any line above",
      remedy: "indent it by 2 spaces", cured: "x:\n  - a\n  - b\n"),
    Mistake(
      text: "x:\n  - a: 1\n  ⟦b: 2⟧\n", message: "the indentation of this line does not match any line above",
      remedy: "indent it by 4 spaces", cured: "x:\n  - a: 1\n    b: 2\n"),
    Mistake(
      text: "x:\n- a: 1\n ⟦b: 2⟧\n", message: "the indentation of this line does not match any line above",
      remedy: "indent it by 2 spaces", cured: "x:\n- a: 1\n  b: 2\n"),
    Mistake(
      text: "x: 'a'\n  ⟦b: c⟧\n", message: "the indentation of this line does not match any line above",
      remedy: "remove the spaces before it", cured: "x: 'a'\nb: c\n"),
    Mistake(
      text: "x:\n  y:\n⟦- a⟧\n", message: "a list item is not allowed between keys",
      remedy: "indent it below its key, or write 'key: value'", cured: "x:\n  y:\n  - a\n"),
    Mistake(
      text: "a.1: ⟦yes⟧\n  note: late\n", message: "this value has keys below it",
      remedy: "write the value with a key on its own line, such as 'rating: yes'",
      cured: "a.1:\n  rating: yes\n  note: late\n"),
  ]

  static let signs = [
    Mistake(
      text: "a: Is there a record? It says⟦:⟧ yes", message: "unquoted text contains ': '",
      remedy: "quote the text, or write it below as a '>-' block", cured: "a: 'Is there a record? It says: yes'"),
    Mistake(
      text: "a: some prose\n  that says⟦:⟧ yes", message: "unquoted text contains ': '",
      remedy: "quote the text, or write it below as a '>-' block", cured: "a: >-\n  some prose\n  that says: yes"),
    Mistake(
      text: "a: ⟦“⟧b: c”", message: "a typographic quote cannot start a quoted text",
      remedy: "write straight quotes (\") around the text",
      cured: "a: \"b: c\""),
    Mistake(
      text: "a: ⟦-⟧ b", message: "a list must start on the line after its key",
      remedy: "start it on the next line, or quote the text", cured: "a:\n  - b"),
    Mistake(
      text: "a: ⟦*b*⟧ c", message: "text cannot begin with '*' here",
      remedy: "quote the text; aliases are not supported", cured: "a: '*b* c'"),
    Mistake(
      text: "a: ⟦?⟧ c", message: "'?' keys are not supported", remedy: "write 'key: value', or quote the text",
      cured: "a: '? c'"),
  ]

  static let tabs = [
    Mistake(
      text: "a:\n  b:\n  ⟦\t⟧c: d", message: "tabs cannot be used for indentation",
      remedy: "write two spaces instead of each tab",
      cured: "a:\n  b:\n    c: d"),
    Mistake(
      text: "a:\n⟦\t⟧b: c", message: "tabs cannot be used for indentation",
      remedy: "write two spaces instead of each tab",
      cured: "a:\n  b: c"),
    Mistake(
      text: "a: 'b'\n⟦\t⟧\nc: d", message: "tabs cannot be used for indentation", remedy: "remove it",
      cured: "a: 'b'\n\nc: d"),
    Mistake(
      text: "a: 'b'\n ⟦\t⟧# c\n", message: "tabs cannot be used for indentation", remedy: "remove it",
      cured: "a: 'b'\n # c\n"),
    Mistake(text: "-⟦\t⟧a", message: "a tab is not allowed after '-'", remedy: "write one space instead", cured: "- a"),
    Mistake(
      text: "x:\n  - ⟦\t⟧a: b", message: "a tab is not allowed after '-'", remedy: "write one space instead",
      cured: "x:\n  -  a: b"),
    Mistake(
      text: "a: |\n  ⟦\t⟧b\n", message: "tabs cannot be used for indentation",
      remedy: "write two spaces instead of each tab",
      cured: "a: |\n    b\n"),
  ]

  /// Tabs before texts that are to stand in the columns of other lines: the remedy is the one that leads there.
  static let placedTabs: [Mistake] = [
    ("a: b\n⟦\t⟧c: d\n", "remove it", "a: b\nc: d\n"),
    ("⟦\t⟧a: b\nc: d\n", "remove it", "a: b\nc: d\n"),
    ("a:\n  b: c\n  ⟦\t⟧d: e\n", "remove it", "a:\n  b: c\n  d: e\n"),
    ("a:\n  b: c\n⟦\t⟧d: e\n", "write two spaces instead of each tab", "a:\n  b: c\n  d: e\n"),
    ("a:\n  - b\n  ⟦\t⟧- c\n", "remove it", "a:\n  - b\n  - c\n"),
    ("a:\n- b\n⟦\t⟧- c\n", "remove it", "a:\n- b\n- c\n"),
    ("a:\n⟦\t⟧- b\n", "write two spaces instead of each tab", "a:\n  - b\n"),
    ("a:\n  - b: c\n  ⟦\t⟧d: e\n", "write two spaces instead of each tab", "a:\n  - b: c\n    d: e\n"),
    ("a:\n  - b: c\n⟦\t⟧- d: e\n", "write two spaces instead of each tab", "a:\n  - b: c\n  - d: e\n"),
    ("a:\n    b: c\n⟦\t\t\t⟧d: e\n", "write 4 spaces and no tab before the text", "a:\n    b: c\n    d: e\n"),
    ("a: b\n⟦\t⟧c\n", "write two spaces instead of each tab", "a: b\n  c\n"),
    ("a: |\n⟦\t⟧b\n", "write two spaces instead of each tab", "a: |\n  b\n"),
    ("a: |\n  b\n⟦\t⟧c\n", "write two spaces instead of each tab", "a: |\n  b\n  c\n"),
    ("a: |\n    b\n⟦\t⟧c\n", "write 4 spaces and no tab before the text", "a: |\n    b\n    c\n"),
    ("a:\n  b: >-\n⟦\t⟧c\n", "write 4 spaces and no tab before the text", "a:\n  b: >-\n    c\n"),
    ("a: |\n  b\n⟦\t⟧\nc: d\n", "remove it", "a: |\n  b\n\nc: d\n"),
    ("a: b\n⟦\t⟧# c\nd: e\n", "remove it", "a: b\n# c\nd: e\n"),
  ].map { Mistake(text: $0, message: "tabs cannot be used for indentation", remedy: $1, cured: $2) }

  static let conflict = Mistake(
    text: "a: b\n⟦<<<<<<< HEAD⟧\nc: d\n=======\nc: e\n>>>>>>> other\n",
    message: "this line is a merge conflict marker",
    remedy: "keep one of the two versions and remove the lines with <<<<<<<, ======= and >>>>>>>",
    cured: "a: b\nc: d\n")

  @Test(arguments: noColon + indentation + signs + tabs + placedTabs + [conflict])
  func theRemedyCures(_ mistake: Mistake) throws {
    let (text, ranges) = Notation.unmark(mistake.text)
    let found = Document(parsing: Source(name: "t.yaml", text: text)).diagnostics
    let first = try #require(found.first)
    #expect(first.message == mistake.message && first.remedy == mistake.remedy)
    #expect(first.range.lowerBound == ranges[0].lowerBound)
    #expect(Document(parsing: Source(name: "t.yaml", text: mistake.cured)).diagnostics.isEmpty)
  }

  @Test(arguments: ["a: b\n", "x:\n  y: z\n", "x:\n  - y\n", "", "x:\n- a\n"]) func eachMarkerOfAConflictIsNamed(
    _ before: String
  ) {
    let text = "\(before)<<<<<<< HEAD\nc: d\n=======\ne: f\n>>>>>>> branch\n"
    let found = Document(parsing: Source(name: "t", text: text)).diagnostics
    #expect(found.map(\.rule) == [.conflictMarker, .conflictMarker, .conflictMarker])
  }

  @Test(arguments: [
    ("note: see ticket #4711", 1), ("note: Ticket #4711", 1), ("note: open the #tickets channel", 1),
    ("note: late on Fridays # really", 1), ("title: Two words  # a comment", 0), ("rating: F # a comment", 0),
    ("rating: F #ok", 0), ("note: 'see ticket #4711'", 0), ("note: C# and F#", 0),
    ("note: >-\n  see ticket #4711", 0), ("- see ticket #4711", 1), ("note: a\n  b #1", 1),
  ])
  func aCommentThatMayBeTextIsAWarning(text: String, warnings: Int) {
    let found = Document(parsing: Source(name: "t", text: text)).diagnostics
    #expect(found.map(\.severity) == Array(repeating: .warning, count: warnings))
  }

  @Test func typographicQuotesRoundAValueAreAWarning() {
    let found = Document(parsing: Source(name: "t", text: "a: “yes”\nb: „ja“\nc: “Done”, she said\nd: it’s\n"))
      .diagnostics
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.map(\.range.lowerBound) == [3, 16])
  }
}
