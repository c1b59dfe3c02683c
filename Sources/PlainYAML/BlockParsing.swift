internal import Text

// node     = sequence / mapping / flow / quoted / plain / literal / folded
// sequence = 1*( "-" ( white node / blanks deeper-node / nothing ) )        all dashes in one column
// mapping  = 1*( key ":" ( white scalar-or-flow / blanks deeper-node / blanks sequence-in-the-same-column / nothing ) )
// key      = plain / quoted                                                 on one line, at most 1024 characters

extension Parser {
  /// Reads one node at `position`, whose first character is in `column`.
  ///
  /// `least` is the least indentation of every further line of the node, in columns: one more than the column of the
  /// collection around it, 0 where there is none. `isInline` means that the node is behind a key or marker on the same
  /// line, where no block collection may begin.
  mutating func node(column: Int, least: Int, isInline: Bool) throws(Fault) {
    switch byte {
    case UInt8(ascii: "-") where Self.isWhiteOrBreak(at(position + 1)):
      if isInline { throw fault(.sequenceBehindKey(position..<(position + 1))) }
      return try sequence(column: column)
    case UInt8(ascii: "?") where Self.isWhiteOrBreak(at(position + 1)):
      throw fault(.complexKey(position..<(position + 1)))
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return try blockScalar(least: least)
    default:
      if !isInline, let entry = plainEntry(column: column) { return try mapping(column: column, key: .plain(entry)) }
    }
    let first = nodes.count
    let start = position
    do throws(Fault) {
      try flowOrScalar(least: least, isInline: isInline)
    } catch {
      guard let next = error.next else { throw error }
      // The lines before the key are not entries; those from it on are.
      report(error.diagnostic)
      position = next
      return try mapping(column: column, key: .unread)
    }
    // A scalar with a colon behind it on its line is a key.
    guard isKey(from: start) else {
      if byte == UInt8(ascii: ":"), !nodes[first].form.isCollection {
        throw fault(.colonBehindSeveralLines(position..<(position + 1)))
      }
      return try endLine()
    }
    if isInline { throw mappingBehindKey(from: start) }
    if nodes[first].form.isCollection { throw fault(.collectionAsKey(start..<position)) }
    let key = nodes[first]
    nodes.removeLast(nodes.count - first)
    try mapping(column: column, key: .read(key))
  }

