import Foundation

/// Every text that the program can show: the literals of two words or more in the sources, file by file.
package struct ProgramTexts {
  /// A source with its texts in order.
  package struct File: Sendable {
    /// From the package's folder.
    package let path: String
    package let texts: [String]
  }

  /// In the order of their paths; without files that have no text.
  package let files: [File]

  /// Reads the Swift sources of the program and the scripts of its pages.
  package init() throws {
    let swift = try swiftSources().map { source in
      File(path: source.path, texts: SwiftText(source.text).literals.map(\.text).filter(Self.isText))
    }
    let scripts = try Self.scripts().map { script in
      File(path: script.path, texts: Self.literals(ofScript: script.text).filter(Self.isText))
    }
    files = (swift + scripts).filter { !$0.texts.isEmpty }.sorted { $0.path < $1.path }
  }

  /// The paths and texts of the pages' scripts.
  package static func scripts() throws -> [(path: String, text: String)] {
    let folder = packageFolder.appending(path: "Sources/Web")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".js") }.sorted()
      .map { name in
        ("Sources/Web/\(name)", try String(contentsOf: folder.appending(path: name), encoding: .utf8))
      }
  }

  /// The quoted texts of a script, line by line; comments begin a line.
  private static func literals(ofScript script: String) -> [String] {
    let lines = script.split(separator: "\n").filter { line in
      let code = line.drop { $0 == " " }
      return !["//", "/*", "*"].contains { code.hasPrefix($0) }
    }
    return lines.flatMap { line in
      line.matches(of: /'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/).map { String($0.1 ?? $0.2 ?? "") }
    }
  }

  /// Whether a literal has two words, one behind the other.
  private static func isText(_ literal: String) -> Bool {
    let words = literal.replacing("{}", with: " ").split(separator: " ")
    return words.count { $0.count { $0.isLetter } > 1 } > 1
  }
}
