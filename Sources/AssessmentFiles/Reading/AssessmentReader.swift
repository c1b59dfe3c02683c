package import Assessment
package import PlainYAML
package import Text
package import Wording

/// Reads files of all kinds, each with the files to which it refers.
package struct AssessmentReader: Sendable {
  /// Where questionnaires and catalogues are found.
  package let library: QuestionnaireLibrary
  /// The catalogues of the library, in its order. One with an error cannot be referred to; its diagnostics are reported
  /// with every questionnaire that has errors as well.
  package let catalogues: ReadResult<[Catalogue]>
  /// The catalogues of the library without errors.
  package var usableCatalogues: [Catalogue] { items.catalogues }
  /// A language with every text of the reports, with which others are compared; nil to skip the comparison.
  private let language: Language?
  private let items: ReferenceIndex
  private let catalogueFiles: [ID<Catalogue>: Source]
  /// The files of an engagement's `library/`; nil where it has none.
  private let pinned: PinnedFiles?

  /// Reads the catalogues of the library.
  package init(library: QuestionnaireLibrary, language: Language? = nil) {
    self.init(library: library, language: language, pinned: nil)
  }

  /// Returns a reader with the pinned files of an engagement before all others; the same reader for no files.
  package func pinning(_ files: [Source]) -> AssessmentReader {
    guard !files.isEmpty else { return self }
    let documents = files.map(Document.init(parsing:))
    return AssessmentReader(
      library: library.pinning(documents), language: language, pinned: PinnedFiles(documents, below: library))
  }

  private init(library: QuestionnaireLibrary, language: Language?, pinned: PinnedFiles?) {
    self.pinned = pinned
    let documents = library.catalogues
    var read = documents.map { CatalogueReader.read($0) }
    let usable = read.compactMap(\.catalogue)
    self.library = library
    self.language = language
    items = ReferenceIndex(usable)
    for index in read.indices { read[index].checkSameItems(among: items) }
    catalogues = ReadResult(usable, reports: read.map(\.diagnostics.fileReport))
    let files = zip(read, documents).compactMap { read, document in read.catalogue.map { ($0.id, document.source) } }
    catalogueFiles = Dictionary(files, uniquingKeysWith: { one, _ in one })
  }

  /// Reads one catalogue.
  package func catalogue(from document: Document) -> ReadResult<Catalogue> {
    var read = CatalogueReader.read(document)
    let others = items.catalogues.filter { $0.id != read.catalogue?.id }
    read.checkSameItems(among: ReferenceIndex((read.catalogue.map { [$0] } ?? []) + others))
    return ReadResult(read.catalogue, reports: [read.diagnostics.fileReport])
  }

  /// Reads a questionnaire with the files that it extends.
  package func questionnaire(from document: Document) -> ReadResult<Questionnaire> {
    load(document).result
  }

  /// A questionnaire with its files.
  struct LoadedQuestionnaire: Sendable {
    let result: ReadResult<Questionnaire>
    /// The file itself, then the files that it extends, down to the one that extends nothing.
    let origins: [Assessment.Origin]
  }

  private func load(_ document: Document) -> LoadedQuestionnaire {
    let chain = chain(from: document, below: [])
    var diagnostics = chain.diagnostics
    let questionnaire = chain.draft.flatMap {
      $0.resolved(against: items, into: &diagnostics, extending: chain.extended)
    }
    return LoadedQuestionnaire(
      result: ReadResult(
        questionnaire, reports: catalogueReports(for: diagnostics) + chain.inherited + [diagnostics.fileReport]),
      origins: ([document.source] + chain.inherited.reversed().map(\.source)).map { source in
        Assessment.Origin(
          part: .questionnaire, name: source.lastComponent, bytes: source.bytes, replacement: replacement(source),
          shippedVersion: pinned?.shippedVersions[source.name])
      })
  }

  /// The path of a file that is used instead of a shipped one, as `Assessment.Origin` has it.
  private func replacement(_ source: Source) -> String? {
    guard library.replacements.contains(source.name) else { return nil }
    return source.name.hasPrefix("/") ? source.lastComponent : source.name
  }

  /// The diagnostics of the catalogues. One with errors matters only to a questionnaire with errors: it may lack what the
  /// questionnaire refers to.
  private func catalogueReports(for questionnaire: DiagnosticCollector) -> [FileReport] {
    questionnaire.hasErrors ? catalogues.reports : catalogues.reports.filter { !$0.hasErrors }
  }

  /// Returns a reader of many engagements with one questionnaire, which is read once.
  package func engagements(for questionnaire: Document) -> ReadResult<EngagementStreamReader> {
    let loaded = load(questionnaire)
    return loaded.result.map { questionnaire in
      EngagementStreamReader(questionnaire, items: items, origins: loaded.origins)
    }
  }

  /// A questionnaire file into which the files that it extends are merged.
  private struct Chain {
    var draft: QuestionnaireDraft?
    var extended: Located<String>?
    var diagnostics: DiagnosticCollector
    /// The reports of the files that it extends.
    var inherited: [FileReport] = []
  }

  /// The most files that may extend each other.
  private static let longestChain = 16

  /// Follows `extends`, from a file down to the one that extends nothing; `path` has the ids of the files above it.
  private func chain(from document: Document, below path: [String]) -> Chain {
    var reader = QuestionnaireReader(diagnostics: DiagnosticCollector(document), items: items)
    guard let (draft, extended) = reader.draft() else { return Chain(diagnostics: reader.diagnostics) }
    var chain = Chain(draft: draft, extended: extended, diagnostics: reader.diagnostics)
    guard let extended else { return chain }
    let path = path + [document.source.libraryID]
    // While the files that it extends are unknown, nothing is known to be missing.
    chain.draft = nil
    if path.contains(extended.value) {
      chain.diagnostics.report(.circle(path + [extended.value], at: extended.range))
    } else if path.count >= Self.longestChain {
      chain.diagnostics.report(.chainTooLong(Self.longestChain, at: extended.range))
    } else if let base = library.questionnaire(extended.value) {
      let inherited = self.chain(from: base, below: path)
      chain.inherited = inherited.inherited + [inherited.diagnostics.fileReport]
      chain.draft = inherited.draft.map { draft.merged(onto: $0, into: &chain.diagnostics) }
    } else {
      chain.diagnostics.report(.unknownWord(extended, noun: "questionnaire", words: library.questionnaireIDs))
    }
    return chain
  }

  /// Reads an engagement with its answer sheets and its action register; the questionnaire comes from the library.
  package func assessment(
    engagement: Document, sheets: [Document], actions: Document? = nil
  ) -> ReadResult<Assessment> {
    var cache = QuestionnaireCache()
    return assessment(engagement: engagement, sheets: sheets, actions: actions, cache: &cache)
  }

  /// Reads one of many engagements with its answer sheets and its action register. A questionnaire in the cache is not
  /// read again. If `judgesEvidence`, evidence that counts for nothing is reported too.
  package func assessment(
    engagement: Document, sheets: [Document], actions: Document? = nil, cache: inout QuestionnaireCache,
    judgesEvidence: Bool = false
  ) -> ReadResult<Assessment> {
    var named = namedQuestionnaire(in: engagement, cache: &cache)
    if sheets.count > Limits.sheets { named.diagnostics.report(.tooManySheets(at: engagement.root?.start)) }
    let questionnaire = named.questionnaire?.result.value
    let frame = EngagementReader.read(named.diagnostics, questionnaire: questionnaire, items: items)
    let ordered = sheets.sorted {
      $0.source.lastComponent.utf8.lexicographicallyPrecedes($1.source.lastComponent.utf8)
    }
    var answers = AnswerSheetCollection(
      AnswerSheetReader.read(
        all: ordered.map { DiagnosticCollector($0) }, questionnaire: questionnaire, items: items))
    let register = actions.map {
      ActionReader.read(DiagnosticCollector($0), questionnaire: questionnaire, items: items)
    }
    var assessment: Assessment?
    if let loaded = named.questionnaire, let questionnaire, let value = frame.engagement {
      let own = [Assessment.Origin(.engagement, of: engagement)]
      let others =
        ordered.map { Assessment.Origin(.answers, of: $0) } + (actions.map { [.init(.actions, of: $0)] } ?? [])
      let read = Assessment(
        engagement: value, questionnaire: questionnaire, catalogues: catalogues(of: questionnaire),
        sheets: answers.inUse,
        notYetAnswered: answers.notYetAnswered, actions: register?.actions ?? [],
        origins: loaded.origins + own + others, catalogueFiles: catalogueFiles,
        catalogueReplacements: catalogueFiles.compactMapValues(replacement),
        catalogueDifferences: catalogueFiles.compactMapValues { pinned?.shippedVersions[$0.name] })
      if judgesEvidence { EvidenceCheck(read).report(into: &answers) }
      assessment = read
    }
    return ReadResult(
      assessment,
      reports: (named.questionnaire?.result.reports ?? []) + [frame.diagnostics.fileReport] + answers.reports
        + (register.map { [$0.report] } ?? []) + (pinned?.reports ?? []))
  }

  /// The catalogues that an assessment by a questionnaire can use. Beside pinned ones these are only those that the
  /// questionnaire names: a catalogue that a later Assay ships adds no view to an engagement with a `library/`.
  private func catalogues(of questionnaire: Questionnaire) -> [Catalogue] {
    guard let pinned else { return items.catalogues }
    let named = questionnaire.cataloguesNamed
    return items.catalogues.filter { pinned.catalogues.contains($0.id.text) || named.contains($0.id) }
  }

  /// Returns the files that an engagement by a questionnaire needs to stay as it is, with their paths in `library/`: the
  /// questionnaire, the files that it extends, the catalogues whose items it names or that equal items of these, and the
  /// translations of all of them.
  package func pinnedFiles(for questionnaire: Document) -> ReadResult<[(path: String, bytes: [UInt8])]> {
    let loaded = load(questionnaire)
    return loaded.result.map { value in
      let views = FrameworkReferences(of: value, to: items.catalogues).catalogues.map(\.catalogue.id)
      let wanted = value.cataloguesNamed.union(views)
      let catalogues = items.catalogues.filter { wanted.contains($0.id) }.compactMap { catalogue in
        catalogueFiles[catalogue.id].map { (path: "frameworks/\(catalogue.id).yaml", bytes: $0.bytes) }
      }
      let files = loaded.origins.enumerated().map { index, origin in
        // A file that was given by its path may have any name; the library finds it by its id.
        (path: index == 0 ? "\(value.id).yaml" : origin.name, bytes: origin.bytes)
      }
      let pinnedCatalogues = items.catalogues.filter { wanted.contains($0.id) }
      return files + catalogues + translations(below: loaded, of: value, pinnedCatalogues)
    }
  }

  /// The translations of the files that an engagement needs, with their paths in `library/`.
  private func translations(
    below loaded: LoadedQuestionnaire, of questionnaire: Questionnaire, _ catalogues: [Catalogue]
  ) -> [(path: String, bytes: [UInt8])] {
    let bases = loaded.origins.dropFirst().compactMap { origin in
      library.questionnaire(Source(name: origin.name, bytes: []).libraryID).flatMap {
        self.questionnaire(from: $0).value
      }
    }
    let ofQuestionnaires = ([questionnaire] + bases).flatMap {
      translations(of: $0.id.text, version: $0.version, isCatalogue: false)
    }
    let ofCatalogues = catalogues.flatMap { translations(of: $0.id.text, version: $0.edition, isCatalogue: true) }
    return ofQuestionnaires.map { ("languages/\($0.lastComponent)", $0.bytes) }
      + ofCatalogues.map { ("languages/frameworks/\($0.lastComponent)", $0.bytes) }
  }

  /// The names of the files that a questionnaire extends, down to the one that extends nothing.
  func chainNames(of questionnaire: Document) -> [String] {
    load(questionnaire).origins.dropFirst().map(\.name)
  }

  /// Reads a single answer sheet; the questionnaire that it names comes from the library.
  package func answerSheet(from document: Document) -> ReadResult<AnsweredQuestionnaire> {
    var cache = QuestionnaireCache()
    let named = namedQuestionnaire(in: document, cache: &cache)
    let result = named.questionnaire?.result
    let questionnaire = result?.value
    var read = AnswerSheetReader.read(named.diagnostics, questionnaire: questionnaire, items: items)
    read.checkName()
    let answered = read.sheet.flatMap { sheet in
      questionnaire.map { AnsweredQuestionnaire(questionnaire: $0, sheets: [sheet]) }
    }
    return ReadResult(answered, reports: (result?.reports ?? []) + [read.diagnostics.fileReport])
  }

  /// Reads the questionnaire that an engagement or a sheet names, from the library; reports an unknown one.
  private func namedQuestionnaire(
    in document: Document, cache: inout QuestionnaireCache
  ) -> (questionnaire: LoadedQuestionnaire?, diagnostics: DiagnosticCollector) {
    var diagnostics = DiagnosticCollector(document)
    // An engagement and a sheet have the same key for it.
    guard let name = document.root?[AnswerSheetKey.questionnaire.rawValue], name.kind == .scalar else {
      return (nil, diagnostics)
    }
    let id = name.text
    guard let questionnaire = cache.loaded[id] ?? library.questionnaire(id).map(load) else {
      diagnostics.report(
        .unknownWord(Located(value: id, range: name.range), noun: "questionnaire", words: library.questionnaireIDs))
      return (nil, diagnostics)
    }
    cache.add(questionnaire, as: id)
    if let own = questionnaire.result.value?.id.text, own != id {
      diagnostics.report(.otherID(name, file: questionnaire.origins[0].name, id: own))
    }
    return (questionnaire, diagnostics)
  }

  /// Checks a file of any kind. The questionnaire of a single engagement or sheet comes from the library.
  package func check(_ document: Document) -> [FileReport] {
    switch FileKind(of: document) {
    case .catalogue: return catalogue(from: document).reports
    case .questionnaire: return questionnaire(from: document).reports
    case .engagement: return assessment(engagement: document, sheets: []).reports
    case .answerSheet: return answerSheet(from: document).reports
    case .actions:
      let read = ActionReader.read(DiagnosticCollector(document), questionnaire: nil, items: items)
      return ReadResult(true, reports: [read.report]).reports
    case .translation: return checkTranslation(document)
    case .language: return LanguageReader.read(document, comparedWith: language).reports
    case .theme: return ThemeReader.read(document).reports
    case .benchmark: return BenchmarkReader.read(document).reports
    case nil:
      var diagnostics = DiagnosticCollector(document)
      diagnostics.reportMissing(.unknownFileKind(at: document.root?.start))
      return ReadResult(true, reports: [diagnostics.fileReport]).reports
    }
  }
}

