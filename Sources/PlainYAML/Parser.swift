internal import Text

// document = [ BOM ] blanks [ "---" ] node blanks [ "..." ] blanks
// blanks   = *( white / comment / break )
// comment  = "#" *( any but break )          at the start of a line or after white space

/// What is being parsed, and what has been made of it. The rules of the grammar are extensions, a file each.
///
/// One pass over the bytes. What runs for every node is `mutating` even where it changes nothing: a call of another
/// method would copy the whole parser, with a retain for each array in it.
///
/// Every rule leaves `position` behind what it has read, or throws a `Fault`, which the collection around it reports;
/// reading then goes on at the next line that is not indented deeper than the collection.
struct Parser {
  let bytes: [UInt8]
  #if DEBUG
    var position = 0 {
      didSet { walked += abs(position - oldValue) }
    }
    /// Bytes that `position` went over, back and forth: the work, as tests count it.
    private(set) var walked = 0
  #else
    var position = 0
  #endif
  /// Where the line at `position` begins.
  var lineStart = 0
  var nodes: [NodeRecord] = []
  /// Collections around `position`.
  var depth = 0
  /// The keys of the mapping that is being checked, kept for its storage.
  var keys: [Key] = []
  private var diagnostics: [Diagnostic] = []
  private var leftOut = 0

  /// How many faults of one text are kept.
  private static let most = 1000

  /// What went wrong in a rule, and from where to look for the next line that can be read.
  struct Fault: Error {
    let diagnostic: Diagnostic
    let resume: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 20 + 8)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < Self.most { diagnostics.append(diagnostic) } else { leftOut += 1 }
  }

  var finishedDiagnostics: [Diagnostic] {
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    let end = bytes.count..<bytes.count
    return leftOut == 0 ? sorted : sorted + [Diagnostic("\(leftOut) more faults are not shown", at: end)]
  }

  func fault(_ diagnostic: Diagnostic) -> Fault {
    Fault(diagnostic: diagnostic, resume: max(position, diagnostic.range.lowerBound))
  }

  // MARK: - The document

  mutating func parse() {
    guard bytes.count < Int(UInt32.max) else {
      report(.tooLarge)
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
        try node(column: column, parent: -1, isInline: true)
      } else {
        try skipBlanks()
      }
    }
    if nodes.isEmpty, !isAtEnd, !isAnyMarker {
      try node(column: column, parent: -1, isInline: false)
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

  /// Whether three of the sign at the start of a line mark the start or end of a document.
  @inline(__always) func isMarker(_ sign: UInt8) -> Bool {
    column == 0 && byte == sign && at(position + 1) == sign && at(position + 2) == sign
      && Self.isWhiteOrBreak(at(position + 3))
  }

  /// Whether the start or end of a document is marked here.
  @inline(__always) var isAnyMarker: Bool {
    column == 0 && (isMarker(UInt8(ascii: "-")) || isMarker(UInt8(ascii: ".")))
  }
}

// MARK: - Bytes and lines

extension Parser {
  /// The byte at an index; 0, which no text holds, behind the end.
  @inline(__always) func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  @inline(__always) var byte: UInt8 { at(position) }
  var isAtEnd: Bool { position >= bytes.count }
  var isAtBreak: Bool { Self.isBreak(byte) }
  /// Bytes before `position` in its line; of a line that has only spaces there, its indentation.
  var column: Int { position - lineStart }

  @inline(__always) mutating func advance(_ count: Int = 1) { position += count }

  /// A line break or the end of the text.
  @inline(__always) static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }
  @inline(__always) static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  @inline(__always) static func isWhiteOrBreak(_ byte: UInt8) -> Bool { isWhite(byte) || isBreak(byte) }

  @inline(__always) mutating func skipSpaces() {
    if byte == 0x20 { position = WordScan.endOfSpaces(bytes.span, from: position) }
  }

  @inline(__always) mutating func skipWhite() {
    while Self.isWhite(byte) { position += 1 }
  }

  /// Over one line break, if there is one.
  mutating func skipBreak() {
    if byte == 0x0D, at(position + 1) == 0x0A { position += 1 }
    if Self.isBreak(byte), !isAtEnd {
      position += 1
      lineStart = position
    }
  }

  /// To the end of the line; every carriage return stands before a line feed by now.
  mutating func skipToBreak() {
    let start = position
    position = WordScan.lineFeed(bytes.span, from: position)
    if position > start, position < bytes.count, bytes[position - 1] == 0x0D { position -= 1 }
  }

  /// Over white space, comments and line breaks, to the next content; `column` is its indentation if a break was
  /// passed.
  @inline(__always) mutating func skipBlanks() throws(Fault) {
    // Nearly always the next line has content, and nothing up to the hash begins any.
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

  /// Behind a value: only white space and a comment may follow on its line.
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

  /// The offset behind the last byte before an offset that is no white space.
  func trimmed(_ end: Int) -> Int {
    var end = end
    while end > lineStart, Self.isWhite(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// After a fault: to the next line, from an offset on, that has content and is not indented deeper than a column.
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

  /// Begins a collection; its index.
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
  static let tooLarge = Diagnostic("the text is larger than 4 GB", at: 0..<0, remedy: "split it")

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
