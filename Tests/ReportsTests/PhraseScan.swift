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
      + FrameworkScore.CrosswalkResult.allCases.map(\.title) + Action.State.allCases.map(\.words)
      + Wave.allCases.map(\.name) + Questionnaire.defaultLevels + [Questionnaire.nameOfIncomplete]
      + Scale.builtIn.flatMap { $0.ratings.map(\.label).filter { $0.contains(where: \.isLetter) } }
      + ShippedQuestionnaires.catalogues.compactMap(\.itemName).flatMap { [$0.one, $0.many] })

  /// The texts of all phrases.
  struct Phrases {
    /// The keys of all phrases; for a phrase that counts something, its text for many.
    var keys: Set<String> = []
    /// The texts for exactly one, by the key of their phrase.
    var ones: [String: String] = [:]

    /// Adds the literals of a file that are said.
    fileprivate mutating func add(_ file: String, where isSaid: (_ key: String, _ code: String) -> Bool) throws {
      var scanner = Scanner(try String(contentsOf: root.appending(path: file), encoding: .utf8))
      var one: String?
      for literal in scanner.literals() {
        if literal.code.hasSuffix(" one:") {
          one = literal.key
        } else if isSaid(literal.key, literal.code) {
          keys.insert(literal.key)
          if literal.code.hasSuffix("many:") { ones[literal.key] = one }
        }
      }
    }

    /// Both together.
    func union(_ other: Phrases) -> Phrases {
      Phrases(keys: keys.union(other.keys), ones: ones.merging(other.ones) { one, _ in one })
    }
  }

  private static let root = packageFolder.appending(path: "Sources")

  /// The texts of the pages' scripts: the arguments of `say` and `count`, and the reasons of a `Refusal`.
  static func pages() throws -> Phrases {
    var phrases = Phrases()
    let text = #"'((?:[^'\\]|\\.)*)'"#
    let said = try Regex(#"\bsay\("# + text)
    let counted = try Regex(#"\bcount\([^;]*?"# + text + #",\s*"# + text)
    let literal = try Regex(text)
    for file in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Web").path)
    where file.hasSuffix(".js") {
      let script = try String(contentsOf: root.appending(path: "Web/\(file)"), encoding: .utf8)
      let key = { (match: Regex<AnyRegexOutput>.Match, group: Int) in
        String(match.output[group].substring ?? "").replacing("\\'", with: "'")
      }
      for match in script.matches(of: said) { phrases.keys.insert(key(match, 1)) }
      for match in script.matches(of: counted) {
        phrases.keys.insert(key(match, 2))
        phrases.ones[key(match, 2)] = key(match, 1)
      }
      let refusals = script.split(separator: "\n").filter { $0.contains("refuse(") || $0.contains("new Refusal(") }
      for match in refusals.flatMap({ String($0).matches(of: literal) }) where key(match, 1).contains(#/[a-z] /#) {
        phrases.keys.insert(key(match, 1))
      }
    }
    return phrases
  }

  /// The texts that the terminal, the interview and the program say.
  static func conversations() throws -> Phrases {
    let views = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Terminal/Views").path)
    let interview = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Answering/Interview").path)
    let silent = ["InterviewCommand.swift", "WrittenDate.swift"]
    let whole =
      views.map { "Terminal/Views/\($0)" }
      + interview.filter { !silent.contains($0) }.map { "Answering/Interview/\($0)" }
      + ["Terminal/TerminalWording.swift", "Terminal/FindingWording.swift", "Answering/Form/Form.swift"]
      + ["Terminal/RoadmapPhrases.swift", "assay/Dialogues/RespondentDialogue.swift"]
    let english = ["CheckCommand.swift", "VerifyCommand.swift", "ReportVerification.swift", "ImportTarget.swift"]
    // Elsewhere in the program only what is passed on at once: diagnostics and help are English.
    let program = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "assay").path)
      .filter { $0.hasSuffix(".swift") }.map { "assay/\($0)" }.filter { file in
        !whole.contains(file) && !english.contains { file.hasSuffix($0) }
      }
    var phrases = Phrases()
    for file in whole { try phrases.add(file, where: isSaid) }
    let takers = ["language.say(", "language.text(", "language.words(", "TerminalPhrase =", "one:", "many:"]
    for file in program {
      try phrases.add(file) { key, code in isSaid(key, behind: code) && takers.contains { code.hasSuffix($0) } }
    }
    return phrases
  }

  /// The texts of all phrases in the sources of the reports.
  static func phrases() throws -> Phrases {
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
      try phrases.add(file) { key, code in
        markup.contains(file) ? code.hasSuffix("words(") : isSaid(key, behind: code)
      }
    }
    // The form of a date.
    phrases.keys.insert("{1}-{2}-{3}")
    return phrases
  }

  /// Whether a literal is said to a reader: it has a letter or a quotation mark outside its places, and the code before it does not take
  /// names, marks or parts of HTML.
  private static func isSaid(_ key: String, behind code: String) -> Bool {
    let letters = key.replacing(/\{\d\}/, with: "").contains { $0.isLetter || $0 == "“" }
    let takers = [
      ".class(", ".role(", ".id(", "Anchor(", "slug:", ".text(", "id:", "numbered:", "self.init(", "Link(", "by:",
      "separator:", "anchor.name +", ".code(", "\"en\", title:", "exactly:", "initial:", "== nil ?", "\"n\" :",
      "wrongCommandLine(", "pointsMark: String {", "letter ==", "member(",
    ]
    if code.hasSuffix("language.text(") { return letters }
    return letters && !takers.contains { code.hasSuffix($0) } && !code.contains("Positional")
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
          let code = text[..<index].reversed().drop { $0.isWhitespace }.prefix(24).reversed()
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
      let isLong = text[index...].starts(with: "\"\"\"")
      let end = Array(isLong ? "\"\"\"" : "\"")
      index += end.count
      while index < text.count, !text[index...].starts(with: end) {
        if isLong, text[index] == "\\", text[index + 1] == "\n" {
          // The next line continues this one.
          index += 2
          while text[index] == " " { index += 1 }
        } else if isLong, text[index] == "\n" {
          key.append("\n")
          index += 1
          while text[index] == " " { index += 1 }
        } else if text[index] == "\\", text[index + 1] == "(" {
          index += 2
          inner += literals(untilClosing: true)
          places += 1
          key += "{\(places)}"
        } else if text[index] == "\\" {
          key.append(["n", "r", "t", "u"].contains(text[index + 1]) ? " " : text[index + 1])
          index += 2
        } else {
          key.append(text[index])
          index += 1
        }
      }
      index += end.count
      if isLong { key = key.trimmingCharacters(in: .newlines) }
      return [(code, key)] + inner
    }
  }
}
