internal import Assessment
internal import Text
internal import Wording

/// Sentences on adopted frameworks, whose items have capability levels.
struct AdoptionText: AssessmentPart {
  let context: ReportContext

  /// How an adopted framework is rated.
  static let principle: Phrase =
    "ITIL and COBIT are adopted: an organization takes from them what serves it, and nobody conforms to them. Each item is rated by the criteria that refer to it, as if it were a topic. An item of which nothing was asked is not in the tables."

  /// The note on items with an unasked level.
  static let unaskedLevel: Phrase =
    "Nothing was asked at a lower level. It does not block, and no answer shows it either."

  /// Whether no criterion asks about the item's level or one below it.
  func hasUnaskedLevel(_ item: FrameworkScore.Item) -> Bool {
    guard rule.method != .mean, let level = item.capability?.level else { return false }
    let asked = Set(item.criteria.filter(\.answer.isApplicable).map(\.level))
    return (0..<level.number).contains { !asked.contains(Level($0 + 1)) }
  }
}

extension Catalogue {
  /// The items that have other items below them.
  var parents: Set<ID<Item>> { Set(items.compactMap(\.parent)) }
}
