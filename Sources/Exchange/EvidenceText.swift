package import Assessment
internal import Text

/// Pieces of evidence in one field of a table: one line per piece, `title | location | date | valid-until | owner`, without
/// empty parts at its end.
package enum EvidenceText {
  /// Returns the text of a field.
  package static func written(_ evidence: [Evidence]) -> String {
    evidence.map { piece in
      var parts = [
        piece.title, piece.location, piece.date?.description ?? "", piece.validUntil?.description ?? "", piece.owner,
      ]
      while parts.count > 1, parts.last == "" { parts.removeLast() }
      return parts.map(escaped).joined(separator: " | ")
    }.joined(separator: "\n")
  }

  /// The pieces of a field, and its faults.
  package struct Content {
    /// The pieces.
    package fileprivate(set) var evidence: [Evidence] = []
    /// The last text in place of a date that is not a date.
    package fileprivate(set) var badDate: String?
    /// The last line without a title before the bar.
    package fileprivate(set) var untitled: String?
    /// The last line with a text behind its owner.
    package fileprivate(set) var overlong: String?
  }

  /// Reads the text of a field; `date` is the meaning of a text in place of a date, nil for one that is not a date.
  package static func read(_ text: String, date: (String) -> CalendarDate?) -> Content {
    var content = Content()
    let lines = text.split(omittingEmptySubsequences: true) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    content.evidence = lines.compactMap { line in
      let parts = parts(of: line)
      guard let title = parts.first, !title.isBlank else {
        if parts.dropFirst().contains(where: { !$0.isEmpty }) { content.untitled = String(line) }
        return nil
      }
      if parts.dropFirst(5).contains(where: { !$0.isEmpty }) { content.overlong = String(line) }
      let part = { (number: Int) in parts.count > number ? parts[number] : "" }
      let dates = [2, 3].map { number -> CalendarDate? in
        if part(number).isEmpty { return nil }
        let meaning = date(part(number))
        if meaning == nil { content.badDate = part(number) }
        return meaning
      }
      return Evidence(title: title, location: part(1), date: dates[0], validUntil: dates[1], owner: part(4))
    }
    return content
  }

  /// Writes a backslash before characters that end a part or a line, and a space at either end as `\s`.
  private static func escaped(_ text: String) -> String {
    var written = ""
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\\": written += "\\\\"
      case "|": written += "\\|"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case " " where offset == 0 || offset == text.unicodeScalars.count - 1: written += "\\s"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  private static func parts(of line: Substring) -> [String] {
    var parts = [""]
    var isEscaped = false
    // Spaces around the bars are layout; those written as `\s` are text.
    var spaces = 0
    func append(_ scalar: Unicode.Scalar) {
      parts[parts.count - 1] += String(repeating: " ", count: spaces)
      parts[parts.count - 1].unicodeScalars.append(scalar)
      spaces = 0
    }
    for scalar in line.unicodeScalars {
      if isEscaped {
        append(["n": "\n", "r": "\r", "s": " "][scalar] ?? scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        parts.append("")
        spaces = 0
      } else if scalar == " " {
        spaces += parts[parts.count - 1].isEmpty ? 0 : 1
      } else {
        append(scalar)
      }
    }
    return parts
  }
}
