/// A tokenizer that knows only the HTML that Assay writes, and calls everything else a fault.
///
/// It shares no line with the writer: tags, attributes and schemes are deliberately listed again.
enum StrictHTML {
  private static let tags: Set = [
    "div", "p", "span", "h1", "td", "th", "table", "tr", "text", "title", "details", "code", "br", "a", "svg", "desc",
    "circle", "script",
  ]
  private static let attributes: Set = [
    "id", "title", "data-label", "aria-label", "href", "rel", "viewBox", "width", "height", "role", "aria-labelledby",
    "x", "y", "text-anchor", "fill", "cx", "cy", "r", "type",
  ]

  static func faults(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
    var scan = Scan(scalars: Array(text.unicodeScalars))
    scan.document()
    return scan.faults
  }

  private struct Scan {
    let scalars: [Unicode.Scalar]
    var position = 0
    var open: [String] = []
    var faults: [String] = []

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func document() {
      while let scalar = current, faults.count < 10 {
        if scalar == "<" { tag() } else { character(in: "<>\"'") }
      }
      if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    /// One character of a text or of an attribute's value, in which some must not stand.
    private mutating func character(in forbidden: String) {
      guard let scalar = current else { return }
      position += 1
      if scalar == "&" { return reference() }
      if forbidden.unicodeScalars.contains(scalar) { faults.append("a bare \(scalar) at \(position - 1)") }
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
      let turns =
        [0x200E, 0x200F, 0x61C, 0xFEFF].contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      if isControl || turns { faults.append("U+\(String(scalar.value, radix: 16)) at \(position - 1)") }
    }

    private mutating func reference() {
      let name = scalars[position...].prefix(6).prefix { $0 != ";" }
      let text = String(String.UnicodeScalarView(name))
      if !["amp", "lt", "gt", "quot", "#39"].contains(text) { faults.append("an unknown reference &\(text)") }
      position = min(position + name.count + 1, scalars.count)
    }

    private mutating func word() -> String {
      let start = position
      while let scalar = current, scalar.properties.isAlphabetic || scalar == "-" || ("0"..."9").contains(scalar) {
        position += 1
      }
      return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
      if current != scalar { faults.append("no \(scalar) at \(position)") }
      position = min(position + 1, scalars.count)
    }

    private mutating func tag() {
      take("<")
      if current == "/" {
        position += 1
        let name = word()
        if open.popLast() != name { faults.append("</\(name)> closes nothing") }
        return take(">")
      }
      let name = word()
      if !tags.contains(name) { faults.append("the tag <\(name)>") }
      var values: [String: String] = [:]
      while current == " " {
        position += 1
        attribute(into: &values)
      }
      take(">")
      if name != "br" { open.append(name) }
      if name == "script" { data(values) }
    }

    private mutating func attribute(into values: inout [String: String]) {
      let name = word()
      if !attributes.contains(name) { faults.append("the attribute \(name)") }
      take("=")
      take("\"")
      let start = position
      while let scalar = current, scalar != "\"" {
        character(in: "<>'")
        if faults.count > 10 { return }
      }
      let raw = String(String.UnicodeScalarView(scalars[start..<position]))
      take("\"")
      if values.updateValue(raw, forKey: name) != nil { faults.append("\(name) twice") }
      if name == "href" { address(raw.replacing("&#39;", with: "'").replacing("&amp;", with: "&")) }
    }

    /// As a browser looks for a scheme: without controls and blanks, in small letters.
    private mutating func address(_ text: String) {
      let bare = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
      if bare.hasPrefix("#") { return }
      if bare.contains("\\") || bare.hasPrefix("//") { faults.append("the address \(text)") }
      let head = bare.unicodeScalars.prefix { !["/", "?", "#"].contains($0) }
      guard let colon = head.firstIndex(of: ":") else { return }
      let scheme = String(String.UnicodeScalarView(head[..<colon]))
      if !["https", "http", "mailto"].contains(scheme) { faults.append("the address \(text)") }
    }

    /// Only data, which no sign of it can end.
    private mutating func data(_ values: [String: String]) {
      if values["type"] != "application/json" { faults.append("a script that runs") }
      while let scalar = current, scalar != "<" {
        if scalar == ">" || scalar == "&" { faults.append("a bare \(scalar) in data") }
        position += 1
      }
    }
  }
}
