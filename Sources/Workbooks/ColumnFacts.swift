internal import Assessment
internal import AssessmentFiles
internal import ReportDocument
internal import ReportParts
internal import SheetImport
internal import Wording

/// The columns that a reader cannot know, each with its meaning.
enum ColumnFacts {
  /// The columns of the answers.
  static func answers(in language: Language) -> [Fact] {
    let words = Confidence.allCases.map(\.rawValue)
    let lines = FileWords.lines(of: words, in: language)
    let list = (lines.isEmpty ? words : lines).joined(separator: "; ")
    return [
      Fact(
        language.words("Confidence"), language.say("How sure you are of the rating; can be left empty. \(list)."))
    ]
  }

  /// The columns of the results, of those sheets that the workbook has.
  static func results(of context: ReportContext, hasActions: Bool) -> [Fact] {
    let (evaluation, language) = (context.evaluation, context.options.language)
    var facts: [Fact] = []
    func add(_ column: ReportPhrase, _ meaning: ReportPhrase, if isShown: Bool = true) {
      if isShown { facts.append(Fact(language.words(column), language.say(meaning))) }
    }
    let measure = evaluation.score.measure
    add("Possible", "The result if every open answer turns out fulfilled.", if: measure != .findings)
    add("Evidenced", "The level counting only ratings with evidence.", if: measure == .levels)
    add(
      "Importance",
      evaluation.assessment.engagement.goals.isEmpty
        ? "Importance 1: no business goals are defined."
        : "Importance is the sum of the weights of the business goals that depend on the topic.")
    add(
      "Agreement",
      "How far the respondents’ ratings match beyond chance (Krippendorff’s alpha). 1 is full agreement, 0 is agreement by chance.",
      if: evaluation.agreement.raters > 1)
    add("Effort", "The work for a step: S small, M medium, L large.", if: !evaluation.roadmap.steps.isEmpty)
    let views = Catalogue.Kind.allCases.flatMap { context.frameworks($0) }.map(\.view)
    add(
      "View",
      "“direct”: the questionnaire was written for the framework. “crosswalk”: it was written for another one, so it can show a gap, but not that a requirement is fulfilled.",
      if: !views.isEmpty)
    if hasActions {
      for key in [ActionKey.kind, .source, .grade, .state] {
        let lines = FileWords.lines(of: key.choices ?? [], in: language)
        let heading = ActionColumn.key(key).heading
        if !lines.isEmpty { facts.append(Fact(language.words(heading), [.text(lines.joined(separator: "; "))])) }
      }
    }
    return facts
  }
}
