internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

/// The first files of an engagement, with comments for the people who edit them.
struct NewEngagement {
  private let id: String
  private let questionnaire: Questionnaire
  private let organization: String?
  private let topics: [Topic]
  private let isPartial: Bool
  private let target: Int?
  private let date: CalendarDate?

  /// Checks the choices against the questionnaire. The engagement's id comes from the folder's name.
  init(_ choice: EngagementChoice) throws(CommandFailure) {
    questionnaire = choice.questionnaire
    let known = questionnaire.topics.map(\.id.text)
    for name in choice.topics ?? [] where !known.contains(name) {
      throw .unknownTopic(name, of: questionnaire.id.text, known: known)
    }
    if let target = choice.target, target > questionnaire.levels.count { throw .unreachable(questionnaire) }
    id = Self.identifier(from: choice.folder)
    organization = choice.organization
    target = choice.target
    date = choice.date
    topics = questionnaire.topics.filter { choice.topics?.contains($0.id.text) ?? true }
    isPartial = choice.topics != nil
  }

  /// The new round of an engagement, for its first sheet.
  init(_ earlier: Assessment, in folder: String, on date: CalendarDate?) {
    (questionnaire, topics, self.date) = (earlier.questionnaire, earlier.topics, date)
    (organization, target, isPartial) = (nil, nil, true)
    id = Self.identifier(from: folder)
  }

  /// Writes the engagement, its pinned files and the first sheet into a folder; existing files are not replaced.
  func write(into folder: String, with library: PinnedLibrary, in system: System) throws(CommandFailure) {
    let files = EngagementFiles(
      engagement: Self.bytes(of: engagement), sheet: sheetBytes, actions: nil, library: library)
    try files.write(into: folder, in: system)
  }

  /// The first answer sheet as a file.
  var sheetBytes: [UInt8] { Self.bytes(of: sheet) }

  private static func bytes(of value: YAMLValue) -> [UInt8] { Array(YAMLWriter.write(value).utf8) }

  /// `engagement.yaml`.
  var engagement: YAMLValue {
    .mapping([
      .init(EngagementKey.engagement, .text(id)),
      .init(
        EngagementKey.organization, organization.map(YAMLValue.text) ?? .absent, comment: "The assessed organization."),
      .init(EngagementKey.title, .absent, comment: "The report title."),
      .init(EngagementKey.date, day, comment: "Date of the results, e.g. 2026-11-03."),
      .init(EngagementKey.assessor, .absent, comment: "The person who leads the assessment."),
      .init(
        EngagementKey.providerRole, .absent,
        comment: "provider, consumer or both: the organization's role in its services."),
      .init(EngagementKey.questionnaire, .text(questionnaire.id.text)),
      .init(
        EngagementKey.topics, isPartial ? .sequence(topics.map { .text($0.id.text) }) : .absent,
        comment: "Ids of the topics in scope, as a list; empty for all."),
      .init(
        EngagementKey.excluded, .absent,
        comment: "Excluded topics with reasons, as a list of\n  - topic: ID\n    reason: The reason for the exclusion."),
      .init(
        EngagementKey.target, .text(String(target ?? min(3, questionnaire.levels.count))),
        comment: targetComment
      ),
      .init(EngagementKey.targets, .absent, comment: "Targets for individual topics, one 'ID: LEVEL' per line."),
      .init(
        EngagementKey.consensus, .text("median"),
        comment: "median, mean or lowest: how ratings of several respondents are combined."),
      .init(
        EngagementKey.goals, .absent,
        comment: "Business goals and the services they depend on, as a list of\n"
          + "  - id: ID\n    title: A sentence.\n    weight: 3\n    services: [ID]"),
      .init(
        EngagementKey.services, .absent,
        comment: "Services and the topics they depend on, as a list of\n"
          + "  - id: ID\n    title: A name.\n    owner: A person.\n    topics: [ID]"),
    ])
  }

  /// The first answer sheet: every criterion in scope, unanswered.
  var sheet: YAMLValue {
    .mapping([
      .init(
        AnswerSheetKey.respondent, .text("respondent-1"),
        comment: "The respondent. Copy this file for each further respondent and change the name."),
      .init(AnswerSheetKey.role, .text("respondent"), comment: "respondent, or consensus for the workshop's result."),
      .init(AnswerSheetKey.date, day),
      .init(AnswerSheetKey.questionnaire, .text(questionnaire.id.text)),
      .init(AnswerSheetKey.version, questionnaire.version.isEmpty ? .absent : .text(questionnaire.version)),
      .init(
        AnswerSheetKey.answers, .mapping(topics.flatMap(answers)),
        comment: "After each colon, write \(ratings).\n\(longForm)"),
    ])
  }

  private func answers(to topic: Topic) -> [YAMLValue.Entry] {
    topic.criteria.enumerated().map { index, criterion in
      let heading = index == 0 ? "\n\(topic.title)\n\n" : ""
      return .init(criterion.id.text, .absent, comment: "\(heading)Level \(criterion.level.number): \(criterion.text)")
    }
  }

  private var ratings: String {
    questionnaire.scale.ratings.map { "\($0.id) (\($0.label))" }.joined(separator: ", ")
  }

  private var longForm: String {
    "Add details below the criterion: rating, evidence, note, confidence; n/a needs a reason.\n"
      + "  ID:\n    rating: n/a\n    reason: The reason why it does not apply.\n"
      + "An empty answer counts as unanswered, not as zero."
  }

  private var day: YAMLValue { date.map { .text($0.description) } ?? .absent }

  /// What the target counts: levels, or the points of a questionnaire without them.
  private var targetComment: String {
    switch questionnaire.scoring {
    case .capability, .staged: "Target level for every topic: \(levels)."
    case .mean, .levelSum: "Target points for every topic, from 1 to \(questionnaire.levels.count)."
    }
  }

  private var levels: String {
    questionnaire.levels.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
  }

  /// Returns a legal identifier made from the folder's name.
  static func identifier(from folder: String) -> String {
    let name = folder.split(separator: "/").last { $0 != "." && $0 != ".." } ?? ""
    let spelled = name.map { character in
      let isLegal = character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
      return isLegal ? String(character) : character.lowercased().map(PlainName.spelled).joined()
    }
    let words = spelled.joined().split(separator: " ").joined(separator: "-")
    let trimmed = String(words.drop { !$0.isLetter && !$0.isNumber }.prefix(64))
    return trimmed.isEmpty ? "engagement" : trimmed
  }
}

extension CommandFailure {
  fileprivate static func unknownTopic(_ name: String, of questionnaire: String, known: [String]) -> CommandFailure {
    .wrongCommandLine(
      "'\(questionnaire)' has no topic \(quoted: name)\(DidYouMean.sentence(for: name, among: known))"
        + "\nassay: see 'assay list topics \(questionnaire)'")
  }

  fileprivate static func unreachable(_ questionnaire: Questionnaire) -> CommandFailure {
    let count = questionnaire.levels.count
    return .wrongCommandLine(
      "--target: '\(questionnaire.id.text)' has only \(count == 1 ? "1 level" : "\(count) levels")")
  }
}
