import Foundation
import TestSupport
import Testing

@testable import Exchange
@testable import Text
@testable import assay

@Suite struct RuleTests {
  private static let examples = [
    RuleExample.ofText, RuleExample.ofValues, RuleExample.ofLibrary, RuleExample.ofEngagements, RuleExample.ofFolders,
    RuleExample.ofTranslations, RuleExample.ofTables,
  ].reduce(into: [:]) { all, part in all.merge(part) { one, _ in one } }

  @Test(arguments: DiagnosticRule.allCases) func eachRuleHasARemedy(rule: DiagnosticRule) {
    #expect(rule.remedy.hasSuffix("."))
    #expect(AvoidedWords.found(in: rule.remedy, of: AvoidedWords.everywhere).isEmpty)
  }

  /// Each rule has an example that breaks it, and `questionnaires/DIAGNOSTICS.md` has each rule with the diagnostic of its
  /// example, as it is printed. `GOLDEN=record swift test` writes the file again.
  @Test func theListIsCompleteAndTrue() async throws {
    var document = Self.head
    let headings = try Self.headings()
    var last = ""
    for rule in DiagnosticRule.allCases {
      let group = try #require(headings["\(rule)"])
      if group != last { document += "\n## \(group)\n" }
      last = group
      document += "\n### \(rule.rawValue)\n"
      document += "\n```text\n\(try await printedExample(of: rule))```\n\n\(rule.remedy)\n"
    }
    let file = packageFolder.appending(path: "questionnaires/DIAGNOSTICS.md")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" { try Data(document.utf8).write(to: file) }
    let recorded = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let lines = document.split(separator: "\n")
    let differing = zip(recorded, lines).first { $0 != $1 }
    #expect(differing == nil && recorded.count == lines.count, "GOLDEN=record: \(differing as Any)")
  }

  /// The diagnostic of a rule's example as it is printed.
  private func printedExample(of rule: DiagnosticRule) async throws -> String {
    let example = try #require(Self.examples[rule], "no example of \(rule.rawValue)")
    let found = try await example.found()
    let mine = try #require(found.first { $0.rule == rule.rawValue }, "\(rule.rawValue): \(found.map(\.rule))")
    #expect(mine.text.contains(": \(mine.severity): "), "\(rule.rawValue): \(mine.text)")
    return mine.text
  }

  /// The headings above the cases of the enumeration, by the names of the cases.
  private static func headings() throws -> [String: String] {
    let source = try String(
      contentsOf: packageFolder.appending(path: "Sources/Text/DiagnosticRule.swift"), encoding: .utf8)
    var headings: [String: String] = [:]
    var heading = ""
    for line in source.split(separator: "\n") {
      if let found = line.firstMatch(of: #/MARK: - (.+)/#) { heading = String(found.1) }
      if let found = line.firstMatch(of: #/case ([A-Za-z0-9]+) = /#) { headings[String(found.1)] = heading }
    }
    return headings
  }

  private static let head = """
    # Errors and warnings

    `assay check --format json` and `--format sarif` name each error and warning by its rule. The names are stable: they
    change neither with the wording of a message nor with a version of Assay. This page lists all rules, each with an
    example as `assay check` or `assay import` prints it, and with the correction. A test compares the page with the program.

    """
}
