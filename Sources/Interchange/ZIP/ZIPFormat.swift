// archive   = *( head name extra data [ descriptor ] ) directory end
// directory = *( entry name extra comment )
//
// All numbers are little-endian (PKWARE's APPNOTE). Readers rely on the directory: what stands in front of the data may
// leave the sizes to a descriptor behind it.

/// The numbers of the ZIP format that its reader and its writer have in common.
enum ZIPFormat {
  /// The signatures that begin the parts of an archive.
  static let (head, entry, end): (UInt32, UInt32, UInt32) = (0x0403_4B50, 0x0201_4B50, 0x0605_4B50)
  /// The signature of the locator of ZIP64, which precedes the end.
  static let locator: UInt32 = 0x0706_4B50
  /// The lengths of the parts without their names, extras and comments, in bytes.
  static let (headLength, entryLength, endLength, locatorLength) = (30, 46, 22, 20)
  /// The ways in which data can be packed that are read: as they are, and by DEFLATE.
  static let (stored, deflated): (Int, Int) = (0, 8)
  /// The flags for encrypted data (plain, strong, masked directory) and for names in UTF-8.
  static let (encrypted, utf8): (Int, Int) = (0x2041, 0x0800)
  /// 1980-01-01, the first day that the format knows.
  static let firstDay = 0x0021
}
