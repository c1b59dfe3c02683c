internal import Text

/// The last line of a report: a comment with the checksum of the text above it, which shows whether somebody edited the
/// report since it was made.
package enum ReportChecksum {
  /// The largest report that is read, in bytes.
  package static let longestReport = 50_000_000

  private static let start = "<!-- assay checksum "
  private static let end = " -->"

  /// Adds the last line to a report, which ends in LF and has no CRLF.
  static func add(to text: inout [UInt8]) { text += "\(line(for: text[...]))\n".utf8 }

  /// Returns whether a file is a report as it was made, perhaps with CRLF for LF; a Word file has its own checksum.
  package static func isIntact(_ file: [UInt8]) -> Bool {
    if WordFacts.isArchive(file) { return WordChecksum.isIntact(file) }
    let bytes = file.withLineFeeds ?? file
    let lines = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
    guard let end = lines.lastIndex(of: UInt8(ascii: "\n")) else { return false }
    return lines[(end + 1)...].elementsEqual(line(for: bytes[...end]).utf8)
  }

  private static func line(for text: ArraySlice<UInt8>) -> String { start + Checksum.hexadecimal(text) + end }
}
