internal import PlainYAML
internal import Text

/// Collects the diagnostics of one file while it is read.
struct DiagnosticCollector {
  /// The file.
  let document: Document
  private var diagnostics: DiagnosticList

  /// Begins with the diagnostics of the text itself, and with lines that are longer than a number of bytes.
  init(_ document: Document, longestLine: Int = Limits.lineLength) {
    self.document = document
    diagnostics = DiagnosticList(document.diagnostics)
    for line in document.source.longLines(over: longestLine) { report(.lineTooLong(at: line.lowerBound)) }
  }

  /// Adds a diagnostic.
  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    diagnostics.report(diagnostic())
  }

  /// Adds that something is missing, but only where the whole text could be read: a line that was skipped may contain it.
  mutating func reportMissing(
    _ diagnostic: @autoclosure () -> Diagnostic, severity: Diagnostic.Severity = .error
  ) {
    if !document.hasErrors { diagnostics.report(diagnostic(), severity: severity) }
  }

  /// Whether one of the diagnostics so far is an error.
  var hasErrors: Bool { diagnostics.hasErrors }

  /// Returns the document's content, and reports a file that has none.
  mutating func content() -> Node? {
    if document.root == nil { reportMissing(.nothingWritten) }
    return document.root
  }

  /// The diagnostics so far.
  var fileReport: FileReport {
    let end = document.source.bytes.count
    return FileReport(source: document.source, diagnostics: diagnostics.sorted(end: .text(end..<end)))
  }
}

extension Source {
  /// Returns the lines of more than `limit` bytes, without their ends.
  ///
  /// Looks for a line feed backwards from the offset at which a line is too long, so that most bytes of a file of short
  /// lines are not read.
  fileprivate func longLines(over limit: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start + limit < bytes.count {
      let reach = start..<min(start + limit + 1, bytes.count)
      if let feed = bytes[reach].lastIndex(of: UInt8(ascii: "\n")) {
        start = feed + 1
        continue
      }
      let end = bytes[reach.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isReturn = bytes[end - 1] == UInt8(ascii: "\r")
      if end - start - (isReturn ? 1 : 0) > limit { lines.append(start..<end) }
      start = end + 1
    }
    return lines
  }
}

extension Diagnostic {
  fileprivate static var nothingWritten: Diagnostic {
    Diagnostic(.emptyFile, "the file is empty", at: .file, remedy: "write the file's keys, such as 'questionnaire: …'")
  }

  fileprivate static func lineTooLong(at offset: Int) -> Diagnostic {
    Diagnostic(
      .lineTooLong, "the line is longer than \(Limits.lineLength) bytes", at: offset..<(offset + 1),
      remedy: "use a '>-' block for text, one line per list item")
  }
}
