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

  /// Writes the engagement, its pinned files and the first sheet into a folder; existing files are not replaced.
  func write(into folder: String, with library: PinnedLibrary, in system: System) throws(CommandFailure) {
    let answers = FilePath.joined(folder, EngagementFolder.answersName)
    let sheet = (path: FilePath.joined(answers, "respondent-1.yaml"), bytes: Self.bytes(of: self.sheet))
    let engagement = (
      path: FilePath.joined(folder, EngagementFolder.fileName), bytes: Self.bytes(of: self.engagement)
    )
    if system.kind(engagement.path) != nil { throw .exists(engagement.path) }
    let begun = system.kind(sheet.path) == .file ? try system.bytes(sheet.path) : nil
    let isBegun = begun == sheet.bytes
    if !isBegun, system.kind(sheet.path) != nil { throw .exists(sheet.path) }
    // What was missing, the innermost folder first, is removed again if something fails.
    let pinned = library.paths(in: folder)
    let folders = ([answers] + pinned.map { FilePath.folder(of: $0) }).flatMap(FilePath.withParents).uniqued()
    var created = folders.sorted { $0.utf8.count > $1.utf8.count }.filter { system.kind($0) == nil }
    do throws(CommandFailure) {
      try system.makeFolder(answers)
      created = try library.write(into: folder, replacing: false, in: system).reversed() + created
      // The engagement last: while it is missing, the same command can be run again after a power cut.
      for file in isBegun ? [engagement] : [sheet, engagement] {
        try system.writeFile(file.path, file.bytes, .keep)
        created.insert(file.path, at: 0)
      }
    } catch {
      for path in created { system.remove(path) }
      throw error
    }
    for path in [sheet.path, engagement.path] where created.contains(path) {
      system.printNotice("wrote \(oneLine: path)")
    }
    system.printNotice(
      "wrote \(oneLine: FilePath.joined(folder, EngagementFolder.libraryName)): the questionnaire as it is now")
  }

  private static func bytes(of value: YAMLValue) -> [UInt8] { Array(YAMLWriter.write(value).utf8) }

  /// `engagement.yaml`.
  var engagement: YAMLValue {
    .mapping([
      .init(EngagementKey.engagement, .text(id)),
      .init(EngagementKey.organization, organization.map(YAMLValue.text) ?? .absent, comment: "Who is assessed."),
      .init(EngagementKey.title, .absent, comment: "What the report is called."),
      .init(EngagementKey.date, day, comment: "The day to which the results belong, such as 2026-11-03."),
      .init(EngagementKey.assessor, .absent, comment: "Who leads the assessment."),
      .init(
        EngagementKey.providerRole, .absent,
        comment: "provider, consumer or both: the organization's part in its services."),
      .init(EngagementKey.questionnaire, .text(questionnaire.id.text)),
      .init(
        EngagementKey.topics, isPartial ? .sequence(topics.map { .text($0.id.text) }) : .absent,
        comment: "Ids of the topics in scope, as a list; empty for all."),
      .init(
        EngagementKey.excluded, .absent,
        comment: "Topics left out on purpose, a list of\n  - topic: ID\n    reason: Why it is left out."),
      .init(
        EngagementKey.target, .text(String(target ?? min(3, questionnaire.levels.count))),
        comment: targetComment
      ),
      .init(EngagementKey.targets, .absent, comment: "Other targets of single topics, one 'ID: LEVEL' a line."),
      .init(
        EngagementKey.consensus, .text("median"),
        comment: "median, mean or lowest: how several respondents become one voice."),
      .init(
        EngagementKey.goals, .absent,
        comment: "Business goals and the services that they stand on, a list of\n"
          + "  - id: ID\n    title: A sentence.\n    weight: 3\n    services: [ID]"),
      .init(
        EngagementKey.services, .absent,
        comment: "Services and the topics that carry them, a list of\n"
          + "  - id: ID\n    title: A name.\n    owner: Somebody.\n    topics: [ID]"),
    ])
  }

  /// The first answer sheet: every criterion in scope, unanswered.
  var sheet: YAMLValue {
    .mapping([
      .init(
        AnswerSheetKey.respondent, .text("respondent-1"),
        comment: "Who answers. Copy this file for every further respondent."),
      .init(AnswerSheetKey.role, .text("respondent"), comment: "respondent, or consensus for what the room agreed on."),
      .init(AnswerSheetKey.date, day),
      .init(AnswerSheetKey.questionnaire, .text(questionnaire.id.text)),
      .init(AnswerSheetKey.version, questionnaire.version.isEmpty ? .absent : .text(questionnaire.version)),
      .init(
        AnswerSheetKey.answers, .mapping(topics.flatMap(answers)),
        comment: "Write \(ratings) behind the colon.\n\(longForm)"),
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
    "Evidence and remarks go below it: rating, evidence, note, confidence; n/a needs a reason.\n"
      + "  ID:\n    rating: n/a\n    reason: Why it does not apply.\n"
      + "An answer left empty counts as not answered, never as zero."
  }

  private var day: YAMLValue { date.map { .text($0.description) } ?? .absent }

  /// What the target counts: levels, or the points of a questionnaire without them.
  private var targetComment: String {
    switch questionnaire.scoring {
    case .capability, .staged: "The level to reach: \(levels)."
    case .mean, .levelSum: "The points that every topic should reach, from 1 to \(questionnaire.levels.count)."
    }
  }

  private var levels: String {
    questionnaire.levels.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
  }

  /// Returns a legal identifier made from the folder's name.
  private static func identifier(from folder: String) -> String {
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
  fileprivate static func exists(_ path: String) -> CommandFailure { .cannotWrite(path, "it exists already") }

  fileprivate static func unknownTopic(_ name: String, of questionnaire: String, known: [String]) -> CommandFailure {
    .wrongCommandLine(
      "'\(questionnaire)' has no topic \(quoted: name)\(DidYouMean.sentence(for: name, among: known))"
        + "\nassay: see 'assay list topics \(questionnaire)'")
  }

  fileprivate static func unreachable(_ questionnaire: Questionnaire) -> CommandFailure {
    .wrongCommandLine("--target: '\(questionnaire.id.text)' has \(questionnaire.levels.count) levels only")
  }
}
