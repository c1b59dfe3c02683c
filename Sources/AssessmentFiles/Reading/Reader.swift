package import Assessment
internal import PlainYAML
package import Text
package import Wording

/// Reads the kinds of file against each other.
package struct Reader: Sendable {
  /// Where questionnaires and catalogues are found.
  package let library: QuestionnaireLibrary
  /// The catalogues of the shelf, in its order. A faulty one is left out of what can be referred to, and reported
  /// with whatever refers to catalogues.
  package let catalogues: ReadResult<[Catalogue]>
  /// A whole language, to tell what another lacks; nil where none is at hand.
  private let language: Language?
  private let items: ReferenceIndex
  private let catalogueFiles: [ID<Catalogue>: Source]

  /// Reads the shelf's catalogues.
  package init(library: QuestionnaireLibrary, language: Language? = nil) {
    let sources = library.catalogues
    let read = sources.map { CatalogueReading.read(Document(parsing: $0)) }
    let usable = read.compactMap(\.catalogue)
    let files = zip(read, sources).compactMap { read, source in read.catalogue.map { ($0.id, source) } }
    catalogueFiles = Dictionary(files, uniquingKeysWith: { one, _ in one })
    self.library = library
    self.language = language
    catalogues = ReadResult(usable, reports: read.map(\.report))
    items = ReferenceIndex(usable)
  }

  /// Reads one catalogue.
  package func catalogue(from source: Source) -> ReadResult<Catalogue> {
    let read = CatalogueReading.read(Document(parsing: source))
    return ReadResult(read.catalogue, reports: [read.report])
  }

  /// Reads a questionnaire with all that it extends.
  package func questionnaire(from source: Source) -> ReadResult<Questionnaire> {
    asked(from: source).result
  }

  /// A questionnaire with the files that it was read from.
  struct AskedQuestionnaire: Sendable {
    let result: ReadResult<Questionnaire>
    /// The file that was asked for, then what it extends, down to the one that extends nothing.
    let origins: [Assessment.Origin]
  }

  /// Questionnaires that this reader has read already: many engagements need each but once.
  package struct QuestionnaireCache: Sendable {
    /// By the id under which they stand on the shelf.
    fileprivate var asked: [String: AskedQuestionnaire] = [:]

    /// None yet.
    package init() {}

    /// How many there are.
    package var count: Int { asked.count }
  }

  private func asked(from source: Source) -> AskedQuestionnaire {
    let chain = chain(from: source, below: [])
    var diagnostics = chain.diagnostics
    let questionnaire = chain.draft.flatMap { $0.resolved(into: &diagnostics, extending: chain.extended) }
    return AskedQuestionnaire(
      result: ReadResult(questionnaire, reports: catalogues.reports + chain.inherited + [diagnostics.fileReport]),
      origins: ([source] + chain.inherited.reversed().map(\.source)).map { source in
        Assessment.Origin(part: .questionnaire, name: source.lastComponent, bytes: source.bytes)
      })
  }

  /// Makes ready to read many engagements against one questionnaire, which is read once.
  package func engagements(for source: Source) -> ReadResult<EngagementLineReader> {
    let asked = asked(from: source)
    return asked.result.map { questionnaire in
      EngagementLineReader(
        questionnaire, catalogues: catalogues.value ?? [], origins: asked.origins)
    }
  }

  /// A questionnaire file with what it extends merged in.
  private struct Chain {
    var draft: QuestionnaireDraft?
    var extended: Located<String>?
    var diagnostics: DiagnosticCollector
    /// What was found in the files that it extends.
    var inherited: [FileReport] = []
  }

  /// How many files may build on each other.
  private static let longestChain = 16

  /// Follows `extends`, from the file that was asked for down to the one that extends nothing.
  private func chain(from source: Source, below: [String]) -> Chain {
    var reading = QuestionnaireReading(diagnostics: DiagnosticCollector(Document(parsing: source)), items: items)
    guard let (draft, extended) = reading.draft() else { return Chain(diagnostics: reading.diagnostics) }
    var chain = Chain(draft: draft, extended: extended, diagnostics: reading.diagnostics)
    guard let extended else { return chain }
    let path = below + [source.libraryID]
    // Without what it extends, nothing can be said of what the draft lacks.
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

  /// Reads an engagement with its answer sheets; the questionnaire comes from the shelf.
  package func assessment(engagement: Source, sheets: [Source]) -> ReadResult<Assessment> {
    var read = QuestionnaireCache()
    return assessment(engagement: engagement, sheets: sheets, cache: &read)
  }

  /// The same for one of many engagements: a questionnaire that was read for an earlier one is not read again.
  package func assessment(
    engagement: Source, sheets: [Source], cache: inout QuestionnaireCache
  ) -> ReadResult<Assessment> {
    let document = Document(parsing: engagement)
    var asked = askedQuestionnaire(of: document, cache: &cache)
    if sheets.count > Limits.sheets { asked.diagnostics.report(.tooManySheets(at: document.root?.start ?? 0..<0)) }
    let result = asked.questionnaire?.result
    let engagementRead = EngagementReading.read(asked.diagnostics, questionnaire: result?.value)
    let ordered = sheets.sorted { Array($0.lastComponent.utf8).lexicographicallyPrecedes(Array($1.lastComponent.utf8)) }
    let answers = ordered.map { source in
      AnswerSheetReading.read(DiagnosticCollector(Document(parsing: source)), questionnaire: result?.value)
    }
    let reports = (result?.reports ?? []) + [engagementRead.report] + answers.map(\.report)
    guard let asked = asked.questionnaire, let questionnaire = result?.value, let value = engagementRead.engagement
    else {
      return ReadResult(nil, reports: reports)
    }
    let origins =
      asked.origins
      + [Assessment.Origin(part: .engagement, name: engagement.lastComponent, bytes: engagement.bytes)]
      + ordered.map { Assessment.Origin(part: .answers, name: $0.lastComponent, bytes: $0.bytes) }
    let assessment = Assessment(
      engagement: value, questionnaire: questionnaire, catalogues: catalogues.value ?? [],
      sheets: answers.compactMap(\.sheet), origins: origins, catalogueFiles: catalogueFiles)
    return ReadResult(assessment, reports: reports)
  }

  /// Reads a lone answer sheet against the questionnaire that it names, from the shelf.
  package func answerSheet(from source: Source) -> ReadResult<AnsweredQuestionnaire> {
    var none = QuestionnaireCache()
    let asked = askedQuestionnaire(of: Document(parsing: source), cache: &none)
    let result = asked.questionnaire?.result
    let questionnaire = result?.value
    let read = AnswerSheetReading.read(asked.diagnostics, questionnaire: questionnaire)
    let answered = read.sheet.flatMap { sheet in
      questionnaire.map { AnsweredQuestionnaire(questionnaire: $0, sheets: [sheet]) }
    }
    return ReadResult(answered, reports: (result?.reports ?? []) + [read.report])
  }

  /// The questionnaire that an engagement or a sheet names, read from the shelf; reports one that is not there.
  private func askedQuestionnaire(
    of document: Document, cache: inout QuestionnaireCache
  ) -> (questionnaire: AskedQuestionnaire?, diagnostics: DiagnosticCollector) {
    var diagnostics = DiagnosticCollector(document)
    guard let name = document.root?["questionnaire"], name.kind == .scalar else { return (nil, diagnostics) }
    let id = name.text
    guard let questionnaire = cache.asked[id] ?? library.questionnaire(id).map({ asked(from: $0) }) else {
      diagnostics.report(
        .unknownWord(Located(value: id, range: name.range), noun: "questionnaire", words: library.questionnaireIDs))
      return (nil, diagnostics)
    }
    cache.asked[id] = questionnaire
    if let own = questionnaire.result.value?.id.text, own != id {
      diagnostics.report(.otherID(name, file: questionnaire.origins[0].name, id: own))
    }
    return (questionnaire, diagnostics)
  }

  /// Checks a file of any kind; a lone engagement or sheet finds its questionnaire on the shelf.
  package func check(_ source: Source) -> [FileReport] {
    let document = Document(parsing: source)
    switch FileKind(of: document) {
    case .catalogue: return catalogue(from: source).reports
    case .questionnaire: return questionnaire(from: source).reports
    case .engagement: return assessment(engagement: source, sheets: []).reports
    case .answerSheet: return answerSheet(from: source).reports
    case .language: return LanguageReading.read(document, comparedWith: language).reports
    case .theme: return ThemeReading.read(document).reports
    case nil:
      var diagnostics = DiagnosticCollector(document)
      diagnostics.reportMissing(.noKnownKind(at: document.root?.start ?? 0..<0))
      return ReadResult(true, reports: [diagnostics.fileReport]).reports
    }
  }
}

extension Diagnostic {
  fileprivate static func tooManySheets(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "an engagement has \(Limits.sheets) answer sheets at most", at: range,
      remedy: "make an engagement of each department's sheets")
  }

  fileprivate static func circle(_ path: [String], at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      "'extends' runs in a circle: \(path.joined(separator: " → "))", at: range ?? 0..<0,
      remedy: "let one of them extend nothing, or something else")
  }

  fileprivate static func chainTooLong(_ most: Int, at range: Range<Int>?) -> Diagnostic {
    Diagnostic("more than \(most) files extend each other", at: range ?? 0..<0, remedy: "join some of them")
  }

  fileprivate static func otherID(_ name: Node, file: String, id: String) -> Diagnostic {
    Diagnostic(
      "the file '\(file)' holds the questionnaire '\(id)'", at: name.range,
      remedy: "rename the file to '\(id).yaml', or correct the id in it")
  }

  fileprivate static func noKnownKind(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "this is none of Assay's files", at: range,
      remedy: "begin with 'catalogue:', 'questionnaire:', 'engagement:' or 'respondent:'")
  }
}
