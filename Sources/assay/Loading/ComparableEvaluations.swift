internal import Assessment
internal import OperatingSystem
internal import Text

extension Comparison {
  /// A comparison of two or more engagements, the earliest first; fails where their questionnaires differ.
  init(comparable folders: [EvaluatedFolder]) throws(CommandFailure) {
    let evaluations = folders.map(\.evaluation)
    guard let comparison = Comparison(of: evaluations, in: folders.map(\.path)) else {
      throw .differentQuestionnaires(evaluations)
    }
    self = comparison
  }
}

/// An engagement's folder, as the user wrote it, with its evaluation.
struct EvaluatedFolder: Sendable {
  let path: String
  let evaluation: Evaluation
}

extension [EvaluatedFolder] {
  /// The engagements in order of their dates, whatever the order of the command line; in that order where a date is
  /// missing, and among equal dates.
  var inOrderOfTime: [EvaluatedFolder] {
    let dates = compactMap(\.evaluation.assessment.engagement.date)
    guard dates.count == count else { return self }
    return zip(dates, enumerated()).sorted { ($0.0, $0.1.offset) < ($1.0, $1.1.offset) }.map(\.1.element)
  }
}

extension CommandFailure {
  fileprivate static func differentQuestionnaires(_ evaluations: [Evaluation]) -> CommandFailure {
    let names = Set(evaluations.map(\.assessment.questionnaire.id.text)).sorted().joined(separator: ", ")
    return .input(
      "engagements with different questionnaires cannot be compared: \(TerminalText(oneLine: names))")
  }
}
