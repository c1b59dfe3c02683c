package import Assessment
package import ReportDocument
package import ReportParts
internal import Wording

extension ReportDocument {
  /// Returns units against topics: their gaps, and the lowest, median and highest result of each topic.
  /// `engagements` are the files behind the units, in the order of the units.
  package static func portfolio(
    _ portfolio: Portfolio, of engagements: [ReportFacts.Engagement] = [], options: ReportOptions
  ) -> ReportDocument {
    let language = options.language
    let chapters: [any Chapter] = [
      UnitsChapter(portfolio: portfolio, language: language),
      UnitGroupsChapter(portfolio: portfolio, language: language),
      GapMapChapter(portfolio: portfolio, language: language),
      PortfolioTopicsChapter(portfolio: portfolio, language: language),
      UnitMatrixChapter(portfolio: portfolio, language: language),
    ]
    let count = portfolio.units.count
    let document = ReportDocument(
      title: options.title ?? language.words("Portfolio"),
      subtitle: language.say(Phrase(count, one: "1 assessment", many: "\(count) assessments")),
      marks: ReportMarks(agreedBy: portfolio.units.map(\.presentation)),
      sections: chapters.compactMap(\.section), language: language, theme: options.theme)
    return portfolio.units.reduce(document) { $0.leaving($1.untranslated) }
      .with(ReportFacts(.portfolio, engagements: engagements, options: options))
  }
}
