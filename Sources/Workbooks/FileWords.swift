internal import AssessmentFiles
internal import ReportDocument
internal import Wording

/// The words of files that stand in a workbook as they are, and what they mean in the reader's language.
enum FileWords {
  private static let phrases: [ReportPhrase] = [
    "high", "medium", "low", "respondent", "consensus", "nonconformity", "improvement", "opportunity", "accepted risk",
    "self-assessment", "internal audit", "external audit", "customer", "other", "major", "minor", "open",
    "in progress", "done", "verified", "dropped",
  ]
  /// By the words in files, where a hyphen is in place of each space.
  private static let phraseOfWord = Dictionary(
    phrases.map { (Language.english.words($0).replacing(" ", with: "-"), $0) }, uniquingKeysWith: { one, _ in one })

  /// Returns the meaning of a word; the word itself if it has none.
  static func meaning(of word: String, in language: Language) -> String {
    phraseOfWord[word].map { language.words($0) } ?? word
  }

  /// Returns a line for each word, such as `open: offen`, without those that mean themselves.
  static func lines(of words: [String], in language: Language) -> [String] {
    words.map { ($0, meaning(of: $0, in: language)) }
      .filter { word, meaning in word != meaning.replacing(" ", with: "-") }.map { "\($0): \($1)" }
  }

  /// Returns the word of a list that a text means in one of the languages; nil if it means none.
  static func word(meantBy text: String, among words: [String], in languages: [Language]) -> String? {
    let text = text.lowercased()
    return words.first { word in languages.contains { meaning(of: word, in: $0).lowercased() == text } }
  }
}
