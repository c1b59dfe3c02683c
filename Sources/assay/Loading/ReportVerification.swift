internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import ReportDocument
internal import Terminal
internal import Text
internal import Wording

/// A comparison of the files behind a report with those in use now.
struct ReportVerification {
  private let facts: ReportFacts
  private let reader: AssessmentReader
  private let system: System
  /// One line for each difference.
  private(set) var differences: [TerminalText] = []
  /// One line for each thing that could not be compared.
  private(set) var omissions: [TerminalText] = []
  /// How many files are the same, perhaps but for their line ends.
  private(set) var confirmed = 0
  /// How many of these differ in their line ends.
  private(set) var converted = 0

  /// Compares the files of the folders, which are in the order of the report, and those of the options for theme and
  /// language.
  init(
    _ facts: ReportFacts, folders: [EngagementFolder], reader: AssessmentReader, options: [ReportFacts.File],
    in system: System
  ) throws(CommandFailure) {
    self.facts = facts
    self.reader = reader
    self.system = system
    for (engagement, folder) in try pairs(with: folders) { compare(engagement, folder) }
    compareOptions(options)
  }

  // MARK: - Engagements

  /// Each engagement of the report with its folder; one of them is nil if it has no counterpart.
  private mutating func pairs(
    with folders: [EngagementFolder]
  ) throws(CommandFailure) -> [(ReportFacts.Engagement?, EngagementFolder?)] {
    switch facts.kind {
    case .full, .executive, .audit, .topic, .sheet:
      guard folders.count == 1 || folders.count == 1 + facts.earlier.count else {
        throw .wrongFolders(folders.count, of: facts)
      }
      if folders.count == 1 {
        omissions += facts.earlier.map { "not compared: the earlier assessment \($0.label); add its folder" }
        return facts.engagements.first.map { [($0, folders[0])] } ?? []
      }
      return (facts.engagements + facts.earlier).indices.map { index in
        ((facts.engagements + facts.earlier)[index], folders[index])
      }
    case .comparison:
      guard folders.count == facts.engagements.count else { throw .wrongFolders(folders.count, of: facts) }
      return zip(facts.engagements, folders).map { ($0, $1) }
    case .portfolio: return portfolioPairs(with: folders)
    }
  }

  /// In order if there are as many folders as engagements; otherwise each engagement with the first folder that has the
  /// same file.
  private func portfolioPairs(with folders: [EngagementFolder]) -> [(ReportFacts.Engagement?, EngagementFolder?)] {
    if folders.count == facts.engagements.count { return zip(facts.engagements, folders).map { ($0, $1) } }
    var rest = folders.map { (folder: $0, hash: Self.engagementFile(of: $0).textHash) }
    let pairs: [(ReportFacts.Engagement?, EngagementFolder?)] = facts.engagements.map { engagement in
      let hash = engagement.files.first { $0.part == .engagement }?.textHash
      return (engagement, rest.firstIndex { $0.hash == hash }.map { rest.remove(at: $0).folder })
    }
    return pairs + rest.map { (nil, $0.folder) }
  }

  private mutating func compare(_ engagement: ReportFacts.Engagement?, _ folder: EngagementFolder?) {
    guard let engagement else {
      if let folder {
        differences.append("in the folders but not in the report: \(TerminalText(oneLine: folder.path))")
      }
      return
    }
    guard let folder else {
      differences.append(
        "in the report but not in the folders: the assessment \(TerminalText(oneLine: engagement.label))")
      return
    }
    add(
      ReportFacts.Difference(
        of: engagement.files, to: present(engagement, in: folder), areSheetsAnonymous: facts.choices.names != nil),
      in: facts.engagements.count + facts.earlier.count > 1 ? folder.path : nil)
  }

  /// The files of an engagement as they are now. Those of the library are looked up by the names in the report.
  private func present(_ engagement: ReportFacts.Engagement, in folder: EngagementFolder) -> [ReportFacts.File] {
    let library = reader.library
    let shared: [ReportFacts.File] = engagement.files.compactMap { file in
      let id = Source(name: file.name, bytes: []).libraryID
      return switch file.part {
      case .questionnaire:
        (folder.library.pinned(id, .questionnaire) ?? library.questionnaire(id)?.source).map {
          ReportFacts.File(.questionnaire, $0)
        }
      case .catalogue:
        (folder.library.pinned(id, .catalogue) ?? library.catalogue(id)?.source).map {
          ReportFacts.File(.catalogue, $0)
        }
      case .translation, .engagement, .answers, .actions, .theme, .language, .benchmark: nil
      }
    }
    let sheets = facts.kind == .sheet ? [] : folder.sheets
    return shared + translations(of: engagement, in: folder) + [Self.engagementFile(of: folder)]
      + sheets.map { ReportFacts.File(answersNamed: FilePath.name(of: $0.name), bytes: $0.bytes) }
      + (folder.actions.map { [ReportFacts.File(.actions, $0)] } ?? [])
  }

