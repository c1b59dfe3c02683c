package import Text

/// The answers of one sheet to the criteria of a questionnaire.
package struct Answers: Hashable, Sendable {
  private let places: CriterionPlaces
  /// By the place of the criterion; nil without an answer.
  private var values: [Answer?]

  /// No answers yet.
  package init(to questionnaire: Questionnaire) {
    places = questionnaire.places
    values = Array(repeating: nil, count: places.count)
  }

  /// Answers by criterion; those to criteria that the questionnaire does not have are dropped.
  package init(_ answers: [ID<Criterion>: Answer], to questionnaire: Questionnaire) {
    self.init(to: questionnaire)
    for (id, answer) in answers { self[id] = answer }
  }

  /// The answer to a criterion; nil without an answer. Setting an unknown criterion has no effect.
  package subscript(id: ID<Criterion>) -> Answer? {
    get { places[id].flatMap { values[$0] } }
    set { if let place = places[id] { values[place] = newValue } }
  }

  /// The answer at a place of the questionnaire (`Questionnaire.places`); nil without an answer.
  package subscript(place: Int) -> Answer? {
    get { values[place] }
    set { values[place] = newValue }
  }

  /// The number of answers.
  package var count: Int { values.count { $0 != nil } }

  /// Whether there is no answer.
  package var isEmpty: Bool { values.allSatisfy { $0 == nil } }

  /// Whether an answer is as asked.
  package func contains(where isWanted: (Answer) -> Bool) -> Bool {
    values.contains { $0.map(isWanted) ?? false }
  }

  /// The same criteria with other answers.
  package func compactMap(_ transform: (Answer) -> Answer?) -> Answers {
    var answers = self
    answers.values = values.map { $0.flatMap(transform) }
    return answers
  }

  /// The answers by criterion.
  package var byCriterion: [ID<Criterion>: Answer] {
    Dictionary(
      zip(places.ids, values).compactMap { id, answer in answer.map { (id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
