package import AssessmentFiles
internal import Interchange
internal import Text

/// Writes the diagnostics of checked files in the Static Analysis Results Interchange Format, SARIF 2.1.0, which code
/// hosts and editors read.
package struct SARIFExchange {
  private let diagnostics: [PlacedDiagnostic]
  /// The rules of the diagnostics, in the order of `DiagnosticRule`.
  private let rules: [DiagnosticRule]
  private let version: String
  /// The absolute path of the folder that the program runs in; nil where it is unknown.
  private let folder: String?

  /// `version` is that of the program, three numbers; `folder` is the absolute path of the folder that it runs in, to
  /// which the paths become relative.
  package init(_ reports: [FileReport], version: String, folder: String?) {
    diagnostics = reports.flatMap(PlacedDiagnostic.all)
    let found = Set(diagnostics.map(\.diagnostic.rule))
    rules = DiagnosticRule.allCases.filter(found.contains)
    self.version = version
    self.folder = folder
  }

  /// Returns UTF-8, indented, with a line feed at the end. Artifacts are relative to the folder that the program ran in.
  package var json: [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        writer.member("version", "2.1.0")
        writer.member("runs") { $0.array([self]) { $1.run(to: &$0) } }
      }
    }
  }

  private func run(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("tool") { writer in
        writer.object { writer in
          writer.member("driver") { writer in
            writer.object { writer in
              writer.member("name", "assay")
              writer.member("semanticVersion", version)
              writer.member("rules") { $0.array(rules, Self.rule) }
            }
          }
        }
      }
      writer.member("columnKind", "unicodeCodePoints")
      let indices = Dictionary(rules.enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
      writer.member("results") {
        $0.array(diagnostics) { result($1, index: indices[$1.diagnostic.rule], to: &$0) }
      }
    }
  }

  private static func rule(_ writer: inout JSONWriter, _ rule: DiagnosticRule) {
    writer.object { writer in
      writer.member("id", rule.rawValue)
      writer.member("shortDescription") { text(rule.title, to: &$0) }
      writer.member("fullDescription") { text(rule.remedy, to: &$0) }
      writer.member("help") { text(rule.remedy, to: &$0) }
    }
  }

  private func result(_ placed: PlacedDiagnostic, index: Int?, to writer: inout JSONWriter) {
    let diagnostic = placed.diagnostic
    writer.object { writer in
      writer.member("ruleId", diagnostic.rule.rawValue)
      writer.member("ruleIndex", index)
      writer.member("level", diagnostic.severity == .error ? "error" : "warning")
      writer.member("message") { Self.text(diagnostic.messageWithRemedy, to: &$0) }
      writer.member("locations") { $0.array([placed.place]) { location($1, of: placed.file, to: &$0) } }
      if placed.notes.isEmpty { return }
      writer.member("relatedLocations") {
        $0.array(placed.notes) { location($1.place, of: placed.file, message: $1.message, to: &$0) }
      }
    }
  }

  private func location(
    _ place: PrintedPlace?, of file: String, message: String? = nil, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("physicalLocation") { writer in
        writer.object { writer in
          writer.member("artifactLocation") { writer in
            writer.object { $0.member("uri", RelativeURI.text(of: file, from: folder)) }
          }
          if let place { writer.member("region") { Self.region(place, to: &$0) } }
        }
      }
      if let message { writer.member("message") { Self.text(message, to: &$0) } }
    }
  }

  private static func region(_ place: PrintedPlace, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("startLine", place.line)
      guard let column = place.column else { return }
      writer.member("startColumn", column)
      writer.member("endLine", place.endLine)
      writer.member("endColumn", place.endColumn)
    }
  }

  private static func text(_ text: String, to writer: inout JSONWriter) {
    writer.object { $0.member("text", text) }
  }
}

/// A path as a relative reference (RFC 3986).
enum RelativeURI {
  /// Returns the path from an absolute folder, percent-encoded, with `..` for a file outside it. Without a folder, an
  /// absolute path loses its first slash: no output has an absolute path of this machine.
  static func text(of path: String, from folder: String?) -> String {
    var parts = path.split(separator: "/")[...]
    if path.hasPrefix("/") {
      let base = folder?.split(separator: "/") ?? []
      let common = zip(base, parts).prefix { $0.utf8.elementsEqual($1.utf8) }.count
      parts = repeatElement("..", count: base.count - common) + parts.dropFirst(common)
    }
    var text = ""
    for byte in parts.drop(while: { $0 == "." }).joined(separator: "/").utf8 {
      if isPlain(byte) {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
