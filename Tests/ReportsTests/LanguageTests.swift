import Foundation
import ShippedFiles
import TestSupport
import Testing

@testable import AssessmentFiles
@testable import PlainYAML
@testable import Reports
@testable import Text
@testable import Wording

@Suite struct LanguageTests {
  private static let german = ShippedFiles.files.first { $0.path == "languages/de.yaml" }.map {
    Source(name: $0.path, text: $0.text)
  }

  private func language(_ text: String, comparedWith template: Language? = nil) -> ReadResult<Language> {
    LanguageReader.read(Document(parsing: Source(name: "x.yaml", text: text)), comparedWith: template)
  }

  /// Every text in the sources of the reports, and nothing else, is in the catalogue that a translator copies.
  @Test func theCatalogueHoldsExactlyWhatTheReportsSay() throws {
    let source = try #require(Self.german)
    let result = LanguageReader.read(Document(parsing: source), comparedWith: nil)
    #expect(result.reports.allSatisfy { $0.diagnostics.isEmpty })
    let translated = Set(try #require(result.value).texts.keys)
    let said = try PhraseScan.phrases().union(PhraseScan.words)
    #expect(said.subtracting(translated).isEmpty, "not translated")
    #expect(translated.subtracting(said).isEmpty, "said nowhere")
    #expect(said.count > 400)
  }

  @Test func aReportInGermanLeavesNoEnglishOfItsOwn() throws {
    let german = try #require(
      Self.german.flatMap { LanguageReader.read(Document(parsing: $0), comparedWith: nil).value })
    let evaluation = try ShippedExample.evaluation()
    let document = ReportDocument.full(
      of: evaluation, options: ReportOptions(language: german, generator: "Assay"))
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(html.contains("<html lang=\"de\">") && html.contains("Gesamtstufe") && html.contains("0,64"))
    // Not all: some texts are alike in both languages, and some stand in the words of the example.
    let left = try PhraseScan.phrases().filter { $0.count > 24 && !$0.contains("{") && html.contains($0) }
    #expect(left.isEmpty)
  }

  @Test func placesAreFilledInTheOrderOfTheTranslation() {
    let language = Language(
      id: "xx", title: "X", decimalMark: ",", texts: ["{1} of {2}": .init(many: "{2}: {1}")])
    #expect(language.words("\(3) of \(userText: "a{1}b")") == "a{1}b: 3")
    #expect(language.words("no {place} at all") == "no {place} at all")
    #expect(language.number(0.675, decimals: 2) == "0,68")
  }

  @Test func aTranslatorLearnsWhatIsMissingAndWhatNobodySays() {
    let whole = Language(id: "de", title: "D", texts: ["One {1}": .init(many: "Eins {1}"), "Two": .init(many: "Zwei")])
    let result = language(
      "language: fr\ntitle: F\ntexts:\n  \"One {1}\": \"Un\"\n  \"Three\": \"Trois\"\n", comparedWith: whole)
    let messages = result.reports.flatMap(\.diagnostics).map(\.message)
    #expect(
      messages == [
        "not translated: 'Two'", "the translation has other places than the text", "no report says this",
      ])
    #expect(result.value == nil)
  }

  @Test func aMarkThatIsNoneIsRefused() {
    let messages = language("language: fr\ntitle: F\ndecimal-mark: x\n").reports.flatMap(\.diagnostics).map(\.message)
    #expect(messages == ["unknown decimal mark 'x'"])
  }
}
