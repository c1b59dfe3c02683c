/// The bytes of one file, with the name under which it is shown to the user.
package struct Source: Hashable, Sendable {
  /// The path as the user gave it, or `-` for standard input.
  package let name: String
  /// The file's bytes, unchanged; UTF-8 unless the file is faulty.
  package let bytes: [UInt8]

  /// Creates a source of bytes.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a source of a text.
  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Returns the text between two UTF-8 offsets. Offsets outside the file are moved to its ends; invalid UTF-8 is
  /// repaired.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Returns the line and column of a UTF-8 offset. Offsets outside the file are moved to its ends.
  package func position(at offset: Int) -> Position {
    LineIndex(self).position(at: offset)
  }
}

/// A place in a text by line and column.
package struct Position: Hashable, Sendable {
  /// 1 or more.
  package let line: Int
  /// 1 or more, in Unicode scalars; a byte order mark is not counted.
  package let column: Int
}

/// The offsets at which the lines of a source begin; made once for all diagnostics of a file.
struct LineIndex {
  let source: Source
  private let starts: [Int]

  init(_ source: Source) {
    self.source = source
    var starts = [source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  func position(at offset: Int) -> Position {
    let offset = min(max(offset, starts[0]), source.bytes.count)
    let line = lineNumber(of: offset)
    let before = source.bytes[starts[line]..<offset]
    return Position(line: line + 1, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The bytes of a line (counted from 1) without its line break.
  func line(_ number: Int) -> Range<Int> {
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] - 1 : source.bytes.count
    if end > start, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The last line that begins at or before the offset, counted from 0.
  private func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
