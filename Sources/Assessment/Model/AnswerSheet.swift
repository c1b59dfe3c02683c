package import Text

/// The answers of one respondent, or the agreed answers of a workshop.
package struct AnswerSheet: Hashable, Sendable {
  /// The standing of a sheet among the others.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// The ratings of one of several respondents.
    case respondent
    /// The agreed answers of a workshop: they override the single sheets.
    case consensus
  }

  /// The file's name within `answers/`, such as `consensus.yaml`: decides between several consensus sheets.
  package let name: String
  /// The respondent's name.
  package let respondent: String
  /// The standing of the sheet among the others.
  package let role: Role
  /// The date of the answers; nil if the sheet gives none.
  package let date: CalendarDate?
  /// The version of the questionnaire that was answered; empty if the sheet names none.
  package let version: String
  /// The answers by criterion. An empty answer is left out: the criterion is unanswered.
  package let answers: Answers
  /// Answers to criteria that this version of the questionnaire does not have, in the file's order.
  package let orphaned: [ID<Criterion>]

  /// Does not check its arguments; use the reader.
  package init(
    name: String, respondent: String, role: Role = .respondent, date: CalendarDate? = nil, version: String = "",
    answers: Answers, orphaned: [ID<Criterion>] = []
  ) {
    self.name = name
    self.respondent = respondent
    self.role = role
    self.date = date
    self.version = version
    self.answers = answers
    self.orphaned = orphaned
  }

  /// Whether the sheet answers a criterion; "unknown" is an answer here, a note or evidence alone is not.
  package var hasAnswers: Bool { answers.contains(where: { $0.response != .unanswered }) }

  /// The start of the name in a fresh sheet, which a number follows.
  package static let placeholder = "respondent-"

  /// Whether the sheet still has the name of a fresh sheet, such as `respondent-1`.
  package var hasPlaceholderName: Bool {
    let number = respondent.dropFirst(Self.placeholder.count)
    return respondent.hasPrefix(Self.placeholder) && !number.isEmpty && number.utf8.allSatisfy(\.isDigit)
  }
}

/// A respondent's name as names are compared: in NFC, white space folded, without regard to case.
package struct RespondentName: Hashable, Sendable {
  private let words: [String]

  /// The name of a sheet or of an invited respondent.
  package init(_ name: String) {
    // Equality of strings is canonical equivalence, so composed and decomposed letters are equal.
    // Upper case first, which writes ß as SS.
    words = name.uppercased().lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// A questionnaire with sheets that answer it.
package struct AnsweredQuestionnaire: Hashable, Sendable {
  /// The questionnaire.
  package let questionnaire: Questionnaire
  /// In byte order of their file names.
  package let sheets: [AnswerSheet]

  /// The sheets must have been read against the questionnaire.
  package init(questionnaire: Questionnaire, sheets: [AnswerSheet]) {
    self.questionnaire = questionnaire
    self.sheets = sheets
  }
}

/// The answer of one sheet to one criterion.
package struct Answer: Hashable, Sendable {
  /// The rating of the criterion, or the reason why there is none.
  package enum Response: Hashable, Sendable {
    /// A step of the questionnaire's scale.
    case rated(Scale.Step)
    /// Out of every sum, with its reason (never empty).
    case notApplicable(reason: String)
    /// Nothing of the kind happened in the period: out of every sum, to be looked at again next time.
    case noCase
    /// The respondent was asked and does not know: counts as unanswered.
    case unknown
    /// Evidence or a note without a rating: unanswered.
    case unanswered
  }

  /// The rating of the criterion, or the reason why there is none.
  package var response: Response
  /// The evidence that the sheet records.
  package var evidence: [Evidence]
  /// A comment; may be empty.
  package var note: String
  /// The respondent's confidence; nil if not given.
  package var confidence: Confidence?

  /// Does not check its arguments; use the reader.
  package init(response: Response, evidence: [Evidence] = [], note: String = "", confidence: Confidence? = nil) {
    self.response = response
    self.evidence = evidence
    self.note = note
    self.confidence = confidence
  }

  /// Whether the answer has neither rating nor evidence, note or confidence.
  package var isEmpty: Bool { response == .unanswered && evidence.isEmpty && note.isEmpty && confidence == nil }

  /// The step of the rating; nil if the criterion was not rated.
  package var step: Scale.Step? {
    guard case .rated(let step) = response else { return nil }
    return step
  }
}

/// A document, record or setting that supports a rating.
package struct Evidence: Hashable, Sendable {
  /// The name of the evidence.
  package let title: String
  /// A URL or a path; may be empty.
  package let location: String
  /// The date of issue or of the last review; nil if not given.
  package let date: CalendarDate?
  /// The last date on which the evidence is valid; nil if not given.
  package let validUntil: CalendarDate?
  /// The owner of the document or record; may be empty.
  package let owner: String

  /// Only the title is required by the format.
  package init(
    title: String, location: String = "", date: CalendarDate? = nil, validUntil: CalendarDate? = nil, owner: String = ""
  ) {
    self.title = title
    self.location = location
    self.date = date
    self.validUntil = validUntil
    self.owner = owner
  }
}
