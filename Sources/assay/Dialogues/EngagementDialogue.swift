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

  /// Whether an answer can be used.
  enum Verdict<Value> {
    case success(Value)
    /// The reason, as a sentence without a full stop.
    case failure(TerminalText)
  }

  /// Asks until the answer can be used; nil when the person leaves. `?` prints the explanation.
  func ask<Value>(
    _ question: String, explained explanation: TerminalText, judge: (String) -> Verdict<Value>
  ) throws(CommandFailure) -> Value? {
    while true {
      try system.writeOutput(Array(question.utf8))
      guard case .line(let line) = try system.readAnswer() else { return nil }
      let text = String(decoding: line, as: UTF8.self).trimmed
      if text == "?" {
        var outline = TextOutline()
        outline.add(explanation)
        try print(outline)
        continue
      }
      switch judge(text) {
      case .success(let value): return value
      case .failure(let reason):
        try system.print("\(reason)\(reason.text.hasSuffix("?") ? "" : ".") Enter ? for an explanation.")
      }
    }
  }

  /// Prints lines with their numbers, each indented and as wide as the terminal.
  func choices(_ lines: [(title: TerminalText, purpose: String)]) throws(CommandFailure) {
    var outline = TextOutline()
    for (index, line) in lines.enumerated() {
      outline.add("\(index + 1)  \(line.title)", depth: 1)
      if !line.purpose.isEmpty { outline.add(userText: line.purpose, depth: 3) }
    }
    try print(outline)
  }

  private func print(_ outline: TextOutline) throws(CommandFailure) {
    try system.print(outline.rendered(width: system.width(), style: Style(isOn: false)))
  }
}
