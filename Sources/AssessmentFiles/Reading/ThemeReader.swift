package import PlainYAML
internal import Text
package import Wording

/// Reads a theme, a consultant's own design of the reports:
///
///     theme: acme
///     name: ACME Consulting
///     footer: ACME Consulting · Example Street 1 · acme.example
///     logo: data:image/png;base64,…
///     colours:
///       accent: "#7a1f5c"
///       mark: "#7a1f5c"
///       goal: "#b34700"
///     dark-colours:
///       accent: "#f0a8d8"
package struct ThemeReader {
  private var diagnostics: DiagnosticCollector

  /// The largest logo in a page, in bytes, which keeps reports small.
  private static let largestLogo = 200_000

  /// Reads the document. The theme is nil where its own frame cannot be read.
  package static func read(_ document: Document) -> ReadResult<Theme> {
    // A logo may be on one line.
    var reader = ThemeReader(diagnostics: DiagnosticCollector(document, longestLine: Limits.fileSize))
    let theme = reader.theme()
    return ReadResult(theme, reports: [reader.diagnostics.fileReport])
  }

  private mutating func theme() -> Theme? {
    guard let root = diagnostics.content(), let fields = Fields<ThemeKey>(root, "a theme", into: &diagnostics) else {
      return nil
    }
    let id: Located<ID<Theme>>? = fields.requiredID(.theme, into: &diagnostics)
    let name = fields.text(.name, into: &diagnostics)
    let footer = fields.text(.footer, into: &diagnostics)
    // `text` would refuse a logo, which is longer than prose may be.
    let logo = fields[.logo].map { Located(value: $0.text, range: $0.range) }
    if let logo { check(logo: logo, isNamed: name != nil) }
    let light = colors(fields, .colors, on: .lightPaper)
    let dark = colors(fields, .darkColors, on: .darkPaper)
    guard let id else { return nil }
    return Theme(
      id: id.value, name: name ?? "", footer: footer ?? "", logo: logo?.value ?? "", colors: light,
      darkColors: dark)
  }

  private mutating func check(logo: Located<String>, isNamed: Bool) {
    let image = DataImage(logo.value)
    if image == nil { diagnostics.report(.notAnImage(at: logo.range)) }
    if let image, image.size > Self.largestLogo {
      diagnostics.report(.largeLogo(most: Self.largestLogo, at: logo.range))
    }
    if !isNamed { diagnostics.report(.namelessLogo(at: logo.range)) }
  }

  private mutating func colors(_ fields: Fields<ThemeKey>, _ key: ThemeKey, on paper: Color) -> [Theme.Role: Color] {
    guard let node = fields[key], let colors = Fields<Theme.Role>(node, "'\(key.rawValue)'", into: &diagnostics) else {
      return [:]
    }
    var result: [Theme.Role: Color] = [:]
    for role in Theme.Role.allCases {
      guard let text = colors.located(role, into: &diagnostics) else { continue }
      guard let color = Color(text.value) else {
        diagnostics.report(.notAColor(text))
        continue
      }
      let contrast = color.contrast(to: paper)
      if contrast < role.leastContrast {
        diagnostics.report(.tooLittleContrast(contrast, least: role.leastContrast, at: text.range))
      }
      result[role] = color
    }
    return result
  }
}

extension Diagnostic {
  fileprivate static func notAnImage(at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .notAnImage, "this is not a supported image", at: range,
      remedy: "write 'data:image/png;base64,…'; jpeg, gif, webp and svg+xml are also supported")
  }

  fileprivate static func largeLogo(most: Int, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .logoTooLarge, "the logo is larger than \(most / 1000) kB", at: range, remedy: "use a smaller image")
  }

  fileprivate static func namelessLogo(at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .logoWithoutName, "a logo needs 'name' as its text alternative", at: range, remedy: "add 'name: …'")
  }

  fileprivate static func notAColor(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .notAColor, "\(quoted(text.value)) is not a colour", at: text.range,
      remedy: "write it as \"#1a2b3c\", in quotation marks")
  }

  fileprivate static func tooLittleContrast(_ contrast: Double, least: Double, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .tooLittleContrast, "the contrast of \(fixed(contrast, decimals: 1)) with the page is too low", at: range,
      remedy: "choose a colour with at least \(fixed(least, decimals: 1))")
  }
}
