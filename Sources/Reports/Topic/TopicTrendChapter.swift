internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The change of the topic since the last assessment; nil without an earlier one.
struct TopicTrendChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? {
    guard let change = page.change else { return nil }
    guard let topic = change.topic else {
      return ReportSection(
        say("Since the last assessment"), at: Anchor("trend"),
        [paragraph("The topic was not in scope of the last assessment (\(language.date(change.all.earlier.label))).")])
    }
    let lines = result(of: topic, change.all) + likeForLike(topic) + lists(of: change.all)
    return ReportSection(say("Since the last assessment"), at: Anchor("trend"), [.list(lines)])
  }

  private func result(of topic: Change.TopicChange, _ change: Change) -> [[Inline]] {
    switch text.measure {
    case .levels:
      let (before, now) = (language.level(topic.before.level), language.level(topic.after.level))
      return [say("Level: \(before) (\(language.date(change.earlier.label))); now \(now).")]
    case .points:
      return [
        say(
          "Points: \(text.points(topic.before)) (\(language.date(change.earlier.label))); now \(text.points(topic.after))."
        )
      ]
    case .findings: return []
    }
  }

  private func likeForLike(_ topic: Change.TopicChange) -> [[Inline]] {
    guard let pair = topic.likeForLike else {
      return [say("No unchanged question was answered both times, so there is no trend.")]
    }
    return [
      say(
        "Achievement of unchanged questions answered both times: \(language.percent(pair.then)) → \(language.percent(pair.now)) (\(say(.criteria(pair.criteria))))."
      )
    ]
  }

  /// The criteria that changed, by the direction of the change.
  private func lists(of change: Change) -> [[Inline]] {
    let kinds: [(kind: Change.Kind, title: ReportPhrase)] = [
      (.improved, "Improved:"), (.worsened, "Declined:"), (.newlyAnswered, "Newly answered:"),
      (.noLongerAnswered, "No longer answered:"),
    ]
    return kinds.compactMap { kind, title in
      let links = change.criteria(kind).filter { $0.topic.id == topic.id }.map { [context.link($0.criterion)] }
      return links.isEmpty ? nil : say(title) + [.text(" ")] + .joined(links)
    }
  }
}
