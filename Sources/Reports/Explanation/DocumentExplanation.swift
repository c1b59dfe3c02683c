package import Assessment
internal import Text
package import Wording

extension Evaluation {
  /// Returns the explanation of a document's status; nil if no directly assessed framework that is shown lists it.
  package func explanation(of document: DocumentReference, in language: Language = .english) -> Explanation? {
    guard let framework = score.frameworks.first(where: { $0.catalogue.id == document.catalogue }),
      framework.view == .direct
    else { return nil }
    let results = framework.documents(over: score.topics.flatMap(\.criteria))
    guard let result = results.first(where: { $0.document.id == document.document }) else { return nil }
    let arithmetic = ArithmeticSteps(self, in: language)
    let same = results.filter { $0.document.id != document.document && $0.criteria == result.criteria }
    let joined: [Explanation.Step] =
      result.criteria.isEmpty || same.isEmpty
      ? []
      : [
        arithmetic.step(
          "The same document, or asked about by the same criteria: \([Inline].joined(same.map { [.code($0.document.id.text)] }))."
        )
      ]
    let status = language.say(result.status.title)
    return Explanation(
      title: [.userText("\(framework.catalogue.title), \(document.document) \(result.document.title): ")] + status,
      steps: result.criteria.map { arithmetic.value(of: $0) } + joined
        + [Explanation.Step(language.say(result.status.rule))])
  }
}

extension DocumentStatus {
  /// The rule that gives the status, as a sentence.
  fileprivate var rule: Phrase {
    switch self {
    case .notAsked: "Not asked: no criterion in scope names the document."
    case .unanswered: "Not answered: a criterion that names the document is not answered."
    case .missing: "Missing: no criterion that names the document is rated above 0.15."
    case .partly: "Partly there: a criterion that names the document is not fulfilled."
    case .claimed: "Claimed: every criterion that names the document is fulfilled, at least one without evidence."
    case .shown: "Shown: every criterion that names the document is fulfilled and has evidence."
    case .excluded: "Not applicable: every criterion that names the document is marked so."
    case .noCase: "No case: nothing of the kind happened in the period."
    }
  }
}
