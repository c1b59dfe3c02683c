internal import Text

extension Evaluation {
  /// An entry that the action register does not have yet (formats, Actions).
  package struct ActionProposal: Hashable, Sendable {
    /// A nonconformity, or an improvement for a step of the roadmap.
    package let kind: Action.Kind
    /// The requirement or criterion, as the register names it.
    package let about: String
    /// The statement that is not fulfilled.
    package let finding: String
    /// The recommendation.
    package let action: String
    /// The effort of the criteria that are missing: S, M or L, the largest.
    package let effort: Effort
  }

  /// The entries to add: one for each nonconformity of a directly assessed framework, in catalogue order, then one for
  /// each step of the wave *now*. Whatever the register has an entry about is left out, whatever state that is in.
  package var actionProposals: [ActionProposal] {
    let known = Set(assessment.actions.map(\.about))
    let nonconformities = score.assessed.flatMap { framework in
      framework.items.filter(\.item.isRequirement).compactMap { proposal(for: $0, in: framework) }
    }
    let steps = roadmap.steps(in: .now).map { step in
      let (criterion, isAnswered) = (step.scored.criterion, step.scored.answer.isAnswered)
      return ActionProposal(
        kind: .improvement, about: criterion.id.text,
        finding: "\(isAnswered ? "Not fully achieved" : "Not known"): \(criterion.text)",
        action: isAnswered ? criterion.nextStep : "Find out whether this is true.", effort: step.scored.effort)
    }
    return (nonconformities + steps).filter { !known.contains($0.about) }
  }

  private func proposal(for item: FrameworkScore.Item, in framework: FrameworkScore) -> ActionProposal? {
    guard judgements.printedFinding(of: item, in: framework)?.isNonconformity ?? false else { return nil }
    let missed = item.own.filter(\.isNotFull)
    let first = missed.first(where: \.isCriticalGap) ?? missed.first
    let texts = missed.map(\.criterion.text).joined(separator: " ")
    return ActionProposal(
      kind: .nonconformity, about: "\(framework.catalogue.id):\(item.item.id)",
      finding: "Not shown: \(texts.isEmpty ? item.item.title : texts)", action: first?.criterion.nextStep ?? "",
      effort: missed.map(\.effort).max { $0.units < $1.units } ?? .medium)
  }
}

extension ScoredCriterion {
  /// Whether it is answered, and with less than full achievement.
  package var isNotFull: Bool { Rules.isUnfulfilled(answer.answeredValue ?? 1) }
}
