internal import Text

extension MarkdownText {
  /// A mark with the element that stands for it where it would not be read.
  struct Mark {
    fileprivate let sign: String
    fileprivate let element: String
    static let strong = Mark(sign: "**", element: "strong")
    static let emphasis = Mark(sign: "*", element: "em")
  }

  /// Puts a mark around all that was written from a place on, or tags within another mark and where it would not be
  /// read; white space at its ends stays outside.
  mutating func put(_ mark: Mark, aroundTextFrom start: Int, isWithinOther: Bool, _ around: Neighbours) {
    var (first, before) = (start, around.before)
    while first < bytes.count, let space = whiteSpace(Unicode.Scalar(in: bytes.span, at: first)) {
      first += UTF8.width(space)
      before = space
    }
    guard first < bytes.count else { return }
    var (end, behind) = (bytes.count, around.behind)
    while let space = Unicode.Scalar(in: bytes.span, from: first, endingAt: end).flatMap(whiteSpace) {
      end -= UTF8.width(space)
      behind = space
    }
    let isRead =
      Self.isRead(outside: before, inside: Unicode.Scalar(in: bytes.span, at: first))
      && Self.isRead(outside: behind, inside: Unicode.Scalar(in: bytes.span, from: first, endingAt: end))
    let isSign = isRead && !isWithinOther
    bytes.insert(contentsOf: (isSign ? mark.sign : "</\(mark.element)>").utf8, at: end)
    bytes.insert(contentsOf: (isSign ? mark.sign : "<\(mark.element)>").utf8, at: first)
  }

  /// The scalar itself where it is white space.
  private func whiteSpace(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case " ", "\t"..."\r": scalar
    default: !scalar.isASCII && scalar.properties.isWhitespace ? scalar : nil
    }
  }

  /// Whether a mark between two signs is surely read as one (CommonMark, left- and right-flanking delimiter runs).
  private static func isRead(outside: Unicode.Scalar?, inside: Unicode.Scalar?) -> Bool {
    guard outside != "*" else { return false }
    guard let outside, outside != "\n" else { return true }
    return inside.map(isOfWord) ?? false || outside.isASCII && !isOfWord(outside)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9": true
    default: !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }
}
