package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// What is out of the sums of a conformity framework: exclusions, criteria that do not apply, and those without a case.
package struct Exclusions: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext
  /// The framework that the text is on.
  let framework: FrameworkScore

  /// A text on one framework of the assessment.
  package init(context: ReportContext, framework: FrameworkScore) {
    self.context = context
    self.framework = framework
  }

  private var wording: FrameworkWords { FrameworkWords(catalogue: framework.catalogue, language: language) }

  /// Exclusions that are not allowed, each with its reason; empty if there is none.
  package var illegitimate: [Block] {
    let items = framework.items.filter { item in item.excluded.contains { !context.isLimited || context.shows($0) } }
    guard framework.view == .direct, !items.isEmpty else { return [] }
    return [
      .paragraph(say("Excluded or marked as not applicable, which is not allowed:").strong),
      .list(
        items.map { item in
          say(
            Phrase(
              item.excluded.count, one: "{1}, criterion {2}: {3}",
              many:
                "\(context.name(of: item.item)), criteria \([Inline].joined(item.excluded.map { [.code($0.text)] })): \(reasons(for: item))"
            )
          )
        }), paragraph(wording.noExclusion),
    ]
  }

  /// The reasons for the exclusions of an item, each once.
  package func reasons(for item: FrameworkScore.Item) -> [Inline] {
    let reasons = item.excluded.flatMap(reasons).uniqued()
    return reasons.isEmpty ? say("no reason recorded") : .joined(reasons, by: " / ")
  }

  /// Criteria that are marked as not applicable and may be, each with its reason; empty if there is none.
  package var legitimate: [Block] {
    let excluded = Set(framework.view == .direct ? framework.items.flatMap(\.excluded) : [])
    let items = criteria { $0.answer.verdict == .notApplicable && !excluded.contains($0.id) }
    return list(items, under: "Marked as not applicable:") { scored in
      .joined(reasons(for: scored.id).uniqued(), by: " / ")
    }
  }

  /// Criteria of which no case happened, to be looked at again; empty if there is none.
  package var withoutCase: [Block] {
    list(criteria { $0.answer.verdict == .noCase }, under: "No case in the period; check again in the next assessment:")
    {
      [.userText($0.criterion.text)]
    }
  }

  private func criteria(where isListed: (ScoredCriterion) -> Bool) -> [ScoredCriterion] {
    framework.items.flatMap(\.own).filter { isListed($0) && context.shows($0.id) }.uniqued()
  }

  private func list(
    _ criteria: [ScoredCriterion], under title: ReportPhrase, _ text: (ScoredCriterion) -> [Inline]
  ) -> [Block] {
    guard !criteria.isEmpty else { return [] }
    return [
      .paragraph(say(title).strong),
      .list(criteria.map { [context.link($0.criterion), .text(": ")] + text($0) }),
    ]
  }

  /// The reasons of the respondents, or that of the excluded topic.
  private func reasons(for id: ID<Criterion>) -> [[Inline]] {
    let topic = questionnaire.topics.first { $0.criteria.contains { $0.id == id } }
    let exclusions = engagement.excluded.filter { $0.topic == topic?.id }.map { [Inline.userText($0.reason)] }
    guard exclusions.isEmpty, let criterion = topic?.criteria.first(where: { $0.id == id }) else { return exclusions }
    let reasons = AnswerCells(context: context).reasons(for: criterion)
    return reasons.isEmpty ? [] : [reasons]
  }
}
