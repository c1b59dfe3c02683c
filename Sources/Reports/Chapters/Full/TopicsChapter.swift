internal import Assessment
internal import Wording

/// A profile of each topic: its level, strengths, gaps, improvements and disputed criteria.
struct TopicsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(
      say("Topic by topic"), at: Anchor("topics"), [],
      sections: evaluation.topics.map { TopicProfile(context: context, result: $0).section })
  }
}
