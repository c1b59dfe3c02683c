internal import Assessment
internal import AssessmentFiles
internal import Text

/// Asks a person for what a new engagement needs, one question a line.
struct EngagementDialogue {
  /// What was chosen.
  struct Choice {
    let folder: String
    let questionnaire: Questionnaire
    let organization: String?
    let topics: [String]?
    let target: Int?
  }

  let shell: Shell
  let reader: AssessmentReader

  /// Asks until every answer can be used; what the command line says already is not asked again.
  func choice(
    folder: String?, questionnaire: Questionnaire?, organization: String?, topics: [String]?, target: Int?
  ) throws(CommandFailure) -> Choice? {
    guard let folder = try given(folder, or: self.folder),
      let organization = try given(organization, or: self.organization),
      let questionnaire = try given(questionnaire, or: self.questionnaire),
      let topics = try given(topics, or: { () throws(CommandFailure) in try self.topics(of: questionnaire) }),
      let target = try given(target, or: { () throws(CommandFailure) in try self.target(for: questionnaire) })
    else { return nil }
    return Choice(
      folder: folder, questionnaire: questionnaire, organization: organization.isEmpty ? nil : organization,
      topics: topics.isEmpty ? nil : topics, target: target)
  }

  private func given<Value>(
    _ value: Value?, or ask: () throws(CommandFailure) -> Value?
  ) throws(CommandFailure) -> Value? {
    if let value { return value }
    return try ask()
  }

  private func folder() throws(CommandFailure) -> String? {
    try ask("Folder to make, such as reports/my-firm: ") { text in
      if text.isEmpty { return .failure("A name is needed") }
      let file = FilePath.joined(text, EngagementFolder.fileName)
      return shell.kind(file) == nil ? .success(text) : .failure("There is an engagement in \(text) already")
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
      for part in ValueKind.parts(of: text) {
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
      guard let level = ValueKind.wholeNumber(text), (1...highest).contains(level) else {
        return .failure("A number from 1 to \(highest), please")
      }
      return .success(level)
    }
  }

  private enum Verdict<Value> {
    case success(Value)
    case failure(String)
  }

  /// Asks until the answer can be used; nil when the person leaves.
  private func ask<Value>(
    _ question: String, _ judge: (String) -> Verdict<Value>
  ) throws(CommandFailure) -> Value? {
    while true {
      try shell.writeOutput(Array(question.utf8))
      guard case .line(let line) = try shell.readAnswer() else { return nil }
      let text = String(decoding: line, as: UTF8.self)
      switch judge(text.trimmed) {
      case .success(let value): return value
      case .failure(let reason): try shell.print(TerminalText(oneLine: reason))
      }
    }
  }

  private func choices(_ lines: [String]) throws(CommandFailure) {
    for (index, line) in lines.enumerated() { try shell.print(TerminalText(oneLine: "  \(index + 1) \(line)")) }
  }
}