  /// Reads a flow collection, a quoted scalar, or a plain one (up to a colon that makes it a key).
  private mutating func flowOrScalar(least: Int, isInline: Bool) throws(Fault) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try flowNode(least: least)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(least: least)
    default: try plain(least: least, isInline: isInline)
    }
  }

  /// Whether white space and the colon of a key follow, on the line on which the key began; then moves to the colon.
  @inline(__always) private mutating func isKey(from start: Int) -> Bool {
    guard lineStart <= start else { return false }
    var index = position
    while Self.isWhite(at(index)) { index += 1 }
    guard at(index) == UInt8(ascii: ":"), Self.isWhiteOrBreak(at(index + 1)) else { return false }
    position = index
    return true
  }

  /// The key of an entry, as far as it has been read.
  private enum EntryKey {
    /// `position` is at the first character of the key.
    case unread
    /// `position` is at the colon.
    case read(NodeRecord)
    /// `position` is at the first character of the key.
    case plain(PlainEntry)
  }

  /// Reads a mapping that begins with an entry at `position`.
  private mutating func mapping(column: Int, key: EntryKey) throws(Fault) {
    let start = if case .read(let record) = key { Int(record.start) } else { position }
    let index = try open(.mapping, at: start)
    var end = entry(column: column, key: key) ?? start
    while !isAtEnd {
      if self.column > column { skipMisindented(column) }
      if isAtEnd || self.column < column || isAnyMarker { break }
      end = entry(column: column, key: plainEntry(column: column).map { .plain($0) } ?? .unread) ?? end
    }
    close(index, at: end)
  }

  /// Reads an entry whose key is in `column`, and returns the offset of its end. Reports an entry that cannot be read, skips
  /// it and returns nil.
  @inline(__always) private mutating func entry(column: Int, key: EntryKey) -> Int? {
    if case .plain(let entry) = key, case .text(let end, let next) = entry.rest {
      readKey(of: entry)
      append(.plain, (entry.colon + 2)..<end)
      lineStart = end + 1
      position = next
      return end
    }
    return otherEntry(column: column, key: key)
  }

  private mutating func otherEntry(column: Int, key: EntryKey) -> Int? {
    let (before, depth) = (nodes.count, self.depth)
    do throws(Fault) {
      switch key {
      case .plain(let entry): readKey(of: entry)
      case .read(let record):
        nodes.append(record)
        nodes[before].next = UInt32(truncatingIfNeeded: before + 1)
        try checkKey(before)
      case .unread:
        try self.key()
        try checkKey(before)
      }
      advance()
      if case .plain(let entry) = key, case .below(let end, let next) = entry.rest {
        lineStart = end + 1
        position = next
        try valueBelow(column: column, behind: end)
      } else {
        try value(column: column)
      }
      let end = Int(nodes[nodes.count - 1].end)
      try skipBlanks()
      return end
    } catch {
      self.depth = depth
      report(error.diagnostic)
      nodes.removeLast(nodes.count - completeNodes(from: before, isEntry: true))
      recover(from: error.resume, column: column)
      return nil
    }
  }

  /// Reports lines that are indented deeper than the collection without belonging to a value, and skips them.
  private mutating func skipMisindented(_ column: Int) {
    report(misindented(column))
    recover(from: position, column: column)
  }

  /// Returns how many nodes to keep after a fault in an entry: those before it, and those of the entry itself if it was
  /// complete when something behind it failed.
  private func completeNodes(from before: Int, isEntry: Bool) -> Int {
    guard nodes.count > before else { return before }
    let key = Int(nodes[before].next)
    guard isEntry else { return key == nodes.count ? key : before }
    return key < nodes.count && Int(nodes[key].next) == nodes.count ? nodes.count : before
  }

  /// Reads a key at `position`, and leaves `position` at its colon.
  private mutating func key() throws(Fault) {
    let start = position
    switch byte {
    case UInt8(ascii: "-") where Self.isWhiteOrBreak(at(position + 1)):
      throw fault(.itemAmongKeys(lineRange))
    case UInt8(ascii: "?") where Self.isWhiteOrBreak(at(position + 1)):
      throw fault(.complexKey(position..<(position + 1)))
    case UInt8(ascii: ":") where Self.isWhiteOrBreak(at(position + 1)):
      throw fault(.emptyKey(position..<(position + 1)))
    case UInt8(ascii: "["), UInt8(ascii: "{"): throw fault(.collectionAsKey(lineRange))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(least: .max)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): throw fault(noKey(lineRange))
    default: try plain(least: .max, isInline: false)
    }
    guard isKey(from: start) else {
      throw Fault(diagnostic: noKey(start..<Int(nodes[nodes.count - 1].end)), resume: start)
    }
  }

  /// Refuses keys that are not allowed in any form.
  @inline(__always) mutating func checkKey(_ index: Int) throws(Fault) {
    let length = nodes[index].end - nodes[index].start
    if length <= 2 || length > 1024 { try checkOddKey(nodes[index]) }
  }

  private mutating func checkOddKey(_ key: NodeRecord) throws(Fault) {
    let range = Int(key.start)..<Int(key.end)
    if range.isEmpty { throw fault(.emptyKey(range)) }
    if key.form == .plain, range.count == 2, bytes[range].elementsEqual("<<".utf8) { throw fault(.mergeKey(range)) }
    if range.count > 1024, bytes[range].count(where: { $0 & 0xC0 != 0x80 }) > 1024 {
      throw fault(.longKey(range.lowerBound..<(range.lowerBound + 1)))
    }
  }

  /// Reads the value behind the colon of a key in `column`.
  private mutating func value(column: Int) throws(Fault) {
    let colon = position
    skipWhite()
    if byte == UInt8(ascii: "#"), position > colon { skipToBreak() }
    if Self.isWordStart(byte) { return try plainValue(least: column + 1) }
    guard isAtBreak else { return try node(column: self.column, least: column + 1, isInline: true) }
    try skipBlanks()
    try valueBelow(column: column, behind: colon)
  }

  /// Reads the value of a key in `column` with nothing behind its colon; `position` is at the next content.
  private mutating func valueBelow(column: Int, behind colon: Int) throws(Fault) {
    let isDash = byte == UInt8(ascii: "-") && Self.isWhiteOrBreak(at(position + 1))
    if !isAtEnd, self.column > column {
      try node(column: self.column, least: column + 1, isInline: false)
    } else if !isAtEnd, self.column == column, isDash {
      try sequence(column: column)
    } else {
      appendAbsent(at: colon)
    }
  }

  /// Reads a plain scalar behind its key.
  @inline(__always) private mutating func plainValue(least: Int) throws(Fault) {
    let start = position
    try plain(least: least, isInline: true)
    if isKey(from: start) { throw mappingBehindKey(from: start) }
    if byte == UInt8(ascii: ":") { throw fault(.colonBehindSeveralLines(position..<(position + 1))) }
    try endLine()
  }

  /// Reads a sequence whose dashes are in `column`; `position` is at the first.
  private mutating func sequence(column: Int) throws(Fault) {
    let index = try open(.sequence, at: position)
    var end = position
    while byte == UInt8(ascii: "-"), Self.isWhiteOrBreak(at(position + 1)), self.column == column {
      let (before, depth) = (nodes.count, self.depth)
      do throws(Fault) {
        advance()
        try item(column: column)
        end = Int(nodes[nodes.count - 1].end)
        try skipBlanks()
      } catch {
        self.depth = depth
        report(error.diagnostic)
        nodes.removeLast(nodes.count - completeNodes(from: before, isEntry: false))
        recover(from: error.resume, column: column)
      }
      if isAtEnd { break }
      if self.column > column { skipMisindented(column) }
    }
    close(index, at: end)
  }

  /// Reads the item behind a dash in `column`.
  private mutating func item(column: Int) throws(Fault) {
    let dash = position
    skipSpaces()
    // Other parsers refuse a tab here, which YAML 1.2 allows before some values.
    if byte == 0x09 { throw fault(.tabBehindDash(position..<(position + 1))) }
    if byte == UInt8(ascii: "#"), position > dash { skipToBreak() }
    if isAtBreak {
      try skipBlanks()
      if !isAtEnd, self.column > column { return try node(column: self.column, least: column + 1, isInline: false) }
      return appendAbsent(at: dash)
    }
    try node(column: self.column, least: column + 1, isInline: false)
  }
}

