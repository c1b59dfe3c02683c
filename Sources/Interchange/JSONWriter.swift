internal import Text

/// Writes JSON piece by piece, with the keys in the order of the calls.
///
/// Numbers are written in the shortest form that reads back as the same double. The `HiddenCharacters` are written as
/// escapes, so that none of them reaches a terminal.
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

  /// Writes `true` or `false`.
  package mutating func value(_ value: Bool) { raw(value ? "true" : "false") }

  private mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    let special = Self.endOfPlainText(bytes.span, from: start)
    if special < bytes.count { escape(from: special) }
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
  /// Returns the offset of the first byte that may not be written as it is.
  @inline(__always) private static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    WordScan.endOfPrintable(bytes, from: start, except: UInt8(ascii: "\""), UInt8(ascii: "\\"))
  }

  /// Writes the text from an offset of the buffer on again, with escapes.
  private mutating func escape(from start: Int) {
    let rest = Array(bytes[start...])
    bytes.removeLast(rest.count)
    var index = 0
    while index < rest.count {
      let special = Self.endOfPlainText(rest.span, from: index)
      bytes += rest[index..<special]
      guard special < rest.count else { return }
      let scalar = Unicode.Scalar(in: rest.span, at: special)
      index = special + UTF8.width(scalar)
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case _ where HiddenCharacters.isHidden(scalar):
        for unit in UTF16.encode(scalar) ?? .init() { bytes += Self.escape(of: unit).utf8 }
      default: bytes += rest[special..<index]
      }
    }
  }

  /// Returns the escape of a code unit of UTF-16: `\u202e`.
  private static func escape(of unit: UInt16) -> String {
    "\\u" + String(unit, radix: 16).padded(with: "0", toTrailing: 4)
  }
}
