package import Assessment
package import Text

/// Asks one respondent, criterion by criterion: a line in, lines out.
///
/// It knows no file and no terminal. After each line the caller saves what `changed` names, prints what came out and the
/// prompt, and reads the next line.
package struct Interview: Sendable {
  /// A line to print.
  package struct Line: Hashable, Sendable {
    /// How it stands out.
    package enum Mark: Hashable, Sendable { case plain, heading, faint, fault }

    /// Foreign and own text; the printer sees to control characters and to the width.
    package let text: String
    /// How it stands out.
    package let mark: Mark

    /// Plain unless said otherwise.
    package init(_ text: String, _ mark: Mark = .plain) {
      self.text = text
      self.mark = mark
    }
  }

  /// What the next line is taken for.
  enum Expectation: Hashable, Sendable {
    case answer
    case reason
    case evidenceTitle
    case evidenceLocation(title: String)
    case evidenceDate(title: String, location: String)
    case note
    case topic
  }

  /// What is asked, in order.
  let questions: [(topic: Topic, criterion: Criterion)]
  private(set) var assessment: Assessment
  /// What the sheet said before the first answer.
  let beginning: [ID<Criterion>: Answer]
  /// What was answered here.
  var given: Set<ID<Criterion>> = []
  var expectation = Expectation.answer
  /// The question at hand; behind the last one when all were gone through.
  var position: Int
  var answers: [ID<Criterion>: Answer]
  /// The criterion whose answer the last line changed, and which is to be saved now; nil where nothing changed.
  package internal(set) var changed: ID<Criterion>?
  /// Whether the respondent wants to leave.
  package internal(set) var isFinished = false

  /// Asks the topics, all of which are topics of the questionnaire, and begins at the first criterion that the sheet
  /// leaves open. Of the assessment only the engagement and its questionnaire count.
  package init(_ assessment: Assessment, topics: [Topic], sheet: AnswerSheet) {
    questions = topics.flatMap { topic in topic.criteria.map { (topic, $0) } }
    self.assessment = Assessment(
      engagement: assessment.engagement, questionnaire: assessment.questionnaire, catalogues: [], sheets: [sheet])
    answers = sheet.answers.byCriterion
    beginning = answers
    position = 0
    position = questions.firstIndex { !isAnswered($0.criterion) } ?? questions.count
  }

  /// The scale on which is rated.
  package var scale: Scale { assessment.questionnaire.scale }

  /// Goes on with another state of the sheet's frame: its date, its version, its orphans.
  mutating func replaceSheet(_ sheet: AnswerSheet) {
    assessment = Assessment(
      engagement: assessment.engagement, questionnaire: assessment.questionnaire, catalogues: [], sheets: [sheet])
  }

  /// The sheet with all answers so far.
  package var sheet: AnswerSheet {
    let old = assessment.sheets[0]
    return AnswerSheet(
      name: old.name, respondent: old.respondent, role: old.role, date: old.date, version: old.version,
      answers: Answers(answers, to: assessment.questionnaire), orphaned: old.orphaned)
  }

  /// What stands before the first prompt.
  package var opening: [Line] {
    [
      Line("\(assessment.questionnaire.title): \(assessment.sheets[0].respondent)", .heading),
      Line("\(progress(of: nil)). Every answer is saved at once; q leaves, and the next time it goes on from there."),
    ] + question + (position < questions.count ? keys : [])
  }

  /// What stands where the respondent leaves, by `q`, at the end of the input or by a signal.
  package var closing: [Line] {
    let open = questions.count { !isAnswered($0.criterion) }
    return [
      Line(""),
      Line(
        open == 0
          ? "All \(questions.count) are answered."
          : "Saved. \(progress(of: nil)); \(open) open. The same command goes on from here."),
    ]
  }

  /// What is asked for, on the line of the answer.
  package var prompt: String {
    switch expectation {
    case .answer: position < questions.count ? "\(questions[position].criterion.id) > " : "> "
    case .reason: "Why does it not apply? "
    case .evidenceTitle: "What shows it? "
    case .evidenceLocation: "Where is it (link or path, may be empty)? "
    case .evidenceDate: "Of what day (2026-11-03, may be empty)? "
    case .note: "Comment: "
    case .topic: "Topic (number or name): "
    }
  }

  func isAnswered(_ criterion: Criterion) -> Bool {
    guard let answer = answers[criterion.id] else { return false }
    return answer.response != .unanswered
  }

  /// `12 of 126 answered`, of a topic or of all that is asked.
  func progress(of topic: Topic?) -> String {
    let asked = questions.filter { topic == nil || $0.topic.id == topic?.id }
    return "\(asked.count { isAnswered($0.criterion) }) of \(asked.count) answered"
  }
}
