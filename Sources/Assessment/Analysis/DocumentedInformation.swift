/// A document that a requirement asks for by name, and what the answers say of it.
package struct DocumentedInformation: Hashable, Sendable {
  /// What is known of a document.
  package enum Status: Hashable, Sendable, CaseIterable {
    /// Claimed at two thirds or more, with recorded evidence.
    case present
    /// Claimed at two thirds or more, without recorded evidence.
    case claimed
    /// Rated below two thirds.
    case missing
    /// Asked, and not answered.
    case open
    /// Asked, and marked as not applicable.
    case excluded
    /// No criterion names it.
    case notAsked
  }

  /// The requirement.
  package let item: Catalogue.Item
  /// As the catalogue names it.
  package let name: String
  /// The criterion that names it; nil where none does.
  package let scored: ScoredCriterion?

  /// What is known of it.
  package var status: Status {
    guard let scored else { return .notAsked }
    switch scored.answer.verdict {
    case .unanswered: return .open
    case .notApplicable: return .excluded
    case .answered(let value):
      if value < 2.0 / 3 - tolerance { return .missing }
      return scored.answer.isEvidenced ? .present : .claimed
    }
  }
}

extension FrameworkScore {
  /// Every document that the catalogue's requirements ask for, in its order.
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

  /// The criterion whose statement or evidence names the most of a document's words, at least half of them; the
  /// first of several. Words of three letters and less say too little, and a plural counts as its singular.
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
  /// Whole months from this day to another; below 0 where the other is earlier.
  package func months(to other: CalendarDate) -> Int {
    let months = (other.year - year) * 12 + other.month - month
    if months > 0 && other.day < day { return months - 1 }
    return months < 0 && other.day > day ? months + 1 : months
  }
}
