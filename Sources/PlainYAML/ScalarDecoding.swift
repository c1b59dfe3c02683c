internal import Text

/// Turns scalars as written into their text: line folding, escapes, indentation and chomping, by YAML 1.2.
enum ScalarDecoding {
  /// Returns the text of a scalar as UTF-8; nothing for any other node.
  static func utf8(of record: NodeRecord, in bytes: [UInt8]) -> [UInt8] {
    let range = Int(record.start)..<Int(record.end)
    switch record.form {
    case .absent, .sequence, .mapping: return []
    case .plain: return record.needsDecoding ? folded(bytes[range], unquote: nil) : Array(bytes[range])
    case .single, .double:
      let inner = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
      return record.needsDecoding ? folded(inner, unquote: bytes[range.lowerBound]) : Array(inner)
    case .literal, .folded: return BlockScalarDecoding(record, bytes).text
    }
  }

  /// Folds the lines of a plain or quoted scalar: one break becomes a space, several become one line feed fewer, and white
  /// space around breaks is removed. Decodes the escapes that the quote allows.
  private static func folded(_ bytes: ArraySlice<UInt8>, unquote: UInt8?) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    // The number of white-space bytes at the end of the text, which a break would remove.
    var loose = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x0D:
        text.removeLast(loose)
        loose = 0
        let breaks = skipBreaks(bytes, &index)
        text += breaks == 1 ? [0x20] : [UInt8](repeating: 0x0A, count: breaks - 1)
      case UInt8(ascii: "'") where unquote == byte:
        text.append(byte)
        index += 2
        loose = 0
      case UInt8(ascii: "\\") where unquote == UInt8(ascii: "\""):
        loose = 0
        if [0x0A, 0x0D].contains(bytes[index + 1]) {
          index += 1
          text += [UInt8](repeating: 0x0A, count: skipBreaks(bytes, &index) - 1)
        } else {
          escape(bytes, &index, to: &text)
        }
      default:
        loose = byte == 0x20 || byte == 0x09 ? loose + 1 : 0
        text.append(byte)
        index += 1
      }
    }
    return text
  }

  /// Skips breaks and the white space between and behind them, and returns the number of breaks.
  private static func skipBreaks(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> Int {
    var breaks = 0
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x0A: breaks += 1
      case 0x0D: if index + 1 >= bytes.endIndex || bytes[index + 1] != 0x0A { breaks += 1 }
      case 0x20, 0x09: break
      default: return breaks
      }
      index += 1
    }
    return breaks
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, _ index: inout Int, to text: inout [UInt8]) {
    let sign = bytes[index + 1]
    index += 2
    let length = sign == UInt8(ascii: "x") ? 2 : sign == UInt8(ascii: "u") ? 4 : sign == UInt8(ascii: "U") ? 8 : 0
    guard length > 0 else {
      if let scalar = simpleEscape(sign) { text += String(Character(scalar)).utf8 }
      return
    }
    var code = number(bytes, &index, length)
    if (0xD800...0xDBFF).contains(code) {
      index += 2
      code = 0x10000 + (code - 0xD800) << 10 + (number(bytes, &index, 4) - 0xDC00)
    }
    if let scalar = UnicodeScalar(code) { text += String(Character(scalar)).utf8 }
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ index: inout Int, _ length: Int) -> UInt32 {
    let value = bytes[index..<(index + length)].reduce(UInt32(0)) { $0 << 4 | (digit($1) ?? 0) }
    index += length
    return value
  }

  /// Returns the value of a hexadecimal digit, or nil for any other byte.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Returns the character of an escape of one sign, or nil for any other byte.
  static func simpleEscape(_ sign: UInt8) -> UnicodeScalar? {
    switch sign {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{07}"
    case UInt8(ascii: "b"): "\u{08}"
    case UInt8(ascii: "t"), 0x09: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{0B}"
    case UInt8(ascii: "f"): "\u{0C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): UnicodeScalar(sign)
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }
}

/// Decodes a literal or folded scalar.
private struct BlockScalarDecoding {
  private(set) var text: [UInt8] = []
  private let isFolded: Bool
  /// Blank lines since the last content.
  private var pending = 0
  private var wasMoreIndented = false
  private var isFirst = true

  init(_ record: NodeRecord, _ bytes: [UInt8]) {
    isFolded = record.form == .folded
    let (start, end) = (Int(record.start), Int(record.end))
    text.reserveCapacity(end - start)
    var line = min(WordScan.lineFeed(bytes.span, from: start), end) + 1
    // The `|` or `>` is followed by a sign and a number of columns, both optional, in any order.
    let signs = (start + 1 < line - 1 ? bytes[start + 1] : 0, start + 2 < line - 1 ? bytes[start + 2] : 0)
    let chomping = Self.isChomping(signs.0) ? signs.0 : signs.1
    var hasLastBreak = false
    while line < end {
      let lineEnd = min(WordScan.lineFeed(bytes.span, from: line), end)
      hasLastBreak = lineEnd < end
      append(Self.content(of: line..<lineEnd, indentation: Int(record.indentation), bytes.span), of: bytes)
      line = lineEnd + 1
    }
    chomp(by: chomping, hasLastBreak: hasLastBreak)
  }

  /// Returns a line without its indentation and carriage return; of a blank line, the part beyond the indentation.
  private static func content(of line: Range<Int>, indentation: Int, _ bytes: Span<UInt8>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    if start < end, bytes[end - 1] == 0x0D { end -= 1 }
    start = min(WordScan.endOfSpaces(bytes, from: start), start + indentation, end)
    return start..<end
  }

  private mutating func append(_ content: Range<Int>, of bytes: [UInt8]) {
    guard !content.isEmpty else {
      pending += 1
      return
    }
    let first = bytes[content.lowerBound]
    let isMoreIndented = first == 0x20 || first == 0x09
    if isFolded, !isFirst, !wasMoreIndented, !isMoreIndented {
      if pending == 0 { text.append(0x20) } else { appendBreaks(pending) }
    } else {
      appendBreaks(isFirst ? pending : pending + 1)
    }
    text += bytes[content]
    (pending, wasMoreIndented, isFirst) = (0, isMoreIndented, false)
  }

  private mutating func appendBreaks(_ count: Int) {
    for _ in 0..<count { text.append(0x0A) }
  }

  private static func isChomping(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }

  /// Clips, strips or keeps the line breaks behind the last content.
  private mutating func chomp(by sign: UInt8, hasLastBreak: Bool) {
    if sign == UInt8(ascii: "-") { return }
    if sign == UInt8(ascii: "+") {
      let contentBreak = isFirst ? 0 : (pending > 0 || hasLastBreak ? 1 : 0)
      let blank = pending - (hasLastBreak || pending == 0 ? 0 : 1)
      appendBreaks(contentBreak + blank)
    } else if !isFirst, pending > 0 || hasLastBreak {
      text.append(0x0A)
    }
  }
}
