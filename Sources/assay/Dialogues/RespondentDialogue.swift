internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

/// Asks for the respondent of an interview.
struct RespondentDialogue {
  let system: System
  let assessment: Assessment
  let language: Language

  /// A person who can be interviewed.
  private struct Known {
    let name: String
    /// The number of answered criteria; nil without a sheet.
    let answered: Int?
  }

  /// Lists the known respondents and asks for one of them or for a new name; nil when the person leaves.
  func name() throws(CommandFailure) -> String? {
    let known = self.known
    if !known.isEmpty {
      try system.print(language.say("Respondents:"))
      try system.choices(known.map { (TerminalText(oneLine: $0.name), progress(of: $0)) })
    }
    let question = language.text(
      known.isEmpty ? "Your name: " : "Your name, or the number of a respondent: ")
    return try system.ask(question, explained: language.say(.aboutRespondent)) { text in
      if let number = Int(digits: text), known.indices.contains(number - 1) { return .success(known[number - 1].name) }
      if text.isEmpty { return .failure(language.say("Enter a name")) }
      if Int(digits: text) != nil { return .failure(language.say("There is no respondent number '\(userText: text)'")) }
      return .success(text)
    }
  }

  /// The invited respondents, then those of the other sheets; a name that was not replaced yet is left out.
  private var known: [Known] {
    let sheets = (assessment.sheets + assessment.notYetAnswered).filter { $0.role == .respondent }
    let answered = Dictionary(sheets.map { (RespondentName($0.respondent), $0) }) { first, _ in first }
    var seen: Set<RespondentName> = []
    let names =
      assessment.engagement.respondents.map(\.name) + sheets.filter { !$0.hasPlaceholderName }.map(\.respondent)
    return names.filter { seen.insert(RespondentName($0)).inserted }.map { name in
      Known(
        name: name,
        answered: answered[RespondentName(name)].map { sheet in
          sheet.answers.byCriterion.values.count { $0.response != .unanswered }
        })
    }
  }

  private func progress(of respondent: Known) -> String {
    language.text(
      respondent.answered.map { Phrase($0, one: "{1} answer", many: "\($0) answers") } ?? "no answers yet")
  }
}

extension TerminalPhrase {
  fileprivate static let aboutRespondent: TerminalPhrase = """
    The answers are saved in a sheet with this name. Enter the number of a respondent to continue that sheet, or a new \
    name to begin one.
    """
}
