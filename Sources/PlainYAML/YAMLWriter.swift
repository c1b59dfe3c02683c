internal import Text

/// Writes PlainYAML that reads back as the same tree, here and in any YAML parser that keeps every scalar as text.
package enum YAMLWriter {
  /// Returns a whole file that ends in a line feed, indented by two columns per level.
  package static func write(_ tree: YAMLValue) -> String {
    switch tree {
    case .absent: ""
    case .text, .sequence([]), .mapping([]): inline(tree, width: 0) + "\n"
    case .sequence, .mapping: block(tree, indentation: 0)
    }
  }

  /// Returns the lines of a collection that is not empty.
  private static func block(_ tree: YAMLValue, indentation: Int) -> String {
    let margin = String.spaces(indentation)
    switch tree {
    case .mapping(let entries):
      return entries.map { entry in
        let comment = entry.comment.map { Self.comment($0, margin: margin) } ?? ""
        return comment + margin + key(entry.key) + ":" + value(entry.value, indentation: indentation)
      }.joined()
    case .sequence(let items):
      return items.map { item in
        // A collection begins on the line of its dash, two columns further in.
        if isBlock(item) { return margin + "- " + block(item, indentation: indentation + 2).dropFirst(indentation + 2) }
        return margin + "-" + value(item, indentation: indentation)
      }.joined()
    case .absent, .text: return ""
    }
  }

  private static func isBlock(_ tree: YAMLValue) -> Bool {
    switch tree {
    case .mapping(let entries): !entries.isEmpty && entries[0].comment == nil
    case .sequence(let items): !items.isEmpty
    case .absent, .text: false
    }
  }

  /// Returns the text behind a colon or dash, with its line feed.
  private static func value(_ tree: YAMLValue, indentation: Int) -> String {
    switch tree {
    case .absent: return "\n"
    case .text(let text):
      if let block = blockText(text, indentation: indentation) { return block }
      return " " + inline(tree, width: indentation) + "\n"
    case .sequence([]), .mapping([]): return " " + inline(tree, width: indentation) + "\n"
    case .sequence, .mapping: return "\n" + block(tree, indentation: indentation + 2)
    }
  }

  private static func inline(_ tree: YAMLValue, width: Int) -> String {
    switch tree {
    case .absent: ""
    case .text(let text): isPlain(text) ? text : quoted(text)
    case .sequence: "[]"
    case .mapping: "{}"
    }
  }

  private static func key(_ text: String) -> String {
    isPlain(text) && text != "<<" ? text : quoted(text)
  }

  private static func comment(_ text: String, margin: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let visible = HiddenCharacters.visible(String(line).replacing("\t", with: " "))
      return visible.isEmpty ? "\(margin)#\n" : "\(margin)# \(visible)\n"
    }.joined()
  }
}

// MARK: - Text

extension YAMLWriter {
  private static let longestLine = 100

  /// Whether the text needs no quotes, also inside flow collections and for readers of YAML 1.1.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    if "-?:,[]{}#&*!|>'\"%@`=".unicodeScalars.contains(first), !isNumberLike(scalars) { return false }
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case ",", "[", "]", "{", "}": return false
      case ":" where scalars[index + 1] == " ": return false
      case "#" where scalars[index - 1] == " ": return false
      case " "..."~": continue
      case "\u{A0}"..."\u{D7FF}" where !HiddenCharacters.isHidden(scalar): continue
      case "\u{F900}"..."\u{FFFD}" where !HiddenCharacters.isHidden(scalar): continue
      case "\u{10000}"..."\u{1FFFF}" where !HiddenCharacters.isHidden(scalar): continue
      default: return false
      }
    }
    return true
  }

  /// Whether a text that begins with a dash is a negative number.
  private static func isNumberLike(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count > 1 && scalars[0] == "-" && ("0"..."9").contains(scalars[1])
  }

  /// Returns a text of several lines, or one too long for a line, as a block, or nil where quotes are better.
  private static func blockText(_ text: String, indentation: Int) -> String? {
    let isLong = text.unicodeScalars.count + indentation > longestLine
    guard isLong || text.unicodeScalars.contains("\n"), isBlockSafe(text) else { return nil }
    let margin = String.spaces(indentation + 2)
    if text.unicodeScalars.contains("\n") {
      let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
      guard !body.hasSuffix("\n") else { return nil }
      let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      return (text.hasSuffix("\n") ? " |\n" : " |-\n") + lines.map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
    }
    // Folding could break a line within several spaces, and reading would make one space of them.
    guard !text.contains("  ") else { return nil }
    return " >-\n" + wrapped(text, width: longestLine - indentation).map { margin + $0 + "\n" }.joined()
  }

  /// Whether every line begins and ends with a visible character, so that all readers see the same indentation.
  private static func isBlockSafe(_ text: String) -> Bool {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, !first.isEmpty else { return false }
    return lines.allSatisfy { line in
      line.first != " " && line.last != " " && !line.contains(where: HiddenCharacters.isHidden)
    }
  }

  /// Returns lines broken at spaces.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if let line = lines.last, line.unicodeScalars.count + word.unicodeScalars.count < max(40, width) {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default:
      HiddenCharacters.isHidden(scalar) ? hexadecimal(scalar) : String(Character(scalar))
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let (sign, width) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
    return "\\" + sign + String(scalar.value, radix: 16, uppercase: true).padded(with: "0", toTrailing: width)
  }
}
