internal import Assessment
internal import Wording

/// The meaning of the terms, and the limits of the report.
struct WordsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(
      say("Words used here"), at: Anchor("words"),
      [
        .paragraph(levels),
        paragraph(
          "Possible: the level if all open answers turn out well. Evidenced: the level that recorded evidence carries. Target: the level that was agreed on. Agreement compares what several people said: 1 is full agreement, 0 is chance."
        ),
        paragraph(
          "This is a self-assessment: no audit, no certificate, no verdict on people. What was not asked or not answered is unknown, never met. It was made with \(context.options.generator)."
        ),
      ])
  }

  /// A short definition of each standard level, or the names of the questionnaire's own levels.
  private var levels: [Inline] {
    guard questionnaire.levels != Questionnaire.defaultLevels else {
      return say(
        "Levels: 0 not reliably done; 1 done, thanks to individuals; 2 planned and followed up; 3 done one agreed way everywhere; 4 steered by figures; 5 improved by what is measured."
      )
    }
    let names = (0...questionnaire.highestLevel.number).map { number -> [Inline] in
      [.text("\(number) "), .userText(questionnaire.name(of: Level(number)))]
    }
    return say("Levels: \([Inline].joined(names)).")
  }
}
