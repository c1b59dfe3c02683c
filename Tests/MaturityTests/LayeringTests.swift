import Foundation
import Testing

@Suite struct LayeringTests {
  /// What the files of each folder may import.
  static let table: [(folder: String, imports: Set<String>)] = [
    ("YAML", []), ("Markup", []), ("Library", []), ("Maturity/Model", []), ("Maturity/Reading", ["YAML", "Markup"]),
    ("Maturity/Scoring", []), ("Maturity/Analysis", []), ("Maturity/Exchange", ["YAML", "Markup"]),
    ("Maturity/Report", ["Markup"]), ("Maturity/Interview", []),
    ("Maturity/Form", ["Markup"]),
    (
      "assay",
      ["YAML", "Markup", "Maturity", "Library", "Darwin", "Musl", "Glibc", "Foundation", "FoundationEssentials"]
    ),
  ]

  @Test(arguments: table) func importsRunOneWay(folder: String, imports: Set<String>) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(folder)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      let found = text.matches(of: /(?m)^\s*(?:package |internal |private )?import (\w+)$/).map { String($0.1) }
      #expect(Set(found).subtracting(imports).isEmpty, "\(folder)/\(file)")
    }
  }

  /// The report is made by whoever runs the program, and by nothing below it.
  @Test func nothingBelowTheReportKnowsIt() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Maturity")
    for folder in ["Model", "Reading", "Scoring", "Analysis", "Exchange", "Interview", "Form"] {
      for file in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path) {
        let text = try String(contentsOf: root.appending(path: folder).appending(path: file), encoding: .utf8)
        #expect(!text.contains("ReportDocument") && !text.contains("ReportSection"), "\(folder)/\(file)")
      }
    }
  }
}
