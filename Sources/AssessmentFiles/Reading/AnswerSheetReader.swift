internal import Assessment
internal import PlainYAML
internal import Text

/// Reads an answer sheet against the questionnaire that it answers (spec, Answer sheet).
struct AnswerSheetReader {
  private var diagnostics: DiagnosticCollector
  private let questionnaire: Questionnaire?
  /// Whether the questionnaire directly assesses a conformity catalogue.
  private let isConformity: Bool
  /// How many unknown criteria may still be compared with the known ones.
  private var suggestions: Int
  /// More suggestions than this per engagement help nobody, and each compares an id with all criteria.
  static let mostSuggestions = 20
  /// By the place of the criterion, whether an event triggers it.
  private lazy var mayHaveNoCase = questionnaire?.criteria.map(\.criterion.conditions.mayHaveNoCase) ?? []

  private init(
    _ diagnostics: DiagnosticCollector, questionnaire: Questionnaire?, isConformity: Bool, suggestions: Int
  ) {
    self.diagnostics = diagnostics
    self.suggestions = suggestions
    self.questionnaire = questionnaire
    self.isConformity = isConformity
  }

  /// A sheet with the diagnostics of its file.
  struct ReadSheet {
    /// Nil where its own frame cannot be read, and without a questionnaire.
    let sheet: AnswerSheet?
    /// The diagnostics so far.
    var diagnostics: DiagnosticCollector
  }

  /// Reads the document behind a collector. Without a questionnaire answers are not checked.
  static func read(
    _ diagnostics: DiagnosticCollector, questionnaire: Questionnaire?, items: ReferenceIndex
  ) -> ReadSheet {
    var suggestions = mostSuggestions
    return read(diagnostics, questionnaire, items, &suggestions)
  }

  /// Reads the sheets of one engagement.
  static func read(
    all sheets: [DiagnosticCollector], questionnaire: Questionnaire?, items: ReferenceIndex
  ) -> [ReadSheet] {
    var suggestions = mostSuggestions
    return sheets.map { read($0, questionnaire, items, &suggestions) }
  }

  private static func read(
    _ diagnostics: DiagnosticCollector, _ questionnaire: Questionnaire?, _ items: ReferenceIndex,
    _ suggestions: inout Int
  ) -> ReadSheet {
    let isConformity = questionnaire?.assesses.contains { items.catalogue($0)?.kind == .conformity }
    var reader = AnswerSheetReader(
      diagnostics, questionnaire: questionnaire, isConformity: isConformity ?? false, suggestions: suggestions)
    let sheet = reader.sheet()
    suggestions = reader.suggestions
    return ReadSheet(sheet: sheet, diagnostics: reader.diagnostics)
  }

  private mutating func sheet() -> AnswerSheet? {
    guard let root = diagnostics.content(),
      let fields = Fields<AnswerSheetKey>(root, "an answer sheet", into: &diagnostics)
    else {
      return nil
    }
    let respondent = fields.requiredText(.respondent, into: &diagnostics)
    let role: AnswerSheet.Role? = fields.choice(.role, of: "role", into: &diagnostics)
    let date = fields.date(.date, into: &diagnostics)
    let version = fields.text(.version, into: &diagnostics) ?? ""
    checkQuestionnaire(fields)
    guard let questionnaire else { return nil }
    var answers = Answers(to: questionnaire)
    var orphaned: [ID<Criterion>] = []
    let isOtherVersion = !version.isEmpty && version != questionnaire.version
    if isOtherVersion, !questionnaire.version.isEmpty {
      diagnostics.report(.otherVersion(version, of: questionnaire, at: fields.range(of: .version)))
    }
    if let node = answerNode(fields) {
      node.forEachEntry { key, value in
        let name = node.text(at: key)
        if name.isExtensionKey { return }
        if let place = ID<Criterion>(name).flatMap({ questionnaire.places[$0] }) {
          if let answer = answer(at: value, of: node, on: questionnaire.scale) {
            if case .noCase = answer.response { checkNoCase(at: place, value: value, of: node) }
            answers[place] = answer
          }
        } else if let id = orphan(node.child(at: key), of: questionnaire, isOtherVersion: isOtherVersion) {
          orphaned.append(id)
        }
      }
    }
    guard let respondent else { return nil }
    return AnswerSheet(
      name: diagnostics.document.source.lastComponent, respondent: respondent, role: role ?? .respondent, date: date,
      version: version, answers: answers, orphaned: orphaned)
  }

