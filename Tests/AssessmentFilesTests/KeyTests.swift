import Foundation
import TestSupport
import Testing

@testable import AssessmentFiles
@testable import PlainYAML
@testable import Wording

/// Every key of a file is declared once, by a case whose name is the key.
@Suite struct KeyTests {
  /// All keys, by the name of their enumeration.
  private static let keys: [String: [(name: String, raw: String)]] = [
    "EngagementKey": named(EngagementKey.self), "ExclusionKey": named(ExclusionKey.self),
    "RespondentKey": named(RespondentKey.self), "ServiceKey": named(ServiceKey.self), "GoalKey": named(GoalKey.self),
    "StreamLineKey": named(StreamLineKey.self),
    "AnswerSheetKey": named(AnswerSheetKey.self), "AnswerKey": named(AnswerKey.self),
    "EvidenceKey": named(EvidenceKey.self), "QuestionnaireKey": named(QuestionnaireKey.self),
    "TopicKey": named(TopicKey.self), "CriterionKey": named(CriterionKey.self), "RatingKey": named(RatingKey.self),
    "CatalogueKey": named(CatalogueKey.self), "CatalogueItemKey": named(CatalogueItemKey.self),
    "RequiredDocumentKey": named(RequiredDocumentKey.self), "ItemNameKey": named(ItemNameKey.self),
    "StageKey": named(StageKey.self), "InterviewKey": named(InterviewKey.self), "SampleKey": named(SampleKey.self),
    "ActionFileKey": named(ActionFileKey.self), "ActionKey": named(ActionKey.self),
    "QuestionnaireTranslationKey": named(QuestionnaireTranslationKey.self),
    "CatalogueTranslationKey": named(CatalogueTranslationKey.self), "TopicTextKey": named(TopicTextKey.self),
    "CriterionTextKey": named(CriterionTextKey.self), "ItemTextKey": named(ItemTextKey.self),
    "StageTextKey": named(StageTextKey.self), "InterviewTextKey": named(InterviewTextKey.self),
    "SampleTextKey": named(SampleTextKey.self),
    "LanguageKey": named(LanguageKey.self), "TranslationKey": named(TranslationKey.self),
    "BenchmarkKey": named(BenchmarkKey.self), "BenchmarkTopicKey": named(BenchmarkTopicKey.self),
    "BenchmarkCountKey": named(BenchmarkCountKey.self),
    "ThemeKey": named(ThemeKey.self), "Theme.Role": named(Theme.Role.self),
  ]

  private static func named<Key: FieldKey>(_ type: Key.Type) -> [(name: String, raw: String)] {
    Key.words.cases.map { ("\($0)", $0.rawValue) }
  }

  /// `documented-information` for `documentedInformation`; files spell colour as in British English.
  private static func key(ofCase name: String) -> String {
    name.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined().replacing("color", with: "colour")
  }

  @Test(arguments: keys.keys.sorted()) func everyKeyIsItsCaseInKebabCase(enumeration: String) throws {
    for (name, raw) in try #require(Self.keys[enumeration]) {
      #expect(raw == Self.key(ofCase: name))
      #expect(raw.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(raw)")
    }
  }

  /// The list above lacks no enumeration, and has none that is gone.
  @Test func everyEnumerationOfKeysIsTested() throws {
    let declared = try swiftSources().flatMap { file in
      file.text.matches(of: /(?:enum|extension) ([A-Za-z.]+): (?:String, )?FieldKey\b/).map { String($0.1) }
    }
    #expect(declared.sorted() == Self.keys.keys.sorted())
  }

  /// A mapping may have any number of keys.
  @Test func thereIsNoLimitToTheNumberOfKeys() throws {
    let names = (0..<100).map { "key-\($0)" }
    let text = names.reversed().map { "\($0): \($0)\n" }.joined()
    let root = try #require(Document(name: "x.yaml", text: text).root)
    let list = WordList(names)
    var found: [Int?] = []
    root.forEachEntry { key, _ in found.append(root.index(ofWordAt: key, in: list)) }
    #expect(found == Array((0..<100).reversed()))
  }
}