extension Assessment.Origin {
  /// Creates the origin of a part that was read from a document.
  fileprivate init(_ part: Assessment.Origin.Part, of document: Document) {
    self.init(part: part, name: document.source.lastComponent, bytes: document.source.bytes)
  }
}

extension Diagnostic {
  static func tooManySheets(at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .tooManySheets, "the engagement has more than \(Limits.sheets) answer sheets", at: range,
      remedy: "create one engagement per department")
  }

  fileprivate static func circle(_ path: [String], at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .extendsLoop, "'extends' forms a loop: \(path.joined(separator: " → "))", at: range,
      remedy: "remove or change 'extends' in one of them")
  }

  fileprivate static func chainTooLong(_ most: Int, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .extendsTooLong, "the chain of 'extends' has more than \(most) files", at: range,
      remedy: "merge some of the files")
  }

  fileprivate static func otherID(_ name: Node, file: String, id: String) -> Diagnostic {
    Diagnostic(
      .otherID, "the file '\(file)' contains the questionnaire '\(id)'", at: name.range,
      remedy: "rename the file to '\(id).yaml', or correct the id in it")
  }

  fileprivate static func unknownFileKind(at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .unknownFileKind, "this is not an Assay file", at: range,
      remedy: "begin the file with 'catalogue:', 'questionnaire:', 'engagement:', 'respondent:' or 'actions:'")
  }
}
