internal import Assessment
internal import OperatingSystem
internal import Text

/// Asks for the respondent of an interview.
struct RespondentDialogue {
  let system: System
  let assessment: Assessment

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
      try system.print("Respondents:")
      try system.choices(known.map { (TerminalText(oneLine: $0.name), progress(of: $0)) })
    }
    let question = known.isEmpty ? "Your name: " : "Your name, or the number of a respondent: "
    return try system.ask(question, explained: .aboutRespondent) { text in
      if let number = Int(digits: text), known.indices.contains(number - 1) { return .success(known[number - 1].name) }
      if text.isEmpty { return .failure("Enter a name") }
      if Int(digits: text) != nil { return .failure("There is no respondent number \(quoted: text)") }
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
    respondent.answered.map { $0 == 1 ? "1 answer" : "\($0) answers" } ?? "no answers yet"
  }
}

extension TerminalText {
  fileprivate static let aboutRespondent: TerminalText = """
    The answers are saved in a sheet with this name. Enter the number of a respondent to continue that sheet, or a new
    name to begin one.
    """
}
