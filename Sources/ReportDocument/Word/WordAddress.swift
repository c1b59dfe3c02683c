internal import Markup

/// An address outside the document that every version of Word takes for one: a relationship with a malformed address
/// makes the whole document unreadable.
struct WordAddress: Hashable {
  /// In ASCII, with escapes.
  let text: String

  /// Checks an address from a file; nil unless it has `https:` or `http:` with a host, or `mailto:` with a mailbox.
  init?(_ address: String) {
    guard let link = Link(address), link.isExternal, let colon = link.text.firstIndex(of: ":") else { return nil }
    let scheme = link.text[..<colon].lowercased()
    let rest = link.text[link.text.index(after: colon)...]
    let escaped = Self.escaped(rest)
    switch scheme {
    case "http", "https":
      guard escaped.hasPrefix("//"), Self.isHost(escaped.dropFirst(2).prefix { !"/?#".contains($0) }) else {
        return nil
      }
    case "mailto":
      let mailbox = escaped.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
      guard mailbox.count == 2, !mailbox[0].isEmpty, Self.isHost(mailbox[1]) else { return nil }
    default: return nil
    }
    text = scheme + ":" + escaped
  }

  /// Letters, digits, hyphens and dots, perhaps with a port.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, !host.isEmpty, host.utf8.count <= 253 else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    guard areLabels, parts.count == 2 else { return areLabels }
    return UInt16(parts[1]) != nil
  }

  /// The text with an escape for each byte that is not allowed in an address (RFC 3986, 2).
  private static func escaped(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var escaped = ""
    var hasFragment = false
    for (place, byte) in bytes.enumerated() {
      let scalar = Unicode.Scalar(byte)
      let isEscape = byte == UInt8(ascii: "%") && bytes[(place + 1)...].prefix(2).filter(isHexadecimal).count == 2
      let isSecondFragment = scalar == "#" && hasFragment
      hasFragment = hasFragment || scalar == "#"
      if !isSecondFragment, isEscape || isAllowed(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return escaped
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || "-._~:/?#@!$&'()*+,;=".unicodeScalars.contains(scalar)
  }
}
