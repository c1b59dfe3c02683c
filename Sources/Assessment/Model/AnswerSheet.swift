package import Text

/// What one respondent, or the room, said.
package struct AnswerSheet: Hashable, Sendable {
  /// Whose voice it is.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// One of several voices.
    case respondent
    /// What the room agreed: overrides the single sheets.
    case consensus
  }

  /// The file's name within `answers/`, such as `consensus.yaml`: decides between several consensus sheets.
  package let name: String
  /// Who answered.
  package let respondent: String
  /// Whose voice it is.
  package let role: Role
  /// The day of the answers, if given.
  package let date: CalendarDate?
  /// The version of the questionnaire that was answered; empty where the sheet names none.
  package let version: String
  /// Every answer that says something, by criterion. An empty answer is left out: it is unanswered.
  package let answers: Answers
  /// Answers to criteria that this version of the questionnaire does not have, in the file's order.
  package let orphaned: [ID<Criterion>]

  /// A checked sheet; the reader sees to the rules.
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
}

/// A questionnaire with sheets that answer it.
package struct AnsweredQuestionnaire: Hashable, Sendable {
  /// What was asked.
  package let questionnaire: Questionnaire
  /// In byte order of their file names.
  package let sheets: [AnswerSheet]

  /// Sheets that were read against the questionnaire.
  package init(questionnaire: Questionnaire, sheets: [AnswerSheet]) {
    self.questionnaire = questionnaire
    self.sheets = sheets
  }
}

/// What a sheet says of one criterion.
package struct Answer: Hashable, Sendable {
  /// The verdict of the sheet.
  package enum Response: Hashable, Sendable {
    /// A step of the questionnaire's scale.
    case rated(Scale.Step)
    /// Out of every sum, with its reason (never empty).
    case notApplicable(reason: String)
    /// Evidence or a note without a rating: unanswered.
    case unanswered
  }

  /// The verdict.
  package let response: Response
  /// What was seen.
  package let evidence: [Evidence]
  /// A remark; may be empty.
  package let note: String
  /// How sure the respondent is, if said.
  package let confidence: Confidence?

  /// A checked answer; the reader sees to the rules.
  package init(response: Response, evidence: [Evidence] = [], note: String = "", confidence: Confidence? = nil) {
    self.response = response
    self.evidence = evidence
    self.note = note
    self.confidence = confidence
  }

  /// Whether it says nothing at all.
  package var isEmpty: Bool { response == .unanswered && evidence.isEmpty && note.isEmpty && confidence == nil }

  /// The step, where the criterion was rated.
  package var step: Scale.Step? {
    guard case .rated(let step) = response else { return nil }
    return step
  }
}

/// A document, record or setting that shows what was claimed.
package struct Evidence: Hashable, Sendable {
  /// What it is.
  package let title: String
  /// A URL or a path; may be empty.
  package let location: String
  /// Its day, if given.
  package let date: CalendarDate?

  /// Only the title is required.
  package init(title: String, location: String = "", date: CalendarDate? = nil) {
    self.title = title
    self.location = location
    self.date = date
  }
}
