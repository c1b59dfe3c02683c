internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// A profile of each topic: its result, strengths, gaps, improvements and disputed criteria; nil before the first answer.
struct TopicsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    guard overall.level != nil else { return nil }
    return ReportSection(
      say("Topic by topic"), at: Anchor("topics"), [],
      sections: evaluation.topics.map { TopicProfile(context: context, result: $0).section },
      listsSections: evaluation.score.measure != .points)
  }
}
