internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The items of a framework that are only related to a topic in scope: named, not counted.
struct RelatedItems: AssessmentPart {
  let context: ReportContext
  let catalogue: Catalogue

  /// Empty without such items.
  var blocks: [Block] {
    let topics = evaluation.topics.compactMap { result -> [Inline]? in
      let topic = result.score.topic
      let items = (topic.related + topic.criteria.flatMap(\.related)).filter { $0.catalogue == catalogue.id }.uniqued()
      guard !items.isEmpty else { return nil }
      let names = items.compactMap { catalogue.item($0.item).map(context.name) }
      return say("\(userText: topic.title) is related to \([Inline].joined(names))")
    }
    guard !topics.isEmpty else { return [] }
    return [.details(summary: say("Related, not counted as coverage"), [.list(topics)])]
  }
}
