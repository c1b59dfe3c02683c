internal import Text

/// Writes JSON piece by piece, with the keys in the order of the calls.
///
/// Numbers are written in the shortest form that reads back as the same double. Text is escaped so that no control
/// character, and no character that hides or turns text, reaches a terminal.
package struct JSONWriter {
  /// The text so far, UTF-8.
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var isFirst = true

  /// Creates an empty text.
  ///
  /// - Parameter isIndented: whether each value of an object or array is on a line of its own.
  package init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  /// Returns a whole document with a line feed behind it; the body writes one value.
  package static func document(isIndented: Bool = true, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(isIndented: isIndented)
    body(&writer)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Returns the text since the last call, for a document that is delivered in parts.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Writes an object; the body writes its members.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    bracketed(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array; the body writes one value for each element.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void)
  {
    bracketed(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements {
        writer.separate()
        body(&writer, element)
      }
    }
  }

  /// Writes a member of the open object; the body writes its value.
  package mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    text(key)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    body(&self)
  }

  /// Writes a member with a text; null for nil.
  package mutating func member(_ key: String, _ value: String?) {
    member(key) { $0.value(value) }
  }

  /// Writes a member with a whole number; null for nil.
  package mutating func member(_ key: String, _ value: Int?) {
    member(key) { $0.raw(value.map { "\($0)" } ?? "null") }
  }

  /// Writes a member with a number; null for nil, an infinity or NaN.
  package mutating func member(_ key: String, _ value: Double?) {
    member(key) { $0.value(value) }
  }

  /// Writes a text; null for nil.
  package mutating func value(_ value: String?) {
    if let value { text(value) } else { raw("null") }
  }

  /// Writes a number; null for nil, an infinity or NaN.
  package mutating func value(_ value: Double?) {
    guard let value, value.isFinite else { return raw("null") }
    raw(shortest(value))
  }

  /// Writes a text that is given as UTF-8.
  package mutating func text(utf8: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var plain = 0
    for (index, byte) in utf8.enumerated() where Self.mayNeedEscape(byte) {
      guard let escape = Self.escape(utf8, at: index) else { continue }
      bytes += utf8[plain..<index]
      bytes += escape.text.utf8
      plain = index + escape.length
    }
    if plain < utf8.count { bytes += utf8[plain...] }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func text(_ text: String) {
    // A text without escapes, such as a key or id, needs no copy.
    for byte in text.utf8 where Self.mayNeedEscape(byte) { return self.text(utf8: Array(text.utf8)) }
    bytes.append(UInt8(ascii: "\""))
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func raw(_ text: String) {
    bytes += text.utf8
  }

  private mutating func bracketed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    self.open(open)
    body(&self)
    self.close(close)
  }

  /// Begins an object or array that `close` ends, for a document that is written by several calls.
  package mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  /// Ends the innermost object or array.
  package mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    bytes.append(bracket)
  }

  /// Separates elements; to be called before each element of an array that was begun by `open`.
  package mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }
}

extension JSONWriter {
  /// The first bytes of characters that may need an escape: controls, quote, backslash, DEL, C1 (C2 80...9F), the
  /// Arabic letter mark (D8 9C), and zero-width and bidirectional controls (E2 80..., E2 81..., EF BB BF).
  @inline(__always) private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }

  /// The escape of the character that begins at an index, and how many bytes it stands for; nil where it needs none.
  private static func escape(_ utf8: [UInt8], at index: Int) -> (text: String, length: Int)? {
    switch utf8[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case let byte where byte < 0x80: return (unicode(Int(byte)), 1)
    case 0xC2, 0xD8: return hidden(utf8, at: index, length: 2)
    default: return hidden(utf8, at: index, length: 3)
    }
  }

  private static func hidden(_ utf8: [UInt8], at index: Int, length: Int) -> (text: String, length: Int)? {
    guard index + length <= utf8.count else { return nil }
    let lead = Int(utf8[index]) & (length == 2 ? 0x1F : 0x0F)
    let code = utf8[(index + 1)..<(index + length)].reduce(lead) { $0 << 6 | Int($1 & 0x3F) }
    switch code {
    case 0x80...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: return (unicode(code), length)
    default: return nil
    }
  }

  private static func unicode(_ code: Int) -> String {
    let digits = String(code, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
