package import Assessment
package import ReportDocument
package import ReportParts
internal import Text
internal import Wording

extension ReportDocument {
  /// Returns a blank sheet for an interview on paper: the statements of the topics with boxes to tick and lines to write
  /// on. `role` is the role whose topics these are, or nil if they were not chosen by role.
  package static func interviewSheet(
    for assessment: Assessment, topics: [Topic], role: String?, options: ReportOptions
  ) -> ReportDocument {
    let language = options.language
    let (engagement, questionnaire) = (assessment.engagement, assessment.questionnaire)
    let chapters: [any Chapter] =
      [SheetHeadChapter(questionnaire: questionnaire, language: language)]
      + topics.map { StatementsChapter(topic: $0, assessment: assessment, language: language) }
    return ReportDocument(
      title: language.words("Interview sheet: \(userText: engagement.title(on: questionnaire))"),
      subtitle: [.userText(engagement.organizationName), .text(" · "), .userText(questionnaire.title)]
        + (role.map { [.text(" · ")] + language.say("for \(userText: $0)") } ?? []),
      marks: ReportMarks(of: engagement.presentation), sections: chapters.compactMap(\.section), language: language
    ).leaving(assessment.untranslated).with(
      ReportFacts(
        program: options.generator, kind: .sheet, language: language.id,
        choices: ReportFacts.Choices(role: role, topics: topics.map(\.id.text)), files: options.files,
        engagements: [ReportFacts.Engagement(questionsOf: assessment)]))
  }
}
