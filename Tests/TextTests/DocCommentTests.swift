import Foundation
import Testing

/// Every declaration that other targets see says what it is.
@Suite struct DocCommentTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  private static func swiftFiles() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }.sorted()
  }

  @Test func everyPackageDeclarationHasADocComment() throws {
    let files = try Self.swiftFiles()
    #expect(files.count > 100)
    for file in files {
      let text = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
      for declaration in DocCommentScan.undocumented(in: text) {
        Issue.record("Sources/\(file):\(declaration.line): no doc comment: \(declaration.text)")
      }
    }
  }

  @Test(arguments: [
    "package struct Level {", "  package let number: Int", "  package static func of(_ text: String) -> Self {",
    "  package private(set) var count = 0", "  package init(_ number: Int) {",
    "  @inline(__always) package func next() {",
    "  package subscript(step: Step) -> Rating { ratings[step.index] }", "package typealias Words = [String]",
    "package enum Effort: String {", "package protocol Key {", "  package mutating func take() {",
    "package actor Store {", "public struct ID<Subject> {",
    "package indirect enum Tree {", "@main\npackage struct Assay {", "// no doc comment\npackage let tolerance = 1e-9",
    "package protocol Key {\n  var name: String { get }\n}", "  package init(id: String) {", "  package var id: String",
    "/// One.\n  package let one = 1\n  package let two = 2",
    "/// One.\n  package static let one = 1\n\n  package static let two = 2",
  ])
  func aDeclarationWithoutDocCommentIsFound(text: String) {
    #expect(DocCommentScan.undocumented(in: text).count == (text.hasPrefix("package protocol Key {\n") ? 2 : 1))
  }

  @Test(arguments: [
    "/// A level.\npackage struct Level {", "  /// Runs it.\n  @inline(__always)\n  package func run() {",
    "  /// Runs it.\n  @available(*, deprecated)\n  @inline(__always) package func run() {", "package import Text",
    "\"package static let one = 1",
    "let text = \"package struct\"", "struct Own {", "  private var count = 0", "  case small = \"S\"",
    "  package static func < (one: Self, other: Self) -> Bool {",
    "  package static func == (a: Self, b: Self) -> Bool {",
    "  package func hash(into hasher: inout Hasher) {", "  package var description: String {",
    "  package init(stringLiteral value: String) {", "  package init(arrayLiteral elements: Key...) {",
    "/// A key.\npackage protocol Key {\n  /// As it is written.\n  var name: String { get }\n}\nfunc own() {",
    "// package struct Level {",
    "/// Headings.\n  package static let h1 = Tag(\"h1\")\n  package static let h2 = Tag(\"h2\")",
  ])
  func aDocumentedOrExemptDeclarationIsNot(text: String) {
    #expect(DocCommentScan.undocumented(in: text).isEmpty)
  }
}

/// Looks for declarations without doc comment, line by line. The sources have one declaration a line at most.
enum DocCommentScan {
  /// A declaration without doc comment.
  struct Declaration: Equatable {
    /// From 1.
    let line: Int
    /// The line without its indentation.
    let text: String
  }

  private static let kinds: Set<Substring> = [
    "struct", "enum", "protocol", "actor", "class", "func", "var", "let", "init", "subscript", "typealias",
    "associatedtype",
  ]

  /// Members whose protocol of the standard library says what they do. The cases of an enum are exempt as well: the
  /// comment of the enum explains them where their names do not.
  private static let exempt = [
    "static func < (", "static func == (", "func hash(into ", "var description: String", "init(stringLiteral ",
    "init(integerLiteral ", "init(floatLiteral ", "init(booleanLiteral ", "init(arrayLiteral ",
    "init(dictionaryLiteral ",
    "init(nilLiteral ", "init(unicodeScalarLiteral ", "init(extendedGraphemeClusterLiteral ",
    "init(stringInterpolation: ", "init(literalCapacity: ", "func appendLiteral(",
  ]

  /// The `package` and `public` declarations of a source, and the requirements of such protocols, that no `///` precedes.
  static func undocumented(in source: String) -> [Declaration] {
    var found: [Declaration] = []
    var isDocumented = false
    // A comment above several constants, one below the other, is that of all.
    var isInGroup = false
    var protocolMargin: Int?
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let margin = line.prefix { $0 == " " }.count
      let text = line.drop { $0 == " " }
      if let open = protocolMargin, text.hasPrefix("}"), margin <= open { protocolMargin = nil }
      if text.hasPrefix("///") {
        isDocumented = true
        continue
      }
      let declaration = withoutAttributes(text)
      if declaration.isEmpty, !text.isEmpty { continue }
      let isConstant = ["package", "public"].contains { declaration.hasPrefix($0 + " static let ") }
      if let kind = kind(of: declaration, isInProtocol: protocolMargin != nil) {
        let isExempt = exempt.contains { declaration.contains($0) } || isConstant && isInGroup
        if !isDocumented, !isExempt { found.append(Declaration(line: index + 1, text: String(text))) }
        if kind == "protocol", !text.hasSuffix("}") { protocolMargin = margin }
      }
      isInGroup = isConstant && (isDocumented || isInGroup)
      isDocumented = false
    }
    return found
  }

  /// The line without `@inline(__always)` and the like at its start.
  private static func withoutAttributes(_ line: Substring) -> Substring {
    var rest = line
    while rest.hasPrefix("@") {
      rest = rest.drop { $0 != " " && $0 != "(" }
      if rest.hasPrefix("(") { rest = rest.drop { $0 != ")" }.dropFirst() }
      rest = rest.drop { $0 == " " }
    }
    return rest
  }

  /// The keyword of a declaration that other targets see; nil for everything else.
  private static func kind(of line: Substring, isInProtocol: Bool) -> Substring? {
    let words = line.split { !($0.isLetter || $0 == "(" || $0 == ")") }.map { $0.prefix { $0 != "(" } }
    guard let first = words.first, first == "package" || first == "public" || isInProtocol else { return nil }
    guard line.first?.isLetter == true else { return nil }
    let modifiers: Set<Substring> = [
      "package", "public", "private", "static", "mutating", "nonmutating", "indirect", "final", "nonisolated", "lazy",
      "borrowing",
      "consuming",
    ]
    guard let kind = words.first(where: { !modifiers.contains($0) }) else { return nil }
    return kinds.contains(kind) ? kind : nil
  }
}
