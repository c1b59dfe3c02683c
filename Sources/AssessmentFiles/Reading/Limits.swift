/// How large things may be; each far beyond what people write, and small enough that nothing takes a machine down.
/// What goes beyond one is refused with a diagnostic. The README's table says the same.
package enum Limits {
  /// Bytes of a file that a command reads.
  package static let fileSize = 5_000_000
  /// Bytes of a line, its end left out.
  package static let lineLength = 65_536
  /// Collections within each other, which the parser sees to (`Document.deepest`).
  package static let depth = 64
  /// Bytes of a text in UTF-8. Written with an escape for every byte it still fits into a line.
  package static let textLength = 10_000
  /// Criteria of a questionnaire, inherited ones included.
  package static let criteria = 5_000
  /// Answer sheets of an engagement.
  package static let sheets = 1_000
}
