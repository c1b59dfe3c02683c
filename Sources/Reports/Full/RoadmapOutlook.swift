internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The results once the steps of the roadmap up to a wave are fully achieved.
struct RoadmapOutlook: AssessmentPart {
  let context: ReportContext

  /// `Change enablement 1 → 3`; nil if the wave does not change the topic's result.
  func change(of result: Evaluation.TopicResult, by wave: Wave) -> [Inline]? {
    let before = figure(capability(of: result, before: wave))
    let after = figure(evaluation.capability(of: result, after: wave))
    guard before != after else { return nil }
    return [context.link(result.score.topic), .text(" \(before)\u{A0}→\u{A0}\(after)")]
  }

  /// `31 of 56`, over the directly assessed frameworks.
  func fulfilled(after wave: Wave) -> String {
    let done = evaluation.roadmap.criteria(upTo: wave)
    let requirements = evaluation.score.assessed.flatMap(\.items).filter(\.item.isRequirement)
    let fulfilled = requirements.count { item in
      guard item.finding != .notAsked, item.excluded.isEmpty else { return false }
      let applicable = item.own.filter(\.answer.isApplicable)
      return !applicable.isEmpty
        && applicable.allSatisfy { done.contains($0.id) || !Rules.isUnfulfilled($0.answer.answeredValue ?? 0) }
    }
    return words("\(fulfilled) of \(requirements.count)")
  }

  private func figure(_ capability: Capability) -> String {
    evaluation.score.measure == .points
      ? MeasureText(context: context).points(capability) : language.level(capability.level)
  }

  private func capability(of result: Evaluation.TopicResult, before wave: Wave) -> Capability {
    Wave(rawValue: wave.rawValue - 1).map { evaluation.capability(of: result, after: $0) } ?? result.score.capability
  }
}
