internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text

// The questions of the dialogue, one function each.

extension EngagementDialogue {
  /// The questionnaire for people who have not assessed anything yet.
  private static let first = "itsm-quick-check"

  /// The folder of the new engagement.
  func folder() throws(CommandFailure) -> String? {
    try system.ask("Folder to create (e.g. reports/my-firm): ", explained: .aboutFolder) { text in
      if text.isEmpty { return .failure("Enter a folder name") }
      let file = FilePath.joined(text, EngagementFolder.fileName)
      return system.kind(file) == nil ? .success(text) : .failure("\(text) already contains an engagement")
    }
  }

  /// The organization's name; empty for none.
  func organization() throws(CommandFailure) -> String? {
    try system.ask("Organization (optional): ", explained: .aboutOrganization) { .success($0) }
  }

  /// One of the library's questionnaires, of which the quick check comes first and is the default.
  func questionnaire() throws(CommandFailure) -> Questionnaire? {
    let known = reader.library.questionnaires.compactMap { reader.questionnaire(from: $0).value }
    let all = known.filter { $0.id.text == Self.first } + known.filter { $0.id.text != Self.first }
    try system.choices(all.map { ("\(oneLine: $0.title) (\(oneLine: $0.id.text))", $0.description.firstSentence) })
    return try system.ask("Questionnaire (number or id; default: 1): ", explained: .aboutQuestionnaire) { text in
      if text.isEmpty, let first = all.first { return .success(first) }
      if let index = Self.index(of: text, ids: all.map(\.id.text), titles: all.map(\.title)) {
        return .success(all[index])
      }
      let suggestion = DidYouMean.sentence(
        for: text, among: Self.names(ids: all.map(\.id.text), titles: all.map(\.title)))
      return .failure("No questionnaire has this name or number\(suggestion)")
    }
  }

  /// The ids of topics; empty for all.
  func topics(of questionnaire: Questionnaire) throws(CommandFailure) -> [String]? {
    let (ids, titles) = (questionnaire.topics.map(\.id.text), questionnaire.topics.map(\.title))
    try system.choices(questionnaire.topics.map { (TerminalText(oneLine: $0.title), "") })
    return try system.ask("Topics (numbers or ids, separated by commas; default: all): ", explained: .aboutTopics) {
      text in
      if text.isEmpty { return .success([]) }
      // A title may have a comma itself.
      if let index = Self.index(of: text, ids: ids, titles: titles) { return .success([ids[index]]) }
      var chosen: [String] = []
      for part in text.commaSeparated {
        guard let index = Self.index(of: part, ids: ids, titles: titles) else {
          let suggestion = DidYouMean.sentence(for: part, among: Self.names(ids: ids, titles: titles))
          return .failure("There is no topic \(quoted: part)\(suggestion)")
        }
        if !chosen.contains(ids[index]) { chosen.append(ids[index]) }
      }
      return .success(chosen)
    }
  }

  /// The level that every topic should reach.
  func target(for questionnaire: Questionnaire) throws(CommandFailure) -> Int? {
    let highest = questionnaire.levels.count
    let usual = min(3, highest)
    if highest == 1 { return 1 }
    let levels = questionnaire.levels.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    try system.print("Target level: the level that every topic should reach. Levels: \(oneLine: levels)")
    return try system.ask("Target level, 1 to \(highest) (default: \(usual)): ", explained: .aboutTarget) { text in
      if text.isEmpty { return .success(usual) }
      guard let level = Int(digits: text), (1...highest).contains(level) else {
        return .failure("Enter a number from 1 to \(highest)")
      }
      return .success(level)
    }
  }

  /// Ids, and titles that are other words: two equal words would suggest neither.
  private static func names(ids: [String], titles: [String]) -> [String] {
    let known = Set(ids.map { $0.lowercased() })
    return ids + titles.filter { !known.contains($0.lowercased()) }
  }

  /// The choice that a text means: a number, an id or a title, without regard to case.
  private static func index(of text: String, ids: [String], titles: [String]) -> Int? {
    let wanted = text.lowercased()
    if let index = ids.firstIndex(where: { $0.lowercased() == wanted }) { return index }
    if let number = Int(digits: text), ids.indices.contains(number - 1) { return number - 1 }
    let named = titles.indices.filter { titles[$0].lowercased() == wanted }
    return named.count == 1 ? named.first : nil
  }
}

extension String {
  /// The text up to its first full stop.
  fileprivate var firstSentence: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let end = line.firstRange(of: ". ") else { return line }
    return String(line[..<end.lowerBound]) + "."
  }
}

extension TerminalText {
  fileprivate static let aboutFolder: TerminalText = """
    All files of the assessment are put into this folder: its settings, the answers and the reports. It is created if
    it does not exist.
    """
  fileprivate static let aboutOrganization: TerminalText = """
    The name of the assessed organization, as it should appear in reports. You can change it later in
    engagement.yaml.
    """
  fileprivate static let aboutQuestionnaire: TerminalText = """
    A questionnaire contains the statements to rate. Start with the quick check if this is your first assessment; it
    takes about an hour. 'assay show NAME' prints a questionnaire.
    """
  fileprivate static let aboutTopics: TerminalText = """
    Only the topics in scope are asked and reported. Choose all of them if you are not sure; you can change the list
    later in engagement.yaml.
    """
  fileprivate static let aboutTarget: TerminalText = """
    Reports compare each topic with its target and show the shortest way to reach it. You can set other targets for
    individual topics later, under 'targets' in engagement.yaml.
    """
}
