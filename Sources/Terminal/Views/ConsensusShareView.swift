internal import Assessment
internal import OperatingSystem
internal import Text
internal import Wording

extension ConsensusShare {
  /// Whose sheet it is, and how many answers it decided.
  func line(in language: Language) -> TerminalText {
    let author = sheet.respondent + (sheet.date.map { ", \(language.date($0.description))" } ?? "")
    return language.say(
      Phrase(
        criteria, one: "Decided by the consensus sheet {1} ({2}): {3} answer",
        many: """
          Decided by the consensus sheet \(userText: sheet.name) (\(userText: author)): \(criteria) answers
          """))
  }
}
