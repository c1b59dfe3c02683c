internal import Text

// document = [ BOM ] blanks [ "---" ] node blanks [ "..." ] blanks
// blanks   = *( white / comment / break )
// comment  = "#" *( any but break )          at the start of a line or after white space

/// Parses a text in one pass over its bytes. The rules of the grammar are extensions, one file each.
///
/// Every rule leaves `position` behind the part that it has read, or throws a `Fault`, which the collection around it
/// reports; reading then goes on at the next line that is not indented deeper than the collection.
///
/// Methods that run for every node are `mutating` even where they change nothing: a call of another method would copy the
/// whole parser, with a retain for each array in it.
struct Parser {
  let bytes: [UInt8]
  #if DEBUG
    var position = 0 {
      didSet { walked += abs(position - oldValue) }
    }
    /// The number of bytes that `position` moved over, forward and back: tests hold that it grows linearly with the text.
    private(set) var walked = 0
  #else
    var position = 0
  #endif
  /// The offset at which the line at `position` begins.
  var lineStart = 0
  var nodes: [NodeRecord] = []
  /// The number of collections around `position`.
  var depth = 0
  /// The keys of the mapping under test for duplicates; kept to use its storage again.
  var keys: [Key] = []
  /// Whether the text has typographic quotes anywhere.
  var hasTypographicQuotes = false
  private var diagnostics = DiagnosticList()

  /// A syntax error in a rule.
  struct Fault: Error {
    let diagnostic: Diagnostic
    /// The offset from which to look for the next line that can be read.
    let resume: Int
    /// The offset of a key in the same column from which a mapping can be read instead; nil where there is none.
    var next: Int?
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 20 + 8)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if let marker = conflictMarker(at: diagnostic.range.lowerBound) {
      diagnostics.report(.conflictMarker(marker))
    } else {
      diagnostics.report(diagnostic)
    }
  }

  /// The diagnostics of the whole text, by place.
  var finishedDiagnostics: [Diagnostic] { diagnostics.sorted(end: .text(bytes.count..<bytes.count)) }

  func fault(_ diagnostic: Diagnostic) -> Fault {
    Fault(diagnostic: diagnostic, resume: max(position, diagnostic.range.lowerBound))
  }

  // MARK: - The document

  mutating func parse() {
    guard bytes.count < Int(UInt32.max) else {
      report(.textTooLarge)
      return
    }
    if !checkEncoding() { return }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { advance(3); lineStart = 3 }
    do {
      try document()
    } catch {
      report(error.diagnostic)
    }
    if hasTypographicQuotes { warnOfTypographicQuotes() }
  }

  private mutating func document() throws(Fault) {
    try skipBlanks()
    if byte == UInt8(ascii: "%"), column == 0 { throw fault(.directive(lineRange)) }
    if isMarker(UInt8(ascii: "-")) {
      advance(3)
      skipWhite()
      if !isAtBreak && byte != UInt8(ascii: "#") {
        try node(column: column, least: 0, isInline: true)
      } else {
        try skipBlanks()
      }
    }
    if nodes.isEmpty, !isAtEnd, !isAnyMarker {
      try node(column: column, least: 0, isInline: false)
    }
    try skipBlanks()
    if isMarker(UInt8(ascii: ".")) {
      advance(3)
      try endLine()
      try skipBlanks()
    }
    guard isAtEnd else {
      throw fault(isMarker(UInt8(ascii: "-")) ? .secondDocument(position..<(position + 3)) : .trailingText(lineRange))
    }
  }

  /// Whether three of the sign are at the start of a line, as markers of the start or end of a document are.
  @inline(__always) func isMarker(_ sign: UInt8) -> Bool {
    column == 0 && byte == sign && at(position + 1) == sign && at(position + 2) == sign
      && Self.isWhiteOrBreak(at(position + 3))
  }

  /// Whether there is a marker of the start or end of a document.
  @inline(__always) var isAnyMarker: Bool {
    column == 0 && (isMarker(UInt8(ascii: "-")) || isMarker(UInt8(ascii: ".")))
  }
}

extension Diagnostic {
  static var textTooLarge: Diagnostic {
    Diagnostic(.textTooLarge, "the text is larger than 4 GB", at: .file, remedy: "split it")
  }

  fileprivate static func directive(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.directive, "directives are not supported", at: range, remedy: "remove the line")
  }

  fileprivate static func secondDocument(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .secondDocument, "only one document is allowed per file", at: range,
      remedy: "move the text after '---' to its own file")
  }

  fileprivate static func trailingText(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .lineWithoutKey, "this line does not belong to any key above", at: range,
      remedy: "correct its indentation, or remove it")
  }
}
