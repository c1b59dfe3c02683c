internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The assessor's remarks on the topics with a criterion for the framework; nil without a remark.
struct RemarksChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let words = AssessorWords(context: context)
    let sections = context.topics.map(\.score.topic).filter(isAbout).compactMap { topic -> ReportSection? in
      let remark = words.remark(on: topic)
      guard !remark.isEmpty else { return nil }
      let links = Set(topic.criteria.flatMap(\.references).filter { $0.catalogue == catalogue.id }.map(\.item))
      let items = audit.asked.map(\.item.id).filter(links.contains).map { [audit.link($0)] }
      let place: [Block] =
        items.isEmpty ? [] : [.facts([Fact(audit.wording.itemsColumn.title, .joined(items))])]
      return ReportSection([.userText(topic.title)], at: Anchor(topic: topic.id), place + remark)
    }
    guard !sections.isEmpty else { return nil }
    return ReportSection(say("The assessor’s remarks"), at: Anchor("remarks"), [], sections: sections)
  }

  private func isAbout(_ topic: Topic) -> Bool {
    topic.criteria.contains { $0.references.contains { $0.catalogue == catalogue.id } }
  }
}
