import Foundation
import TestSupport

@testable import Assessment
@testable import AssessmentFiles
@testable import Interchange
@testable import OperatingSystem
@testable import PlainYAML
@testable import SheetImport
@testable import Text
@testable import Wording
@testable import Workbooks
@testable import assay

/// An input with a fault, for the list of rules.
enum RuleExample {
  /// Files beside those of the sample, and what is checked.
  case files([String: String], check: String)
  /// A file that is checked by itself.
  case bytes([UInt8])
  /// A line of a stream.
  case json(String)
  /// A table for `assay import`.
  case table([UInt8], AnswerSheetImport.Layout)
  /// The cells of a sheet for `assay import`.
  case cells([[CSVTable.Field]])
  /// A workbook for `assay import`.
  case workbook([UInt8])
  /// A table of actions for `assay import`, beside a register with the action A-001.
  case actionTable(String)
  /// An entry of a folder of answer sheets that is neither a file nor a folder.
  case device(String)
  /// A diagnostic whose input is too large for a test.
  case made(Diagnostic)

  /// A translation of the sample's questionnaire: the rest of the file after its first keys.
  static func translation(_ rest: String, version: String = "1.0") -> RuleExample {
    .files(
      ["questionnaires/languages/tiny.de.yaml": "translation: tiny\nlanguage: de\nversion: \"\(version)\"\n" + rest],
      check: "questionnaires")
  }

  /// The action of the register beside tables of actions.
  static let registered = Action(id: Fixture.id("A-001"), kind: .improvement, about: "intake", owner: "Ann")

  /// A file of PlainYAML without a kind.
  static func text(_ text: String) -> RuleExample { .files(["example.yaml": text], check: "example.yaml") }

  /// A file that stands beside the sample's questionnaire.
  static func questionnaire(_ text: String) -> RuleExample {
    .files(["questionnaires/mine.yaml": text], check: "questionnaires/mine.yaml")
  }

  /// A questionnaire that builds on the sample's.
  static func overlay(_ text: String) -> RuleExample {
    questionnaire("questionnaire: mine\ntitle: Mine\nversion: \"1\"\nextends: tiny\n" + text)
  }

  /// A catalogue beside the sample's.
  static func catalogue(_ text: String) -> RuleExample {
    .files(["questionnaires/frameworks/mine.yaml": text], check: "questionnaires/frameworks/mine.yaml")
  }

  /// Another answer sheet in the sample's engagement.
  static func sheet(_ answers: String, head: String = "respondent: cy\nversion: \"1.0\"\n") -> RuleExample {
    .files(["e/answers/cy.yaml": head + "questionnaire: tiny\nanswers:\n" + answers], check: "e")
  }

  /// More lines in the sample's engagement.
  static func engagement(_ lines: String) -> RuleExample {
    .files(["e/engagement.yaml": SampleFiles.engagement + lines], check: "e")
  }

  /// An action register in the sample's engagement.
  static func actions(_ keys: String) -> RuleExample {
    .files(["e/actions.yaml": "actions:\n  - id: A-001\n" + keys], check: "e")
  }

  /// A table of comma-separated values with a row for each criterion.
  static func rows(_ text: String) -> RuleExample { .table(Array(text.utf8), .rowPerCriterion) }

  /// The same with a row for each person.
  static func persons(_ text: String) -> RuleExample { .table(Array(text.utf8), .rowPerPerson) }
}

/// A diagnostic of an example.
struct FoundRule {
  let rule: String
  let severity: String
  /// As it is printed.
  let text: String
}

