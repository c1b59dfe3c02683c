/// Words and turns that readers stumbled over, and what to write instead is in no list: the trade's word, or a plain verb.
package enum AvoidedWords {
  /// Literary or translated English, and paraphrases of the trade's words.
  package static let everywhere = phrases(
    """
    alike, anew, at hand, attain, attained, attains, bear on, bears on, boil, chase, dearer, heap, heaps, hole in, meanwhile,
    mend, mended, mends, met by, nobody may, none of, over coffee, personnel office, ruler, see to, sees to, somebody who,
    speak of, speaks of, stand on, stands on, take on, takes on, the room, tidy, trick mail, trick mails, unless said,
    want a, want an, wants a, wants an, whiteboard photo, whoever, worth the walk
    """)

  /// Words that hide a measure: two assessors would not rate the same.
  package static let vague = phrases(
    """
    adequate, adequately, and/or, appropriate, appropriately, as needed, clear, clearly, effective, effectively, etc,
    inadequate, inadequately, inappropriate, inappropriately, insufficient, insufficiently, irregular, irregularly, proper,
    properly, regular, regularly, sound, soundly, sufficient, sufficiently, suitable, suitably, timely
    """)

  /// Returns the phrases that occur in a text as whole words, in any case.
  package static func found(in text: String, of phrases: [String]) -> [String] {
    let words = " " + text.lowercased().split { !($0.isLetter || $0 == "/" || $0 == "-") }.joined(separator: " ") + " "
    return phrases.filter { words.contains(" \($0) ") }
  }

  private static func phrases(_ list: String) -> [String] {
    list.replacing("\n", with: " ").split(separator: ", ").map { String($0) }
  }
}
