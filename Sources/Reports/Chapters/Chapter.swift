internal import Assessment
internal import Wording

/// One chapter of a report. The list of a report's chapters is its contents.
protocol Chapter: ReportPart {
  /// The chapter; nil if there is nothing to report.
  var section: ReportSection? { get }
}

/// A part of a report, written in one language.
protocol ReportPart {
  /// The language of the report's own words.
  var language: Language { get }
}

extension ReportPart {
  /// A phrase in the report's language.
  func say(_ phrase: Phrase) -> [Inline] { language.say(phrase) }

  /// A phrase as plain text, for captions and labels.
  func words(_ phrase: Phrase) -> String { language.words(phrase) }

  /// A paragraph of one phrase.
  func paragraph(_ phrase: Phrase) -> Block { .paragraph(say(phrase)) }

  /// A column with a phrase as its head.
  func column(_ title: Phrase, _ alignment: ReportTable.Alignment = .leading) -> ReportTable.Column {
    ReportTable.Column(words(title), alignment)
  }

  /// A term with its meaning or value.
  func fact(_ term: Phrase, _ value: [Inline]) -> Fact { Fact(words(term), value) }
}

/// A part of a report on one evaluated assessment.
protocol AssessmentPart: ReportPart {
  /// The evaluation and the links of the report.
  var context: ReportContext { get }
}

extension AssessmentPart {
  var language: Language { context.language }
  var evaluation: Evaluation { context.evaluation }
  var assessment: Assessment { evaluation.assessment }
  var engagement: Engagement { assessment.engagement }
  var questionnaire: Questionnaire { assessment.questionnaire }
  var overall: OverallScore { evaluation.score.overall }
  var rule: LevelRule { evaluation.score.rule }
}
