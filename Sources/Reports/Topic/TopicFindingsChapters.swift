internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The fully achieved criteria of the highest levels; nil without any.
struct TopicStrengthsChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? {
    let blocks = page.profile.strengths
    // The heading says what the first paragraph of a profile says.
    return blocks.isEmpty ? nil : ReportSection(say("Strengths"), at: Anchor("strengths"), Array(blocks.dropFirst()))
  }
}

/// What keeps the topic from its next level, the gaps whatever the target, and the disputed criteria; nil without any.
struct TopicGapsChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? {
    guard !result.score.isUnanswered else { return nil }
    let gaps = page.gaps
    // Without a step, the chapter on the next steps shows the gap to the next level.
    let next = page.steps.isEmpty ? [] : gaps.blockers
    let blocks =
      gaps.named + (text.measure == .levels ? next : gaps.unfulfilled) + gaps.disputes
      + [page.terms.disputes].compactMap { $0 }
    return blocks.isEmpty ? nil : ReportSection(say("Gaps"), at: Anchor("gaps"), blocks)
  }
}
