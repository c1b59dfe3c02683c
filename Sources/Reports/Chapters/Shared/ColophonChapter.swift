internal import Assessment
internal import Text
internal import Wording

/// The program, the engagement and the files that the report was made from.
struct ColophonChapter: Chapter, AssessmentPart {
  let context: ReportContext
  /// The facts of the same report, which have the digests.
  let facts: ReportFacts

  var section: ReportSection? {
    let method: [Inline] =
      rule.method == questionnaire.scoring
      ? [.text(rule.method.rawValue)] : say("\(rule.method.rawValue), instead of the questionnaire’s own")
    return ReportSection(
      say("Colophon"), at: Anchor("colophon"),
      [
        .facts(
          [
            fact("Made with", [.text(context.options.generator)]), fact("Engagement", [.code(engagement.id.text)]),
          ] + (evaluation.score.measure == .findings ? [] : [fact("Method", method)]) + [
            fact("Scoring rules", say("edition \(Rules.edition)"))
          ] + replacements.map { fact("Used instead of the shipped file", [.code($0)]) }), .table(files),
      ])
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
      words("Files behind the report: the same files give the same report, byte for byte"),
      [column("File"), column("Part"), column("SHA-256")],
      zip(assessment.origins, digests).map { origin, digest in
        let part: Phrase =
          switch origin.part {
          case .questionnaire: "questionnaire"
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