  /// Reports "no case" where it is not an answer.
  private mutating func checkNoCase(at place: Int, value: Int, of answers: Node) {
    guard isConformity, !mayHaveNoCase[place] else { return }
    diagnostics.report(.noCaseOfDuty(at: answers.range(at: value)))
  }

  private mutating func checkQuestionnaire(_ fields: Fields<AnswerSheetKey>) {
    let id: Located<ID<Questionnaire>>? = fields.requiredID(.questionnaire, into: &diagnostics)
    if let id, let questionnaire, id.value != questionnaire.id {
      diagnostics.report(.otherQuestionnaire(id, expected: questionnaire.id))
    }
  }

  /// Returns the mapping of the answers; reports other kinds of value.
  private mutating func answerNode(_ fields: Fields<AnswerSheetKey>) -> Node? {
    guard let node = fields[.answers] else { return nil }
    if node.kind == .mapping { return node }
    diagnostics.report(.notAnswers(at: node.start))
    return nil
  }

  /// Reports an answer to an unknown criterion, and returns the criterion's id if the answer is kept.
  private mutating func orphan(
    _ key: Node, of questionnaire: Questionnaire, isOtherVersion: Bool
  ) -> ID<Criterion>? {
    if isOtherVersion, let id = ID<Criterion>(key.text) {
      diagnostics.report(.orphaned(key))
      return id
    }
    if AnswerKey(rawValue: key.text) != nil {
      diagnostics.report(.outdentedKey(key))
      return nil
    }
    let known = suggestions > 0 ? questionnaire.places.ids : []
    suggestions = max(0, suggestions - 1)
    diagnostics.report(.unknownCriterion(key, words: known.lazy.map(\.text)))
    return nil
  }

  /// Returns the answer at a place of the tree, or nil where it is empty or has an error.
  private mutating func answer(at place: Int, of answers: Node, on scale: Scale) -> Answer? {
    switch answers.kind(at: place) {
    case .absent: return nil
    case .scalar:
      return response(answers.text(at: place), at: answers.range(at: place), reason: nil, on: scale)
        .map { Answer(response: $0) }
    default: break
    }
    guard let fields = Fields<AnswerKey>(answers.child(at: place), "an answer", into: &diagnostics) else { return nil }
    let rating = fields.text(.rating, into: &diagnostics)
    let reason = fields.text(.reason, into: &diagnostics)
    let response = rating.flatMap { self.response($0, at: fields.range(of: .rating), reason: reason, on: scale) }
    let isRead = response != nil || rating?.isBlank ?? true
    if reason != nil, isRead, rating.map({ UnratedAnswer($0) != .notApplicable }) ?? true {
      diagnostics.report(.uselessReason(at: fields.range(of: .reason)))
    }
    let answer = Answer(
      response: response ?? .unanswered, evidence: evidence(fields), note: fields.text(.note, into: &diagnostics) ?? "",
      confidence: fields.choice(.confidence, of: "confidence", into: &diagnostics))
    return answer.isEmpty ? nil : answer
  }

  /// Returns the response of a rating, or nil for a blank or unknown one.
  private mutating func response(
    _ rating: String, at range: Range<Int>, reason: String?, on scale: Scale
  ) -> Answer.Response? {
    if rating.isBlank { return nil }
    switch UnratedAnswer(rating) {
    case .noCase?: return .noCase
    case .unknown?: return .unknown
    case .notApplicable?:
      guard let reason, !reason.isBlank else {
        diagnostics.reportMissing(.noReason(at: range))
        return nil
      }
      return .notApplicable(reason: reason)
    case nil: break
    }
    let step = scale.step(named: rating)
    if step == nil {
      diagnostics.report(.unknownWord(Located(value: rating, range: range), noun: "rating", words: scale.words))
    }
    return step.map { .rated($0) }
  }

