internal import Markup

/// What a caller may choose about a report.
package struct ReportOptions: Hashable, Sendable {
  /// Instead of the engagement's title.
  package let title: String?
  /// The one framework to show; nil for all that the questionnaire refers to.
  package let framework: ID<Catalogue>?
  /// The name and version of the program, for the colophon.
  package let generator: String

  /// All frameworks and the engagement's own title unless something else is asked for.
  package init(title: String? = nil, framework: ID<Catalogue>? = nil, generator: String) {
    self.title = title
    self.framework = framework
    self.generator = generator
  }
}

extension ReportDocument {
  /// The full report: everything that was found, and every answer behind it.
  package static func full(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument {
    let writer = ReportWriter(evaluation: evaluation, options: options)
    return ReportDocument(
      title: writer.title, subtitle: writer.subtitle,
      sections: [
        writer.summary, writer.scope, writer.results, writer.goals, writer.topicProfiles, writer.views,
        writer.frameworks, writer.conformity, writer.roadmap, writer.answers, writer.method, writer.limits,
      ].compactMap { $0 })
  }
}

/// Writes the sections of a report; each section is an extension in a file of its own.
struct ReportWriter {
  let evaluation: Evaluation
  let options: ReportOptions

  var assessment: Assessment { evaluation.assessment }
  var engagement: Engagement { assessment.engagement }
  var questionnaire: Questionnaire { assessment.questionnaire }
  var overall: OverallScore { evaluation.score.overall }
  var rule: LevelRule { evaluation.score.rule }

  var title: String {
    options.title ?? (engagement.title.isEmpty ? questionnaire.title : engagement.title)
  }

  var subtitle: [Inline] {
    let organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    return [.foreign(organization), .text(" · maturity of IT service management · "), .foreign(questionnaire.title)]
      + (engagement.date.map { [.text(" · \($0)")] } ?? [])
  }
}

// MARK: - Figures and names as they stand in text

extension ReportWriter {
  /// The topic's title, leading to its section.
  func link(_ topic: Topic) -> Inline {
    .reference([.foreign(topic.title)], to: Anchor(topic: topic.id))
  }

  /// The criterion's id, leading to its answer.
  func link(_ criterion: Criterion) -> Inline {
    .reference([.code(criterion.id.text)], to: Anchor(criterion: criterion.id))
  }

  /// `2 Managed`, or a dash where there is no level.
  func name(of level: Level?) -> [Inline] {
    guard let level else { return [.badge(.level(nil))] }
    return [.badge(.level(level)), .text(" "), .foreign(questionnaire.name(of: level))]
  }

  /// `62 %`, or a dash.
  func text(_ percent: Percent?) -> String {
    percent.map { fixed($0.value, decimals: 0) + " %" } ?? "–"
  }

  /// `62 %`, or `62–70 %` while something is open.
  func interval(_ achievement: Achievement) -> String {
    guard let low = achievement.low, let high = achievement.high else { return "–" }
    let (from, to) = (fixed(low.value, decimals: 0), fixed(high.value, decimals: 0))
    return from == to ? "\(from) %" : "\(from)–\(to) %"
  }

  /// `2.40`, or `2.40–2.90` while something is open.
  func interval(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return "–" }
    let (from, to) = (fixed(low, decimals: 2), fixed(high, decimals: 2))
    return from == to ? from : "\(from)–\(to)"
  }

  /// `17 of 20 (85 %)`, or a dash where nothing is applicable.
  func coverage(_ achievement: Achievement) -> String {
    guard let coverage = achievement.coverage else { return "–" }
    return "\(achievement.answeredCount) of \(achievement.applicable) (\(fixed(coverage * 100, decimals: 0)) %)"
  }

  /// `0.61, low`, or why there is none.
  func agreement(_ alpha: Double?) -> String {
    alpha.map { "\(fixed($0, decimals: 2)), \(Agreement.words(for: $0))" } ?? Agreement.words(for: nil)
  }

  /// `one topic`, `3 topics`.
  func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "one \(one)" : "\(number) \(many)"
  }
}

extension Array where Element == Inline {
  /// The pieces with a separator between them.
  static func joined(_ pieces: [[Inline]], by separator: String = ", ") -> [Inline] {
    Array(pieces.joined(separator: [.text(separator)]))
  }

  /// `a`, `a and b`, `a, b and c`.
  static func listed(_ pieces: [[Inline]]) -> [Inline] {
    guard pieces.count > 1, let last = pieces.last else { return pieces.first ?? [] }
    return joined(pieces.dropLast()) + [.text(" and ")] + last
  }
}
