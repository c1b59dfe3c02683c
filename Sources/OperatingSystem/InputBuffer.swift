/// Reads a descriptor by lines or to its end.
struct InputBuffer {
  private static let pieceSize = 1 << 16
  private let descriptor: Platform.Descriptor
  /// The bytes that were read; the next line begins at `start`.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Reads from an open descriptor, which stays open.
  init(descriptor: Platform.Descriptor) { self.descriptor = descriptor }

  /// Returns the next line without its LF or CRLF; a last line needs no end. Of a line longer than the limit, in bytes,
  /// at most that many are kept.
  mutating func line(limit: Int) throws(SystemError) -> InputLine {
    var searched = start
    var isTooLong = false
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = content(start..<end)
        start = end + 1
        return isTooLong || line.count > limit ? .tooLong : .line(Array(line))
      }
      if isAtEnd {
        let line = content(start..<bytes.count)
        let isEmpty = start == bytes.count && !isTooLong
        start = bytes.count
        return isEmpty ? .end : isTooLong || line.count > limit ? .tooLong : .line(Array(line))
      }
      if bytes.count - start > limit {
        isTooLong = true
        start = bytes.count
      }
      bytes.removeSubrange(..<start)
      start = 0
      searched = bytes.count
      try fill()
    }
  }

  private func content(_ line: Range<Int>) -> ArraySlice<UInt8> {
    let line = bytes[line]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// Returns the next line of a person's answers, without its LF or CRLF. A line of more bytes than the limit is an error.
  /// `waits` waits for more input before each read; false when a signal came first.
  mutating func answer(limit: Int, waits: () -> Bool) throws(SystemError) -> ConversationInput {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = content(start..<end)
        start = end + 1
        return .line(Array(line))
      }
      if isAtEnd {
        let rest = Array(bytes[start...])
        start = bytes.count
        return rest.isEmpty ? .end : .line(rest)
      }
      if bytes.count - start > limit { throw SystemError("a line is longer than \(limit) bytes") }
      bytes.removeSubrange(..<start)
      start = 0
      searched = bytes.count
      guard waits() else { return .interrupted }
      try fill()
    }
  }

  /// Returns the rest of the input; more bytes than the limit are an error.
  mutating func rest(limit: Int) throws(SystemError) -> [UInt8] {
    while !isAtEnd {
      if bytes.count - start > limit { throw SystemError("more than \(limit) bytes") }
      try fill()
    }
    let rest = Array(bytes[start...])
    start = bytes.count
    if rest.count > limit { throw SystemError("more than \(limit) bytes") }
    return rest
  }

  private mutating func fill() throws(SystemError) {
    let piece = try Platform.readBytes(from: descriptor, count: Self.pieceSize)
    isAtEnd = piece.isEmpty
    bytes += piece
  }
}
