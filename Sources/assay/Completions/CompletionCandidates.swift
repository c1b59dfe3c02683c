internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import ShippedFiles
internal import Terminal
internal import Text
internal import Wording

/// The words that can follow on a command line, from its description, the library and the engagement that it names.
struct CompletionCandidates {
  /// A word, with its meaning where the word alone does not tell it.
  struct Candidate: Hashable {
    let word: String
    var meaning = ""
  }

  /// What a shell does beside offering the words.
  enum Kind: String {
    case words
    /// The word at the cursor can be followed by a comma.
    case list
    /// The names of files are offered as well.
    case files
    /// The names of folders are offered as well.
    case folders
  }

  private(set) var kind = Kind.words
  private(set) var candidates: [Candidate] = []
  private let place: CompletionPlace
  private var context: CommandContext

  /// Finds the words for a place. A file with errors offers nothing; nothing is printed.
  init(at place: CompletionPlace, before current: String, in system: System) {
    self.place = place
    var (arguments, silent) = (ParsedArguments(), system)
    arguments.set(place.libraries, of: Option.library)
    silent.writeError = { _ in }
    context = CommandContext(arguments, in: silent)
    var lead = ""
    switch place.wanted {
    case .command: candidates = Command.all.map { Candidate(word: $0.name, meaning: $0.summary) }
    case .option: candidates = place.openOptions.map { Candidate(word: $0.longForm, meaning: $0.summary) }
    case .value(let completion, let start):
      lead = start
      add(completion, after: &lead, to: current)
    case .nothing: break
    }
    // A shell offers one line per word; a word with hidden characters cannot be read there.
    candidates = candidates.map { Candidate(word: lead + $0.word, meaning: $0.meaning) }.filter {
      $0.word.hasPrefix(current) && !$0.word.unicodeScalars.contains(where: HiddenCharacters.isHidden)
    }
  }

  private mutating func add(_ completion: Completion, after lead: inout String, to current: String) {
    switch completion {
    case .text: break
    case .oneOf(let words): candidates = words.map { Candidate(word: $0) }
    case .list(let words): addList(words.map { Candidate(word: $0) }, after: &lead, to: current)
    case .file: kind = .files
    case .folder: kind = .folders
    case .name(let name):
      let start = String(current.dropFirst(lead.count))
      candidates = names(of: name, startingWith: start)
      // Where there are engagements, the folders on the way to them would only be in the way.
      let isFound = name == .engagement && candidates.contains { $0.word.hasPrefix(start) }
      kind = isFound ? .words : fallback(for: name)
    case .names(let name): addList(names(of: name, startingWith: ""), after: &lead, to: current)
    }
  }

  /// Offers the words that the list in front of the cursor does not have yet.
  private mutating func addList(_ words: [Candidate], after lead: inout String, to current: String) {
    let list = current.dropFirst(lead.count)
    kind = .list
    candidates = words.filter {
      !list.split(separator: ",").dropLast(list.hasSuffix(",") ? 0 : 1).contains($0.word[...])
    }
    if let comma = list.lastIndex(of: ",") { lead += list[...comma] }
  }

  private func fallback(for name: Completion.Kind) -> Kind {
    switch name {
    case .questionnaire, .libraryItem, .language, .engagementOrSheet: .files
    case .engagement: .folders
    case .command, .topic, .explainable, .respondent, .owner, .framework: .words
    }
  }
}

// MARK: - Names

extension CompletionCandidates {
  private mutating func names(of name: Completion.Kind, startingWith start: String) -> [Candidate] {
    switch name {
    case .command: Command.all.map { Candidate(word: $0.name, meaning: $0.summary) }
    case .questionnaire: (try? context.reader().library.questionnaireIDs.map { Candidate(word: $0) }) ?? []
    case .libraryItem: libraryItems(startingWith: start)
    case .language: Language.known.map { Candidate(word: $0) }
    case .engagement, .engagementOrSheet:
      context.system.engagements(near: start).map { Candidate(word: $0) }
    case .topic: topics.map { Candidate(word: $0.id.text, meaning: $0.title) }
    case .explainable: evaluation.map { ExplainableNames(of: $0).titled.map(Candidate.init) } ?? []
    case .respondent: Self.distinct(assessment.map(Self.respondents) ?? [])
    case .owner: Self.distinct(assessment?.engagement.services.map(\.owner) ?? [])
    case .framework:
      evaluation?.score.frameworks.map { Candidate(word: $0.catalogue.id.text, meaning: $0.catalogue.title) } ?? []
    }
  }

  /// Questionnaires and catalogues; after a colon, the items of a catalogue.
  private mutating func libraryItems(startingWith start: String) -> [Candidate] {
    guard let reader = try? context.reader() else { return [] }
    guard let colon = start.firstIndex(of: ":") else {
      return Self.distinct(reader.library.questionnaireIDs + reader.library.catalogueIDs)
    }
    let catalogue = reader.usableCatalogues.first { $0.id.text == start[..<colon] }
    return catalogue?.items.map { Candidate(word: "\(start[...colon])\($0.id.text)", meaning: $0.title) } ?? []
  }

  /// The topics in scope of the engagement or, without one, those of the questionnaire.
  private var topics: [Topic] {
    mutating get {
      if let assessment { return assessment.topics }
      guard let name = place.value(of: .questionnaire) else { return [] }
      return (try? context.questionnaire(named: name))?.topics ?? []
    }
  }

  private var assessment: Assessment? {
    mutating get {
      guard let path = place.value(of: .engagement, .engagementOrSheet),
        let folder = try? EngagementFolder(path, in: context.system.files)
      else { return nil }
      return try? context.assessment(of: folder)
    }
  }

  private var evaluation: Evaluation? {
    mutating get { assessment.map { Evaluation(of: $0, method: nil) } }
  }

  /// The invited respondents, and those with a sheet.
  private static func respondents(of assessment: Assessment) -> [String] {
    assessment.engagement.respondents.map(\.name)
      + (assessment.sheets + assessment.notYetAnswered).filter { $0.role == .respondent }.map(\.respondent)
  }

  private static func distinct(_ words: [String]) -> [Candidate] {
    var known: Set<String> = [""]
    return words.filter { known.insert($0).inserted }.map { Candidate(word: $0) }
  }
}

extension System {
  /// The engagements in the folder of an unfinished path and at most two folders deeper, in byte order; at most a few
  /// hundred folders are searched.
  fileprivate func engagements(near start: String) -> [String] {
    let (deepest, most) = (3, 300)
    var open = [(path: FilePath.folder(of: start + "x"), depth: 0)]
    var (found, searched): ([String], Int) = ([], 0)
    while let next = open.popLast(), searched < most {
      searched += 1
      for entry in (try? listFolder(next.path)) ?? [] where !entry.name.hasPrefix(".") && entry.kind == .folder {
        let path = FilePath.joined(next.path, entry.name)
        if kind(FilePath.joined(path, EngagementFolder.fileName)) == .file { found.append(path) }
        if next.depth + 1 < deepest { open.append((path, next.depth + 1)) }
      }
    }
    // Paths are joined without the present folder in front.
    let lead = start.hasPrefix("./") && FilePath.folder(of: start + "x") == "." ? "./" : ""
    return found.map { lead + $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