  private mutating func evidence(_ fields: Fields<AnswerKey>) -> [Evidence] {
    var evidence: [Evidence] = []
    fields.forEachItem(.evidence, into: &diagnostics) { item, diagnostics in
      if let piece = Self.pieceOfEvidence(at: item, of: fields.node, into: &diagnostics) { evidence.append(piece) }
    }
    return evidence
  }

  private static func pieceOfEvidence(at place: Int, of node: Node, into diagnostics: inout DiagnosticCollector)
    -> Evidence?
  {
    if case .scalar = node.kind(at: place) {
      return node.text(at: place, as: "a piece of evidence", into: &diagnostics).map { Evidence(title: $0) }
    }
    guard let fields = Fields<EvidenceKey>(node.child(at: place), "a piece of evidence", into: &diagnostics),
      let title = fields.requiredText(.title, into: &diagnostics)
    else { return nil }
    return Evidence(
      title: title, location: fields.text(.location, into: &diagnostics) ?? "",
      date: fields.date(.date, into: &diagnostics), validUntil: fields.date(.validUntil, into: &diagnostics),
      owner: fields.text(.owner, into: &diagnostics) ?? "")
  }
}

extension Diagnostic {
  fileprivate static func otherQuestionnaire(
    _ id: Located<ID<Questionnaire>>, expected: ID<Questionnaire>
  ) -> Diagnostic {
    Diagnostic(
      .otherQuestionnaire, "the sheet belongs to questionnaire '\(id.value)', the engagement uses '\(expected)'",
      at: id.range,
      remedy: "move the sheet to its own engagement, or correct the id")
  }

  fileprivate static func otherVersion(
    _ version: String, of questionnaire: Questionnaire, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .otherVersion,
      "the sheet belongs to version \(quoted(version)) of the questionnaire, not \(quoted(questionnaire.version))",
      at: range, severity: .warning, remedy: "compare the statements, then update 'version'")
  }

  fileprivate static func noCaseOfDuty(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .noCaseWithoutEvent, "'no case' counts as unanswered here: the requirement does not depend on an event",
      at: range,
      severity: .warning, remedy: "rate the work that was done; a planned duty that was not performed is not fulfilled")
  }

  fileprivate static func notAnswers(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notAnswers, "'answers' must map criteria to ratings", at: range,
      remedy: "write 'criterion-id: rating' lines below it, with a space after each ':'")
  }

  fileprivate static func orphaned(_ key: Node) -> Diagnostic {
    Diagnostic(
      .orphanedAnswer, "this version of the questionnaire has no criterion \(quoted(key.text))", at: key.range,
      severity: .warning,
      remedy: "the answer is kept and listed, but not scored")
  }

  fileprivate static func unknownCriterion(_ key: Node, words: some Sequence<String>) -> Diagnostic {
    Diagnostic(
      .unknownCriterion, "the questionnaire has no criterion \(quoted(key.text))", at: key.range,
      remedy: nearest(to: key.text, among: words).map { "did you mean '\($0)'?" })
  }

  fileprivate static func outdentedKey(_ key: Node) -> Diagnostic {
    Diagnostic(
      .outdentedKey, "\(quoted(key.text)) is not below a criterion", at: key.range,
      remedy: "indent it by two more spaces, below its criterion")
  }

  fileprivate static func uselessReason(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .uselessReason, "'reason' is only used with n/a", at: range, severity: .warning,
      remedy: "write 'rating: n/a', or move the text to 'note'")
  }

  fileprivate static func noReason(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingReason, "n/a needs a reason", at: range, remedy: "write 'rating: n/a' and 'reason: …' below the criterion"
    )
  }
}
