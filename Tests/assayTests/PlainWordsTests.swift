import Foundation
import TestSupport
import Testing

/// What a user can read is listed for reading aloud, and says nothing that readers stumbled over.
@Suite struct PlainWordsTests {
  private static let avoided = AvoidedWords.everywhere + AvoidedWords.inTexts

  /// A new or changed text fails until it is recorded, and so read.
  @Test func theListOfTextsIsComplete() throws {
    let texts = try ProgramTexts()
    #expect(texts.files.count > 150 && texts.files.contains { $0.path.hasSuffix(".js") })
    let list = texts.files.map { "\($0.path)\n" + $0.texts.map { "  \($0)\n" }.joined() }
    try expectGolden(list.joined(separator: "\n"), "texts.txt")
  }

  @Test func theProgramAvoidsThem() throws {
    for file in try ProgramTexts().files {
      for text in file.texts { expectPlain(text, in: file.path) }
    }
  }

  /// The English text of a phrase is its key.
  @Test func thePhrasesAvoidThem() throws {
    let lines = try text(of: "questionnaires/languages/de.yaml").split(separator: "\n")
    let keys = lines.compactMap { try? /\s\s"(.+)":(?: .*)?/.wholeMatch(in: $0)?.1 }
    #expect(keys.count > 500)
    for key in keys { expectPlain(String(key), in: "de.yaml") }
  }

  @Test func theSchemasAvoidThem() throws {
    let folder = "questionnaires/schema"
    let names = try FileManager.default.subpathsOfDirectory(atPath: packageFolder.appending(path: folder).path)
    for name in names where name.hasSuffix(".json") {
      let descriptions = try text(of: "\(folder)/\(name)").matches(of: /"(?:description|title)": "((?:[^"\\]|\\.)*)"/)
      #expect(!descriptions.isEmpty)
      for description in descriptions { expectPlain(String(description.1), in: name) }
    }
  }

  @Test(arguments: Self.documents) func theDocumentsAvoidThem(path: String) throws {
    let paragraphs = prose(of: try text(of: path))
    #expect(!paragraphs.isEmpty)
    for paragraph in paragraphs { expectPlain(paragraph, in: path) }
  }

  @Test func theCommentsAvoidTheirOwn() throws {
    let sources = try swiftSources() + swiftSources(in: "Tests")
    for source in sources where !source.path.hasSuffix("AvoidedWords.swift") {
      for comment in SwiftText(source.text).comments {
        let found = AvoidedWords.found(in: comment.text, of: AvoidedWords.inComments)
        #expect(found.isEmpty, "\(source.path):\(comment.line): \(comment.text)")
      }
    }
  }

  @Test func literalsAndCommentsAreToldFromCode() {
    let text = SwiftText(
      ##"""
      let a = "one \(b("two", c) ? "three" : d) four" // five "six"
      let e = """
        seven \
        eight "nine"
        """
      let f = #"ten "eleven""#, g = "\"twelve\""
      """##)
    #expect(
      text.literals.map(\.text)
        == ["two", "three", "one {} four", "seven eight \"nine\"", "ten \"eleven\"", "\"twelve\""])
    #expect(text.literals.map(\.line) == [1, 1, 1, 2, 6, 6])
    #expect(text.comments.map(\.text) == ["five \"six\""])
  }

  @Test(arguments: [
    ("Each is filled in anew.", ["anew"]), ("Unless said\notherwise", ["unless said"]),
    ("This is no audit.", ["is no"]),
    ("A standard, outstanding", []), ("There is no gap, and it is no longer open.", []),
  ])
  func turnsAreFoundAsWholeWords(text: String, found: [String]) {
    #expect(AvoidedWords.found(in: text, of: Self.avoided) == found)
  }

  private static let documents =
    ["README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md", "questionnaires/README.md", "reports/README.md"]
    + ["Sources/README.md", "Tests/README.md", "Tests/Web/README.md"] + scripts

  private static var scripts: [String] {
    let folder = "Tests/Scripts"
    let names = try? FileManager.default.contentsOfDirectory(atPath: packageFolder.appending(path: folder).path)
    return (names ?? []).sorted().map { "\(folder)/\($0)/README.md" }
  }

  private func expectPlain(_ text: String, in place: String) {
    let found = AvoidedWords.found(in: text, of: Self.avoided)
    #expect(found.isEmpty, "\(place): \(found): \(text)")
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
  }

  /// The paragraphs of a document, without code.
  private func prose(of document: String) -> [String] {
    var isCode = false
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode || line.hasPrefix("```") || line.hasPrefix("    ") ? "" : String(line)
    }
    let paragraphs = lines.split(separator: "").map { $0.joined(separator: " ") }
    return paragraphs.map { $0.replacing(/`[^`]*`/, with: "") }
  }
}
