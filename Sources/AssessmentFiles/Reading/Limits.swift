/// The largest sizes that are accepted: far above those of files that people write, and too small to exhaust a machine.
/// Larger input is refused with a diagnostic. The README has the same table.
package enum Limits {
  /// Bytes of a file that a command reads.
  package static let fileSize = 5_000_000
  /// Bytes of a line, without its end.
  package static let lineLength = 65_536
  /// Bytes of a line of `assay stream`, without its end: about a hundred sheets of four hundred answers each.
  package static let streamLineLength = 16_000_000
  /// Levels of nested collections; the parser enforces it (`Document.deepest`).
  package static let depth = 64
  /// Bytes of a text in UTF-8. A text in which every byte is written as an escape still fits into a line.
  package static let textLength = 10_000
  /// Criteria of a questionnaire, inherited ones included.
  package static let criteria = 5_000
  /// Answer sheets of an engagement.
  package static let sheets = 1_000
}
