internal import Assessment
internal import Text

/// An item of a directly assessed conformity catalogue with all that the page needs to compute its findings.
struct FormItem {
  /// The criteria of one requirement.
  struct Part {
    /// The criteria in scope, in questionnaire order.
    let criteria: [ID<Criterion>]
    /// Whether a criterion that may not be excluded belongs to an excluded topic.
    let isExcluded: Bool
    /// The finding of a requirement without criteria in scope; nil with criteria.
    let finding: Finding?
  }

  /// The item's id, with its catalogue where there are several.
  let id: String
  /// Whether the item counts among the requirements; headings do not.
  let isRequirement: Bool
  /// The requirements whose findings make the item's own.
  let parts: [Part]
  /// The indices of the item and of all items below it in `all`.
  let below: [Int]

  /// Returns the items of every directly assessed conformity catalogue; empty in other assessments.
  static func all(of score: Score) -> [FormItem] {
    guard score.measure == .findings else { return [] }
    let assessment = score.assessment
    let scope = Scope(assessment)
    let references = FrameworkReferences(of: assessment.questionnaire, to: assessment.catalogues)
    var items: [FormItem] = []
    for catalogue in references.catalogues where catalogue.view == .direct && catalogue.catalogue.kind == .conformity {
      let first = items.count
      items += catalogue.catalogue.items.indices.map { index in
        let item = catalogue.catalogue.items[index]
        return FormItem(
          id: "\(catalogue.catalogue.id):\(item.id)", isRequirement: item.isRequirement,
          parts: catalogue.requirements[index].map(scope.part),
          below: catalogue.catalogue.subtrees[index].map { first + $0 })
      }
    }
    return items
  }

  /// The scope of the criteria by their places in the questionnaire.
  private struct Scope {
    private let criteria: [Criterion]
    private let asked: Set<ID<Criterion>>
    private let excluded: Set<ID<Criterion>>

    init(_ assessment: Assessment) {
      criteria = assessment.questionnaire.criteria.map(\.criterion)
      asked = Set(assessment.topics.flatMap { $0.criteria.map(\.id) })
      let topics = Set(assessment.engagement.excluded.map(\.topic))
      excluded = Set(assessment.questionnaire.criteria.filter { topics.contains($0.topic.id) }.map(\.criterion.id))
    }

    /// Returns the requirement to which the criteria at some places refer.
    func part(of places: [Int]) -> Part {
      let members = places.map { criteria[$0] }
      let inScope = members.map(\.id).filter(asked.contains)
      let isExcluded = members.contains { excluded.contains($0.id) && !$0.conditions.mayNotApply }
      let isLeftOut = members.allSatisfy { !asked.contains($0.id) && !excluded.contains($0.id) }
      let empty: Finding = isLeftOut ? .notAsked : isExcluded ? .excluded : .notApplicable
      return Part(criteria: inScope, isExcluded: isExcluded, finding: inScope.isEmpty ? empty : nil)
    }
  }
}
