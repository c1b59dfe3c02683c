/// The characters that control a display, hide themselves or change the direction of the text around them, and the
/// visible signs that stand for them in every output.
///
/// CSV and the files that the program reads back keep such characters: a spreadsheet or a reader must get the same text
/// again. JSON and PlainYAML write them as escapes of their own, from the same table.
package enum HiddenCharacters {
  /// The hidden scalars as ranges of their numbers: sorted, not overlapping, without surrogates.
  ///
  /// Not in the table, because people write with them: U+00AD (a hint where a word may break), U+115F, U+1160, U+3164 and
  /// U+FFA0 (blanks of Korean writing, which take room as a space does), U+200C and U+200D (join letters and emoji),
  /// U+FE00...U+FE0F and U+E0100...U+E01EF (choose the form of a letter or emoji).
  package static let ranges: [ClosedRange<UInt32>] =
    [
      0x00...0x1F,  // C0 controls.
      0x7F...0x9F,  // DEL and the C1 controls.
      0x61C...0x61C,  // Arabic letter mark.
      0x180E...0x180E,  // Mongolian vowel separator.
      0x200B...0x200B,  // Zero width space.
      0x200E...0x200F,  // Left-to-right and right-to-left mark.
      0x2028...0x202E,  // Line and paragraph separator, embeddings and overrides of direction.
      0x2060...0x206F,  // Word joiner, invisible operators, isolates of direction, deprecated format controls.
      0xFDD0...0xFDEF,  // Noncharacters.
      0xFEFF...0xFEFF,  // Byte order mark, zero width no-break space.
      0xFFF9...0xFFFB,  // Interlinear annotation.
      0xFFFE...0xFFFF,  // Noncharacters, and the same at the end of each plane below.
    ] + (1...13).map { endOfPlane($0) } + [
      0xE0000...0xE007F  // Language tags.
    ] + (14...15).map { endOfPlane($0) } + [
      0x10FF80...0x10FFFF  // Bytes of a file's name that are not UTF-8; the noncharacters at the end of the last plane.
    ]

  private static func endOfPlane(_ plane: UInt32) -> ClosedRange<UInt32> {
    plane << 16 | 0xFFFE...plane << 16 | 0xFFFF
  }

  /// Returns whether the scalar is one of the table.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if isPrintableASCII(value) { return false }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= value
  }

  /// Returns the text with a sign for each hidden character but those of `kept`.
  package static func visible(_ text: String, keeping kept: Unicode.Scalar...) -> String {
    if text.allBytes({ isPrintableASCII(UInt32($0)) }) { return text }
    let isShown = { (scalar: Unicode.Scalar) in !isHidden(scalar) || kept.contains(scalar) }
    if text.unicodeScalars.allSatisfy(isShown) { return text }
    return text.unicodeScalars.reduce(into: "") { visible, scalar in
      if isShown(scalar) { visible.unicodeScalars.append(scalar) } else { visible += self.visible(scalar) }
    }
  }

  /// Returns the scalar itself or, if it is hidden, a sign for it: the control picture (`␛`, U+2400...U+2421) of an ASCII
  /// control, the number in hexadecimal (`⟦U+202E⟧`) of another.
  package static func visible(_ scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(Character(scalar)) }
    return switch scalar.value {
    case 0x00...0x1F: String(Unicode.Scalar(0x2400 + scalar.value) ?? "␀")
    case 0x7F: "␡"
    default: "⟦U+\(String(scalar.value, radix: 16, uppercase: true))⟧"
    }
  }

  /// Adds what `visible` returns for the scalar to UTF-8.
  package static func writeVisible(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if !isHidden(scalar), let code = UTF8.encode(scalar) {
      bytes += code
    } else {
      bytes += visible(scalar).utf8
    }
  }

  /// Spares most texts the search of the table.
  private static func isPrintableASCII(_ value: UInt32) -> Bool { (0x20...0x7E).contains(value) }
}
