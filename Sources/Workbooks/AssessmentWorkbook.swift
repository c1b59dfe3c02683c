package import Assessment
internal import Exchange
package import Interchange
internal import ReportDocument
package import ReportParts
internal import Text
package import Wording

/// The workbooks of an assessment, as sheets to write.
package enum AssessmentWorkbook {
  /// Returns the workbook of an engagement: its answers, results and actions.
  ///
  /// `sheets` are the answer sheets as they are shown, which may be under pseudonyms. With `isAnonymous`, persons, the
  /// organization and the action register are left out; the evaluation must not have names or comments then.
  package static func results(
    of evaluation: Evaluation, sheets: [AnswerSheet], isAnonymous: Bool, options: ReportOptions
  ) -> [WorkbookSheet] {
    let context = ReportContext(evaluation, options, linkTargets: .none)
    let (assessment, language) = (evaluation.assessment, options.language)
    let results: [(name: ReportPhrase, about: ReportPhrase, sheet: WorkbookSheet?)] = [
      (
        SummarySheet.name, "The overall result, its key figures and the scope.",
        SummarySheet(context: context, isAnonymous: isAnonymous).sheet
      ),
      (
        TopicsSheet.name, "One row per topic: result, target, gap and owner.",
        TopicsSheet(context: context, isAnonymous: isAnonymous).sheet
      ),
      (
        RoadmapSheet.name, "One row per step to the targets, in waves.",
        RoadmapSheet(context: context, isAnonymous: isAnonymous).sheet
      ),
      (
        ActionsSheet.name, "The action register. Change entries and add new ones below; assay import reads them back.",
        isAnonymous ? nil : ActionsSheet(context: context).sheet
      ),
      (
        FindingsSheet.name, "One row per requirement of each standard, with the finding and its reason.",
        FindingsSheet(context: context, isAnonymous: isAnonymous).sheet
      ),
      (
        FrameworksSheet.name, "One row per item of each framework, with the answers that refer to it.",
        FrameworksSheet(context: context).sheet
      ),
      (
        AllAnswersSheet.name, "One row per answer, for pivot tables.",
        AllAnswersSheet(context: context, sheets: sheets).sheet
      ),
    ]
    let answers = AnswersSheet(
      language: language, questionnaire: assessment.questionnaire,
      sheets: sheets.map { ($0, asked($0.respondent, in: assessment)) })
    let hasActions = results.contains { $0.name == ActionsSheet.name && $0.sheet != nil }
    let contents =
      [
        Fact(
          language.words(AnswersSheet.name),
          language.say(
            "One row per statement and respondent; assay import reads it back. The other sheets do not change with it.")
        )
      ] + results.filter { $0.sheet != nil }.map { Fact(language.words($0.name), language.say($0.about)) }
    let readMe = ReadMeSheet(
      language: language, title: isAnonymous ? assessment.questionnaire.title : options.title ?? assessment.title,
      questionnaire: assessment.questionnaire, facts: isAnonymous ? [] : facts(of: assessment, in: language),
      returnTo: assessment.engagement.presentation.returnTo, contents: contents,
      columns: ColumnFacts.answers(in: language) + ColumnFacts.results(of: context, hasActions: hasActions))
    return [readMe.sheet, answers.sheet] + results.compactMap(\.sheet)
  }

  /// Returns the workbook of answers alone: of a sheet, or of one to fill in.
  ///
  /// `topics` are those that are asked, nil for all of the questionnaire; `assessment` is the one to which the answers
  /// belong, nil for none.
  package static func answers(
    of sheet: AnswerSheet, to questionnaire: Questionnaire, topics: [Topic]? = nil, in assessment: Assessment? = nil,
    language: Language
  ) -> [WorkbookSheet] {
    let answers = AnswersSheet(
      language: language, questionnaire: questionnaire, sheets: [(sheet, topics.map { Set($0.map(\.id)) })])
    let respondent =
      sheet.respondent.isEmpty
      ? language.say("Write your name in the first cell of the column “\(language.words("Respondent"))”.")
      : [.userText(sheet.respondent)]
    let count = answers.sheet.rows.count - 1
    let own = [
      Fact(language.words("Respondent"), respondent),
      Fact(language.words("Statements"), [.text("\(count)")]),
    ]
    let readMe = ReadMeSheet(
      language: language, title: assessment?.title ?? questionnaire.title, questionnaire: questionnaire,
      facts: (assessment.map { facts(of: $0, in: language) } ?? []) + own,
      returnTo: assessment?.engagement.presentation.returnTo ?? "", contents: [],
      columns: ColumnFacts.answers(in: language))
    return [readMe.sheet, answers.sheet]
  }

  /// Returns what is printed on every page of the workbook: the title, and the marks of the engagement.
  package static func marks(of assessment: Assessment?, in language: Language) -> WorkbookWriter.Marks {
    guard let assessment else { return .init() }
    let line = ReportMarks(of: assessment.engagement.presentation).line(in: language)
    return .init(left: assessment.title, right: language.text(line))
  }

  private static func facts(of assessment: Assessment, in language: Language) -> [Fact] {
    let engagement = assessment.engagement
    let marks = ReportMarks(of: engagement.presentation).line(in: language)
    let all: [Fact] = [
      Fact(language.words("Organization"), [.userText(engagement.organization)]),
      Fact(language.words("Questionnaire"), [.userText(assessment.questionnaire.title)]),
      Fact(language.words("Date"), [.text(engagement.date.map { language.date($0.description) } ?? "")]),
      Fact(language.words("Classification"), marks),
    ]
    return all.filter { !language.text($0.value).isEmpty }
  }

  /// The topics that a respondent is asked: those of the invitation within the scope.
  private static func asked(_ respondent: String, in assessment: Assessment) -> Set<ID<Topic>> {
    let invited = assessment.engagement.respondents.first { RespondentName($0.name) == RespondentName(respondent) }
    let scope = assessment.topics.map(\.id)
    return Set(invited?.topics.map { topics in scope.filter(topics.contains) } ?? scope)
  }
}

extension Assessment {
  /// The engagement's title, or the questionnaire's.
  fileprivate var title: String { engagement.title(on: questionnaire) }
}
