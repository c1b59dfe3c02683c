/// Words and turns that readers stumbled over. Write the trade's word or a plain verb instead.
package enum AvoidedWords {
  /// Literary or translated English, and paraphrases of the trade's words.
  package static let everywhere = phrases(
    """
    alike, anew, at hand, attain, attained, attains, bear on, bears on, boil, chase, dearer, heap, heaps, hole in, meanwhile,
    mend, mended, mends, met by, nobody may, none of, over coffee, personnel office, ruler, see to, sees to, somebody who,
    speak of, speaks of, stand on, stands on, take on, takes on, the room, tidy, trick mail, trick mails, unless said,
    want a, want an, wants a, wants an, whiteboard photo, whoever, worth the walk
    """)

  /// What else program, pages and documents do not say.
  package static let inTexts = phrases(
    """
    are no, be given again, can be no, carried by, carries, enter alone, given again, had no case,
    hand in, hand out, handed out, hands in, hands out, held by, is called so, is no, is none, lie near, lies near,
    lower median, may be empty, may be given, nobody is asked, of all of, orphaned, prioritise, organisation, organisations,
    stand, standing apart, stands, stands behind, stands for, take over, taken over, takes over, that which, the fault,
    the own, to its closing, voice, voices, was no, were no, what stands, which stands, wherein, with a voice,
    worked out, write a text
    """)

  /// Words that hide a measure: two assessors would not rate the same.
  package static let vague = phrases(
    """
    adequate, adequately, and/or, appropriate, appropriately, as needed, clear, clearly, effective, effectively, etc,
    inadequate, inadequately, inappropriate, inappropriately, insufficient, insufficiently, irregular, irregularly, proper,
    properly, regular, regularly, sound, soundly, sufficient, sufficiently, suitable, suitably, timely
    """)

  /// Turns that comments avoid as well.
  package static let inComments = phrases(
    """
    alike, anew, at hand, attain, attained, attains, bear on, bears on, dearer, heaps, lie near, lies near, meanwhile, mend,
    mended, mends, nobody may, personnel office, see to, sees to, speak of, speaks of, stand on, stands on, the room,
    trick mail, unless said, wants a, wants an, whoever
    """)

  /// Returns the phrases that occur in a text as whole words, in any case. "There is no" and "is no longer" are plain.
  package static func found(in text: String, of phrases: [String]) -> [String] {
    let all = " " + text.lowercased().split { !($0.isLetter || $0 == "/" || $0 == "-") }.joined(separator: " ") + " "
    let words = plainNegations.reduce(all) { $0.replacing(" \($1) ", with: " ") }
    return phrases.filter { words.contains(" \($0) ") }
  }

  private static let plainNegations = [
    "there is no", "there are no", "there was no", "is no longer", "are no longer", "was no longer",
  ]

  private static func phrases(_ list: String) -> [String] {
    list.replacing("\n", with: " ").split(separator: ", ").map { String($0) }
  }
}
