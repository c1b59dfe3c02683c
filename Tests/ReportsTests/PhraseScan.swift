import Foundation
import TestSupport

@testable import Assessment
@testable import Markup
@testable import PlainYAML
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

/// Finds the phrases in the sources of the reports: the string literals that a reader sees.
enum PhraseScan {
  /// The words that the reports take from elsewhere in the program.
  static let words = Set(
    Dimension.allCases.map(\.title) + LifecycleStage.allCases.map(\.title) + Finding.allCases.map(\.title)
      + AchievementRating.allCases.map(\.title) + [0.9, 0.7, 0.1, nil].map(Agreement.words(for:))
      + FrameworkScore.CrosswalkResult.allCases.map(\.title)
      + ShippedQuestionnaires.catalogues.compactMap(\.itemName).flatMap { [$0.one, $0.many] })

  /// The texts of all phrases.
  struct Phrases {
    /// The keys of all phrases; for a phrase that counts something, its text for many.
    var keys: Set<String> = []
    /// The texts for exactly one, by the key of their phrase.
    var ones: [String: String] = [:]
  }

  /// The texts of all phrases in the sources.
  static func phrases() throws -> Phrases {
    let root = packageFolder.appending(path: "Sources")
    let markup = ["HTML/HTMLReport.swift", "HTML/HTMLRenderer.swift", "Markdown/MarkdownReport.swift"]
      .map { "ReportDocument/\($0)" }
    let listed = try ["Reports", "ReportParts", "Workbooks"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }.filter { !["Workbooks/SheetText.swift", "Workbooks/WorkbookTables.swift"].contains($0) }
    let words = ["BadgeText", "ReportMarks", "ReportWording"].map { "ReportDocument/Document/\($0).swift" }
    let files = listed + markup + words + ["Wording/Language.swift"]
    var phrases = Phrases()
    for file in files {
      var scanner = Scanner(try String(contentsOf: root.appending(path: file), encoding: .utf8))
      var one: String?
      for literal in scanner.literals() {
        if literal.code.hasSuffix(" one:") {
          one = literal.key
        } else if markup.contains(file) ? literal.code.hasSuffix("words(") : isSaid(literal.key, behind: literal.code) {
          phrases.keys.insert(literal.key)
          if literal.code.hasSuffix("many:") { phrases.ones[literal.key] = one }
        }
      }
    }
    return phrases
  }

  /// Whether a literal is said to a reader: it has a letter outside its places, and the code before it does not take
  /// names, marks or parts of HTML.
  private static func isSaid(_ key: String, behind code: String) -> Bool {
    let letters = key.replacing(/\{\d\}/, with: "").contains(where: \.isLetter)
    let takers = [
      ".class(", ".role(", ".id(", "Anchor(", "slug:", ".text(", "id:", "numbered:", "self.init(", "Link(", "by:",
      "separator:", "anchor.name +", ".code(", "\"en\", title:",
    ]
    return letters && !takers.contains { code.hasSuffix($0) }
  }

  /// Reads Swift far enough to tell literals, their interpolations and comments apart.
  private struct Scanner {
    private let text: [Character]
    private var index = 0

    init(_ text: String) { self.text = Array(text) }

    /// Every literal with the code just before it, without white space between them; literals within interpolations too.
    mutating func literals(untilClosing: Bool = false) -> [(code: String, key: String)] {
      var found: [(code: String, key: String)] = []
      var depth = 0
      while index < text.count {
        let character = text[index]
        if character == "/", index + 1 < text.count, text[index + 1] == "/" {
          while index < text.count, text[index] != "\n" { index += 1 }
        } else if character == "\"" {
          let code = text[..<index].reversed().drop { $0.isWhitespace }.prefix(16).reversed()
          found += literal(behind: String(code))
        } else {
          depth += character == "(" ? 1 : character == ")" ? -1 : 0
          index += 1
          if untilClosing && depth < 0 { return found }
        }
      }
      return found
    }

    private mutating func literal(behind code: String) -> [(code: String, key: String)] {
      var (key, places) = ("", 0)
      var inner: [(code: String, key: String)] = []
      index += 1
      while index < text.count, text[index] != "\"" {
        if text[index] == "\\", text[index + 1] == "(" {
          index += 2
          inner += literals(untilClosing: true)
          places += 1
          key += "{\(places)}"
        } else if text[index] == "\\" {
          key.append(text[index + 1])
          index += 2
        } else {
          key.append(text[index])
          index += 1
        }
      }
      index += 1
      return [(code, key)] + inner
    }
  }
}
