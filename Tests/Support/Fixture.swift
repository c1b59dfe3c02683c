package import Assessment
package import Text

/// Assessments made in code, for tests of the scoring.
package enum Fixture {
  /// An identifier that the test's author knows to be legal.
  package static func id<Subject>(_ text: String) -> ID<Subject> {
    guard let id = ID<Subject>(text) else { preconditionFailure("not an identifier: \(text)") }
    return id
  }

  /// A criterion named `topic.level.number`.
  package static func criterion(
    _ name: String, level: Int = 1, attribute: String? = nil, weight: Double = 1, dimension: Dimension? = nil,
    references: [ItemReference] = [], conditions: Criterion.Conditions = .init()
  ) -> Criterion {
    Criterion(
      id: id(name), text: "The fact \(name) holds.", level: Level(level), attribute: attribute, dimension: dimension,
      weight: weight, references: references, conditions: conditions)
  }

  /// A topic whose title is its id.
  package static func topic(
    _ name: String, weight: Double = 1, stage: LifecycleStage? = nil, group: String? = nil, _ criteria: [Criterion]
  ) -> Topic {
    Topic(id: id(name), title: name, group: group, stage: stage, weight: weight, criteria: criteria)
  }

  /// A questionnaire over the topics.
  package static func questionnaire(
    assesses: [ID<Catalogue>] = [], scoring: ScoringMethod = .capability, scale: Scale = .nplf, pass: String? = nil,
    levels: Int = 5, _ topics: [Topic]
  ) -> Questionnaire {
    Questionnaire(
      id: id("q"), title: "Q", version: "1.0", description: "", assesses: assesses, scoring: scoring,
      pass: pass.flatMap(scale.step(named:)) ?? scale.defaultPass, scale: scale,
      levels: Array(Questionnaire.defaultLevels.prefix(levels)), topics: topics)
  }

  /// A sheet from `criterion: rating` pairs; a rating with a trailing `+` has evidence, `n/a` its reason.
  package static func sheet(
    _ name: String, role: AnswerSheet.Role = .respondent, scale: Scale = .nplf, date: String? = nil,
    _ ratings: [String: String]
  ) -> AnswerSheet {
    let answers = ratings.map { key, rating -> (ID<Criterion>, Answer) in
      let isEvidenced = rating.hasSuffix("+")
      let word = isEvidenced ? String(rating.dropLast()) : rating
      let response: Answer.Response =
        switch UnratedAnswer(word) {
        case .notApplicable?: .notApplicable(reason: "No supplier takes part.")
        case .noCase?: .noCase
        case .unknown?: .unknown
        case nil: scale.step(named: word).map { .rated($0) } ?? .unanswered
        }
      return (id(key), Answer(response: response, evidence: isEvidenced ? [Evidence(title: "Record")] : []))
    }
    let asked = questionnaire([topic("t", ratings.keys.sorted().map { criterion($0) })])
    return AnswerSheet(
      name: name, respondent: String(name.prefix { $0 != "." }), role: role, date: date.flatMap(CalendarDate.init),
      answers: Answers(Dictionary(answers, uniquingKeysWith: { first, _ in first }), to: asked))
  }

  /// The one sheet of an assessment.
  package static func sheet(scale: Scale = .nplf, _ ratings: [String: String]) -> AnswerSheet {
    sheet("a.yaml", scale: scale, ratings)
  }

  /// An assessment of a questionnaire with its sheets.
  package static func assessment(
    _ questionnaire: Questionnaire, _ sheets: [AnswerSheet], catalogues: [Catalogue] = [],
    engagement: Engagement? = nil
  ) -> Assessment {
    Assessment(
      engagement: engagement ?? Engagement(id: id("e"), questionnaire: questionnaire.id), questionnaire: questionnaire,
      catalogues: catalogues, sheets: sheets.map { $0.answering(questionnaire) })
  }

  /// One topic whose levels hold criteria rated as given (a blank is unanswered), scored by a method.
  package static func score(
    _ ratings: [[String]], scoring: ScoringMethod = .capability, scale: Scale = .nplf, pass: String? = nil,
    levels: Int = 5
  ) -> Score {
    var criteria: [Criterion] = []
    var said: [String: String] = [:]
    for (index, row) in ratings.enumerated() {
      for (number, rating) in row.enumerated() {
        let name = "t.\(index + 1).\(number + 1)"
        criteria.append(criterion(name, level: index + 1))
        if !rating.isEmpty { said[name] = rating }
      }
    }
    let questionnaire = questionnaire(
      scoring: scoring, scale: scale, pass: pass, levels: levels, [topic("t", criteria)])
    return Score(of: assessment(questionnaire, [sheet(scale: scale, said)]))
  }
}

extension AnswerSheet {
  /// The sheet as an answer to another questionnaire.
  package func answering(_ questionnaire: Questionnaire) -> AnswerSheet {
    AnswerSheet(
      name: name, respondent: respondent, role: role, date: date, version: version,
      answers: Answers(answers.byCriterion, to: questionnaire), orphaned: orphaned)
  }
}
