import Foundation
import ShippedFiles
import TestSupport
import Testing

@testable import Answering
@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import Text
@testable import Wording

/// A translation is a file from elsewhere: whatever it contains stays text.
@Suite struct HostileTranslationTests {
  private static let markup =
    #""><script>alert(1)</script><img src=x onerror=alert(1)> </p> | **b** [a](javascript:x) \ "#
  private static let controls = "\u{1b}[2J\u{7}\u{202e}x\u{200b}"

  /// German with `text` before each translation.
  private static func language(_ text: String) throws -> Language {
    let file = try #require(ShippedFiles.files.first { $0.path == "languages/de.yaml" })
    let source = Source(name: file.path, text: file.text)
    let german = try #require(LanguageReader.read(Document(parsing: source), comparedWith: nil).value)
    let texts = german.texts.mapValues { translation in
      Language.Translation(one: translation.one.map { text + $0 }, many: text + translation.many)
    }
    return Language(id: "de", title: "x", decimalMark: ",", texts: texts)
  }

  private func html(_ text: String) throws -> String {
    let options = ReportOptions(language: try Self.language(text), generator: "Assay")
    let report = ReportDocument.full(of: try ShippedExample.evaluation(), options: options)
    return String(decoding: report.html(), as: UTF8.self)
  }

  @Test func markupStaysTextInReports() throws {
    let html = try html(Self.markup)
    #expect(!html.contains("<script>alert") && !html.contains("<img src=x"))
    #expect(html.contains("&lt;script&gt;alert(1)"))
  }

  @Test func markupStaysTextInMarkdown() throws {
    let options = ReportOptions(language: try Self.language(Self.markup), generator: "Assay")
    let report = ReportDocument.full(of: try ShippedExample.evaluation(), options: options)
    let markdown = report.markdown()
    #expect(
      !markdown.contains("<script>alert") && !markdown.contains("**b**") && !markdown.contains("[a](javascript:x)"))
  }

  @Test func markupStaysTextInPages() throws {
    let assessment = try ShippedExample.evaluation().assessment
    for user in [Form.User.respondent, .facilitator] {
      let page = String(
        decoding: Form(assessment, for: user, language: try Self.language(Self.markup)).html, as: UTF8.self)
      #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
    }
  }

  @Test func controlCharactersBecomeVisible() throws {
    let html = try html(Self.controls)
    #expect(html.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!html.contains("\u{202e}"))
  }

  /// The words of the script that sorts tables are data of their own.
  @Test(arguments: [#"He said "sort" \ {column}"#, "{column}\u{2028}</script>", "’{column}’ “x” 'y'"])
  func quotationMarksSurviveInTheWordsOfScripts(text: String) throws {
    let language = Language(id: "xx", title: "X", texts: ["Sort by {column}": .init(many: text)])
    let report = ReportDocument.full(
      of: try ShippedExample.evaluation(), options: ReportOptions(language: language, generator: "Assay"))
    let html = String(decoding: report.html(), as: UTF8.self)
    let start = try #require(html.range(of: #"id="words""#)?.upperBound)
    let data = try #require(html[start...].split(separator: "</script>").first?.drop { $0 != "{" })
    let tree = Document(parsingJSON: Source(name: "words", text: String(data)))
    #expect(tree.root?["sort"]?.text == text)
  }

  @Test(arguments: ["{1} of {2}, {2}", "{1}", "{1} of {3}", "of", "{1} of {2} {x}"])
  func otherPlaceholdersAreRefusedAtTheirLine(text: String) throws {
    let source = Source(
      name: "x.yaml", text: "language: fr\ntitle: F\ntexts:\n  \"{1} of {2}\":\n    \"\(text)\"\n")
    let result = LanguageReader.read(Document(parsing: source), comparedWith: nil)
    let reports = result.reports.flatMap(\.diagnostics)
    #expect(reports.map(\.message) == ["the placeholders differ from those of the English text"])
    #expect(reports.allSatisfy { $0.severity == .error } && result.value == nil)
    let rendered = String(decoding: source.rendered(reports).utf8, as: UTF8.self)
    #expect(rendered.contains("x.yaml:5:"))
  }

  @Test func aHugeTextIsRefused() {
    let text = "language: fr\ntitle: F\ntexts:\n  \"Scope\": \"\(String(repeating: "x", count: 10_001))\"\n"
    let result = LanguageReader.read(Document(parsing: Source(name: "x.yaml", text: text)), comparedWith: nil)
    #expect(result.value == nil)
    #expect(result.reports.flatMap(\.diagnostics).contains { $0.message.contains("longer than 10000 bytes") })
  }
}
