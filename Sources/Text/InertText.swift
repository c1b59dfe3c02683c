/// Text without characters that control a display, hide themselves or turn the direction of others.
package enum InertText {
  /// The scalar itself, or a visible sign for it: `␛` for a control of ASCII, `⟦U+202E⟧` for the others.
  package static func of(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 { return String(UnicodeScalar(0x2400 + scalar.value) ?? "␀") }
    if scalar.value == 0x7F { return "␡" }
    return isInert(scalar)
      ? String(Character(scalar)) : "⟦U+\(String(scalar.value, radix: 16, uppercase: true))⟧"
  }

  /// Adds the same in UTF-8.
  package static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if isInert(scalar), let code = UTF8.encode(scalar) {
      bytes += code
    } else {
      bytes += of(scalar).utf8
    }
  }

  /// Whether the scalar is shown as itself. Line feed and tab are not: who keeps them decides so.
  package static func isInert(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0x00...0x1F, 0x7F...0x9F: false
    // Marks, embeddings, overrides and isolates of direction; line and paragraph separators.
    case 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    // Spaces, joiners and operators without a form, the byte order mark, interlinear annotation, tags.
    case 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    // Noncharacters.
    case 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