extension Diagnostic {
  fileprivate static func sequenceBehindKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .listAfterKey, "a list must start on the line after its key", at: range,
      remedy: "start it on the next line, or quote the text")
  }

  fileprivate static func colonBehindSeveralLines(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .keyOnSeveralLines, "a key must fit on one line", at: range, remedy: "quote the text if the colon belongs to it")
  }

  static func complexKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.complexKey, "'?' keys are not supported", at: range, remedy: "write 'key: value', or quote the text")
  }

  static func collectionAsKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .collectionAsKey, "a key must be text, not a list or mapping", at: range, remedy: "quote it if it is text")
  }

  static func emptyKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.emptyKey, "the key before ':' is missing", at: range, remedy: "write a key, or quote the text")
  }

  fileprivate static func mergeKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.mergeKey, "merge keys are not supported", at: range, remedy: "write out the keys")
  }

  fileprivate static func longKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.keyTooLong, "the key is longer than 1024 characters", at: range, remedy: "shorten it")
  }

  fileprivate static func itemAmongKeys(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .itemBetweenKeys, "a list item is not allowed between keys", at: range,
      remedy: "indent it below its key, or write 'key: value'")
  }

  fileprivate static func tabBehindDash(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.tabAfterDash, "a tab is not allowed after '-'", at: range, remedy: "write one space instead")
  }
}
