internal import Assessment
internal import OperatingSystem
internal import Text
internal import Wording

/// The condition of `--fail-below`: every topic is answered, and the lowest reaches a level (spec, Overall).
struct LevelGate {
  private let evaluation: Evaluation
  private let bound: Level

  /// Refuses a direct conformity assessment, which has no levels.
  init(_ evaluation: Evaluation, bound: Level) throws(CommandFailure) {
    if evaluation.score.measure == .findings { throw .noLevels(evaluation) }
    self.evaluation = evaluation
    self.bound = bound
  }

  /// Fails where the condition does not hold; names the topics.
  func check() throws(CommandFailure) {
    let overall = evaluation.score.overall
    var reasons: [TerminalText] = []
    let low = evaluation.topics.compactMap { result in
      result.score.capability.level.flatMap { $0 < bound ? "\(result.score.topic.id) (\($0.number))" : nil }
    }
    if !low.isEmpty, let level = overall.level {
      reasons.append("\(word) \(level.number) is below \(bound.number): \(low.joined(separator: ", "))")
    }
    let open = evaluation.topics.map(\.score).filter(\.isUnanswered).map(\.topic.id.text)
    if !open.isEmpty { reasons.append("no answers in \(open.joined(separator: ", "))") }
    if reasons.isEmpty, overall.level == nil { reasons.append("no applicable criterion in scope") }
    if !reasons.isEmpty { throw .gate(reasons.joined(separator: "; ")) }
  }

  private var word: TerminalText { evaluation.score.measure == .points ? "the lowest result" : "overall level" }
}

extension CommandFailure {
  fileprivate static func noLevels(_ evaluation: Evaluation) -> CommandFailure {
    .wrongCommandLine(
      """
      '\(evaluation.assessment.questionnaire.id.text)' assesses requirements, which have findings instead of levels: use \
      --fail-on major, excluded, minor or unanswered instead of --fail-below
      """)
  }
}
