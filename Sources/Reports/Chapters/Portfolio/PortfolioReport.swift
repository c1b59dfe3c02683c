package import Assessment
package import Wording

extension ReportDocument {
  /// Returns units against topics, with the lowest and highest level of each topic and their distribution.
  package static func portfolio(
    _ portfolio: Portfolio, title: String? = nil, language: Language = .english, theme: Theme? = nil
  ) -> ReportDocument {
    let chapters: [any Chapter] = [
      UnitsChapter(portfolio: portfolio, language: language),
      PortfolioTopicsChapter(portfolio: portfolio, language: language),
      UnitMatrixChapter(portfolio: portfolio, language: language),
    ]
    let count = portfolio.units.count
    return ReportDocument(
      title: title ?? language.words("Portfolio"),
      subtitle: language.say(Phrase(count, one: "one engagement", many: "\(count) engagements")),
      sections: chapters.compactMap(\.section), language: language, theme: theme)
  }
}
