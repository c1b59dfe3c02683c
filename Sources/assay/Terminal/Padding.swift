extension StringProtocol {
  /// The text without white space at either end.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// The side of a text on which it is filled up.
enum PaddedSide: Hashable, Sendable { case left, right }

extension String {
  /// The text filled up to `width` characters; a longer text stays as it is.
  func padded(to width: Int, with filler: Character = " ", on side: PaddedSide = .right) -> String {
    let padding = String(repeating: filler, count: max(0, width - count))
    return side == .left ? padding + self : self + padding
  }
}
