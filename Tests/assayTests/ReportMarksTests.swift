import Foundation
import Testing

@testable import OperatingSystem
@testable import assay

/// Draft, classification, cover, and the assessor's own words, in every kind of document.
@Suite struct ReportMarksTests {
  private static let files = SampleFiles.with(
    "e/engagement.yaml",
    SampleFiles.engagement + """
      assessor: J. Doe
      status: draft
      classification: Secret <b>
      summary: |
        The *desk* is good.

        - one
        - [two](https://example.org/two)
      remarks:
        intake: "Better than its **records**. <i>"
        handover: Ask the night shift.
      services:
        - {id: web, title: Web shop, topics: [intake]}

      """
  ).merging([
    "old/engagement.yaml": SampleFiles.engagement.replacing("2026", with: "2025"),
    "old/answers/ann.yaml": SampleFiles.ann,
    "e/actions.yaml": "actions:\n  - {id: A-1, kind: improvement, about: intake, action: Do it, state: open}\n",
  ]) { $1 }

  static let commands: [[String]] =
    ["html", "markdown"].flatMap { format in
      [
        ["report", "e", "--format", format, "-o", "-"],
        ["report", "e", "--kind", "executive", "--format", format, "-o", "-"],
        ["report", "e", "--kind", "audit", "--format", format, "-o", "-"],
        ["report", "e", "--kind", "topic", "--topics", "intake", "--format", format, "-o", "-"],
        ["compare", "e", "old", "--format", format], ["sheet", "e", "--format", format],
      ]
    } + [
      ["plan", "e", "--format", "markdown"], ["actions", "e", "--format", "markdown"], ["form", "e", "-o", "-"],
      ["form", "e", "--facilitator", "-o", "-"], ["portfolio", "e", "--format", "html"],
    ]

  @Test(arguments: commands) func everyDocumentSaysThatItIsADraftAndItsClassification(command: [String]) async {
    let run = await MemoryRun(command, files: Self.files)
    #expect(run.status == .done)
    let isHTML = run.output.hasPrefix("<!DOCTYPE html>")
    if isHTML {
      #expect(run.output.contains("<p class=\"marks\">Draft · Secret &lt;b&gt;</p>"), "\(command)")
      #expect(run.output.contains(#"@page{@top-center{content:"Draft \b7  Secret \3c b\3e ""#))
    } else {
      #expect(run.output.components(separatedBy: #"**Draft · Secret \<b\>**"#).count == 3, "\(command)")
    }
  }

  @Test func aPortfolioHasTheMarksOnWhichAllAgree() async {
    let run = await MemoryRun(["portfolio", "e", "old", "--format", "html"], files: Self.files)
    #expect(run.status == .done && !run.output.contains("class=\"marks\"") && !run.output.contains("Secret"))
  }

  @Test func aFinalReportWithoutClassificationHasNoMarks() async {
    let files = SampleFiles.with("e/engagement.yaml", SampleFiles.engagement + "status: final\n")
    let output = await MemoryRun(["report", "e", "--format", "html", "-o", "-"], files: files).output
    #expect(!output.contains("class=\"marks\"") && !output.contains("@top-center"))
  }

  @Test(arguments: ["full", "executive", "audit"], ["html", "markdown"])
  func theCoverNamesWhatTheReportIsAbout(kind: String, format: String) async throws {
    let output = await MemoryRun(["report", "e", "--kind", kind, "--format", format, "-o", "-"], files: Self.files)
      .output
    let head = try #require(output.components(separatedBy: format == "html" ? "</header>" : "\n## ").first)
    for text in ["Corner shop", "Web shop", "2 topics", "2026-11-03", "J. Doe", "Tiny check", "version 1.0", "draft"] {
      #expect(head.replacing("\\", with: "").contains(text), "\(text)")
    }
  }

  @Test(arguments: ["html", "markdown"]) func theAssessorsWordsAreMarkedAsSuch(format: String) async throws {
    func report(_ kind: String) async -> String {
      await MemoryRun(["report", "e", "--kind", kind, "--format", format, "-o", "-"], files: Self.files).output
    }
    let emphasis = format == "html" ? "<em><bdi>desk</bdi></em>" : "*desk*"
    let link = format == "html" ? "href=\"https://example.org/two\"" : "[two](https://example.org/two)"
    for kind in ["full", "executive"] {
      let text = await report(kind)
      let start = try #require(text.range(of: "The assessor’s summary"))
      #expect(text[start.lowerBound...].contains(link), "\(kind)")
      #expect(text.contains(emphasis) || text.contains("<em>desk</em>"), "\(kind)")
      // It comes before the figures.
      let figures = try #require(text.range(of: format == "html" ? "class=\"figures\"" : "| Figure |"))
      #expect(start.lowerBound < figures.lowerBound)
    }
    for kind in ["full", "audit"] {
      let text = await report(kind)
      #expect(text.components(separatedBy: "The assessor’s remark").count >= 3, "\(kind)")
      #expect(text.contains("Ask the night shift") && !text.contains("<i>"), "\(kind)")
    }
    #expect(!(await report("executive").contains("Ask the night shift")))
  }
}
