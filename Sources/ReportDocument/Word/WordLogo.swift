internal import Text

/// A theme's logo as a part of a Word document.
struct WordLogo {
  /// The endings of the forms that Word shows.
  enum Kind: String, Hashable, CaseIterable {
    case png, jpeg, gif, svg

    /// The type of the part.
    var type: String { self == .svg ? "image/svg+xml" : "image/" + rawValue }
  }

  let kind: Kind
  let bytes: [UInt8]
  /// Width by height.
  let ratio: Double

  /// Takes a `data:` URL; nil for a form that Word does not show, or a picture without a size.
  init?(_ address: String) {
    guard let image = DataImage(address), let kind = Kind.allCases.first(where: { $0.type == image.type }) else {
      return nil
    }
    self.kind = kind
    bytes = image.bytes
    guard let size = Self.size(of: bytes, kind), size.width > 0, size.height > 0 else { return nil }
    ratio = min(20, max(0.05, size.width / size.height))
  }

  /// The size on paper in EMU: at most 62 mm wide and 20 mm high.
  var size: (width: Int, height: Int) {
    let millimetre = 36_000.0
    let width = min(62, 20 * ratio)
    return (Int(width * millimetre), Int(width / ratio * millimetre))
  }

  /// A picture of one clear pixel, which versions of Word without SVG show in its place (PNG).
  static let clearPixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0,
    0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x64, 0x60, 0xF8, 0x5F, 0x0F,
    0,
    0x02, 0x87, 0x01, 0x80, 0xEB, 0x47, 0xBA, 0x92, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  private static func size(of bytes: [UInt8], _ kind: Kind) -> (width: Double, height: Double)? {
    switch kind {
    case .png: bytes.count >= 24 ? (number(bytes[16..<20]), number(bytes[20..<24])) : nil
    case .gif: bytes.count >= 10 ? (number(bytes[6..<8].reversed()), number(bytes[8..<10].reversed())) : nil
    case .jpeg: sizeOfJPEG(bytes)
    case .svg: sizeOfSVG(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Double { bytes.reduce(0) { $0 * 256 + Double($1) } }

  /// The size in the first head of a frame (ITU T.81, B.2.2).
  private static func sizeOfJPEG(_ bytes: [UInt8]) -> (width: Double, height: Double)? {
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
      } else if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (number(bytes[place + 7..<place + 9]), number(bytes[place + 5..<place + 7]))
      } else {
        place += 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
      }
    }
    return nil
  }

  /// The size of the view box or, without one, of the picture.
  private static func sizeOfSVG(_ text: String) -> (width: Double, height: Double)? {
    guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let tag = text[start.upperBound..<end]
    if let box = value(of: "viewBox", in: tag) {
      let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      if numbers.count == 4 { return (numbers[2], numbers[3]) }
    }
    let sides = ["width", "height"].map { name in
      value(of: name, in: tag).flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) }
    }
    guard let width = sides[0], let height = sides[1] else { return nil }
    return (width, height)
  }

  private static func value(of name: String, in tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(name)=\(quote)"),
        let end = tag[start.upperBound...].firstRange(of: quote)
      else { continue }
      return tag[start.upperBound..<end.lowerBound]
    }
    return nil
  }
}
