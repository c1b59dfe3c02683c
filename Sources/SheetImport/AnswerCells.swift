internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import Interchange
internal import Text

/// The cells of a table that make one answer; nil where the table does not have the column.
struct AnswerCells {
  var rating: CSVTable.Field?
  var reason: CSVTable.Field?
  var evidence: CSVTable.Field?
  var note: CSVTable.Field?
  var confidence: CSVTable.Field?
  /// Where to report a fault that belongs to no cell.
  let place: Diagnostic.Place

  private func place(_ cell: CSVTable.Field?) -> Diagnostic.Place {
    cell.map { .cell(row: $0.row, column: $0.column) } ?? place
  }

  /// Whether all cells are blank.
  var isEmpty: Bool {
    [rating, reason, evidence, note, confidence].allSatisfy { $0?.text.cellValue.isEmpty ?? true }
  }

  /// Returns the answer, or nil for an empty one. With `noteIsReason` a comment is the reason of an n/a without one.
  func answer(in words: AnswerWords, noteIsReason: Bool, into diagnostics: inout DiagnosticList) -> Answer? {
    let pieces = evidence(into: &diagnostics)
    let note = note?.text ?? ""
    let answer = Answer(
      response: response(in: words, otherReason: noteIsReason ? note : "", into: &diagnostics),
      evidence: pieces, note: note, confidence: confidence(in: words, into: &diagnostics))
    let texts = [
      (self.note, [note]), (reason, [reason?.text ?? ""]),
      (evidence, pieces.flatMap { [$0.title, $0.location, $0.owner] }),
    ]
    for (cell, texts) in texts where texts.contains(where: { $0.utf8.count > Limits.textLength }) {
      diagnostics.report(.textTooLong(at: place(cell)))
    }
    return answer.isEmpty ? nil : answer
  }

  private func evidence(into diagnostics: inout DiagnosticList) -> [Evidence] {
    let dates = SpreadsheetDate()
    let content = EvidenceText.read(evidence?.text ?? "") { text in
      if case .date(let date) = dates.meaning(of: text) { date } else { nil }
    }
    if let date = content.badDate {
      let isAmbiguous = dates.meaning(of: date) == .ambiguous
      diagnostics.report(
        isAmbiguous ? .ambiguousDate(date, at: place(evidence)) : .notADate(date, at: place(evidence)))
    }
    if let line = content.untitled { diagnostics.report(.untitledEvidence(line, at: place(evidence))) }
    if let line = content.overlong { diagnostics.report(.overlongEvidence(line, at: place(evidence))) }
    return content.evidence
  }

  private func response(
    in words: AnswerWords, otherReason: String, into diagnostics: inout DiagnosticList
  ) -> Answer.Response {
    let word = rating?.text.cellValue ?? ""
    let unrated = words.unrated(word)
    if unrated != .notApplicable, let reason, !reason.text.isBlank {
      diagnostics.report(.uselessReason(at: place(reason)))
    }
    if word.isEmpty { return .unanswered }
    switch unrated {
    case .noCase?: return .noCase
    case .unknown?: return .unknown
    case .notApplicable?:
      let reason = [reason?.text ?? "", otherReason].first { !$0.isBlank } ?? ""
      if reason.isBlank { diagnostics.report(.missingReason(at: place(self.reason ?? rating))) }
      return .notApplicable(reason: reason)
    case nil: break
    }
    if let step = words.step(word) { return .rated(step) }
    diagnostics.report(.unknownWord(word, at: place(rating), noun: "rating", words: words.scale.words))
    return .unanswered
  }

  private func confidence(in words: AnswerWords, into diagnostics: inout DiagnosticList) -> Confidence? {
    let word = confidence?.text.cellValue.lowercased() ?? ""
    if word.isEmpty { return nil }
    let choice = words.confidence(word)
    if choice == nil {
      let words = Confidence.allCases.map(\.rawValue)
      diagnostics.report(.unknownWord(word, at: place(confidence), noun: "confidence", words: words))
    }
    return choice
  }
}

extension Scale {
  /// Returns the step of a rating as people and spreadsheets write it: by id, by label, `F (Fully achieved)`, and `3.0` or
  /// `3,0` for 3; nil for any other text.
  func step(inCell word: String) -> Step? {
    if let step = step(named: word) { return step }
    let parts = word.split { $0 == "." || $0 == "," }
    if parts.count == 2, parts[1].utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) { return step(named: String(parts[0])) }
    let folded = word.foldedForMatch
    let index = ratings.firstIndex { ($0.id + $0.label).foldedForMatch == folded }
    return index.map { steps[$0] }
  }
}

extension Diagnostic {
  fileprivate static func untitledEvidence(_ line: String, at place: Place) -> Diagnostic {
    Diagnostic(.untitledEvidence, "\(quoted(line)) has no title before the '|'", at: place)
  }

  fileprivate static func overlongEvidence(_ line: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .overlongEvidence, "\(quoted(line)) has a text behind the owner", at: place,
      remedy: "write at most title | location | date | valid until | owner, and '\\|' for a bar in a text")
  }

  fileprivate static func uselessReason(at place: Place) -> Diagnostic {
    Diagnostic(
      .uselessReason, "a reason is only used with n/a; this one is not imported", at: place, severity: .warning,
      remedy: "write the rating n/a, or move the text to the column for comments")
  }

  fileprivate static func missingReason(at place: Place) -> Diagnostic {
    Diagnostic(.missingReason, "n/a needs a reason", at: place)
  }
}
