package import Text

/// The consolidated answer of all sheets to one criterion (spec, From answers to values).
package struct ConsolidatedAnswer: Hashable, Sendable {
  /// The consolidated rating, or the reason why there is none.
  package enum Verdict: Hashable, Sendable {
    /// No sheet rates the criterion or says that it is not applicable.
    case unanswered
    /// Out of every sum.
    case notApplicable
    /// The value, 0...1; not a rating of the scale if respondents were averaged.
    case answered(value: Double)
  }

  /// The sheets that the verdict comes from, as indices in the assessment's `sheets`.
  package enum Origin: Hashable, Sendable {
    /// No sheet answers.
    case nobody
    /// One consensus sheet decides alone.
    case consensus(sheet: Int)
    /// The sheets that rate it or, where none does, those that say it is not applicable.
    case respondents(sheets: [Int])
  }

  /// The consolidated rating, or the reason why there is none.
  package let verdict: Verdict
  /// The consolidated step of the scale; nil without a rating, or if respondents were averaged.
  package let step: Scale.Step?
  /// Whether any sheet records evidence.
  package let isEvidenced: Bool
  /// The sheets that the verdict comes from.
  package let origin: Origin

  /// Consolidates the answers to one criterion.
  ///
  /// - Parameters:
  ///   - place: the criterion's place in the questionnaire (`Questionnaire.places`).
  ///   - sheets: in the order of their file names.
  ///   - scale: the scale of the questionnaire.
  ///   - rule: the engagement's rule for several respondents.
  package init(at place: Int, in sheets: [AnswerSheet], scale: Scale, rule: ConsensusRule) {
    var isEvidenced = false
    var decisive: (sheet: Int, step: Scale.Step?)?
    var rated: [(sheet: Int, step: Scale.Step)] = []
    var refusing: [Int] = []
    for (index, sheet) in sheets.enumerated() {
      guard let answer = sheet.answers[place] else { continue }
      if !answer.evidence.isEmpty { isEvidenced = true }
      switch answer.response {
      case .unanswered: continue
      case .rated(let step): rated.append((index, step))
      case .notApplicable: refusing.append(index)
      }
      if sheet.role == .consensus { decisive = (index, answer.step) }
    }
    self.isEvidenced = isEvidenced
    if let decisive {
      origin = .consensus(sheet: decisive.sheet)
      step = decisive.step
      verdict = step.map { .answered(value: scale[$0].value) } ?? .notApplicable
    } else if !rated.isEmpty {
      let decision = Self.decide(rated.map(\.step), scale: scale, rule: rule)
      origin = .respondents(sheets: rated.map(\.sheet))
      step = decision.step
      verdict = .answered(value: decision.value)
    } else {
      origin = refusing.isEmpty ? .nobody : .respondents(sheets: refusing)
      step = nil
      verdict = refusing.isEmpty ? .unanswered : .notApplicable
    }
  }

  /// Combines ratings, at least one, into one.
  private static func decide(
    _ steps: [Scale.Step], scale: Scale, rule: ConsensusRule
  ) -> (step: Scale.Step?, value: Double) {
    let ascending = steps.sorted()
    let step: Scale.Step
    switch rule {
    case .mean:
      return (nil, ascending.reduce(0) { $0 + scale[$1].value } / Double(ascending.count))
    case .median: step = ascending[(ascending.count - 1) / 2]
    case .lowest: step = ascending[0]
    }
    return (step, scale[step].value)
  }

  /// Whether the criterion counts in sums.
  package var isApplicable: Bool { verdict != .notApplicable }

  /// Whether the criterion has a value.
  package var isAnswered: Bool { answeredValue != nil }

  /// The value, 0...1; nil if unanswered or not applicable.
  package var answeredValue: Double? {
    guard case .answered(let value) = verdict else { return nil }
    return value
  }

  /// Returns the value that counts from a standpoint, 0...1; nil if not applicable.
  package func value(from standpoint: Standpoint) -> Double? {
    switch verdict {
    case .notApplicable: nil
    case .unanswered: standpoint == .possible ? 1 : 0
    case .answered(let value): standpoint == .evidenced && !isEvidenced ? 0 : value
    }
  }
}

/// The treatment of unanswered and unevidenced criteria (spec, Level of a topic).
package enum Standpoint: Hashable, Sendable, CaseIterable {
  /// Unanswered counts 0: the result by the answers so far.
  case proven
  /// Unanswered counts 1: the result if every open answer turns out fulfilled.
  case possible
  /// As `proven`, and a rating without recorded evidence counts 0.
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

  /// The gain of the weighted sum if the criterion were fully achieved: w(1 - v), unanswered v = 0; 0 if not
  /// applicable.
  package var shortfall: Double {
    answer.value(from: .proven).map { criterion.weight * (1 - $0) } ?? 0
  }
}
