package import Assessment
package import ReportDocument
internal import ReportParts
internal import Text
package import Wording

/// The roadmap as a document of its own.
package struct PlanDocument {
  let evaluation: Evaluation
  let language: Language

  /// The roadmap of an evaluation.
  package init(evaluation: Evaluation, language: Language) {
    self.evaluation = evaluation
    self.language = language
  }

  /// The document.
  package var document: ReportDocument {
    let engagement = evaluation.assessment.engagement
    let waves = Wave.allCases.filter { !evaluation.roadmap.steps(in: $0).isEmpty }
    let blocks: [Block] =
      waves.isEmpty
      ? [.paragraph([.text(language.words(RoadmapPhrases.nothingToDo(evaluation)))])]
      : waves.map { .table(table(of: $0)) } + (evaluation.score.measure == .findings ? [] : [.table(results(waves))])
    return ReportDocument(
      title: engagement.title.isEmpty ? engagement.id.text : engagement.title,
      subtitle: [.userText(engagement.organization)], marks: ReportMarks(of: engagement.presentation),
      sections: [ReportSection(language.words("Roadmap"), at: Anchor("roadmap"), blocks)], language: language)
  }

  private func table(of wave: Wave) -> ReportTable {
    let steps = evaluation.roadmap.steps(in: wave)
    let context = ReportContext(evaluation, ReportOptions(language: language, generator: ""), linkTargets: .none)
    let register = RegisteredSteps(context: context)
    let isRegistered = register.hasAny(of: steps)
    let rows = steps.map { step in
      let criterion = step.scored.criterion
      let instruction: [Inline] =
        step.scored.answer.isAnswered
        ? [.userText(criterion.nextStep)] : [.text(language.words("Find out first: ")), .userText(criterion.text)]
      let cells: [[Inline]] = [
        [.text("\(step.number)")], [.userText(step.topic.title)], instruction, [.badge(.effort(step.scored.effort))],
        [.code(criterion.id.text)],
      ]
      return ReportTable.Row(isRegistered ? cells + [register.cell(for: step)] : cells)
    }
    return ReportTable(
      language.words(Phrase(word: wave.title)),
      [
        .init(language.words("Step"), .trailing), .init(language.words("Topic")),
        .init(language.words("Recommendation")),
        .init(language.words("Effort"), .center), .init(language.words("Criterion")),
      ] + (isRegistered ? [.init(language.words("Owner and state"))] : []), rows)
  }

  private func results(_ waves: [Wave]) -> ReportTable {
    let rows = evaluation.topics.map { result in
      let levels = [result.score.capability.level] + waves.map { evaluation.level(of: result, after: $0) }
      return ReportTable.Row(
        [[.userText(result.score.topic.title)]] + (levels + [result.gap.target]).map { [.badge(.level($0))] })
    }
    let names =
      [language.words("Today")] + waves.map { language.words("After \(language.words(Phrase(word: $0.name)))") }
      + [language.words("Target")]
    return ReportTable(
      evaluation.score.measure == .points
        ? language.words("Whole points of each topic") : language.words("Level of each topic"),
      [.init(language.words("Topic"))] + names.map { .init($0, .center) }, rows)
  }
}
