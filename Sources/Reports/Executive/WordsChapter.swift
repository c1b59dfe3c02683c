internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The meaning of the terms, and the limits of the report.
struct WordsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(
      say("Terms and limits"), at: Anchor("words"),
      [
        .paragraph(terms),
        .paragraph(
          say(
            "This is a self-assessment, neither an audit nor a certificate. Statements without an answer are unknown and must not be read as fulfilled. Made with \(context.options.generator), edition \(Rules.edition) of the scoring rules."
          ) + texts(of: assessment.shippedDifferences).flatMap { [.text(" ")] + $0 + [.text(".")] }),
      ])
  }

  private var terms: [Inline] {
    switch evaluation.score.measure {
    case .findings:
      say(
        "A requirement is fulfilled when all that it asks is fulfilled. Critical gaps, and requirements that fail as a whole, are major nonconformities; the others are minor."
      )
    case .points:
      say(
        "Points: the achievement of the statements of a topic, from 0 to \(questionnaire.highestLevel.number). Target: the points that were agreed for the topic."
      )
        + (evaluation.score.usesLevelNames ? [.text(" ")] + levels : [])
    case .levels:
      levels + [.text(" ")]
        + say(
          "Possible: if every open answer turns out fulfilled. Evidenced: counting only ratings with evidence. Target: the level that was agreed for the topic."
        )
    }
  }

  /// A short definition of each standard level, or the names of the questionnaire's own levels.
  private var levels: [Inline] {
    guard questionnaire.levels != Questionnaire.defaultLevels else {
      return say(
        "Levels: 0 not reliably done; 1 done by individual effort; 2 planned and tracked; 3 done in one agreed way everywhere; 4 controlled by figures; 5 improved by measurement."
      )
    }
    let names = (0...questionnaire.highestLevel.number).map { number -> [Inline] in
      [.text("\(number) "), .userText(questionnaire.name(of: Level(number)))]
    }
    return say("Levels: \([Inline].joined(names)).")
  }
}
