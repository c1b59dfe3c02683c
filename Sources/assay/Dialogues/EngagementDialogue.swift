internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text

/// The choices for a new engagement.
struct EngagementChoice: Sendable {
  let folder: String
  let questionnaire: Questionnaire
  let organization: String?
  /// The ids of the topics in scope; nil for all.
  let topics: [String]?
  /// The level to reach in every topic; nil for the default.
  let target: Int?
  /// The day to which the results belong; nil where it is not known.
  let date: CalendarDate?
}

/// Asks a person for the values that a new engagement needs, one question per line.
struct EngagementDialogue {
  /// The values that the command line gives.
  struct Given: Sendable {
    let folder: String?
    let questionnaire: Questionnaire?
    let organization: String?
    let topics: [String]?
    let target: Int?
    let date: CalendarDate?

    /// The choices where nothing that is needed is missing.
    var choice: EngagementChoice? {
      guard let folder, let questionnaire else { return nil }
      return EngagementChoice(
        folder: folder, questionnaire: questionnaire, organization: organization, topics: topics, target: target,
        date: date)
    }
  }

  let system: System
  let reader: AssessmentReader

  /// Asks for the values that are not given, until every answer can be used; nil when the person leaves.
  func choice(_ given: Given) throws(CommandFailure) -> EngagementChoice? {
    guard let folder = try value(given.folder, or: self.folder),
      let organization = try value(given.organization, or: self.organization),
      let questionnaire = try value(given.questionnaire, or: self.questionnaire),
      let topics = try value(given.topics, or: { () throws(CommandFailure) in try self.topics(of: questionnaire) }),
      let target = try value(given.target, or: { () throws(CommandFailure) in try self.target(for: questionnaire) })
    else { return nil }
    return EngagementChoice(
      folder: folder, questionnaire: questionnaire, organization: organization.isEmpty ? nil : organization,
      topics: topics.isEmpty ? nil : topics, target: target, date: given.date)
  }

  private func value<Value>(
    _ value: Value?, or ask: () throws(CommandFailure) -> Value?
  ) throws(CommandFailure) -> Value? {
    if let value { return value }
    return try ask()
  }
}
