package import Text

/// An entry of the action register: what is done about a finding (formats, Actions).
package struct Action: Hashable, Sendable {
  /// The kind of entry.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case nonconformity
    case improvement
    case opportunity
    case acceptedRisk = "accepted-risk"
  }

  /// The origin of the entry.
  package enum Source: String, Hashable, Sendable, CaseIterable {
    case selfAssessment = "self-assessment"
    case internalAudit = "internal-audit"
    case externalAudit = "external-audit"
    case customer
    case other
  }

  /// The grade of a nonconformity.
  package enum Grade: String, Hashable, Sendable, CaseIterable {
    case major
    case minor
  }

  /// The state of the work.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open
    case inProgress = "in-progress"
    case done
    case verified
    case dropped
  }

  /// A grade that overrides the computed finding; its reason is in the texts.
  package struct Judgement: Hashable, Sendable {
    /// The grade.
    package let grade: Grade
    /// The person who judged.
    package let judgedBy: String

    /// Needs a person.
    package init(grade: Grade, judgedBy: String) {
      self.grade = grade
      self.judgedBy = judgedBy
    }
  }

  /// The state of the work, with the persons and dates.
  package struct Progress: Hashable, Sendable {
    /// The state of the work.
    package let state: State
    /// The due date; nil if not given.
    package let due: CalendarDate?
    /// The date on which the work was done; nil if not given.
    package let done: CalendarDate?
    /// The date on which the effect was verified; nil if not given.
    package let verified: CalendarDate?
    /// The person who verified the effect; may be empty.
    package let verifiedBy: String

    /// Open, without dates.
    package init(
      state: State = .open, due: CalendarDate? = nil, done: CalendarDate? = nil, verified: CalendarDate? = nil,
      verifiedBy: String = ""
    ) {
      self.state = state
      self.due = due
      self.done = done
      self.verified = verified
      self.verifiedBy = verifiedBy
    }

    /// Whether the work is not done yet.
    package var isPending: Bool { state == .open || state == .inProgress }
  }

  /// Unique in the register.
  package let id: ID<Action>
  /// The kind of entry.
  package let kind: Kind
  /// The criterion, topic, catalogue item or document that the entry is about, as written.
  package let about: String
  /// The origin; nil if not given.
  package let source: Source?
  /// The date on which the entry was raised; nil if not given.
  package let raised: CalendarDate?
  /// The judged grade of a nonconformity; nil for the computed one.
  package let judgement: Judgement?
  /// The texts of the entry.
  package let texts: Texts
  /// The owner; may be empty.
  package let owner: String
  /// The state of the work, with the persons and dates.
  package let progress: Progress

  /// Whether the work is not done and was due before a date.
  package func isOverdue(on date: CalendarDate) -> Bool {
    progress.isPending && progress.due.map { $0 < date } ?? false
  }

  /// The texts of an entry; each may be empty.
  package struct Texts: Hashable, Sendable {
    /// The reason of a judged grade or of an accepted risk.
    package let reason: String
    /// The statement of the finding, with objective evidence.
    package let finding: String
    /// The immediate correction.
    package let correction: String
    /// The cause.
    package let cause: String
    /// The corrective action.
    package let action: String
    /// The check of effectiveness.
    package let effectiveness: String
    /// The effort, such as `5 days`.
    package let effort: String
    /// The address of the ticket.
    package let ticket: String

    /// The work to do; where none is written, the finding or the reason. May be empty.
    package var summary: String { [action, correction, finding, reason].first { !$0.isEmpty } ?? "" }

    /// All texts are optional.
    package init(
      reason: String = "", finding: String = "", correction: String = "", cause: String = "", action: String = "",
      effectiveness: String = "", effort: String = "", ticket: String = ""
    ) {
      self.reason = reason
      self.effort = effort
      self.ticket = ticket
      self.finding = finding
      self.correction = correction
      self.cause = cause
      self.action = action
      self.effectiveness = effectiveness
    }
  }

  /// Does not check its arguments; use the reader.
  package init(
    id: ID<Action>, kind: Kind, about: String, source: Source? = nil, raised: CalendarDate? = nil,
    judgement: Judgement? = nil, texts: Texts = Texts(), owner: String = "",
    progress: Progress = Progress()
  ) {
    self.progress = progress
    self.id = id
    self.kind = kind
    self.about = about
    self.source = source
    self.raised = raised
    self.judgement = judgement
    self.texts = texts
    self.owner = owner
  }
}
