internal import Assessment
internal import OperatingSystem
internal import Text

/// The condition of `--fail-on`: no requirement has a finding, or a worse one (spec, Findings).
struct FindingGate {
  /// A finding at which the gate can fail, worst first.
  enum Bound: String, Hashable, Sendable, CaseIterable {
    case major, excluded, minor, unanswered

    fileprivate var finding: Finding {
      switch self {
      case .major: .major
      case .excluded: .excluded
      case .minor: .minor
      case .unanswered: .unanswered
      }
    }
  }

  private let evaluation: Evaluation
  private let bound: Bound

  /// Refuses an assessment that is not a direct conformity assessment.
  init(_ evaluation: Evaluation, bound: Bound) throws(CommandFailure) {
    guard evaluation.score.measure == .findings else { throw .noFindings(evaluation) }
    self.evaluation = evaluation
    self.bound = bound
  }

  /// Fails where a requirement has the finding or a worse one, as printed, and where no requirement is asked at all; names
  /// the requirements.
  func check() throws(CommandFailure) {
    let isAsked = evaluation.score.assessed.contains { framework in
      framework.items.contains { $0.item.isRequirement && !$0.criteria.isEmpty }
    }
    if !isAsked { throw .gate("no criterion in scope refers to a requirement, so nothing is assessed") }
    let failing = evaluation.score.assessed.flatMap { framework in
      framework.items.filter(\.item.isRequirement).compactMap { item -> String? in
        guard let printed = evaluation.judgements.printedFinding(of: item, in: framework),
          printed.rank <= bound.finding.rank
        else { return nil }
        return "\(framework.catalogue.id):\(item.item.id) (\(printed.rawValue))"
      }
    }
    if !failing.isEmpty { throw .gate("not fulfilled: \(failing.joined(separator: ", "))") }
  }
}

extension CommandFailure {
  fileprivate static func noFindings(_ evaluation: Evaluation) -> CommandFailure {
    .wrongCommandLine(
      """
      '\(evaluation.assessment.questionnaire.id.text)' does not assess a standard directly, so its answers are not findings: \
      use --fail-below instead of --fail-on
      """)
  }
}
