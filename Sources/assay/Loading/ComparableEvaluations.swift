internal import Assessment
internal import OperatingSystem
internal import Text

extension Comparison {
  /// A comparison of two or more evaluations, the earliest first; fails where their questionnaires differ. `folders` are
  /// their paths.
  init(comparable evaluations: [Evaluation], in folders: [String]) throws(CommandFailure) {
    guard let comparison = Comparison(of: evaluations, in: folders) else { throw .differentQuestionnaires(evaluations) }
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
