internal import Assessment
package import ReportDocument
internal import Wording

/// The meaning of the words in which a result is stated, for readers who see them for the first time.
package struct ResultTerms: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// The terms of a report.
  package init(context: ReportContext) {
    self.context = context
  }

  /// One paragraph: levels, points or findings, and what their readings mean.
  package var paragraph: Block { .paragraph(text) }

  /// The sentences of the paragraph.
  var text: [Inline] {
    switch evaluation.score.measure {
    case .findings:
      say(
        "A requirement is fulfilled if all its criteria are fulfilled. Critical gaps, and requirements that fail as a whole, are major nonconformities; the others are minor."
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
  var levels: [Inline] {
    guard !questionnaire.hasDefaultLevels else {
      return say(
        "Levels: 0 not reliable; 1 works thanks to individuals; 2 planned and tracked; 3 one agreed way of working everywhere; 4 controlled by measures; 5 continually improved."
      )
    }
    let names = (0...questionnaire.highestLevel.number).map { number -> [Inline] in
      [.text("\(number) "), .userText(language.builtIn(questionnaire.name(of: Level(number))))]
    }
    return say("Levels: \([Inline].joined(names)).")
  }
}