  /// The translations that the report lists, and those that a report in the same language would use now.
  private func translations(of engagement: ReportFacts.Engagement, in folder: EngagementFolder) -> [ReportFacts.File] {
    guard facts.language != Language.english.id else { return [] }
    let pinned = (try? system.files.pinnedTranslations(in: folder.path)) ?? []
    let names = engagement.files.compactMap { file in
      let source = Source(name: "\(Source(name: file.name, bytes: []).libraryID).\(facts.language).yaml", bytes: [])
      return switch file.part {
      case .translation: file.name
      case .questionnaire: TranslationFiles.name(of: source, isCatalogue: false)
      case .catalogue: TranslationFiles.name(of: source, isCatalogue: true)
      case .engagement, .answers, .actions, .theme, .language, .benchmark: nil
      }
    }
    return reader.pinning(folder.library).translations(into: facts.language, pinned: pinned)
      .filter { names.contains($0.name) }
      .map { ReportFacts.File(.translation, named: $0.name, bytes: $0.source.bytes) }
  }

  private static func engagementFile(of folder: EngagementFolder) -> ReportFacts.File {
    ReportFacts.File(.engagement, folder.engagement)
  }

  // MARK: - Theme and language

  private mutating func compareOptions(_ given: [ReportFacts.File]) {
    for file in facts.files {
      if let now = given.first(where: { $0.part == file.part }) ?? Self.shipped(file) {
        // A theme may have another name now; what counts is its text.
        let named = ReportFacts.File(file.part, named: file.name, hash: now.hash, textHash: now.textHash)
        add(ReportFacts.Difference(of: [file], to: [named]), in: nil)
      } else {
        omissions.append(
          "not compared: \(TerminalText(oneLine: file.name)); add --\(file.part.rawValue) with this file")
      }
    }
    for file in given where !facts.files.contains(where: { $0.part == file.part }) {
      differences.append("not in the report: \(TerminalText(oneLine: file.name))")
    }
  }

  private static func shipped(_ file: ReportFacts.File) -> ReportFacts.File? {
    guard file.part == .language else { return nil }
    return Language.shipped(Source(name: file.name, bytes: []).libraryID).map { ReportFacts.File(.language, $0) }
  }

  // MARK: - Results

  private mutating func add(_ difference: ReportFacts.Difference, in folder: String?) {
    let parts: [(TerminalText, [ReportFacts.File])] = [
      ("changed since the report was created", difference.changed),
      ("in the report but not in the folder", difference.missing),
      ("in the folder but not in the report", difference.added),
    ]
    for (words, files) in parts {
      differences += files.map { file in
        let path = folder.map { FilePath.joined($0, file.name) } ?? file.name
        return "\(words): \(TerminalText(oneLine: file.isInFolder ? path : file.name))"
      }
    }
    confirmed += difference.confirmed
    converted += difference.converted.count
  }
}

extension ReportFacts {
  /// A line where the report has another title than the one given; none where no title is given.
  func otherTitle(than title: String?) -> [TerminalText] {
    guard let title, title != choices.title else { return [] }
    return ["the report has another title: \(choices.title.map { "\(quoted: $0)" } ?? "the engagement's own")"]
  }
}

extension ReportFacts.File {
  /// Whether it belongs to an engagement's folder, not to a library.
  fileprivate var isInFolder: Bool { part == .engagement || part == .answers || part == .actions }
}

extension CommandFailure {
  fileprivate static func wrongFolders(_ count: Int, of facts: ReportFacts) -> CommandFailure {
    let engagements = facts.engagements + facts.earlier
    let labels = TerminalText(oneLine: engagements.map(\.label).joined(separator: ", "))
    let language = Language.english
    let known = TerminalPhrase(
      engagements.count, one: "{1} assessment", many: "\(engagements.count) assessments")
    let given = TerminalPhrase(count, one: "{1} folder", many: "\(count) folders")
    return .wrongCommandLine(
      """
      the report covers \(language.say(known)), the command names \(language.say(given)); name their folders in this \
      order: \(labels)
      """)
  }
}
