package import Assessment
internal import Text

/// The files that a report names as those it was made from, with their hashes.
package struct ReportedOrigins: Hashable, Sendable {
  /// A file with its SHA-256 in hexadecimal.
  package struct File: Hashable, Sendable {
    /// Its name without a folder.
    package let name: String
    /// 64 hexadecimal digits in lower case.
    package let hash: String
  }

  /// In the order of the report; empty where the bytes are no report.
  package let files: [File]

  /// Reads the table of the colophon out of a report in HTML or Markdown, in any language: each of its rows is a line
  /// that begins with the file's name and ends with its hash.
  package init(report: [UInt8]) {
    files = report.split(separator: UInt8(ascii: "\n")).compactMap { line in
      Self.file(in: String(decoding: line, as: UTF8.self))
    }
  }

  /// The files behind an assessment.
  package init(of assessment: Assessment) {
    files = assessment.origins.map { File(name: $0.name, hash: SHA256.hexadecimal($0.bytes)) }
  }

  private static func file(in line: String) -> File? {
    if let row = line.wholeMatch(of: /(?:<tbody>)?<tr><th>(.*?)<\/th><td>.*<code>([0-9a-f]{64})<\/code><\/td><\/tr>/) {
      return File(name: unescaped(html: String(row.1)), hash: String(row.2))
    }
    if let row = line.wholeMatch(of: /\| (.*?) \| [^|]* \| `([0-9a-f]{64})` \|/) {
      return File(name: unescaped(markdown: String(row.1)), hash: String(row.2))
    }
    return nil
  }

  /// Undoes what the HTML writer does to a name.
  private static func unescaped(html: String) -> String {
    [
      ("<bdi>", ""), ("</bdi>", ""), ("<wbr>", ""), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
      ("&amp;", "&"),
    ].reduce(html) { $0.replacing($1.0, with: $1.1) }
  }

  /// Undoes what the Markdown writer does to a name.
  private static func unescaped(markdown: String) -> String {
    var isEscaped = false
    return String(
      markdown.replacing("www&#46;", with: "www.").filter { character in
        defer { isEscaped = character == "\\" && !isEscaped }
        return character != "\\" || isEscaped
      })
  }

  /// What differs between a report and the files at hand.
  package struct Difference: Hashable, Sendable {
    /// Named by the report, at hand, and with another content.
    package let changed: [String]
    /// Named by the report, and not at hand.
    package let missing: [String]
    /// At hand, and not named by the report.
    package let added: [String]

    /// Whether there is none.
    package var isEmpty: Bool { changed.isEmpty && missing.isEmpty && added.isEmpty }
  }

  /// How the files at hand differ from those of the report.
  package func difference(to present: ReportedOrigins) -> Difference {
    let own = Dictionary(files.map { ($0.name, $0.hash) }, uniquingKeysWith: { one, _ in one })
    let theirs = Dictionary(present.files.map { ($0.name, $0.hash) }, uniquingKeysWith: { one, _ in one })
    return Difference(
      changed: files.map(\.name).filter { name in theirs[name].map { $0 != own[name] } ?? false },
      missing: files.map(\.name).filter { theirs[$0] == nil },
      added: present.files.map(\.name).filter { own[$0] == nil })
  }
}
