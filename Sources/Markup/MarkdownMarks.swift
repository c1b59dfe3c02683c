internal import Text

extension MarkdownText {
  /// A delimiter of Markdown, with the HTML element that replaces it where the delimiter would not be recognized.
  struct Mark {
    fileprivate let sign: String
    fileprivate let element: String
    static let strong = Mark(sign: "**", element: "strong")
    static let emphasis = Mark(sign: "*", element: "em")
  }

  /// Puts a mark around the text from an offset on; white space at its ends stays outside. Tags replace the mark within
  /// another mark and where it would not be recognized.
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

  /// Returns the scalar if it is white space, otherwise nil.
  private func whiteSpace(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case " ", "\t"..."\r": scalar
    default: !scalar.isASCII && scalar.properties.isWhitespace ? scalar : nil
    }
  }

  /// Returns whether a mark between two characters is certainly recognized (CommonMark 0.31, 6.2: left- and
  /// right-flanking delimiter runs).
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
