/// The rule by which evidence counts for a criterion (spec, Evidence).
package struct EvidenceRule: Hashable, Sendable {
  /// The status of a piece of evidence.
  package enum Status: Hashable, Sendable {
    /// Valid on the engagement's date and supports the rating.
    case counts
    /// Older than allowed, or past its last valid date.
    case stale
    /// Dated after the engagement.
    case future
    /// On a sheet whose own rating is below the consolidated one, or that does not rate the criterion.
    case unsupporting
  }

  /// A piece of evidence with its sheet and status.
  package struct Piece: Hashable, Sendable {
    /// The piece.
    package let evidence: Evidence
    /// The index in the assessment's `sheets`.
    package let sheet: Int
    /// The status.
    package let status: Status
    /// Whether the piece has no date.
    package var isUndated: Bool { evidence.date == nil }
  }

  /// The date on which evidence must be valid; nil if age is not judged.
  private let day: CalendarDate?
  /// The age up to which evidence is valid, in months.
  package let months: Int

  /// The rule for a criterion: its own months, else the engagement's, else those of `Rules`.
  package init(of criterion: Criterion, in assessment: Assessment) {
    day = assessment.engagement.date
    let asksForDocumentsOnly =
      !criterion.documents.isEmpty
      && criterion.documents.allSatisfy { reference in
        let catalogue = assessment.catalogues.first { $0.id == reference.catalogue }
        return catalogue?.documents.first { $0.document.id == reference.document }?.document.kind == .document
      }
    months =
      criterion.evidenceMonths ?? assessment.engagement.settings.evidenceMonths
      ?? (asksForDocumentsOnly ? Rules.documentMonths : Rules.evidenceMonths)
  }

  /// Whether a piece is valid on the engagement's date, and if not, why.
  private func validity(of evidence: Evidence) -> Status {
    guard let day else { return .counts }
    if let date = evidence.date, date > day { return .future }
    if let last = evidence.validUntil { return last < day ? .stale : .counts }
    if let date = evidence.date, date < day.subtracting(months: months) { return .stale }
    return .counts
  }

  /// Returns every piece of evidence for a criterion with its status.
  package func pieces(for scored: ScoredCriterion, in assessment: Assessment) -> [Piece] {
    let answers = assessment.sheets.enumerated().compactMap { index, sheet in
      sheet.answers[scored.id].map {
        SheetAnswer(sheet: index, answer: $0)
      }
    }
    let scale = assessment.questionnaire.scale
    return answers.flatMap { source in
      source.answer.evidence.map { evidence in
        let supports = supports(scored.answer.verdict, scored.answer.origin, source, scale)
        let validity = validity(of: evidence)
        return Piece(
          evidence: evidence, sheet: source.sheet, status: validity == .counts && !supports ? .unsupporting : validity)
      }
    }
  }

  /// Whether at least one valid piece supports the verdict.
  func isEvidenced(
    _ verdict: ConsolidatedAnswer.Verdict, origin: ConsolidatedAnswer.Origin, by answers: [SheetAnswer], scale: Scale
  ) -> Bool {
    answers.contains { source in
      supports(verdict, origin, source, scale) && source.answer.evidence.contains { validity(of: $0) == .counts }
    }
  }

  /// Whether the evidence of a sheet supports the verdict: the sheet decided, or its own rating is not below it.
  private func supports(
    _ verdict: ConsolidatedAnswer.Verdict, _ origin: ConsolidatedAnswer.Origin, _ source: SheetAnswer, _ scale: Scale
  ) -> Bool {
    guard case .answered(let value) = verdict else { return false }
    if origin == .consensus(sheet: source.sheet) { return true }
    return source.answer.step.map { !Rules.isBelow(scale[$0].value, value) } ?? false
  }
}
