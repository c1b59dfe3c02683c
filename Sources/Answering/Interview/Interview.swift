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
    case evidenceTitle(EvidenceEntry)
    case evidenceLocation(EvidenceEntry)
    case evidenceDate(EvidenceEntry)
    case evidenceValidity(EvidenceEntry)
    case note
    case topic
  }

  /// A change that can be undone.
  struct Change: Hashable, Sendable {
    let criterion: ID<Criterion>
    /// The answer before the change; nil where there was none.
    let before: Answer?
  }

  /// The open topics that are named at the end.
  private static let listedTopics = 5

  let language: Language
  /// Whether a person types, who is asked a little more than a script.
  let isTyped: Bool
  /// Whether `draft` is offered for changes: an empty line then is a text that was removed.
  let offersDrafts: Bool
  /// The day of the interview; nil where it is not known.
  let today: CalendarDate?
  /// The questions in their order.
  let questions: [(topic: Topic, criterion: Criterion)]
  private(set) var assessment: Assessment
  /// The answers of the previous round; nil for none.
  let previous: PreviousAnswers?
  /// The figures that results use.
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
  /// The changes of this interview, the latest one last.
  var history: [Change] = []
  /// A line that could not be used, to be corrected.
  var refused: String?
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
  ///   - previous: the answers of the previous round, shown below each question and never counted; nil for none.
  ///   - language: the language of prompts and messages.
  ///   - isTyped: whether a person types, who is also asked for the validity of evidence.
  ///   - offersDrafts: whether the caller offers `draft` to the person for changes.
  ///   - today: the meaning of "today" as a date.
  package init(
    _ assessment: Assessment, topics: [Topic], sheet: AnswerSheet, previous: PreviousAnswers? = nil,
    language: Language = .english,
    isTyped: Bool = false, offersDrafts: Bool = false, today: CalendarDate? = nil
  ) {
    (self.language, self.isTyped, self.offersDrafts, self.today) = (language, isTyped, offersDrafts, today)
    self.previous = previous
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
      line(
        "\(progress(of: nil)). Each answer is saved at once. Press q to quit; next time you continue where you stopped."
      ),
    ] + guide + question + (position < questions.count ? keys : [])
  }

  /// Whether every question has an answer, be it "unknown".
  package var isComplete: Bool { questions.allSatisfy { isAsked($0.criterion) } }

  /// The lines at the end: after `q`, at the end of the input, or on a signal.
  package var closing: [Line] {
    let open = questions.count { !isAsked($0.criterion) }
    if open > 0 {
      return [
        Line(""), line("Saved: \(progress(of: nil)), \(open) open."),
        line("Open: \(userText: openTopics)"),
      ]
    }
    let isAnswered = questions.allSatisfy { self.isAnswered($0.criterion) }
    return [
      Line(""),
      line(
        isAnswered
          ? "Every statement is answered."
          : "Every statement was asked: \(progress(of: nil))."),
    ]
  }

  /// The topics with open questions and the number of these, some of them.
  private var openTopics: String {
    let counted = topicList.map { topic in
      (topic, questions.count { $0.topic.id == topic.id && !isAsked($0.criterion) })
    }
    let open = counted.filter { $0.1 > 0 }.map { "\($0.0.title) (\($0.1))" }
    let rest = open.count - Self.listedTopics
    let listed = open.prefix(Self.listedTopics).joined(separator: ", ")
    return rest > 0 ? language.text("\(userText: listed) and \(rest) more") : listed
  }

  /// The prompt for the next line.
  package var prompt: String {
    switch expectation {
    case .answer: position < questions.count ? "\(questions[position].criterion.id) > " : "> "
    case .reason: language.text("Reason why it does not apply: ")
    case .evidenceTitle: language.text("Evidence (title): ")
    case .evidenceLocation: language.text("Location (link or path, optional): ")
    case .evidenceDate: language.text("Date (YYYY-MM-DD, optional): ")
    case .evidenceValidity: language.text("Valid until (YYYY-MM-DD, optional): ")
    case .note: language.text("Comment: ")
    case .topic: language.text("Topic (number or name): ")
    }
  }

  /// The text that the next line begins with where it can be edited: what was said before, or what could not be used.
  package var draft: String {
    if let refused { return refused }
    let answer = position < questions.count ? answers[questions[position].criterion.id] : nil
    switch expectation {
    case .answer, .topic: return ""
    case .note: return answer?.note ?? ""
    case .reason:
      if case .notApplicable(let reason)? = answer?.response { return reason }
      return ""
    case .evidenceTitle(let entry): return entry.old.title
    case .evidenceLocation(let entry): return entry.old.location
    case .evidenceDate(let entry): return entry.old.date?.description ?? ""
    case .evidenceValidity(let entry): return entry.old.validUntil?.description ?? ""
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
    answers[criterion.id]?.isVoice(on: criterion, in: assessment) ?? false
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
