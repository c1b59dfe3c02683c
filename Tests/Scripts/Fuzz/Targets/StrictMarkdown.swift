/// Finds HTML, links and control characters in Markdown that the writer does not produce itself.
enum StrictMarkdown {
  private static let tags = ["<br>", "<!-- -->", "<strong>", "</strong>", "<em>", "</em>", "<code>", "</code>", "</a>"]

  static func faults(in text: String) -> [String] {
    var faults: [String] = []
    for line in text.split(separator: "\n") { faults += self.faults(of: Array(line.utf8)) }
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    {
      faults.append("U+\(String(scalar.value, radix: 16))")
    }
    return faults
  }

  private static func faults(of line: [UInt8]) -> [String] {
    var faults: [String] = []
    var position = 0
    while position < line.count {
      switch line[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "`"): position = endOfCode(line, position)
      case UInt8(ascii: "<"):
        let rest = String(decoding: line[position...], as: UTF8.self)
        let isAnchor = rest.prefixMatch(of: /<a id="[A-Za-z0-9._-]*"><\/a>/) != nil
        if !isAnchor, !tags.contains(where: { rest.hasPrefix($0) }) { faults.append("HTML: \(rest)") }
      case UInt8(ascii: "]") where position + 1 < line.count && line[position + 1] == UInt8(ascii: "("):
        faults += address(Array(line[(position + 2)...].prefix { $0 != UInt8(ascii: ")") }))
      default: break
      }
      position += 1
    }
    return faults
  }

  /// The index of the last backtick of a code span; of the opening run if nothing closes it.
  private static func endOfCode(_ line: [UInt8], _ start: Int) -> Int {
    let length = line[start...].prefix { $0 == UInt8(ascii: "`") }.count
    var position = start + length
    while position < line.count {
      let run = line[position...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length { return position + run - 1 }
      position += max(run, 1)
    }
    return start + length - 1
  }

  private static func address(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if bytes.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 > 0x7E }) { return ["the address \(text)"] }
    if text.hasPrefix("#") { return [] }
    if text.hasPrefix("//") { return ["the address \(text)"] }
    let head = text.prefix { !["/", "?", "#"].contains($0) }
    guard let colon = head.utf8.firstIndex(of: UInt8(ascii: ":")) else { return [] }
    let scheme = String(decoding: head.utf8[..<colon], as: UTF8.self)
    return ["https", "http", "mailto"].contains(scheme) ? [] : ["the address \(text)"]
  }
}
