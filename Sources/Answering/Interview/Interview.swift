package import Assessment
package import Text
package import Wording

/// A dialogue with one respondent, criterion by criterion, as a state machine: a line in, lines out.
///
/// Independent of files and terminal. After each line the caller saves the answer to `changed`, prints the lines and the
/// prompt, and reads the next line.
package struct Interview: Sendable {
  /// A line to print.
  package struct Line: Hashable, Sendable {
    /// The emphasis of a line.
    package enum Mark: Hashable, Sendable { case plain, heading, faint, fault }

    /// The text, which may hold user text: the printer makes it safe and wraps it.
    package let text: String
    /// The emphasis.
    package let mark: Mark

    /// A line of text (default: without emphasis).
    package init(_ text: String, _ mark: Mark = .plain) {
      self.text = text
      self.mark = mark
    }
  }

  /// The meaning of the next line.
  enum Expectation: Hashable, Sendable {
    case answer
    case reason
    case evidenceTitle
    case evidenceLocation(title: String)
    case evidenceDate(title: String, location: String)
    case note
    case topic
  }

  let language: Language
  /// The questions in their order.
  let questions: [(topic: Topic, criterion: Criterion)]
  private(set) var assessment: Assessment
  /// The figures that results speak of.
  let measure: Measure
  /// Whether results may use the names of levels.
  let usesLevelNames: Bool
  /// The answers of the sheet before the interview.
  let beginning: [ID<Criterion>: Answer]
  /// The criteria answered in this interview.
  var given: Set<ID<Criterion>> = []
  var expectation = Expectation.answer
  /// The index of the current question; `questions.count` after the last one.
  var position: Int
  var answers: [ID<Criterion>: Answer]
  /// The criterion whose answer the last line changed and which must be saved now; nil if nothing changed.
  package internal(set) var changed: ID<Criterion>?
  /// Whether the respondent ended the interview.
  package internal(set) var isFinished = false

  /// Begins at the first criterion of the sheet without an answer; "unknown" is one.
  ///
  /// - Parameters:
  ///   - assessment: the engagement and its questionnaire; its sheets are not used.
  ///   - topics: topics of the questionnaire, in the order in which they are asked.
  ///   - sheet: the respondent's sheet.
  ///   - language: the language of prompts and messages.
  package init(_ assessment: Assessment, topics: [Topic], sheet: AnswerSheet, language: Language = .english) {
    self.language = language
    questions = topics.flatMap { topic in topic.criteria.map { (topic, $0) } }
    self.assessment = assessment.replacingSheets(by: [sheet])
    let score = Score(of: assessment.replacingSheets(by: []))
    (measure, usesLevelNames) = (score.measure, score.usesLevelNames)
    answers = sheet.answers.byCriterion
    beginning = answers
    position = 0
    position = questions.firstIndex { !isAsked($0.criterion) } ?? questions.count
  }

  /// The scale of the questionnaire.
  package var scale: Scale { assessment.questionnaire.scale }

  /// Takes the sheet's name, date, version and orphaned answers from another state of the file.
  mutating func replaceSheet(_ sheet: AnswerSheet) {
    assessment = assessment.replacingSheets(by: [sheet])
  }

  /// The sheet with the answers so far.
  package var sheet: AnswerSheet {
    let old = assessment.sheets[0]
    return AnswerSheet(
      name: old.name, respondent: old.respondent, role: old.role, date: old.date, version: old.version,
      answers: Answers(answers, to: assessment.questionnaire), orphaned: old.orphaned)
  }

  /// The lines before the first prompt.
  package var opening: [Line] {
    [
      line(
        "\(userText: assessment.questionnaire.title): \(userText: assessment.sheets[0].respondent)", .heading),
      line("\(progress(of: nil)). Every answer is saved at once; q leaves, and the next time it goes on from there."),
    ] + question + (position < questions.count ? keys : [])
  }

  /// The lines at the end: after `q`, at the end of the input, or on a signal.
  package var closing: [Line] {
    let open = questions.count { !isAsked($0.criterion) }
    let isComplete = questions.allSatisfy { isAnswered($0.criterion) }
    let end: Phrase<PlainText> =
      isComplete
      ? "All \(questions.count) are answered."
      : open == 0
        ? "All \(questions.count) were asked: \(progress(of: nil))."
        : "Saved. \(progress(of: nil)); \(open) open. The same command goes on from here."
    return [Line(""), line(end)]
  }

  /// The prompt for the next line.
  package var prompt: String {
    switch expectation {
    case .answer: position < questions.count ? "\(questions[position].criterion.id) > " : "> "
    case .reason: language.text("Why does it not apply? ")
    case .evidenceTitle: language.text("What shows it? ")
    case .evidenceLocation: language.text("Where is it (link or path, may be empty)? ")
    case .evidenceDate: language.text("Of what day (2026-11-03, may be empty)? ")
    case .note: language.text("Comment: ")
    case .topic: language.text("Topic (number or name): ")
    }
  }

  /// A line of one phrase.
  func line(_ phrase: Phrase<PlainText>, _ mark: Line.Mark = .plain) -> Line { Line(language.text(phrase), mark) }

  /// Whether the respondent said something about a criterion, be it "unknown".
  func isAsked(_ criterion: Criterion) -> Bool {
    answers[criterion.id].map { $0.response != .unanswered } ?? false
  }

  /// Whether the answer counts: "unknown" counts as unanswered, as does a "no case" where there can be none.
  func isAnswered(_ criterion: Criterion) -> Bool {
    switch answers[criterion.id]?.response {
    case .rated?, .notApplicable?: true
    case .noCase?: assessment.acceptsNoCase(for: criterion)
    case .unknown?, .unanswered?, nil: false
    }
  }

  /// `12 of 126 answered, 2 not known`, for one topic or, without one, for all questions.
  func progress(of topic: Topic?) -> String {
    let asked = questions.filter { topic == nil || $0.topic.id == topic?.id }
    let answered = asked.count { isAnswered($0.criterion) }
    let unknown = asked.count { answers[$0.criterion.id]?.response == .unknown }
    return language.text(
      unknown == 0
        ? "\(answered) of \(asked.count) answered" : "\(answered) of \(asked.count) answered, \(unknown) not known")
  }
}

extension Assessment {
  /// Returns the assessment with other sheets.
  func replacingSheets(by sheets: [AnswerSheet]) -> Assessment {
    Assessment(engagement: engagement, questionnaire: questionnaire, catalogues: catalogues, sheets: sheets)
  }
}
