internal import Assessment
internal import OperatingSystem
internal import Text

extension Comparison {
  /// A comparison of two or more evaluations, the earliest first; fails where their questionnaires differ.
  init(comparable evaluations: [Evaluation]) throws(CommandFailure) {
    guard let comparison = Comparison(of: evaluations) else { throw .differentQuestionnaires(evaluations) }
    self = comparison
  }
}

extension CommandFailure {
  fileprivate static func differentQuestionnaires(_ evaluations: [Evaluation]) -> CommandFailure {
    let names = Set(evaluations.map(\.assessment.questionnaire.id.text)).sorted().joined(separator: ", ")
    return .input(
      "these engagements answer different questionnaires, so nothing can be compared: \(TerminalText(oneLine: names))")
  }
}
