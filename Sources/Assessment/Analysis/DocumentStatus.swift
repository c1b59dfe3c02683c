internal import Text

/// The status of a document that a catalogue asks for (spec, Documented information).
package enum DocumentStatus: String, Hashable, Sendable, CaseIterable {
  /// No criterion in scope names the document.
  case notAsked = "not-asked"
  /// A criterion is unanswered.
  case unanswered
  /// Every value is at most `Rules.missingDocument`.
  case missing
  /// A criterion is not fulfilled.
  case partly
  /// All criteria are fulfilled, not all with evidence.
  case claimed
  /// All criteria are fulfilled with evidence.
  case shown
  /// The criteria are not applicable.
  case excluded
  /// The criteria had no case.
  case noCase = "no-case"

  /// The status over the criteria in scope that name the document.
  init(of criteria: [ScoredCriterion]) {
    let values = criteria.compactMap(\.answer.answeredValue)
    if criteria.isEmpty {
      self = .notAsked
    } else if criteria.contains(where: { $0.answer.verdict == .unanswered }) {
      self = .unanswered
    } else if values.isEmpty {
      self = criteria.contains { $0.answer.verdict == .noCase } ? .noCase : .excluded
    } else if values.allSatisfy({ Rules.isAtMost($0, Rules.missingDocument) }) {
      self = .missing
    } else if values.contains(where: Rules.isUnfulfilled) {
      self = .partly
    } else {
      self = criteria.allSatisfy { !$0.answer.isAnswered || $0.answer.isEvidenced } ? .shown : .claimed
    }
  }
}

/// A document of a catalogue with the item that lists it, its criteria and its status.
package struct DocumentResult: Hashable, Sendable {
  /// The item that lists the document.
  package let item: Catalogue.Item
  /// The document.
  package let document: RequiredDocument
  /// The criteria in scope that name the document, or one that it is the same as.
  package let criteria: [ScoredCriterion]
  /// The status over these criteria.
  package let status: DocumentStatus
}

extension Score {
  /// Judges the documents of a framework's catalogue in its order; documents joined by `same-as` share one status. The
  /// criteria of an excluded topic count as not applicable.
  ///
  /// - Returns: one result for each document.
  package func documents(of framework: FrameworkScore) -> [DocumentResult] {
    let criteria = topics.flatMap(\.criteria)
    let excluded = assessment.engagement.excluded
      .compactMap { assessment.questionnaire.topic($0.topic) }.flatMap(\.criteria)
    let entries = framework.catalogue.documents
    let groups = FrameworkScore.groups(entries.map(\.document))
    return entries.map { item, document in
      let names = groups[document.id] ?? [document.id]
      let asks = { (criterion: Criterion) in
        criterion.documents.contains { $0.catalogue == framework.catalogue.id && names.contains($0.document) }
      }
      let own = criteria.filter { asks($0.criterion) }
      let status = own.isEmpty && excluded.contains(where: asks) ? .excluded : DocumentStatus(of: own)
      return DocumentResult(item: item, document: document, criteria: own, status: status)
    }
  }
}

extension FrameworkScore {
  /// Returns for each document all that are the same, over any number of `same-as` in either direction.
  fileprivate static func groups(_ documents: [RequiredDocument]) -> [ID<RequiredDocument>: Set<ID<RequiredDocument>>] {
    var groups = Dictionary(documents.map { ($0.id, Set([$0.id])) }, uniquingKeysWith: { one, _ in one })
    for document in documents {
      guard let other = document.sameAs, let one = groups[document.id], let two = groups[other], one != two else {
        continue
      }
      let joined = one.union(two)
      for id in joined { groups[id] = joined }
    }
    return groups
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
