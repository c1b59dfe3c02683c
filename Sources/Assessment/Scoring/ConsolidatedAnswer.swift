package import Text

/// The consolidated answer of all sheets to one criterion (spec, From answers to values).
package struct ConsolidatedAnswer: Hashable, Sendable {
  /// The consolidated rating, or the reason why there is none.
  package enum Verdict: Hashable, Sendable {
    /// No sheet rates the criterion, or says that it does not apply or had no case.
    case unanswered
    /// Out of every sum: cannot apply to the organization.
    case notApplicable
    /// Out of every sum: nothing of the kind happened in the period.
    case noCase
    /// The value, 0...1; not a rating of the scale if respondents were averaged.
    case answered(value: Double)
  }

  /// The sheets that the verdict comes from, as indices in the assessment's `sheets`.
  package enum Origin: Hashable, Sendable {
    /// No sheet answers.
    case nobody
    /// One consensus sheet decides alone.
    case consensus(sheet: Int)
    /// The sheets that rate it or, if the verdict is out of the sums, those that say so.
    case respondents(sheets: [Int])
  }

  /// The consolidated rating, or the reason why there is none.
  package let verdict: Verdict
  /// The consolidated step of the scale; nil without a rating, or if respondents were averaged.
  package let step: Scale.Step?
  /// The sheets that the verdict comes from.
  package let origin: Origin
  /// Whether a respondent was asked and does not know.
  package let isUnknownToSome: Bool
  /// Whether at least one valid piece of evidence supports the rating.
  package let isEvidenced: Bool

  /// Consolidates the answers to one criterion.
  ///
  /// - Parameters:
  ///   - criterion: the criterion, which is looked up only if its conditions or its evidence matter.
  ///   - place: the criterion's place in the questionnaire (`Questionnaire.places`).
  ///   - assessment: the sheets, in the order of their file names, with scale and rule.
  init(to criterion: @autoclosure () -> Criterion, at place: Int, in assessment: Assessment) {
    var decisive = DecisiveAnswers()
    var sources: [SheetAnswer] = []
    var isUnknown = false
    for (index, sheet) in assessment.sheets.enumerated() {
      guard let answer = sheet.answers[place] else { continue }
      if !answer.evidence.isEmpty { sources.append(SheetAnswer(sheet: index, answer: answer)) }
      switch answer.response {
      case .noCase where !assessment.acceptsNoCase(for: criterion()): break
      case .unknown: isUnknown = true
      case .unanswered: break
      case .rated, .notApplicable, .noCase: decisive.add(answer.response, of: sheet, at: index)
      }
    }
    let outcome = decisive.outcome(in: assessment)
    verdict = outcome.verdict
    step = outcome.step
    origin = outcome.origin
    isUnknownToSome = isUnknown
    isEvidenced =
      !sources.isEmpty
      && EvidenceRule(of: criterion(), in: assessment)
        .isEvidenced(outcome.verdict, origin: outcome.origin, by: sources, scale: assessment.questionnaire.scale)
  }

  /// An assumed answer with evidence.
  init(assuming verdict: Verdict) {
    self.verdict = verdict
    step = nil
    origin = .nobody
    isUnknownToSome = false
    isEvidenced = true
  }

  /// Whether the criterion counts in sums.
  package var isApplicable: Bool { verdict != .notApplicable && verdict != .noCase }

  /// Whether the criterion has a value.
  package var isAnswered: Bool { answeredValue != nil }

  /// The value, 0...1; nil if unanswered, not applicable or without a case.
  package var answeredValue: Double? {
    guard case .answered(let value) = verdict else { return nil }
    return value
  }

  /// Whether the answer has a value of 0, which claims nothing and needs no evidence.
  package var claimsNothing: Bool { answeredValue.map { $0 <= Rules.tolerance } ?? false }
  /// Whether evidence is needed and none counts.
  package var lacksEvidence: Bool { isAnswered && !isEvidenced && !claimsNothing }

  /// Returns the value that counts from a standpoint, 0...1; nil if the criterion is out of the sums.
  package func value(from standpoint: Standpoint) -> Double? {
    switch verdict {
    case .notApplicable, .noCase: nil
    case .unanswered: standpoint == .possible ? 1 : 0
    case .answered(let value): standpoint == .evidenced && !isEvidenced ? 0 : value
    }
  }
}

/// An answer with its sheet.
struct SheetAnswer {
  /// The index in the assessment's `sheets`.
  let sheet: Int
  let answer: Answer
}

/// The treatment of unanswered and unevidenced criteria (spec, Level of a topic).
package enum Standpoint: Hashable, Sendable, CaseIterable {
  /// Unanswered counts 0: the result by the answers so far.
  case answered
  /// Unanswered counts 1: the result if every open answer turns out fulfilled.
  case possible
  /// As `answered`, and a rating without valid, supporting evidence counts 0.
  case evidenced
}

/// A criterion in scope with its consolidated answer.
package struct ScoredCriterion: Hashable, Sendable {
  /// The consolidated answer.
  package let answer: ConsolidatedAnswer
  /// The criteria of its topic, shared rather than copied: a criterion holds many texts.
  private let siblings: [Criterion]
  /// Its place among them.
  private let index: Int

  /// Combines the criterion at an index of a topic's criteria with its answer.
  init(_ index: Int, of siblings: [Criterion], answer: ConsolidatedAnswer) {
    self.answer = answer
    self.siblings = siblings
    self.index = index
  }

  /// The criterion.
  package var criterion: Criterion { siblings[index] }
  /// The criterion's id.
  package var id: ID<Criterion> { siblings[index].id }
  /// The level that the criterion belongs to, 1 or more.
  package var level: Level { siblings[index].level }
  /// The dimension that the criterion maps to; nil for none.
  package var dimension: Dimension? { siblings[index].dimension }
  /// The weight in every sum, above 0.
  package var weight: Double { siblings[index].weight }
  /// Whether its absence alone is a major nonconformity, or a must-have whatever the target.
  package var isCritical: Bool { siblings[index].conditions.isCritical }

  /// Returns the criterion as if its consolidated answer were another one, with evidence.
  package func assuming(_ verdict: ConsolidatedAnswer.Verdict) -> ScoredCriterion {
    ScoredCriterion(index, of: siblings, answer: ConsolidatedAnswer(assuming: verdict))
  }

  /// The gain of the weighted sum if the criterion were fully achieved: w(1 - v), unanswered v = 0; 0 if out of the sums.
  package var shortfall: Double {
    answer.value(from: .answered).map { weight * (1 - $0) } ?? 0
  }

  /// Whether a critical criterion is answered with a value below `Rules.criticalGap`.
  package var isCriticalGap: Bool {
    isCritical && answer.answeredValue.map { Rules.isBelow($0, Rules.criticalGap) } ?? false
  }

  /// The units of effort: of an unanswered criterion those of finding out.
  package var effort: Effort { answer.isAnswered ? siblings[index].effort : .small }
}
