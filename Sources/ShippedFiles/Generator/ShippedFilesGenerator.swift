import Foundation

/// Writes a Swift source that holds files as string literals.
///
///     ShippedFilesGenerator files OUTPUT QUESTIONNAIRES-FOLDER EXAMPLE-FOLDER COMMIT
///     ShippedFilesGenerator assets OUTPUT SCRIPTS-AND-STYLES-FOLDER
@main struct ShippedFilesGenerator {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let source =
      switch (arguments.first, arguments.count) {
      case ("files", 5): try files(questionnaires: arguments[3], example: arguments[4], commit: arguments[5])
      case ("assets", 3): try assets(in: arguments[3])
      default: throw Failure(description: "expected 'files' or 'assets', then as above")
      }
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]))
  }

  private static func files(questionnaires: String, example: String, commit: String) throws -> String {
    let schemas = try files(".schema.json", under: questionnaires + "/schema/output")
    let questionnaires = try files(".yaml", under: questionnaires)
    let example = try files(".yaml", under: example).filter { isPartOfEngagement($0.path) }
    return """
      extension ShippedFiles {
        static let embeddedCommit: StaticString = \(literal(commit))
        static let embeddedQuestionnaires: [ShippedFile] = [
      \(questionnaires.map(element).joined())  ]
        static let embeddedSchemas: [ShippedFile] = [
      \(schemas.map(element).joined())  ]
        static let embeddedExample: [ShippedFile] = [
      \(example.map(element).joined())  ]
      }

      """
  }

  /// One constant for each file, named after it: `form.js` is `formScript`, `report.css` is `reportStyle`.
  private static func assets(in folder: String) throws -> String {
    let kinds = ["js": "Script", "css": "Style"]
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let constants = try names.compactMap { name -> String? in
      let parts = name.split(separator: ".")
      guard parts.count == 2, let kind = kinds[String(parts[1])] else { return nil }
      let words = parts[0].split(separator: "-")
      let constant = words[0] + words.dropFirst().map(\.capitalized).joined() + kind
      let text = try text(of: "\(folder)/\(name)")
      return
        "  package static let \(constant) = WebAsset(\(literal(text.hasSuffix("\n") ? String(text.dropLast()) : text)))\n"
    }
    return "extension WebAsset {\n\(constants.joined())}\n"
  }

  /// The files with an ending at any depth, in byte order of their relative paths; none when there is no such folder.
  /// Hidden ones are left out: editors keep their locks and copies there.
  private static func files(_ ending: String, under folder: String) throws -> [(path: String, text: String)] {
    let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { path in
      path.hasSuffix(ending) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return try paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      (path, try text(of: "\(folder)/\(path)"))
    }
  }

  private static func text(of path: String) throws -> String {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure(description: "\(path): not UTF-8") }
    return text
  }

  private static func isPartOfEngagement(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.last == "engagement.yaml" || parts.last == "actions.yaml" || parts.dropLast().last == "answers"
      || parts.contains("library")
  }

  private static func element(path: String, text: String) -> String {
    "    ShippedFile(\(literal(path)), \(literal(text))),\n"
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
private struct Failure: Error, CustomStringConvertible {
  let description: String
}
