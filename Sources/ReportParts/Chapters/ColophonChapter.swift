internal import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The program, the engagement and the files that the report was made from.
package struct ColophonChapter: Chapter, AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext
  /// The facts of the same report, which have the digests.
  let facts: ReportFacts

  /// A chapter that lists the files in the report's facts.
  package init(context: ReportContext, facts: ReportFacts) {
    self.context = context
    self.facts = facts
  }

  /// The chapter; nil if there is nothing to report.
  package var section: ReportSection? {
    let method: [Inline] =
      rule.method == questionnaire.scoring
      ? [.text(rule.method.rawValue)] : say("\(rule.method.rawValue) (overrides the questionnaire’s own method)")
    return ReportSection(
      say("About this report"), at: Anchor("colophon"),
      [
        .facts(
          [
            fact("Made with", [.text(context.options.generator)]), fact("Assessment", [.code(engagement.id.text)]),
          ] + (evaluation.score.measure == .findings ? [] : [fact("Method", method)]) + [
            fact("Scoring rules", say("edition \(Rules.edition)"))
          ] + benchmark + replacements.map { fact("Used instead of the shipped file", [.code($0)]) }
            + texts(of: assessment.shippedDifferences).map { fact("Changed file", $0) }), .table(files),
      ])
  }

  /// Name, date, number and rules of the benchmark; empty without one.
  private var benchmark: [Fact] {
    guard let benchmark = context.options.benchmark else { return [] }
    let name = BenchmarkChapter.name(of: benchmark, in: language)
    return [fact("Benchmark", [name + [.text(".")], BenchmarkChapter.rules(in: language)].joined(by: " "))]
  }

  /// The files of the user's own library behind the report that have the id of a shipped one.
  private var replacements: [String] {
    assessment.origins.compactMap(\.replacement)
      + evaluation.score.frameworks.compactMap { assessment.catalogueReplacements[$0.catalogue.id] }
  }

  /// The SHA-256 of each file of the assessment itself, in the order of `Assessment.origins`.
  private var digests: [String] {
    facts.engagements.flatMap(\.files).filter { $0.part != .catalogue }.map(\.hash)
  }

  private var files: ReportTable {
    ReportTable(
      words(
        "Source files: with the same catalogues, options and version of Assay, they give the same report, byte for byte"
      ),
      [column("File"), column("Part"), column("SHA-256")],
      zip(assessment.origins, digests).map { origin, digest in
        let part: ReportPhrase =
          switch origin.part {
          case .questionnaire: "questionnaire"
          case .translation: "translation"
          case .engagement: "engagement"
          case .answers: "answers"
          case .actions: "actions"
          }
        return ReportTable.Row([
          [.userText(origin.name)], say(part), [.code(digest)],
        ])
      })
  }
}
