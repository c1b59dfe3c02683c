import Foundation

/// Writes the Swift source that holds the shipped files as string literals.
///
///     LibraryGenerator OUTPUT QUESTIONNAIRES-FOLDER EXAMPLE-FOLDER
@main struct LibraryGenerator {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { throw Fault(description: "expected an output file and two folders") }
    let questionnaires = try yamlFiles(under: arguments[2])
    let example = try yamlFiles(under: arguments[3]).filter { isPartOfEngagement($0.path) }
    let source = """
      extension Library {
        static let embeddedQuestionnaires: [LibraryFile] = [
      \(questionnaires.map(element).joined())  ]
        static let embeddedExample: [LibraryFile] = [
      \(example.map(element).joined())  ]
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[1]))
  }

  /// The `*.yaml` files at any depth, in byte order of their relative paths; none when there is no such folder.
  /// Hidden ones are left out: editors keep their locks and copies there.
  private static func yamlFiles(under folder: String) throws -> [(path: String, text: String)] {
    let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { path in
      path.hasSuffix(".yaml") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return try paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
      guard let text = String(validating: bytes, as: UTF8.self) else { throw Fault(description: "\(path): not UTF-8") }
      return (path, text)
    }
  }

  private static func isPartOfEngagement(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.last == "engagement.yaml" || parts.dropLast().last == "answers"
  }

  private static func element(path: String, text: String) -> String {
    "    LibraryFile(path: \(literal(path)), text: \(literal(text))),\n"
  }

  /// A raw multi-line literal that stands for exactly `text`.
  ///
  /// The delimiter has more `#` than any run of them in the text, so nothing inside can end the literal or start an
  /// escape. What a source file may not hold, or the compiler would normalize (CR), is written as an escape.
  private static func literal(_ text: String) -> String {
    let hashes = String(repeating: "#", count: longestRunOfHashes(in: text) + 1)
    var body = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\t", .format, .lineSeparator, .paragraphSeparator:
        body += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
      default: body.unicodeScalars.append(scalar)
      }
    }
    return "\(hashes)\"\"\"\n\(body)\n\"\"\"\(hashes)"
  }

  private static func longestRunOfHashes(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

/// Why no source was written; ends the build with this text.
private struct Fault: Error, CustomStringConvertible {
  let description: String
}
