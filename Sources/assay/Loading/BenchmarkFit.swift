internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text

extension Benchmark {
  /// Refuses a benchmark of another questionnaire, version or scoring method than that of the evaluation.
  func refuse(unlessFitting evaluation: Evaluation) throws(CommandFailure) {
    let (asked, rule) = (evaluation.assessment.questionnaire, evaluation.score.rule)
    if evaluation.score.measure == .findings { throw .noLevels(to: asked) }
    let basis = BenchmarkTally.Basis(questionnaire: asked.id, version: asked.version, method: rule.method)
    guard self.basis == basis else { throw .otherBasis(self.basis, basis) }
    for topic in topics {
      guard let known = asked.topic(topic.topic), rule.top(of: known) == topic.top else {
        throw .otherTopic(topic.topic, of: asked)
      }
    }
  }

  private var basis: BenchmarkTally.Basis {
    BenchmarkTally.Basis(questionnaire: questionnaire, version: version, method: method)
  }
}

extension BenchmarkTally.Basis {
  /// `itil4-practices 1.0, scoring capability`.
  var description: TerminalText {
    let words = [questionnaire.text, version].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(TerminalText(oneLine: words)), scoring \(method.rawValue)"
  }
}

extension CommandFailure {
  fileprivate static func noLevels(to questionnaire: Questionnaire) -> CommandFailure {
    .input(
      "'\(questionnaire.id.text)' assesses conformity and has no levels to compare with a benchmark")
  }

  fileprivate static func otherBasis(_ benchmark: BenchmarkTally.Basis, _ own: BenchmarkTally.Basis) -> CommandFailure {
    .input("the benchmark is for \(benchmark.description); the engagement uses \(own.description)")
  }

  fileprivate static func otherTopic(_ topic: ID<Topic>, of questionnaire: Questionnaire) -> CommandFailure {
    .input(
      """
      the benchmark's levels of '\(topic.text)' do not match '\(questionnaire.id.text)'; create it again with this \
      questionnaire
      """)
  }
}
