package import Assessment
package import ReportDocument
package import Text
package import Wording

/// The input of every chapter on an assessment: the evaluation, the options, and how the report names and links things.
package struct ReportContext: ReportPart {
  /// The evaluation that the report is on.
  package let evaluation: Evaluation
  /// The choices of the caller.
  package let options: ReportOptions
  /// The places to which links can lead.
  let linkTargets: LinkTargets
  /// The criteria of the topics that the report shows; nil for all.
  private let shownCriteria: Set<ID<Criterion>>?

  /// The places of a report to which links can lead.
  package enum LinkTargets: Hashable, Sendable {
    /// Every topic and every criterion.
    case topicsAndCriteria
    /// Every topic.
    case topics
    /// Every criterion.
    case criteria
    case none
  }

  /// A context; `linkTargets` must name only places that the report's chapters have.
  package init(_ evaluation: Evaluation, _ options: ReportOptions, linkTargets: LinkTargets = .topicsAndCriteria) {
    var options = options
    options.language = options.language.speaking(ofPoints: evaluation.score.measure == .points)
    self.evaluation = evaluation
    self.options = options
    self.linkTargets = linkTargets
    shownCriteria = options.topics.map { topics in
      Set(evaluation.topics.map(\.score.topic).filter { topics.contains($0.id) }.flatMap { $0.criteria.map(\.id) })
    }
  }

  /// The language of the report's own words.
  package var language: Language { options.language }
  /// The steps of the arithmetic in the language of the report.
  package var arithmetic: ArithmeticSteps { ArithmeticSteps(evaluation, in: language) }

  private var questionnaire: Questionnaire { evaluation.assessment.questionnaire }

  /// The frameworks of a kind that the report shows.
  package func frameworks(_ kind: Catalogue.Kind) -> [FrameworkScore] {
    options.without.contains(.frameworks) || !asksForFrameworks
      ? []
      : evaluation.score.frameworks.filter {
        $0.catalogue.kind == kind && (options.framework == nil || options.framework == $0.catalogue.id)
      }
  }

  /// Whether frameworks are shown: under *mean*, the method of quick checks, only if somebody names them.
  private var asksForFrameworks: Bool {
    evaluation.score.rule.method != .mean || options.framework != nil
      || evaluation.assessment.engagement.settings.frameworks != nil
  }

  /// A document with a cover, of the chapters that have something to report, in the chosen language and theme.
  /// `title` stands for the engagement's where the options name none.
  package func document(
    _ kind: ReportPhrase, _ extent: ReportDocument.Extent, _ chapters: [any Chapter], title: String? = nil
  ) -> ReportDocument {
    let engagement = evaluation.assessment.engagement
    return ReportDocument(
      title: options.title ?? title ?? engagement.title(on: questionnaire), subtitle: say(kind).capitalized,
      marks: ReportMarks(of: engagement.presentation), cover: Cover(context: self).facts,
      sections: chapters.compactMap(\.section), language: language, theme: options.theme, extent: extent
    ).leaving(evaluation.assessment.untranslated)
  }

  /// A document on several assessments of the organization, of the chapters that have something to report.
  package func document(_ kind: ReportPhrase, of comparison: Comparison, _ chapters: [any Chapter]) -> ReportDocument {
    let engagement = evaluation.assessment.engagement
    let subtitle: [[Inline]] = [
      [.userText(engagement.organizationName)], say(kind), [.userText(questionnaire.title)],
      engagement.date.map { [.text(language.date($0.description))] } ?? [],
    ]
    let untranslated = comparison.evaluations.map(\.assessment.untranslated)
    let document = ReportDocument(
      title: options.title ?? engagement.title(on: questionnaire),
      subtitle: .joined(subtitle.filter { !$0.isEmpty }, by: " · "),
      marks: ReportMarks(of: comparison.evaluations.map(\.assessment.engagement.presentation)),
      sections: chapters.compactMap(\.section), language: language, theme: options.theme)
    return untranslated.reduce(document) { $0.leaving($1) }
  }
}

extension [Inline] {
  /// The pieces with a capital letter at the beginning.
  fileprivate var capitalized: [Inline] {
    guard case .text(let text)? = first, let letter = text.first else { return self }
    return [.text(letter.uppercased() + text.dropFirst())] + dropFirst()
  }
}

// MARK: - Links, names and verdicts

extension ReportContext {
  /// The topic's title, as a link to its section if the report has one.
  package func link(_ topic: Topic) -> Inline {
    (linkTargets == .topicsAndCriteria || linkTargets == .topics) && shows(topic)
      ? .reference([.userText(topic.title)], to: Anchor(topic: topic.id)) : .userText(topic.title)
  }

  /// The criterion's id, as a link to its answer if the report has it.
  package func link(_ criterion: Criterion) -> Inline {
    isLinked(criterion)
      ? .reference([.text(criterion.id.text)], to: Anchor(criterion: criterion.id))
      : .code(criterion.id.text)
  }

  /// Whether the report shows the topic of a criterion.
  package func shows(_ criterion: ID<Criterion>) -> Bool { shownCriteria?.contains(criterion) ?? true }

  private func isLinked(_ criterion: Criterion) -> Bool {
    switch linkTargets {
    case .topicsAndCriteria: shows(criterion.id)
    case .criteria: true
    case .topics, .none: false
    }
  }

  /// `2 Managed`, or a dash without a level.
  package func name(of level: Level?) -> [Inline] {
    guard let level else { return [.badge(.level(nil))] }
    return [.badge(.level(level)), .text(" "), .userText(language.builtIn(questionnaire.name(of: level)))]
  }

  /// `8.6.1 Incident management`; the title alone without a number.
  package func name(of item: Catalogue.Item) -> [Inline] {
    item.isNumbered ? [.code(item.id.text), .text(" "), .userText(item.title)] : [.userText(item.title)]
  }

  /// The consolidated answer to a criterion.
  package func badge(for scored: ScoredCriterion) -> Badge {
    switch scored.answer.verdict {
    case .unanswered: .notAnswered
    case .notApplicable: .notApplicable
    case .noCase: .noCase
    case .answered(let value):
      .answer(
        label: scored.answer.step.map { language.builtIn(questionnaire.scale[$0].label) }
          ?? language.number(value, decimals: 2),
        value: value)
    }
  }

  /// An achievement that opens into the sum behind it and the answers in that sum.
  package func figure(_ achievement: Achievement, over criteria: [ScoredCriterion]) -> [Inline] {
    let text: [Inline] = [.text(language.interval(achievement))]
    guard !options.without.contains(.arithmetic), let formula = arithmetic.formula(of: criteria) else { return text }
    return [.figure(text, [Explanation.Step(formula)] + arithmetic.answers(of: criteria))]
  }
}

extension Engagement {
  /// The organization, or the engagement's id if none is named.
  package var organizationName: String { organization.isEmpty ? id.text : organization }

  /// The engagement's own title, or the questionnaire's.
  package func title(on questionnaire: Questionnaire) -> String { title.isEmpty ? questionnaire.title : title }
}
