/// The location of a piece of evidence that is a path in the folder of the engagement, not an address or a description.
struct RelativePath {
  /// The paths that the location may mean, the likeliest first.
  let forms: [String]

  /// Nil where the location is something else.
  init?(_ location: String) {
    guard let first = location.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "\\"),
      first != UInt8(ascii: "~"), !location.contains(":"), !location.hasPrefix("www."), !location.utf8.contains(0)
    else { return nil }
    let hasFolder = location.contains { "/\\".contains($0) } && !location.contains(" / ")
    guard hasFolder || Self.hasEnding(location) else { return nil }
    let path = location.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    // `policy.pdf#page=3` is a place in a file.
    forms = [location, path, String(path.prefix { $0 != "#" })]
  }

  /// Whether a text ends as the names of files do: in a dot and up to five letters and digits.
  private static func hasEnding(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last, (1...5).contains(ending.count) else { return false }
    return ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } && ending.contains(where: \.isLetter)
  }
}
