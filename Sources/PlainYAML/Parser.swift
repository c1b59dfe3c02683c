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
  private var diagnostics = DiagnosticList()

  /// A syntax error in a rule.
  struct Fault: Error {
    let diagnostic: Diagnostic
    /// The offset from which to look for the next line that can be read.
    let resume: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 20 + 8)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.report(diagnostic)
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

// MARK: - Bytes and lines

extension Parser {
  /// Returns the byte at an index, or 0, which no text contains, behind the end.
  @inline(__always) func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  @inline(__always) var byte: UInt8 { at(position) }
  var isAtEnd: Bool { position >= bytes.count }
  var isAtBreak: Bool { Self.isBreak(byte) }
  /// The number of bytes before `position` in its line; where these are spaces only, the line's indentation.
  var column: Int { position - lineStart }

  @inline(__always) mutating func advance(_ count: Int = 1) { position += count }

  /// Whether a byte is a line break or the end of the text.
  @inline(__always) static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }
  @inline(__always) static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  @inline(__always) static func isWhiteOrBreak(_ byte: UInt8) -> Bool { isWhite(byte) || isBreak(byte) }

  @inline(__always) mutating func skipSpaces() {
    if byte == 0x20 { position = WordScan.endOfSpaces(bytes.span, from: position) }
  }

  @inline(__always) mutating func skipWhite() {
    while Self.isWhite(byte) { position += 1 }
  }

  /// Skips one line break, if there is one.
  mutating func skipBreak() {
    if byte == 0x0D, at(position + 1) == 0x0A { position += 1 }
    if Self.isBreak(byte), !isAtEnd {
      position += 1
      lineStart = position
    }
  }

  /// Moves to the end of the line. The encoding check has made sure that every carriage return is before a line feed.
  mutating func skipToBreak() {
    let start = position
    position = WordScan.lineFeed(bytes.span, from: position)
    if position > start, position < bytes.count, bytes[position - 1] == 0x0D { position -= 1 }
  }

  /// Skips white space, comments and line breaks up to the next content. If a line break was among them, `column` is then
  /// the indentation of the content.
  @inline(__always) mutating func skipBlanks() throws(Fault) {
    // The usual case: the next line has content, which no character up to the hash begins.
    if byte == 0x0A {
      position += 1
      lineStart = position
      skipSpaces()
      if byte > UInt8(ascii: "#") { return }
    }
    try skipBlankLines()
  }

  private mutating func skipBlankLines() throws(Fault) {
    while true {
      let startsLine = position == lineStart
      skipSpaces()
      if byte == 0x09 {
        let tab = position
        skipWhite()
        if startsLine, !isAtBreak, byte != UInt8(ascii: "#") { throw fault(.tab(tab..<position)) }
      }
      if byte == UInt8(ascii: "#"), position == lineStart || Self.isWhite(bytes[position - 1]) { skipToBreak() }
      guard isAtBreak, !isAtEnd else { return }
      skipBreak()
    }
  }

  /// Skips the rest of the line behind a value: only white space and a comment may follow.
  @inline(__always) mutating func endLine() throws(Fault) {
    if byte != 0x0A { try endOtherLine() }
  }

  private mutating func endOtherLine() throws(Fault) {
    let end = position
    skipWhite()
    if isAtBreak { return }
    guard byte == UInt8(ascii: "#"), position > end || position == lineStart else {
      let start = position
      skipToBreak()
      throw Fault(diagnostic: .textBehindValue(start..<trimmed(position)), resume: start)
    }
    skipToBreak()
  }

  /// The rest of the line at `position`, without white space at its end.
  var lineRange: Range<Int> {
    var end = position
    while !Self.isBreak(at(end)) { end += 1 }
    return position..<max(trimmed(end), position)
  }

  /// Returns the offset behind the last byte before `end` that is not white space.
  func trimmed(_ end: Int) -> Int {
    var end = end
    while end > lineStart, Self.isWhite(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Moves, after a fault, to the next line behind an offset that has content and is not indented deeper than a column.
  mutating func recover(from offset: Int, column limit: Int) {
    position = min(offset, bytes.count)
    while !isAtEnd {
      skipToBreak()
      skipBreak()
      skipSpaces()
      if column <= limit, !Self.isWhiteOrBreak(byte), byte != UInt8(ascii: "#") { break }
    }
  }
}

// MARK: - Nodes

extension Parser {
  mutating func append(_ form: NodeRecord.Form, _ range: Range<Int>, needsDecoding: Bool = false, indentation: Int = 0)
  {
    nodes.append(
      NodeRecord(
        start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound),
        next: UInt32(truncatingIfNeeded: nodes.count + 1), indentation: UInt16(truncatingIfNeeded: indentation),
        form: form, needsDecoding: needsDecoding))
  }

  mutating func appendAbsent(at offset: Int) {
    append(.absent, offset..<offset)
  }

  /// Begins a collection, and returns its index.
  mutating func open(_ form: NodeRecord.Form, at offset: Int) throws(Fault) -> Int {
    guard depth < Document.deepest else { throw fault(.tooDeep(offset..<min(offset + 1, bytes.count))) }
    depth += 1
    append(form, offset..<offset)
    return nodes.count - 1
  }

  /// Ends a collection behind its last descendant.
  mutating func close(_ index: Int, at end: Int) {
    depth -= 1
    nodes[index].end = UInt32(truncatingIfNeeded: end)
    nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
    if nodes[index].form == .mapping { reportDuplicateKeys(of: index) }
  }
}

extension Diagnostic {
  static var textTooLarge: Diagnostic { Diagnostic("the text is larger than 4 GB", at: .file, remedy: "split it") }

  fileprivate static func directive(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("PlainYAML has no directives", at: range, remedy: "remove the line")
  }

  fileprivate static func secondDocument(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("one file holds one document", at: range, remedy: "move what follows '---' to a file of its own")
  }

  fileprivate static func trailingText(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("this belongs to nothing above", at: range, remedy: "check its indentation, or remove it")
  }

  fileprivate static func tab(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("a tab does not indent", at: range, remedy: "indent with spaces")
  }

  fileprivate static func textBehindValue(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("nothing may follow the value on its line", at: range, remedy: "quote the whole text, or move this away")
  }

  fileprivate static func tooDeep(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "nested deeper than \(Document.deepest) levels", at: range, remedy: "make the structure flatter")
  }
}
