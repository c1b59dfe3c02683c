internal import OperatingSystem

/// A word as a person can copy it into a shell.
package enum ShellWord {
  /// Returns the word, in quotes where a shell would change it. A path that begins with `-` gets `./` in front, so that it is
  /// not taken for an option.
  package static func written(_ word: String) -> String {
    let word = word.hasPrefix("-") && word != "-" ? "./\(word)" : word
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./:@%+=,".unicodeScalars.contains(scalar)
    }
    if isPlain && !word.isEmpty { return word }
    if word.contains(where: \.isNewline) || word.contains("\t") {
      let escaped = word.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\r", with: "\\r")
      return "$'\(escaped.replacing("\n", with: "\\n").replacing("\t", with: "\\t"))'"
    }
    return word.contains("'") ? "'\(word.replacing("'", with: "'\\''"))'" : "'\(word)'"
  }
}

extension TerminalText.Interpolation {
  /// A word of the user as it can be copied into a shell.
  package mutating func appendInterpolation(shell word: String) {
    appendInterpolation(TerminalText(oneLine: ShellWord.written(word)))
  }
}
