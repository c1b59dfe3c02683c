internal import Text

/// A line of `assay stream`.
enum StreamedLine {
  /// The longest line that is read, in bytes: about a hundred sheets of four hundred answers each.
  static let longest = 16_000_000
}

extension Diagnostic {
  static var streamLineTooLong: Diagnostic {
    Diagnostic("the line is longer than \(StreamedLine.longest / 1_000_000) MB", at: .file)
  }
}
