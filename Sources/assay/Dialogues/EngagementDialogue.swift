internal import Assessment
internal import AssessmentFiles
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

    /// The choices where nothing that is needed is missing.
    var choice: EngagementChoice? {
      guard let folder, let questionnaire else { return nil }
      return EngagementChoice(
        folder: folder, questionnaire: questionnaire, organization: organization, topics: topics, target: target)
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
      topics: topics.isEmpty ? nil : topics, target: target)
  }

  private func value<Value>(
    _ value: Value?, or ask: () throws(CommandFailure) -> Value?
  ) throws(CommandFailure) -> Value? {
    if let value { return value }
    return try ask()
  }

  private func folder() throws(CommandFailure) -> String? {
    try ask("Folder to make, such as reports/my-firm: ") { text in
      if text.isEmpty { return .failure("A name is needed") }
      let file = FilePath.joined(text, EngagementFolder.fileName)
      return system.kind(file) == nil ? .success(text) : .failure("There is an engagement in \(text) already")
    }
  }

  private func organization() throws(CommandFailure) -> String? {
    try ask("Organization (may be empty): ") { .success($0) }
  }

  private func questionnaire() throws(CommandFailure) -> Questionnaire? {
    let all = reader.library.questionnaires.compactMap { reader.questionnaire(from: $0).value }
    try choices(all.map { "\($0.id): \($0.title)" })
    return try ask("Questionnaire (number or name): ") { text in
      let byName = all.first { $0.id.text == text }
      let found = byName ?? Int(text).flatMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
      return found.map { .success($0) }
        ?? .failure("None is called so\(DidYouMean.sentence(for: text, among: all.map(\.id.text)))")
    }
  }

  private func topics(of questionnaire: Questionnaire) throws(CommandFailure) -> [String]? {
    let known = questionnaire.topics.map(\.id.text)
    try choices(questionnaire.topics.map(\.title))
    return try ask("Topics (numbers or names with commas; empty for all): ") { text in
      if text.isEmpty { return .success([]) }
      var chosen: [String] = []
      for part in text.commaSeparated {
        let byNumber = Int(part).flatMap { known.indices.contains($0 - 1) ? known[$0 - 1] : nil }
        guard let id = known.first(where: { $0 == part }) ?? byNumber else {
          return .failure("No topic is called '\(part)'\(DidYouMean.sentence(for: part, among: known))")
        }
        chosen.append(id)
      }
      return .success(chosen)
    }
  }

  private func target(for questionnaire: Questionnaire) throws(CommandFailure) -> Int? {
    let highest = questionnaire.levels.count
    let usual = min(3, highest)
    if highest == 1 { return 1 }
    return try ask("Target level, 1 to \(highest) (empty for \(usual)): ") { text in
      if text.isEmpty { return .success(usual) }
      guard let level = Int(digits: text), (1...highest).contains(level) else {
        return .failure("A number from 1 to \(highest), please")
      }
      return .success(level)
    }
  }

  /// Whether an answer can be used.
  private enum Verdict<Value> {
    case success(Value)
    /// The reason, as a sentence without a full stop.
    case failure(TerminalText)
  }

  /// Asks until the answer can be used; nil when the person leaves.
  private func ask<Value>(
    _ question: String, judge: (String) -> Verdict<Value>
  ) throws(CommandFailure) -> Value? {
    while true {
      try system.writeOutput(Array(question.utf8))
      guard case .line(let line) = try system.readAnswer() else { return nil }
      let text = String(decoding: line, as: UTF8.self)
      switch judge(text.trimmed) {
      case .success(let value): return value
      case .failure(let reason): try system.print(reason)
      }
    }
  }

  private func choices(_ lines: [String]) throws(CommandFailure) {
    for (index, line) in lines.enumerated() { try system.print(TerminalText(oneLine: "  \(index + 1) \(line)")) }
  }
}
