package import Assessment
package import ReportDocument
package import Text
package import Wording

/// The choices of a caller about a report.
package struct ReportOptions: Sendable {
  /// A part that a report can leave out.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case answers
    case arithmetic
    case frameworks
    /// The texts of answers: notes, reasons, and the titles, places and owners of evidence.
    case comments
  }

  /// The order of the topics of a report.
  package enum Order: String, Hashable, Sendable, CaseIterable {
    /// As in the questionnaire.
    case questionnaire
    /// The topics of a group together; the groups in the order of the questionnaire.
    case group
    /// The most urgent first, then those without a gap.
    case priority
  }

  /// The report's title; nil for the engagement's title.
  package var title: String?
  /// The one framework to show; nil for all that the questionnaire refers to.
  package var framework: ID<Catalogue>?
  /// The topics to show; nil for all in scope.
  package var topics: [ID<Topic>]?
  /// The order of the topics.
  package var order = Order.questionnaire
  /// The parts to leave out.
  package var without: Set<Part> = []
  /// The form in which respondents are named.
  package var names = Disclosure.Names.full
  /// The language of the report's own words.
  package var language: Language
  /// The name, logo and colours of the report; nil for the program's own.
  package var theme: Theme?
  /// The organization's earlier assessments on the same questionnaire, and this one as the last; nil without an earlier
  /// one.
  package var comparison: Comparison?
  /// The levels of other organizations, for the same questionnaire and scoring method; nil without a benchmark.
  package var benchmark: Benchmark?
  /// The files of theme, language and benchmark, if they are in use.
  package var files: [ReportFacts.File]
  /// The name and version of the program, for the colophon.
  package let generator: String

  /// By default: all parts and frameworks, in English, in the program's own colours, without a trend.
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

extension ReportFacts {
  /// The facts of a report on one assessment; the comparison of the options gives the earlier ones, which an audit report
  /// does not show.
  package init(_ kind: Kind, of evaluation: Evaluation, options: ReportOptions) {
    let comparison = kind == .audit ? nil : options.comparison
    let earlier = comparison.map { $0.evaluations.dropLast().map { Engagement(of: $0) } }
    self.init(kind, engagements: [Engagement(of: evaluation)], earlier: earlier ?? [], options: options)
  }

  /// The facts of a report on any number of assessments.
  package init(_ kind: Kind, engagements: [Engagement], earlier: [Engagement] = [], options: ReportOptions) {
    self.init(
      program: options.generator, kind: kind, language: options.language.id,
      choices: Choices(
        title: options.title, framework: options.framework?.text,
        without: options.without.isEmpty ? nil : options.without.map(\.rawValue).sorted(),
        names: options.names == .full ? nil : options.names.rawValue, topics: options.topics?.map(\.text),
        order: options.order == .questionnaire ? nil : options.order.rawValue), files: options.files,
      engagements: engagements, earlier: earlier)
  }
}
