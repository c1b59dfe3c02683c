internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// A profile of each topic: its result, strengths, gaps, improvements and disputed criteria; nil before the first answer.
struct TopicsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    guard overall.level != nil else { return remarksAlone }
    let hasGroups = context.hasGroups
    return ReportSection(
      say("Topic by topic"), at: Anchor("topics"), [],
      sections: context.topics.map { result in
        TopicProfile(context: context, result: result).section.inGroup(hasGroups ? result.score.topic.group : nil)
      },
      listsSections: evaluation.score.measure != .points)
  }

  /// The assessor's remarks before the first answer; nil without one.
  private var remarksAlone: ReportSection? {
    let words = AssessorWords(context: context)
    let sections = context.topics.map(\.score.topic).compactMap { topic -> ReportSection? in
      let remark = words.remark(on: topic)
      return remark.isEmpty ? nil : ReportSection([.userText(topic.title)], at: Anchor(topic: topic.id), remark)
    }
    return sections.isEmpty ? nil : ReportSection(say("Topic by topic"), at: Anchor("topics"), [], sections: sections)
  }
}
