import Foundation
import ShippedFiles
import TestSupport
import Testing

@testable import AssessmentFiles
@testable import PlainYAML
@testable import ReportDocument
@testable import ReportParts
@testable import Reports
@testable import Text
@testable import Wording

@Suite struct LanguageTests {
  private static let german = ShippedFiles.files.first { $0.path == "languages/de.yaml" }.map {
    Source(name: $0.path, text: $0.text)
  }

  /// The shipped German texts.
  static func germanLanguage() throws -> Language {
    let source = try #require(german)
    return try #require(LanguageReader.read(Document(parsing: source), comparedWith: nil).value)
  }

  private func language(_ text: String, comparedWith template: Language? = nil) -> ReadResult<Language> {
    LanguageReader.read(Document(parsing: Source(name: "x.yaml", text: text)), comparedWith: template)
  }

  private static func said() throws -> PhraseScan.Phrases {
    try PhraseScan.phrases().union(try PhraseScan.pages()).union(try PhraseScan.conversations())
  }

  /// Every text that the program says to a reader, and nothing else, is in the catalogue that a translator copies.
  @Test func theCatalogueContainsExactlyTheTextsOfTheProgram() throws {
    let source = try #require(Self.german)
    let result = LanguageReader.read(Document(parsing: source), comparedWith: nil)
    #expect(result.reports.allSatisfy { $0.diagnostics.isEmpty })
    let translated = Set(try #require(result.value).texts.keys)
    let said = try Self.said().keys.union(PhraseScan.words)
    let bases = Set(translated.map { $0.hasSuffix(Language.pointsMark) ? String($0.dropLast(9)) : $0 })
    #expect(said.subtracting(translated).isEmpty, "not translated")
    #expect(bases.subtracting(said).isEmpty, "said nowhere")
    #expect(said.count > 1000)
  }

  /// The phrases that count something, and no others, have a text for one in both languages, without a place that the
  /// text for many does not have.
  @Test func everyCountedPhraseHasATextForOne() throws {
    let german = try Self.germanLanguage()
    let ones = try Self.said().ones
    let counted = german.texts.filter { $0.value.one != nil && !$0.key.hasSuffix(Language.pointsMark) }
    #expect(Set(ones.keys) == Set(counted.keys))
    #expect(ones.count > 10)
    for (many, one) in ones {
      #expect(one.matches(of: /\{\d\}/).allSatisfy { many.contains($0.output) }, "\(one)")
    }
  }

  /// `Zielwert` is a target in points; where a figure can be a level, `Zielstufe` is the target.
  @Test func aTargetLevelIsNotATargetInPoints() throws {
    let texts = try Self.germanLanguage().texts.filter { key, text in
      !key.hasSuffix(Language.pointsMark) && !key.localizedCaseInsensitiveContains("points")
        && (text.many + (text.one ?? "")).contains("Zielwert")
    }
    #expect(texts.keys.sorted().isEmpty)
  }

  @Test(arguments: [
    (0, "0 topics", "0 Themen"), (1, "1 topic", "1 Thema"), (2, "2 topics", "2 Themen"),
  ])
  func aCountChoosesItsText(count: Int, english: String, germanText: String) throws {
    let german = try Self.germanLanguage()
    #expect(Language.english.words(.topics(count)) == english && german.words(.topics(count)) == germanText)
  }

  @Test func aTextForOneMayLeaveTheNumberOut() {
    let texts = "  \"{1} of {2}\":\n    one: \"one of {2}\"\n    many: \"{2}: {1}\"\n"
    let whole = language("language: fr\ntitle: F\ntexts:\n" + texts)
    #expect(whole.reports.allSatisfy { $0.diagnostics.isEmpty })
    #expect(whole.value?.texts["{1} of {2}"] == .init(one: "one of {2}", many: "{2}: {1}"))
    let wrong = language("language: fr\ntitle: F\ntexts:\n" + texts.replacing("one of {2}", with: "one of {3}"))
    #expect(
      wrong.reports.flatMap(\.diagnostics).map(\.message) == ["the placeholders differ from those of the English text"])
  }

  @Test func aReportInGermanLeavesNoEnglishOfItsOwn() throws {
    let german = try Self.germanLanguage()
    let evaluation = try ShippedExample.evaluation()
    let document = ReportDocument.full(
      of: evaluation, options: ReportOptions(language: german, generator: "Assay"))
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(html.contains("<html lang=\"de\">") && html.contains("Bewertungsregeln") && html.contains("1,59"))
    // Short texts and texts with places can be the same in both languages, or be part of the example's own words.
    let left = try PhraseScan.phrases().keys.filter { $0.count > 24 && !$0.contains("{") && html.contains($0) }
    #expect(left.isEmpty)
  }

  @Test func placesAreFilledInTheOrderOfTheTranslation() {
    let language = Language(
      id: "xx", title: "X", decimalMark: ",", texts: ["{1} of {2}": .init(many: "{2}: {1}")])
    #expect(language.words("\(3) of \(userText: "a{1}b")") == "a{1}b: 3")
    #expect(language.words("no {place} at all") == "no {place} at all")
    #expect(language.number(0.675, decimals: 2) == "0,68")
  }

  @Test func aTranslatorLearnsWhichTextsAreMissingOrUnused() {
    let whole = Language(id: "de", title: "D", texts: ["One {1}": .init(many: "Eins {1}"), "Two": .init(many: "Zwei")])
    let result = language(
      "language: fr\ntitle: F\ntexts:\n  \"One {1}\": \"Un\"\n  \"Three\": \"Trois\"\n", comparedWith: whole)
    let messages = result.reports.flatMap(\.diagnostics).map(\.message)
    #expect(
      messages == [
        "not translated: 'Two'", "the placeholders differ from those of the English text",
        "this text is not used anywhere",
      ])
    #expect(result.value == nil)
  }

  @Test func aMarkThatIsNoneIsRefused() {
    let messages = language("language: fr\ntitle: F\ndecimal-mark: x\n").reports.flatMap(\.diagnostics).map(\.message)
    #expect(messages == ["unknown decimal mark 'x'"])
  }
}
