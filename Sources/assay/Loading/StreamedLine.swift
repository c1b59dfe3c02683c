internal import AssessmentFiles
internal import PlainYAML
internal import Text

/// A line of `assay stream`.
enum StreamedLine {
  /// The longest line that is read, in bytes.
  static let longest = Limits.streamLineLength

  /// Parses a line. A byte order mark, which some programs write at the start of a file, is left out.
  static func document(_ bytes: [UInt8]) -> Document {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return Document(
      parsingJSON: Source(name: "-", bytes: bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes))
  }
}

extension Diagnostic {
  static var streamLineTooLong: Diagnostic {
    Diagnostic(.lineTooLong, "the line is longer than \(StreamedLine.longest / 1_000_000) MB", at: .file)
  }
}
