internal import Assessment
internal import Text

/// Finds the criteria of a questionnaire by their ids and by their statements, in every language.
struct StatementIndex {
  private let questionnaire: Questionnaire
  /// The words that are read as answers.
  let words: AnswerWords
  private var ids: [String: ID<Criterion>] = [:]
  /// By folded text; nil for a text that several criteria have.
  private var statements: [String: ID<Criterion>?] = [:]
  private var texts: [ID<Criterion>: Set<String>] = [:]

  init(_ questionnaire: Questionnaire, _ translations: TranslatedWords) {
    self.questionnaire = questionnaire
    words = AnswerWords(scale: questionnaire.scale, translations)
    for (_, criterion) in questionnaire.criteria { ids[criterion.id.text.lowercased()] = criterion.id }
    for (_, criterion) in ([questionnaire] + translations.questionnaires).flatMap(\.criteria) {
      let text = criterion.text.foldedForMatch
      if let first = statements.updateValue(criterion.id, forKey: text), first != criterion.id {
        statements[text] = .some(nil)
      }
      texts[criterion.id, default: []].insert(text)
    }
  }

  /// The criterion with an id, without regard to case.
  func criterion(named id: String) -> ID<Criterion>? { ids[id.lowercased()] }

  /// The criterion that a question of a form asks: by its statement, or by its id at the start or in brackets.
  func criterion(askedBy question: String) -> ID<Criterion>? {
    if let id = criterion(named: question) ?? criterion(withStatement: question) { return id }
    return bracket(of: question).flatMap(criterion(named:)) ?? criterion(named: Self.code(of: question))
  }

  /// The criterion whose whole statement is the question: alone, behind a code, or in brackets at the end.
  func criterion(withStatement question: String) -> ID<Criterion>? {
    let rest = question.dropFirst(Self.code(of: question).count)
    return statement(question) ?? statement(String(rest)) ?? bracket(of: question).flatMap(statement)
  }

  /// The text in the brackets at the end.
  private func bracket(of question: String) -> String? {
    guard question.hasSuffix("]"), let inner = question.split(separator: "[").last else { return nil }
    return String(inner.dropLast()).cellValue
  }

  /// The first word, where it may be an id.
  private static func code(of question: String) -> String {
    let start = question.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
    return String(start.trimmed { ".-_".contains($0) })
  }

  /// What a table's text says about the criterion beside which it stands.
  enum Comparison { case same, other, statementOf(ID<Criterion>) }

  /// Compares a text with the statement of a criterion.
  func compare(_ text: String, with id: ID<Criterion>) -> Comparison {
    let folded = text.foldedForMatch
    if texts[id]?.contains(folded) ?? false { return .same }
    return (statements[folded] ?? nil).map(Comparison.statementOf) ?? .other
  }

  private func statement(_ text: String) -> ID<Criterion>? {
    let folded = text.foldedForMatch
    return folded.isEmpty ? nil : statements[folded] ?? nil
  }
}
