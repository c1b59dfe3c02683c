/// A document that a requirement asks for, with its status by the answers.
package struct DocumentedInformation: Hashable, Sendable {
  /// The status of a document.
  package enum Status: Hashable, Sendable, CaseIterable {
    /// The criterion has at least the value `Rules.lowestClaim`, with recorded evidence.
    case present
    /// The criterion has at least the value `Rules.lowestClaim`, without recorded evidence.
    case claimed
    /// The criterion has a value below `Rules.lowestClaim`.
    case missing
    /// The criterion is unanswered.
    case open
    /// The criterion is not applicable.
    case excluded
    /// No criterion names it.
    case notAsked
  }

  /// The requirement.
  package let item: Catalogue.Item
  /// The name in the catalogue.
  package let name: String
  /// The criterion that names the document; nil for none.
  package let scored: ScoredCriterion?

  /// The status by the criterion's answer.
  package var status: Status {
    guard let scored else { return .notAsked }
    switch scored.answer.verdict {
    case .unanswered: return .open
    case .notApplicable: return .excluded
    case .answered(let value):
      if Rules.isBelow(value, Rules.lowestClaim) { return .missing }
      return scored.answer.isEvidenced ? .present : .claimed
    }
  }
}

extension FrameworkScore {
  /// The documents that the catalogue's requirements ask for, in catalogue order.
  package var documentedInformation: [DocumentedInformation] {
    items.flatMap { item in
      let own = item.criteria.filter { scored in
        scored.criterion.references.contains { $0.catalogue == catalogue.id && $0.item == item.item.id }
      }
      return item.item.documentedInformation.map { name in
        DocumentedInformation(item: item.item, name: name, scored: Self.criterion(naming: name, among: own))
      }
    }
  }

  /// Returns the criterion whose statement or evidence names most of a document's words, at least half of them; the
  /// first of several. Words of three letters or fewer do not count, and a plural counts as its singular.
  private static func criterion(naming document: String, among criteria: [ScoredCriterion]) -> ScoredCriterion? {
    let wanted = words(document).filter { $0.count > 3 }
    var best: (scored: ScoredCriterion, count: Int)?
    for scored in criteria {
      let said = Set(words(([scored.criterion.text] + scored.criterion.evidence).joined(separator: " ")))
      let count = wanted.count(where: said.contains)
      if count * 2 >= wanted.count, count > best?.count ?? 0 { best = (scored, count) }
    }
    return best?.scored
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map { word in
      word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
    }
  }
}

extension CalendarDate {
  /// Returns the whole months from this date to another; below 0 if the other is earlier.
  package func months(to other: CalendarDate) -> Int {
    let months = (other.year - year) * 12 + other.month - month
    if months > 0 && other.day < day { return months - 1 }
    return months < 0 && other.day > day ? months + 1 : months
  }
}
