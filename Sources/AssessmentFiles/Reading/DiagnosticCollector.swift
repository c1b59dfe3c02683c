internal import PlainYAML
package import Text

/// The faults that a reader collects from one file; reading goes on after each.
struct DiagnosticCollector {
  /// The file under reading.
  let document: Document
  /// In the order in which they were found.
  private var diagnostics: [Diagnostic]
  private var leftOut = 0

  /// How many faults of one file are kept; more helps nobody, and each may cost a search for what was meant.
  private static let most = 1000

  /// Begins with the faults of the text itself, and with lines of more bytes than people write.
  init(_ document: Document, longestLine: Int = Limits.lineLength) {
    self.document = document
    diagnostics = document.diagnostics
    for line in document.source.longLines(over: longestLine) { report(.lineTooLong(at: line.lowerBound)) }
  }

  /// Adds a fault.
  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < Self.most { diagnostics.append(diagnostic()) } else { leftOut += 1 }
  }

  /// Adds that something is not there; said only where the whole text could be read, since a line that was skipped may
  /// have held it.
  mutating func reportMissing(_ diagnostic: @autoclosure () -> Diagnostic) {
    if !document.hasErrors { report(diagnostic()) }
  }

  /// The document's content; reports a file that has none.
  mutating func content() -> Node? {
    if document.root == nil { reportMissing(.nothingWritten) }
    return document.root
  }

  /// What was found in the file.
  var fileReport: FileReport {
    let end = document.source.bytes.count
    let rest = leftOut == 0 ? [] : [Diagnostic("\(leftOut) more faults are not shown", at: end..<end)]
    return FileReport(source: document.source, diagnostics: diagnostics + rest)
  }
}

extension Source {
  /// The lines of more bytes than that, their ends left out.
  ///
  /// Looks for a line feed backwards from where a line would be too long, so that of a file of short lines hardly a byte
  /// is read.
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
    Diagnostic("nothing is written here", at: 0..<0, remedy: "write the file's keys, such as 'questionnaire: …'")
  }

  fileprivate static func lineTooLong(at offset: Int) -> Diagnostic {
    Diagnostic(
      "a line has \(Limits.lineLength) bytes at most", at: offset..<(offset + 1),
      remedy: "break it: a text into a '>-' block, a list into lines")
  }
}

/// What was found in one file.
package struct FileReport: Sendable {
  /// The file.
  package let source: Source
  /// In the order of their places in the file.
  package let diagnostics: [Diagnostic]

  /// Sorts what was found.
  package init(source: Source, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Whether an error is among them.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What came of reading: a value, unless an error forbids it, and everything to say about the files.
package struct ReadResult<Value: Sendable>: Sendable {
  /// Nil where any file has an error.
  package let value: Value?
  /// The files of which there is something to say, each once, sorted by name.
  package let reports: [FileReport]

  /// Drops the value where a report has an error, and the reports that say nothing.
  init(_ value: Value?, reports: [FileReport]) {
    var seen: Set<String> = []
    self.reports = reports.filter { !$0.diagnostics.isEmpty && seen.insert($0.source.name).inserted }.sorted {
      Array($0.source.name.utf8).lexicographicallyPrecedes(Array($1.source.name.utf8))
    }
    self.value = reports.contains(where: \.hasErrors) ? nil : value
  }

  private init(value: Value?, ofReports reports: [FileReport]) {
    self.value = value
    self.reports = reports
  }

  /// The same with another value made of the one that is there.
  func map<Other>(_ transform: (Value) -> Other) -> ReadResult<Other> {
    ReadResult<Other>(value: value.map(transform), ofReports: reports)
  }

  /// Whether any file has an error.
  package var hasErrors: Bool { reports.contains(where: \.hasErrors) }
}

/// A value together with the place where it was written.
struct Located<Value> {
  /// The value.
  var value: Value
  /// UTF-8 offsets in the file under reading; nil where the value is inherited from another file.
  var range: Range<Int>?

  /// The same value as another file sees it.
  var inherited: Located { Located(value: value, range: nil) }
}

extension Located: Sendable where Value: Sendable {}
