package import Assessment
package import Text
package import Wording

/// What a caller may choose about a report.
package struct ReportOptions: Sendable {
  /// Instead of the engagement's title.
  package var title: String?
  /// The one framework to show; nil for all that the questionnaire refers to.
  package var framework: ID<Catalogue>?
  /// The language of the report's own words.
  package var language: Language
  /// Whose look it has; nil for the program's own.
  package var theme: Theme?
  /// The same organization's earlier assessments on this questionnaire and this one as the last; nil without any.
  package var comparison: Comparison?
  /// The files of theme and language, if they are in use.
  package var files: [ReportFacts.File]
  /// The name and version of the program, for the colophon.
  package let generator: String

  /// All frameworks, in English, in the program's own look and without a trend, unless something else is asked for.
  package init(
    title: String? = nil, framework: ID<Catalogue>? = nil, language: Language = .english, theme: Theme? = nil,
    comparison: Comparison? = nil, files: [ReportFacts.File] = [], generator: String
  ) {
    self.title = title
    self.framework = framework
    self.language = language
    self.theme = theme
    self.comparison = comparison
    self.files = files
    self.generator = generator
  }
}

/// Writes the sections of the reports; each section is an extension in a file of its own.
struct ReportWriter {
  let evaluation: Evaluation
  let options: ReportOptions
  let language: Language
  private let targets: LinkTargets

  /// What a report has places for, that links can lead to.
  enum LinkTargets: Hashable, Sendable {
    /// Every topic and every criterion.
    case topicsAndCriteria
    /// Every criterion.
    case criteria
    case none
  }

  init(evaluation: Evaluation, options: ReportOptions, linkingTo targets: LinkTargets = .topicsAndCriteria) {
    self.evaluation = evaluation
    self.options = options
    self.targets = targets
    language = options.language
  }

  var assessment: Assessment { evaluation.assessment }
  var engagement: Engagement { assessment.engagement }
  var questionnaire: Questionnaire { assessment.questionnaire }
  var overall: OverallScore { evaluation.score.overall }
  var rule: LevelRule { evaluation.score.rule }
  var arithmetic: ArithmeticSteps { ArithmeticSteps(evaluation, in: language) }

  var title: String {
    options.title ?? (engagement.title.isEmpty ? questionnaire.title : engagement.title)
  }

  /// A document in the chosen language and look.
  func document(_ kind: Phrase, _ extent: ReportDocument.Extent, _ sections: [ReportSection?]) -> ReportDocument {
    let organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    let subtitle: [[Inline]] = [
      [.userText(organization)], say(kind), [.userText(questionnaire.title)],
      engagement.date.map { [.text($0.description)] } ?? [],
    ]
    return ReportDocument(
      title: title, subtitle: .joined(subtitle.filter { !$0.isEmpty }, by: " · "), sections: sections.compactMap { $0 },
      language: options.language, theme: options.theme, extent: extent)
  }
}

// MARK: - Words and names as they stand in text

extension ReportWriter {
  /// A phrase in the report's language.
  func say(_ phrase: Phrase) -> [Inline] { language.say(phrase) }

  /// The same as plain text, for titles and labels.
  func words(_ phrase: Phrase) -> String { language.words(phrase) }

  /// A paragraph of one phrase.
  func paragraph(_ phrase: Phrase) -> Block { .paragraph(say(phrase)) }

  /// A heading of one phrase over blocks and sections.
  func section(
    _ title: Phrase, at anchor: Anchor, _ blocks: [Block], sections: [ReportSection] = [], listsSections: Bool = true
  ) -> ReportSection {
    ReportSection(say(title), at: anchor, blocks, sections: sections, listsSections: listsSections)
  }

  /// A column's head.
  func column(_ title: Phrase, _ alignment: ReportTable.Alignment = .leading) -> ReportTable.Column {
    ReportTable.Column(words(title), alignment)
  }

  /// A term with what it says.
  func fact(_ term: Phrase, _ value: [Inline]) -> Fact { Fact(words(term), value) }

  /// The topic's title, leading to its section where the report has one.
  func link(_ topic: Topic) -> Inline {
    targets == .topicsAndCriteria
      ? .reference([.userText(topic.title)], to: Anchor(topic: topic.id)) : .userText(topic.title)
  }

  /// The criterion's id, leading to its answer where the report has it.
  func link(_ criterion: Criterion) -> Inline {
    targets == .none
      ? .code(criterion.id.text) : .reference([.text(criterion.id.text)], to: Anchor(criterion: criterion.id))
  }

  /// `2 Managed`, or a dash where there is no level.
  func name(of level: Level?) -> [Inline] {
    guard let level else { return [.badge(.level(nil))] }
    return [.badge(.level(level)), .text(" "), .userText(questionnaire.name(of: level))]
  }

  /// `8.6.1 Incident management`; the title alone where the id says the same.
  func name(of item: Catalogue.Item) -> [Inline] {
    let words = item.title.lowercased().split { !($0.isLetter || $0.isNumber) }
    guard words.joined(separator: "-") != item.id.caseFolded else { return [.userText(item.title)] }
    return [.code(item.id.text), .text(" "), .userText(item.title)]
  }

  /// `one topic`, `3 topics`.
  func topics(_ number: Int) -> [Inline] { say(number == 1 ? "one topic" : "\(number) topics") }

  /// `one criterion`, `3 criteria`.
  func criteria(_ number: Int) -> [Inline] { say(number == 1 ? "one criterion" : "\(number) criteria") }

  /// `one requirement`, `3 requirements`.
  func requirements(_ number: Int) -> [Inline] { say(number == 1 ? "one requirement" : "\(number) requirements") }

  /// What was decided on a criterion.
  func badge(for scored: ScoredCriterion) -> Badge {
    switch scored.answer.verdict {
    case .unanswered: .notAnswered
    case .notApplicable: .notApplicable
    case .answered(let value):
      .answer(
        label: scored.answer.step.map { questionnaire.scale[$0].label } ?? language.number(value, decimals: 2),
        value: value)
    }
  }

  /// An achievement that opens into the sum behind it and the answers that were summed, topic by topic.
  func figure(_ achievement: Achievement, over criteria: [ScoredCriterion]) -> [Inline] {
    let text: [Inline] = [.text(language.interval(achievement))]
    guard let formula = arithmetic.formula(of: criteria) else { return text }
    return [.figure(text, [Explanation.Step(formula)] + arithmetic.answers(of: criteria))]
  }
}
