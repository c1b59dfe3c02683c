internal import Text

/// The criteria of a questionnaire by their places, with their answers and their scope.
struct PlacedCriteria {
  /// The scope of a criterion.
  private enum Scope { case asked, excluded, leftOut }

  private let criteria: [Criterion]
  private var scored: [ScoredCriterion?]
  private var scopes: [Scope]

  init(_ assessment: Assessment, _ topics: [TopicScore]) {
    let questionnaire = assessment.questionnaire
    criteria = questionnaire.topics.flatMap(\.criteria)
    scored = Array(repeating: nil, count: criteria.count)
    scopes = Array(repeating: .leftOut, count: criteria.count)
    for exclusion in assessment.engagement.excluded {
      guard let topic = questionnaire.topic(exclusion.topic) else { continue }
      for place in questionnaire.places(of: topic) { scopes[place] = .excluded }
    }
    for topic in topics {
      for (place, criterion) in zip(questionnaire.places(of: topic.topic), topic.criteria) {
        scored[place] = criterion
        scopes[place] = .asked
      }
    }
  }

  /// Returns the criteria in scope at some places.
  func inScope(_ places: [Int]) -> [ScoredCriterion] { places.compactMap { scored[$0] } }

  /// Returns the criteria at some places that are n/a or belong to an excluded topic and may not be excluded.
  func illegitimatelyExcluded(_ places: [Int]) -> [ID<Criterion>] {
    places.filter { place in
      !criteria[place].conditions.mayNotApply
        && (scopes[place] == .excluded || scored[place]?.answer.verdict == .notApplicable)
    }.map { criteria[$0].id }
  }

  /// Returns the part of some criteria that the engagement's topics leave in scope; the whole of no criteria.
  func extent(of places: [Int]) -> FrameworkScore.Extent {
    let left = places.count { scopes[$0] == .leftOut }
    return left == 0 ? .whole : left == places.count ? .none : .part
  }
}
