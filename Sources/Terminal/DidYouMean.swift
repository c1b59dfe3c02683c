package import OperatingSystem
internal import Text

/// Suggestions for an unknown word.
package enum DidYouMean {
  /// Returns `; did you mean '…'?` where one legal word is near or begins with the given one, otherwise an empty text.
  /// `prefix` is shown before the legal word.
  package static func sentence(for word: String, among candidates: [String], prefix: String = "") -> TerminalText {
    guard let guess = nearest(to: word, among: candidates) ?? completion(of: word, among: candidates) else { return "" }
    return "; did you mean '\(prefix)\(guess)'?"
  }

  private static func completion(of word: String, among candidates: [String]) -> String? {
    let longer = candidates.filter { !word.isEmpty && $0.hasPrefix(word) }
    return longer.count == 1 ? longer.first : nil
  }
}
