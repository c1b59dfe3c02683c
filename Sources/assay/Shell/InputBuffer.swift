/// Reads a descriptor by lines or to its end.
struct InputBuffer {
  private static let pieceSize = 1 << 16
  private let descriptor: Int32
  /// What was read; `start` is where the next line begins.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Reads from an open descriptor, which stays open.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its LF or CRLF; nil at the end. A last line without an end counts.
  mutating func line(limit: Int) throws(SystemError) -> [UInt8]? {
    guard case .line(let line) = try answer(limit: limit, waits: { true }) else { return nil }
    return line
  }

  /// The same, unless something else comes while it waits for more: `waits` says so before each read.
  mutating func answer(limit: Int, waits: () -> Bool) throws(SystemError) -> ConversationInput {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = bytes[start..<end]
        start = end + 1
        return .line(Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
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

  /// All that is left.
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
    let piece = try SystemCall.read(from: descriptor, count: Self.pieceSize)
    isAtEnd = piece.isEmpty
    bytes += piece
  }
}
