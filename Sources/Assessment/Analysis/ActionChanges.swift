internal import Text

/// The differences of the action registers of two assessments (formats, Actions).
package struct ActionChanges: Hashable, Sendable {
  /// The entries that only the later register has, in its order.
  package let opened: [Action]
  /// The entries that are done, verified or dropped now and were not before, in the order of the later register.
  package let closed: [Action]
  /// The entries that are not done and were due before the later assessment's date; empty if it has none.
  package let overdue: [Action]
  /// Of the closed entries, without dropped ones, those about a criterion, topic, requirement or document whose result did
  /// not rise.
  package let withoutEffect: [Action]

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { opened.isEmpty && closed.isEmpty && overdue.isEmpty }

  init(_ change: Change) {
    let (earlier, later) = (change.earlier.assessment, change.later.assessment)
    let known = Dictionary(earlier.actions.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    opened = later.actions.filter { known[$0.id] == nil }
    closed = later.actions.filter { !$0.progress.isPending && known[$0.id]?.progress.isPending ?? true }
    overdue = later.engagement.date.map { date in later.actions.filter { $0.isOverdue(on: date) } } ?? []
    withoutEffect = closed.filter { $0.progress.state != .dropped && change.hasRisen($0.about) == false }
  }
}

extension Change {
  /// The opened, closed and overdue entries of the action registers.
  package var actions: ActionChanges { ActionChanges(self) }

  /// Whether the result of a criterion, topic, requirement or document rose; nil where it cannot be compared.
  fileprivate func hasRisen(_ subject: String) -> Bool? {
    if let criterion = criteria.first(where: { $0.criterion.id.text == subject }) {
      return switch criterion.kind {
      case .improved: true
      case .unchanged: (criterion.before.answer.answeredValue ?? 0) >= 1 ? nil : false
      case .worsened: false
      case .newlyAnswered, .noLongerAnswered, .excluded, .included: nil
      }
    }
    if let topic = topics.first(where: { $0.topic.id.text == subject }) {
      return topic.likeForLike.map { Rules.isBelow($0.then.value, $0.now.value) }
    }
    let findings: [Finding] = [.major, .excluded, .minor, .unevidenced, .conforming]
    let documents: [DocumentStatus] = [.missing, .partly, .claimed, .shown]
    return Self.hasRisen(subject, in: findings, Self.findings(of: earlier), Self.findings(of: later))
      ?? Self.hasRisen(subject, in: documents, Self.documents(of: earlier), Self.documents(of: later))
  }

  /// `order` has the comparable values, the worst first. The best value cannot rise and counts as risen.
  private static func hasRisen<Subject: CustomStringConvertible, Value: Equatable>(
    _ subject: String, in order: [Value], _ then: [(Subject, Value)], _ now: [(Subject, Value)]
  ) -> Bool? {
    guard let old = then.first(where: { "\($0.0)" == subject }).flatMap({ order.firstIndex(of: $0.1) }),
      let new = now.first(where: { "\($0.0)" == subject }).flatMap({ order.firstIndex(of: $0.1) })
    else { return nil }
    return new > old || new == order.indices.last
  }
}
