/// Turns the bytes of a terminal into keys. Keys without a meaning here, such as Page Up, are left out whole.
///
/// The sequences are those of ECMA-48 and of xterm: `ESC [`, parameters and a final byte; `ESC O` and a letter; a pasted
/// text between `ESC [200~` and `ESC [201~`. Bytes may be split anywhere between two calls.
struct KeyDecoder: Hashable, Sendable {
  private enum State: Hashable {
    case text
    /// Behind ESC.
    case escape
    /// Behind `ESC O`.
    case single
    /// Behind `ESC [`, with the parameters.
    case sequence([UInt8])
    /// Behind `ESC [[`: a function key of the Linux console.
    case console
    case paste([UInt8])
  }

  private static let escape: UInt8 = 0x1B
  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  private var state = State.text
  /// UTF-8 of typed characters; the last one may be incomplete.
  private var typed: [UInt8] = []
  private var keys: [TerminalKey] = []

  /// Whether a sequence has begun and not ended. Without more bytes after a moment it was the key Escape: call `endSequence`.
  var isInSequence: Bool {
    switch state {
    case .text, .paste: false
    case .escape, .single, .sequence, .console: true
    }
  }

  /// Leaves out the sequence that has begun.
  mutating func endSequence() { if isInSequence { state = .text } }

  /// Returns the keys of the next bytes.
  mutating func keys(from bytes: some Sequence<UInt8>) -> [TerminalKey] {
    for byte in bytes { take(byte) }
    let incomplete = Self.incompleteSuffix(of: typed)
    let rest = Array(typed.suffix(incomplete))
    typed.removeLast(incomplete)
    endText()
    typed = rest
    defer { keys = [] }
    return keys
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text: takeText(byte)
    case .escape: takeEscaped(byte)
    case .single, .console:
      state = .text
      if state(after: byte) { return }
      if let key = Self.key(final: byte, parameters: []) { press(key) }
    case .sequence(let parameters): takeSequence(byte, parameters)
    case .paste(var bytes):
      // Bytes beyond the limit are not kept; the text is too long to be accepted anyway.
      if bytes.count > LineEditor.limit + Self.endOfPaste.count { bytes.remove(at: LineEditor.limit) }
      bytes.append(byte)
      guard bytes.suffix(Self.endOfPaste.count) == Self.endOfPaste[...] else { return state = .paste(bytes) }
      state = .text
      press(.paste(Self.pasted(bytes.dropLast(Self.endOfPaste.count))))
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte == Self.escape {
      state = .escape
    } else if byte >= 0x20 && byte != 0x7F {
      typed.append(byte)
    } else if let key = Self.key(control: byte) {
      press(key)
    }
  }

  private mutating func takeEscaped(_ byte: UInt8) {
    state = .text
    switch byte {
    case Self.escape: state = .escape
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "b"): press(.wordLeft)
    case UInt8(ascii: "f"): press(.wordRight)
    case 0x08, 0x7F: press(.deleteWord)
    default: break
    }
  }

  private mutating func takeSequence(_ byte: UInt8, _ parameters: [UInt8]) {
    switch byte {
    case 0x20...0x3F: state = .sequence(parameters + [byte])
    case UInt8(ascii: "[") where parameters.isEmpty: state = .console
    case 0x40...0x7E:
      state = .text
      if byte == UInt8(ascii: "~"), parameters == Array("200".utf8) { return state = .paste([]) }
      if let key = Self.key(final: byte, parameters: parameters) { press(key) }
    default:
      state = .text
      takeText(byte)
    }
  }

  /// Takes a byte that cannot end a sequence of one letter as what it is otherwise.
  private mutating func state(after byte: UInt8) -> Bool {
    if (0x40...0x7E).contains(byte) { return false }
    takeText(byte)
    return true
  }

  private mutating func press(_ key: TerminalKey) {
    endText()
    keys.append(key)
  }

  private mutating func endText() {
    if !typed.isEmpty { keys.append(.text(String(decoding: typed, as: UTF8.self))) }
    typed = []
  }
}

extension KeyDecoder {
  private static func key(control byte: UInt8) -> TerminalKey? {
    switch byte {
    case 0x01: .home
    case 0x02: .left
    case 0x04: .endOfInput
    case 0x05: .end
    case 0x06: .right
    case 0x08, 0x7F: .backspace
    case 0x0A, 0x0D: .enter
    case 0x0B: .deleteToEnd
    case 0x15: .deleteToStart
    case 0x17: .deleteWord
    default: nil
    }
  }

  private static func key(final byte: UInt8, parameters: [UInt8]) -> TerminalKey? {
    // A second parameter tells that Shift (2), Alt or Ctrl is pressed as well.
    let parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let isByWord = parts.count == 2 && parts[1] != [UInt8(ascii: "2")]
    switch byte {
    case UInt8(ascii: "C"): return isByWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isByWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "~"):
      switch String(decoding: parts[0], as: UTF8.self) {
      case "1", "7": return .home
      case "4", "8": return .end
      case "3": return .delete
      default: return nil
      }
    default: return nil
    }
  }

  /// Returns the pasted text without the sequences in it, with line feeds as line breaks and without those at its end.
  private static func pasted(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\t", with: " ")
    var decoder = KeyDecoder()
    var plain = ""
    for key in decoder.keys(from: text.utf8) {
      switch key {
      case .text(let text): plain += text
      case .enter: plain += "\n"
      default: break
      }
    }
    return String(plain.reversed().drop { $0 == "\n" }.reversed())
  }

  /// Returns the number of bytes at the end that begin a character of UTF-8 and do not complete it.
  private static func incompleteSuffix(of bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte & 0b1100_0000 == 0b1000_0000 { continue }
      let length = byte >= 0b1111_0000 ? 4 : byte >= 0b1110_0000 ? 3 : byte >= 0b1100_0000 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }
}
