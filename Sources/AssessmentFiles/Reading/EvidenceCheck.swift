internal import Assessment
internal import PlainYAML
internal import Text

/// Reports evidence that counts for nothing (spec, Evidence).
struct EvidenceCheck {
  private let assessment: Assessment
  private let scored: [ScoredCriterion]

  /// Consolidates the answers to all criteria in scope.
  init(_ assessment: Assessment) {
    self.assessment = assessment
    let rule = LevelRule(assessment.questionnaire)
    scored = assessment.topics.flatMap { TopicScore(of: $0, in: assessment, rule: rule).criteria }
  }

  /// Reports each piece in its sheet.
  func report(into answers: inout AnswerSheetCollection) {
    let files = Dictionary(
      answers.sheets.enumerated().compactMap { index, read in read.sheet.map { ($0.name, index) } },
      uniquingKeysWith: { first, _ in first })
    for criterion in scored {
      let rule = EvidenceRule(of: criterion.criterion, in: assessment)
      let isRefused = answers.sheets.contains { $0.refusesRating(of: criterion.id) }
      var counts: [Int: Int] = [:]
      for piece in rule.pieces(for: criterion, in: assessment) {
        let number = counts[piece.sheet, default: 0]
        counts[piece.sheet] = number + 1
        guard let file = files[assessment.sheets[piece.sheet].name],
          let range = answers.sheets[file].place(ofEvidence: number, for: criterion.criterion.id)
        else { continue }
        for diagnostic in diagnostics(on: piece, of: criterion, by: rule, at: range) {
          // A rating with an error is unknown, and so is what the evidence supports.
          if isRefused, diagnostic.rule == .unsupportingEvidence { continue }
          answers.sheets[file].diagnostics.report(diagnostic)
        }
      }
    }
  }

  private func diagnostics(
    on piece: EvidenceRule.Piece, of criterion: ScoredCriterion, by rule: EvidenceRule, at range: Range<Int>
  ) -> [Diagnostic] {
    let day = assessment.engagement.date
    var found: [Diagnostic] = []
    switch (piece.status, day) {
    case (.stale, let day?): found.append(.stale(piece.evidence, on: day, months: rule.months, at: range))
    case (.future, let day?): found.append(.future(on: day, at: range))
    case (.unsupporting, _) where criterion.answer.isApplicable: found.append(.unsupporting(at: range))
    default: break
    }
    if piece.isUndated { found.append(.undated(at: range)) }
    return found
  }
}

extension AnswerSheetReader.ReadSheet {
  /// Whether the sheet has a rating of a criterion that was not read because of an error.
  fileprivate func refusesRating(of criterion: ID<Criterion>) -> Bool {
    guard sheet?.answers[criterion]?.response ?? .unanswered == .unanswered else { return false }
    let answer = diagnostics.document.root?[AnswerSheetKey.answers.rawValue]?[criterion.text]
    let rating = answer?.kind == .scalar ? answer : answer?[AnswerKey.rating.rawValue]
    return rating.map { $0.kind != .absent && ($0.kind != .scalar || !$0.text.isBlank) } ?? false
  }

  /// The place of a piece of evidence; nil if the tree does not have it.
  fileprivate func place(ofEvidence number: Int, for criterion: ID<Criterion>) -> Range<Int>? {
    let answers = diagnostics.document.root?[AnswerSheetKey.answers.rawValue]
    guard let list = answers?[criterion.text]?[AnswerKey.evidence.rawValue], list.kind == .sequence else { return nil }
    let pieces = Array(list.items)
    return pieces.indices.contains(number) ? pieces[number].start : nil
  }
}

extension Diagnostic {
  fileprivate static func stale(
    _ evidence: Evidence, on day: CalendarDate, months: Int, at range: Range<Int>
  ) -> Diagnostic {
    if let last = evidence.validUntil {
      return Diagnostic(
        .staleEvidence, "the evidence was valid until \(last), before the engagement's date \(day), and does not count",
        at: range,
        severity: .warning, remedy: "record evidence that is valid on \(day)")
    }
    return Diagnostic(
      .staleEvidence,
      "the evidence is more than \(months) \(months == 1 ? "month" : "months") old on \(day) and does not count",
      at: range,
      severity: .warning,
      remedy: "add 'valid-until', or the date of the last review")
  }

  fileprivate static func future(on day: CalendarDate, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .futureEvidence, "the evidence is dated after the engagement's date \(day) and does not count", at: range,
      severity: .warning,
      remedy: "correct the date of the evidence or of the engagement")
  }

  fileprivate static func unsupporting(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .unsupportingEvidence, "the evidence does not support the consolidated rating and does not count", at: range,
      severity: .warning,
      remedy: "record it with a rating that is not below the consolidated one, or on the consensus sheet")
  }

  fileprivate static func undated(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .undatedEvidence, "the evidence has no date", at: range, severity: .warning,
      remedy: "add 'date', the date of issue or of the last review")
  }
}
