internal import Assessment
internal import Wording

/// Sentences on a roadmap, for the terminal and for documents.
enum RoadmapPhrases {
  /// The reason why there is no step.
  static func nothingToDo<Piece>(_ evaluation: Evaluation) -> Phrase<Piece> {
    let overall = evaluation.score.overall
    if overall.applicable == 0 { return "No steps: no criterion in scope is applicable." }
    if overall.level == nil { return "No steps yet: nothing is answered." }
    if overall.achievement.isComplete {
      return evaluation.score.measure == .findings
        ? "No steps needed: every requirement that was asked is fulfilled."
        : "No steps needed: every topic reaches its target."
    }
    return "No steps needed by the answers so far; some questions are unanswered."
  }
}
