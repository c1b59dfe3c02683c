/// Text that is safe to print on a terminal.
///
/// Literals are ours and stand as written, escape sequences included; every foreign part passes through one function
/// that shows control characters as visible signs: C0 but line feed, DEL, C1, and the controls that reorder text.
struct TerminalText: Hashable, Sendable {
  /// The safe text.
  private(set) var text: String

  /// Makes foreign text of any number of lines safe.
  init(_ foreign: String) { text = Self.visible(foreign) }

  /// Makes foreign text safe, line feeds included, so that it stays on its line.
  init(oneLine foreign: String) { text = Self.visible(foreign, keepingLineFeeds: false) }

  static func + (left: TerminalText, right: TerminalText) -> TerminalText { "\(left)\(right)" }

  static func += (left: inout TerminalText, right: TerminalText) { left.text += right.text }

  /// Whether a scalar does something to a terminal or a reader instead of being seen.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func visible(_ foreign: String, keepingLineFeeds: Bool = true) -> String {
    guard foreign.unicodeScalars.contains(where: { isHidden($0) && ($0 != "\n" || !keepingLineFeeds) }) else {
      return foreign
    }
    var result = String.UnicodeScalarView()
    for scalar in foreign.unicodeScalars {
      if !isHidden(scalar) || (scalar == "\n" && keepingLineFeeds) {
        result.append(scalar)
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        result.append(picture)
      } else if scalar.value == 0x7F {
        result.append("\u{2421}")
      } else {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      }
    }
    return String(result)
  }
}

extension TerminalText: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Collects literals as they are and foreign text made safe.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    /// What is quoted in a message is cut after so many characters.
    private static let quotedLength = 60

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ safe: TerminalText) { text += safe.text }

    mutating func appendInterpolation(_ foreign: String) { text += TerminalText(foreign).text }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// A word of the user's, in '…', on one line, cut when it is long.
    mutating func appendInterpolation(quoted word: String) {
      let cut = word.unicodeScalars.count > Self.quotedLength
      let shown = cut ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(Self.quotedLength))) + "…" : word
      text += "'\(TerminalText(oneLine: shown).text)'"
    }
  }
}

extension Sequence<TerminalText> {
  /// The texts with line feeds between them.
  func lines() -> TerminalText {
    var result: TerminalText = ""
    for (index, text) in self.enumerated() { result += index == 0 ? text : "\n\(text)" }
    return result
  }
}
