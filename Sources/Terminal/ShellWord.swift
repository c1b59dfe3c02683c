internal import OperatingSystem
internal import Text

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
    if word.unicodeScalars.contains(where: HiddenCharacters.isHidden) {
      return "$'\(word.unicodeScalars.map(escaped).joined())'"
    }
    return word.contains("'") ? "'\(word.replacing("'", with: "'\\''"))'" : "'\(word)'"
  }

  /// The scalar as the quotes of the form `$'…'` take it: a hidden one by the bytes of its name in hexadecimal.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\", "'": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where HiddenCharacters.isHidden(scalar):
      FileName.bytes(of: String(scalar)).map { "\\x" + String($0, radix: 16).padded(with: "0", toTrailing: 2) }.joined()
    default: String(scalar)
    }
  }
}

extension TerminalText.Interpolation {
  /// A word of the user as it can be copied into a shell.
  package mutating func appendInterpolation(shell word: String) {
    appendInterpolation(TerminalText(oneLine: ShellWord.written(word)))
  }
}
