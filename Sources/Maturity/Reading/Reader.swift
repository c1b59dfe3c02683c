package import YAML

/// Reads the kinds of file against each other.
package struct Reader: Sendable {
  /// Where questionnaires and catalogues are found.
  package let shelf: Shelf
  /// The catalogues of the shelf, in its order. A faulty one is left out of what can be referred to, and reported
  /// with whatever refers to catalogues.
  package let catalogues: Outcome<[Catalogue]>
  /// A whole language, to tell what another lacks; nil where none is at hand.
  private let language: Language?
  private let items: ReferenceIndex

  /// Reads the shelf's catalogues.
  package init(shelf: Shelf, language: Language? = nil) {
    let read = shelf.catalogues.map { CatalogueReading.read(Document(parsing: $0)) }
    let usable = read.compactMap(\.catalogue)
    self.shelf = shelf
    self.language = language
    catalogues = Outcome(usable, reports: read.map(\.report))
    items = ReferenceIndex(usable)
  }

  /// Reads one catalogue.
  package func catalogue(from source: Source) -> Outcome<Catalogue> {
    let read = CatalogueReading.read(Document(parsing: source))
    return Outcome(read.catalogue, reports: [read.report])
  }

  /// Reads a questionnaire with all that it extends.
  package func questionnaire(from source: Source) -> Outcome<Questionnaire> {
    asked(from: source).outcome
  }

  /// A questionnaire with the files that it was read from.
  struct AskedQuestionnaire: Sendable {
    let outcome: Outcome<Questionnaire>
    /// The file that was asked for, then what it extends, down to the one that extends nothing.
    let origins: [Assessment.Origin]
    /// The criteria that can be answered.
    let known: CriterionIndex
  }

  /// Questionnaires that this reader has read already: many engagements need each but once.
  package struct ReadQuestionnaires: Sendable {
    /// By the id under which they stand on the shelf.
    fileprivate var asked: [String: AskedQuestionnaire] = [:]

    /// None yet.
    package init() {}

    /// How many there are.
    package var count: Int { asked.count }
  }

  private func asked(from source: Source) -> AskedQuestionnaire {
    let chain = chain(from: source, below: [])
    var findings = chain.findings
    let questionnaire = chain.draft.flatMap { $0.resolved(into: &findings, extending: chain.extended) }
    return AskedQuestionnaire(
      outcome: Outcome(questionnaire, reports: catalogues.reports + chain.inherited + [findings.fileReport]),
      origins: ([source] + chain.inherited.reversed().map(\.source)).map { source in
        Assessment.Origin(part: .questionnaire, name: source.lastComponent, bytes: source.bytes)
      }, known: chain.draft?.index ?? CriterionIndex())
  }

  /// Makes ready to read many engagements against one questionnaire, which is read once.
  package func engagements(asking source: Source) -> Outcome<EngagementLineReader> {
    let asked = asked(from: source)
    return asked.outcome.map { questionnaire in
      EngagementLineReader(
        questionnaire, known: asked.known, catalogues: catalogues.value ?? [], origins: asked.origins)
    }
  }

  /// A questionnaire file with what it extends merged in.
  private struct Chain {
    var draft: QuestionnaireDraft?
    var extended: Located<String>?
    var findings: Findings
    /// What was found in the files that it extends.
    var inherited: [FileReport] = []
  }

  /// How many files may build on each other.
  private static let longestChain = 16

  /// Follows `extends`, from the file that was asked for down to the one that extends nothing.
  private func chain(from source: Source, below: [String]) -> Chain {
    var reading = QuestionnaireReading(findings: Findings(Document(parsing: source)), items: items)
    guard let (draft, extended) = reading.draft() else { return Chain(findings: reading.findings) }
    var chain = Chain(draft: draft, extended: extended, findings: reading.findings)
    guard let extended else { return chain }
    let path = below + [source.shelfID]
    // Without what it extends, nothing can be said of what the draft lacks.
    chain.draft = nil
    if path.contains(extended.value) {
      chain.findings.report(.circle(path + [extended.value], at: extended.range))
    } else if path.count >= Self.longestChain {
      chain.findings.report(.chainTooLong(Self.longestChain, at: extended.range))
    } else if let base = shelf.questionnaire(extended.value) {
      let inherited = self.chain(from: base, below: path)
      chain.inherited = inherited.inherited + [inherited.findings.fileReport]
      chain.draft = inherited.draft.map { draft.merged(onto: $0, into: &chain.findings) }
    } else {
      chain.findings.report(.unknownWord(extended, noun: "questionnaire", words: shelf.questionnaireIDs))
    }
    return chain
  }

  /// Reads an engagement with its answer sheets; the questionnaire comes from the shelf.
  package func assessment(engagement: Source, sheets: [Source]) -> Outcome<Assessment> {
    var read = ReadQuestionnaires()
    return assessment(engagement: engagement, sheets: sheets, knowing: &read)
  }

  /// The same for one of many engagements: a questionnaire that was read for an earlier one is not read again.
  package func assessment(
    engagement: Source, sheets: [Source], knowing read: inout ReadQuestionnaires
  ) -> Outcome<Assessment> {
    let document = Document(parsing: engagement)
    var asked = askedQuestionnaire(of: document, knowing: &read)
    if sheets.count > Limits.sheets { asked.findings.report(.tooManySheets(at: document.root?.start ?? 0..<0)) }
    let outcome = asked.questionnaire?.outcome
    let engagementRead = EngagementReading.read(asked.findings, questionnaire: outcome?.value)
    let known = asked.questionnaire?.known ?? CriterionIndex()
    let ordered = sheets.sorted { Array($0.lastComponent.utf8).lexicographicallyPrecedes(Array($1.lastComponent.utf8)) }
    let answers = ordered.map { source in
      AnswerSheetReading.read(
        Findings(Document(parsing: source)), questionnaire: outcome?.value, known: known)
    }
    let reports = (outcome?.reports ?? []) + [engagementRead.report] + answers.map(\.report)
    guard let asked = asked.questionnaire, let questionnaire = outcome?.value, let value = engagementRead.engagement
    else {
      return Outcome(nil, reports: reports)
    }
    let origins =
      asked.origins
      + [Assessment.Origin(part: .engagement, name: engagement.lastComponent, bytes: engagement.bytes)]
      + ordered.map { Assessment.Origin(part: .answers, name: $0.lastComponent, bytes: $0.bytes) }
    let assessment = Assessment(
      engagement: value, questionnaire: questionnaire, catalogues: catalogues.value ?? [],
      sheets: answers.compactMap(\.sheet), origins: origins)
    return Outcome(assessment, reports: reports)
  }

  /// Reads a lone answer sheet against the questionnaire that it names, from the shelf.
  package func answerSheet(from source: Source) -> Outcome<AnsweredQuestionnaire> {
    var none = ReadQuestionnaires()
    let asked = askedQuestionnaire(of: Document(parsing: source), knowing: &none)
    let outcome = asked.questionnaire?.outcome
    let questionnaire = outcome?.value
    let known = asked.questionnaire?.known ?? CriterionIndex()
    let read = AnswerSheetReading.read(asked.findings, questionnaire: questionnaire, known: known)
    let answered = read.sheet.flatMap { sheet in
      questionnaire.map { AnsweredQuestionnaire(questionnaire: $0, sheets: [sheet]) }
    }
    return Outcome(answered, reports: (outcome?.reports ?? []) + [read.report])
  }

  /// The questionnaire that an engagement or a sheet names, read from the shelf; reports one that is not there.
  private func askedQuestionnaire(
    of document: Document, knowing read: inout ReadQuestionnaires
  ) -> (questionnaire: AskedQuestionnaire?, findings: Findings) {
    var findings = Findings(document)
    guard let name = document.root?["questionnaire"], name.kind == .scalar else { return (nil, findings) }
    let id = name.text
    guard let questionnaire = read.asked[id] ?? shelf.questionnaire(id).map({ asked(from: $0) }) else {
      findings.report(
        .unknownWord(Located(value: id, range: name.range), noun: "questionnaire", words: shelf.questionnaireIDs))
      return (nil, findings)
    }
    read.asked[id] = questionnaire
    if let own = questionnaire.outcome.value?.id.text, own != id {
      findings.report(.otherID(name, file: questionnaire.origins[0].name, id: own))
    }
    return (questionnaire, findings)
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
      var findings = Findings(document)
      findings.reportMissing(.noKnownKind(at: document.root?.start ?? 0..<0))
      return Outcome(true, reports: [findings.fileReport]).reports
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
