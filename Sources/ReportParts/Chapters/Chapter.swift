package import Assessment
package import ReportDocument
package import Wording

/// One chapter of a report. The list of a report's chapters is its contents.
package protocol Chapter: ReportPart {
  /// The chapter; nil if there is nothing to report.
  var section: ReportSection? { get }
}

/// A part of a report, written in one language.
package protocol ReportPart {
  /// The language of the report's own words.
  var language: Language { get }
}

extension ReportPart {
  /// A phrase in the report's language.
  package func say(_ phrase: ReportPhrase) -> [Inline] { language.say(phrase) }

  /// A phrase as plain text, for captions and labels.
  package func words(_ phrase: ReportPhrase) -> String { language.words(phrase) }

  /// A paragraph of one phrase.
  package func paragraph(_ phrase: ReportPhrase) -> Block { .paragraph(say(phrase)) }

  /// A column with a phrase as its head.
  package func column(_ title: ReportPhrase, _ alignment: ReportTable.Alignment = .leading) -> ReportTable.Column {
    ReportTable.Column(words(title), alignment)
  }

  /// A term with its meaning or value.
  package func fact(_ term: ReportPhrase, _ value: [Inline]) -> Fact { Fact(words(term), value) }
}

/// A part of a report on one evaluated assessment.
package protocol AssessmentPart: ReportPart {
  /// The evaluation and the links of the report.
  var context: ReportContext { get }
}

extension AssessmentPart {
  /// The language of the report's own words.
  package var language: Language { context.language }
  /// The evaluation that the report is on.
  package var evaluation: Evaluation { context.evaluation }
  /// The assessment that was evaluated.
  package var assessment: Assessment { evaluation.assessment }
  /// The engagement of the assessment.
  package var engagement: Engagement { assessment.engagement }
  /// The questionnaire of the assessment.
  package var questionnaire: Questionnaire { assessment.questionnaire }
  /// The result over all topics.
  package var overall: OverallScore { evaluation.score.overall }
  /// The rule by which levels follow from answers.
  package var rule: LevelRule { evaluation.score.rule }
}
