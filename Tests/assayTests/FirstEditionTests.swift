import Foundation
import TestSupport
import Testing

@testable import OperatingSystem
@testable import assay

/// Files of the first edition stay readable, and what changed in their figures is known: `Tests/Formats/1.0`.
@Suite struct FirstEditionTests {
  private static let folder = packageFolder.appending(path: "Tests/Formats/1.0")

  /// A line of `differences.csv`.
  private struct Difference: Hashable {
    let round: String
    let figure: String
    let before: String
    let now: String

    init(_ round: String, _ place: [String], _ before: String, _ now: String) {
      (self.round, figure, self.before, self.now) = (round, place.joined(separator: " "), before, now)
    }
  }

  /// The example as `e`, its earlier round as `e/2025`, both with the questionnaire of the first edition.
  private func example() throws -> [String: String] {
    var example: [String: String] = [:]
    for (path, text) in try files(below: Self.folder.appending(path: "pizza-and-pizza")) {
      example["e/\(path)"] = text
      if path.hasPrefix("library/") { example["e/2025/\(path)"] = text }
    }
    return example
  }

  @Test(arguments: [
    ["check", "e"], ["score", "e"], ["plan", "e"], ["agree", "e"], ["status", "e"], ["export", "e"],
    ["compare", "e/2025", "e"], ["report", "e", "--format", "markdown", "-o", "-"],
  ])
  func theExampleIsReadWithoutErrors(arguments: [String]) async throws {
    let run = await MemoryRun(arguments, files: try example())
    #expect(run.status == .done, "\(run.errors)")
    #expect(!run.errors.contains(": error: "))
  }

  @Test func anExportedTableHasTheAnswersOfItsSheets() async throws {
    let folder = Self.folder.appending(path: "sample")
    var read: [String: String] = [:]
    for (path, text) in try files(below: folder) { read["e/\(path)"] = text }
    let sheets = await MemoryRun(["export", "e", "--format", "json"], files: read)
    #expect(sheets.status == .done, "\(sheets.errors)")
    #expect(sheets.output.contains("There is no night shift, yet."))
    for path in read.keys where path.hasPrefix("e/answers/") { read[path] = nil }
    read["sheets.csv"] = try String(contentsOf: folder.appending(path: "sheets.csv"), encoding: .utf8)
    let imported = await MemoryRun(["import", "sheets.csv", "--library", "e/library", "-o", "e/answers/"], files: read)
    #expect(imported.status == .done, "\(imported.errors)")
    let again = await MemoryRun(["export", "e", "--format", "json"], files: imported.files)
    #expect(again.output == sheets.output)
  }

  @Test func everyChangedFigureIsExplained() async throws {
    let folder = Self.folder.appending(path: "pizza-and-pizza")
    var found: Set<Difference> = []
    for (round, path) in [("2026", ""), ("2025", "2025/")] {
      let kept = try String(contentsOf: folder.appending(path: "\(path)score.json"), encoding: .utf8)
      let run = await MemoryRun(["score", "e/\(path)", "--format", "json"], files: try example())
      #expect(run.status == .done, "\(run.errors)")
      found.formUnion(try differences(JSONTree(kept), JSONTree(run.output), [], round).filter { $0.figure != "schema" })
    }
    let lines = try String(contentsOf: folder.appending(path: "differences.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    let listed = Set(lines.map { Difference($0[0], [$0[1]], $0[2], $0[3]) })
    #expect(found.subtracting(listed).isEmpty, "write these into differences.csv, with the reason")
    #expect(listed.subtracting(found).isEmpty, "these figures do not differ any more")
    #expect(listed.count == lines.count)
    try expectExplained(lines.map { $0[4] })
  }

  /// The README has a row for each reason, with the number of its figures.
  private func expectExplained(_ reasons: [String]) throws {
    let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    let counts = Dictionary(grouping: reasons) { $0 }.mapValues(\.count)
    for (reason, count) in counts { #expect(readme.contains("\n| `\(reason)` | \(count) | ")) }
  }

  /// The differing figures; what only `now` has is not one.
  private func differences(
    _ before: JSONTree, _ now: JSONTree, _ place: [String], _ round: String
  ) -> [Difference] {
    if case (.object(let values), .object(let others)) = (before, now) {
      return values.sorted { $0.key < $1.key }.flatMap { key, value in
        others[key].map { differences(value, $0, place + [key], round) }
          ?? [Difference(round, place + [key], shown(value), "(no key)")]
      }
    }
    if case (.list(let values), .list(let others)) = (before, now), !values.isEmpty,
      values.allSatisfy({ key(of: $0) != nil }), values.map(key(of:)) == others.map(key(of:))
    {
      return zip(values, others).flatMap { differences($0, $1, place + [key(of: $0) ?? ""], round) }
    }
    return before.missing(in: now, at: "").isEmpty ? [] : [Difference(round, place, shown(before), shown(now))]
  }

  private func key(of entry: JSONTree) -> String? {
    entry["id"]?.text ?? entry["level"].map(shown)
  }

  private func shown(_ tree: JSONTree) -> String {
    switch tree {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .text(let value): return value
    case .list(let values): return values.isEmpty ? "(none)" : values.map(shown).joined(separator: " ")
    case .object: return "(object)"
    case .number(let value):
      let text = "\((value * 1_000_000).rounded() / 1_000_000)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }
}
