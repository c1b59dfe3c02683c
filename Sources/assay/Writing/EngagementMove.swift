internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

/// The files of an engagement as they are after a move to another version of its questionnaire.
struct EngagementMove {
  private let folder: EngagementFolder
  private let earlier: Questionnaire
  private let later: Questionnaire
  private let sheets: [AnswerSheetUpgrade]
  private let engagement: EngagementUpgrade
  private let actions: EngagementUpgrade?

  /// Computes the files; nothing is written.
  init(_ folder: EngagementFolder, from earlier: Questionnaire, to later: Questionnaire) {
    self.folder = folder
    self.earlier = earlier
    self.later = later
    sheets = folder.sheets.map { AnswerSheetUpgrade($0, to: later) }
    engagement = EngagementUpgrade(folder.engagement, to: later)
    actions = folder.actions.map { EngagementUpgrade($0, to: later) }
  }

  /// The engagement, the sheets and the action register afterwards, under their names now.
  private var files: (engagement: Source, sheets: [Source], actions: Source?) {
    (
      Source(name: folder.engagement.name, bytes: engagement.bytes),
      zip(folder.sheets, sheets).map { Source(name: $0.name, text: $1.text) },
      folder.actions.flatMap { source in actions.map { Source(name: source.name, bytes: $0.bytes) } }
    )
  }

  /// Returns the assessment after the move; refuses one that could not be read, after the errors were printed. `reader` is
  /// that of the later version.
  func assessment(by reader: AssessmentReader, in system: System) throws(CommandFailure) -> Assessment {
    let files = files
    let result = reader.assessment(
      engagement: Document(parsing: files.engagement), sheets: files.sheets.map(Document.init(parsing:)),
      actions: files.actions.map(Document.init(parsing:)))
    if let assessment = result.value { return assessment }
    system.printError(result.reports)
    throw .input(
      """
      \(quoted: folder.path) was not changed: it names topics or criteria that '\(later.id.text)' \
      \(TerminalText(oneLine: later.version)) does not have; correct these lines and run the command again
      """)
  }

  /// The versions that the sheets name, where the engagement is read with the later version already; otherwise nil.
  private var versionsOfSheets: String? {
    let named = sheets.compactMap(\.earlierVersion).filter { !$0.isEmpty }.uniqued()
    return earlier.version != later.version || named.isEmpty ? nil : named.joined(separator: ", ")
  }

  /// The files whose text changes.
  var changedFiles: [Source] {
    let (old, new) = (folder.ownFiles, [files.engagement] + files.sheets + (files.actions.map { [$0] } ?? []))
    return zip(old, new).filter { $0.bytes != $1.bytes }.map(\.1)
  }

  /// The result in sentences, with the ids that a person should look at: of the questions in scope, and of reworded ones
  /// those that have an answer. `assessment` is the one after the move.
  func outline(of assessment: Assessment) -> TextOutline {
    let succession = Succession(from: earlier, to: later)
    let old = Dictionary(earlier.criteria.map { ($0.criterion.id, $0.criterion) }, uniquingKeysWith: { one, _ in one })
    let moved = sheets.flatMap(\.moved).map { "\($0.from) → \($0.to.map(\.text).joined(separator: ", "))" }.uniqued()
    let asked = assessment.topics.flatMap(\.criteria)
    let answered = Set(assessment.sheets.flatMap { $0.answers.byCriterion.keys })
    let reworded = asked.filter { criterion in
      guard answered.contains(criterion.id), let id = succession.predecessor(of: criterion.id) else { return false }
      return old[id].map { !$0.asksLike(criterion) } ?? false
    }
    let new = asked.map(\.id).filter { succession.predecessor(of: $0) == nil }
    let renamed = ([engagement] + (actions.map { [$0] } ?? [])).flatMap(\.renamed).map {
      "\($0.from) → \($0.to.joined(separator: ", "))"
    }
    var outline = TextOutline()
    let versionsOfSheets = versionsOfSheets
    let version = versionsOfSheets ?? earlier.version
    outline.add("'\(later.id.text)': version \(oneLine: version) → \(oneLine: later.version)")
    if versionsOfSheets != nil {
      outline.add("version \(oneLine: version) is not in 'library', so new and reworded questions are not listed")
    }
    outline.add(list: moved, "answers moved with their question to a new id")
    outline.add(list: renamed, "ids replaced in engagement.yaml and actions.yaml")
    outline.add(list: reworded.map(\.id.text), "questions with a changed wording or level; check their answers")
    outline.add(list: new.map(\.text), "new questions, unanswered")
    outline.add(
      list: sheets.flatMap(\.kept).map(\.text).uniqued(),
      "questions no longer asked; their answers are kept under a key that begins with x-")
    return outline
  }
}

extension TextOutline {
  /// Adds a heading with the number of entries, and the entries; nothing for an empty list.
  fileprivate mutating func add(list: [String], _ heading: TerminalText) {
    guard !list.isEmpty else { return }
    add("\(heading): \(list.count)")
    add(userText: list.joined(separator: ", "), depth: 1)
  }
}
