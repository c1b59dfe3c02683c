import Foundation
import TestSupport
import Testing

@testable import assay

@Suite struct ExampleTests {
  private static let folder = packageFolder.appending(path: "reports/pizza-and-pizza")

  @Test(
    arguments: ["report", "executive", "audit-iso20000", "audit-cobit2019", "comparison"].flatMap {
      ["\($0).html", "\($0).md"]
    })
  func theExampleInTheTreeIsWhatTheBuildMakes(name: String) async throws {
    let made = try #require(
      await MemoryRun(["demo", "reports/pizza-and-pizza"]).files["reports/pizza-and-pizza/\(name)"])
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try Data(made.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let differing = zip(made.split(separator: "\n"), kept.split(separator: "\n")).first { $0 != $1 }
    #expect(made == kept, "first differing lines: \(String(describing: differing)); GOLDEN=record writes it anew")
  }

  /// A firm that is neither hopeless nor perfect: something is open, something does not apply, people differ.
  @Test func theExampleShowsWhatRealAnswersShow() throws {
    let report = try String(contentsOf: Self.folder.appending(path: "report.md"), encoding: .utf8)
    for wanted in ["not answered", "not applicable", "Disputed by the respondents", "Not asked", "Find out first"] {
      #expect(report.contains(wanted), "\(wanted)")
    }
  }
}
