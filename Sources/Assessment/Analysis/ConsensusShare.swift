/// The answers that one consensus sheet decided.
package struct ConsensusShare: Hashable, Sendable {
  /// The sheet.
  package let sheet: AnswerSheet
  /// The number of criteria in scope on which it decided, 1 or more.
  package let criteria: Int

  /// Returns the consensus sheets that decided on a criterion in scope, in the order of their file names.
  package static func all(in evaluation: Evaluation) -> [ConsensusShare] {
    var counts: [Int: Int] = [:]
    for topic in evaluation.topics {
      for criterion in topic.score.criteria {
        if case .consensus(let sheet) = criterion.answer.origin { counts[sheet, default: 0] += 1 }
      }
    }
    return counts.sorted { $0.key < $1.key }.map { index, count in
      ConsensusShare(sheet: evaluation.assessment.sheets[index], criteria: count)
    }
  }
}
