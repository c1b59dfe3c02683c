/// Every answer of a sheet that says something, by criterion.
///
/// The answers lie in the order of the questionnaire, whose list of criteria all its sheets share: who goes through the
/// criteria in that order finds each without a hash, and a sheet takes no hash for each of its answers.
package struct Answers: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private let criteria: CriterionIndex
  private var values: [Answer?]

  /// None yet, to any of some criteria.
  init(to criteria: CriterionIndex) {
    self.criteria = criteria
    values = Array(repeating: nil, count: criteria.ids.count)
  }

  /// Some answers.
  package init(_ answers: [ID<Criterion>: Answer]) {
    var criteria = CriterionIndex()
    values = []
    for (id, answer) in answers {
      criteria.append(id)
      values.append(answer)
    }
    self.criteria = criteria
  }

  package init(dictionaryLiteral answers: (ID<Criterion>, Answer)...) {
    self.init(Dictionary(answers, uniquingKeysWith: { $1 }))
  }

  /// The answer to a criterion.
  package subscript(id: ID<Criterion>) -> Answer? { criteria.place(of: id).flatMap { values[$0] } }

  /// The answer to a criterion that is likely to be the next one in the order of the questionnaire.
  func answer(to id: ID<Criterion>, after last: inout Int) -> Answer? {
    if last + 1 < values.count, criteria.ids[last + 1] == id {
      last += 1
    } else {
      last = criteria.place(of: id) ?? last
    }
    return last >= 0 && criteria.ids[last] == id ? values[last] : nil
  }

  /// Sets the answer to the criterion at a place of the questionnaire.
  mutating func set(_ answer: Answer, at place: Int) { values[place] = answer }

  /// How many there are.
  package var count: Int { values.count { $0 != nil } }

  /// The same by criterion, to be looked through in any order.
  package var byCriterion: [ID<Criterion>: Answer] {
    Dictionary(
      zip(criteria.ids, values).compactMap { id, answer in answer.map { (id, $0) } }, uniquingKeysWith: { $1 })
  }

  package static func == (one: Answers, other: Answers) -> Bool { one.byCriterion == other.byCriterion }

  package func hash(into hasher: inout Hasher) { hasher.combine(byCriterion) }
}