extension RuleExample {
  /// Every diagnostic of the example.
  func found() async throws -> [FoundRule] {
    switch self {
    case .files(let files, let check):
      return try await Self.checked(check, SampleFiles.all.merging(files) { _, new in new })
    case .bytes(let bytes):
      let document = Document(parsing: Source(name: "example.yaml", bytes: bytes))
      return Self.printed(document.diagnostics, of: document.source)
    case .json(let text):
      let document = Document(parsingJSON: Source(name: "-", text: text))
      return Self.printed(document.diagnostics, of: document.source)
    case .table(let bytes, let layout):
      return try Self.imported(layout) { questionnaire in
        AnswerSheetImport.table(
          parsing: Source(name: "example.csv", bytes: bytes), layout: layout, answering: questionnaire)
      }
    case .cells(let records):
      let table = CSVTable(source: Source(name: "example.xlsx", bytes: []), records: records)
      return try Self.imported(.rowPerCriterion) { _ in table }
    case .workbook(let bytes):
      let source = Source(name: "example.xlsx", bytes: bytes)
      do throws(WorkbookFile.Fault) {
        _ = try WorkbookTables(WorkbookFile(parsing: source), languages: [.english]).answers()
        return []
      } catch { return Self.printed([error.diagnostic], of: Source(name: source.name, bytes: [])) }
    case .actionTable(let text):
      let source = Source(name: "example.csv", text: text)
      let table = CSVTable(parsing: source, isHeader: ActionImport.isHeader)
      return ActionImport.read(table, register: [Self.registered], isForced: false).reports.flatMap {
        Self.printed($0.diagnostics, of: $0.source)
      }
    case .made(let diagnostic):
      return Self.printed([diagnostic], of: Source(name: "example.yaml", bytes: []))
    case .device(let name):
      return UnusedEntries.reports([FolderEntry(name: name, kind: .other)], in: "e/answers").flatMap {
        Self.printed($0.diagnostics, of: $0.source)
      }
    }
  }

  private static func printed(_ diagnostics: [Diagnostic], of source: Source) -> [FoundRule] {
    diagnostics.map {
      FoundRule(
        rule: $0.rule.rawValue, severity: $0.severity == .error ? "error" : "warning", text: source.rendered([$0]))
    }
  }

  private static func imported(
    _ layout: AnswerSheetImport.Layout, _ table: (Questionnaire) -> CSVTable
  ) throws -> [FoundRule] {
    let document = Document(name: "tiny.yaml", text: SampleFiles.questionnaire)
    let catalogue = Document(name: "house.yaml", text: SampleFiles.catalogue)
    let reader = AssessmentReader(
      library: QuestionnaireLibrary(questionnaires: [document], catalogues: [catalogue]))
    guard let questionnaire = reader.questionnaire(from: document).value else { return [] }
    return AnswerSheetImport.read(table(questionnaire), layout: layout, answering: questionnaire, respondent: "ann")
      .reports.flatMap {
        printed($0.diagnostics, of: $0.source)
      }
  }

  /// The shape of `assay check --format json`.
  private struct Checked: Decodable {
    struct Entry: Decodable {
      let file: String
      let line: Int?
      let column: Int?
      let severity: String
      let rule: String
      let message: String
      let remedy: String
    }
    let diagnostics: [Entry]
  }

  /// Checks files twice: as JSON for the rules, and as text for what is printed at the same places.
  private static func checked(_ path: String, _ files: [String: String]) async throws -> [FoundRule] {
    let json = await MemoryRun(["check", path, "--format", "json"], files: files)
    let printed = await MemoryRun(["check", path], files: files).errors.split(separator: "\n").map(String.init)
    return try JSONDecoder().decode(Checked.self, from: Data(json.output.utf8)).diagnostics.map { entry in
      let place = [entry.line, entry.column].compactMap { $0.map { ":\($0)" } }.joined()
      let head = "\(entry.file)\(place): \(entry.severity): \(entry.message)"
      let start = printed.firstIndex { $0.hasPrefix(head) } ?? printed.endIndex
      let rest = printed[start...].dropFirst().prefix { $0.hasPrefix(" ") || $0.contains(": note: first") }
      let text = (printed[start...].prefix(1) + rest).joined(separator: "\n")
      return FoundRule(rule: entry.rule, severity: entry.severity, text: text + "\n")
    }
  }
}
