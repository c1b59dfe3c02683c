/// The fills that repeat what a cell says: shades of blue for more and less, and two that differ for every eye.
enum SheetColors {
  /// For what is missing, what is reached, and what is open.
  static let (short, reached, gray): (UInt32, UInt32, UInt32) = (0xFD_E0B6, 0xD8_DAEB, 0xF2_F2F2)

  /// The shades of the levels 1 to 5 in the reports, of which each has its ink.
  private static let shades: [(fill: UInt32, ink: UInt32)] = [
    (0xEF_F3FF, 0), (0xBD_D7E7, 0), (0x6B_AED6, 0), (0x21_71B5, 0xFF_FFFF), (0x08_4594, 0xFF_FFFF),
  ]

  /// The shade of a value from 0 to 1.
  static func shade(of value: Double) -> (fill: UInt32, ink: UInt32) {
    shades[min(3, max(0, Int((3 * value).rounded())))]
  }

  /// The shade of a level; the highest for those above 5.
  static func shade(ofLevel level: Int) -> (fill: UInt32, ink: UInt32) { shades[min(5, max(1, level)) - 1] }
}
