/// Text without characters that control a terminal, turn the direction of others or hide themselves.
package enum VisibleText {
  /// The scalar itself, or a sign for it.
  package static func of(_ scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(Character(scalar)) }
    switch scalar.value {
    case 0x00...0x1F: return String(UnicodeScalar(0x2400 + scalar.value) ?? "␀")
    case 0x7F: return "␡"
    default: return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }

  /// Whether the scalar does something instead of being seen: C0, DEL, C1, directional and invisible controls. The two
  /// joiners are not among them, since writing needs them.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
