internal import Text

/// The name of a file that a program made as a copy of another: a browser's second download, a copy in a file manager, a
/// conflict of a program that synchronizes folders.
struct CopiedName {
  private static let extensions = [".yaml", ".yml"]
  /// The words that file managers add behind a name.
  private static let words = ["kopie", "copy", "copie", "copia", "kopia"]
  /// The words with which programs that synchronize folders name a conflict.
  private static let conflicts = ["conflict", "konflikt", "conflit"]

  /// The name of the original, in small letters.
  let original: String

  /// Nil where the name is not that of a copy.
  init?(_ name: String) {
    let lower = name.lowercased()
    guard let ending = Self.extensions.first(where: lower.hasSuffix) else { return nil }
    let stem = String(lower.dropLast(ending.count))
    var rest = stem
    while let shorter = Self.withoutMark(rest) { rest = shorter }
    if rest == stem || rest.isEmpty { return nil }
    original = rest + ending
  }

  /// Returns the name without one mark of a copy at its end; nil where it has none.
  private static func withoutMark(_ stem: String) -> String? {
    if let conflict = stem.firstRange(of: ".sync-conflict-") { return String(stem[..<conflict.lowerBound]) }
    if stem.hasSuffix(")"), let open = stem.lastIndex(of: "("), open > stem.startIndex {
      let inside = stem[stem.index(after: open)...].dropLast()
      let isMark =
        (!inside.isEmpty && inside.utf8.allSatisfy(\.isDigit)) || words.contains { inside.contains($0) }
        || conflicts.contains { inside.contains($0) }
      return isMark ? trimmed(stem[..<open]) : nil
    }
    var parts = stem.split(separator: " ")
    if parts.count > 2, parts[parts.count - 1].utf8.allSatisfy(\.isDigit) { parts.removeLast() }
    guard parts.count > 1, words.contains(String(parts[parts.count - 1])) else { return nil }
    parts.removeLast()
    if parts.count > 1, parts[parts.count - 1] == "-" { parts.removeLast() }
    return parts.joined(separator: " ")
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
