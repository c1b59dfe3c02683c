internal import Assessment
internal import ReportDocument
internal import Wording

/// The steps from the answers to the status of a document that a catalogue asks for.
struct DocumentExplanation {
  let arithmetic: ArithmeticSteps
  let framework: FrameworkScore
  let result: DocumentResult

  private var language: Language { arithmetic.language }

  var explanation: Explanation {
    let name: [Inline] = [
      .userText("\(framework.catalogue.title), \(result.document.id) \(result.document.title)")
    ]
    let criteria =
      result.criteria.isEmpty
      ? [] : [arithmetic.step("Criteria that ask about it:", result.criteria.map(arithmetic.value))]
    return Explanation(
      title: language.say("\(name): \(language.say(result.status.title))"),
      steps: [Explanation.Step([.userText("\(result.item.id) \(result.item.title)")])] + criteria + sameDocuments
        + [arithmetic.step(rule)])
  }

  /// The other entries that are the same document and share its status.
  private var sameDocuments: [Explanation.Step] {
    let (document, all) = (result.document, framework.catalogue.documents)
    let same = all.filter { other in
      other.document.id != document.id
        && (other.document.sameAs == document.id || document.sameAs == other.document.id)
    }
    return same.isEmpty
      ? []
      : [
        arithmetic.step(
          "The same document as:",
          same.map { Explanation.Step([.userText("\($0.document.id) \($0.document.title)")]) })
      ]
  }

  private var rule: ReportPhrase {
    switch result.status {
    case .notAsked: "Not asked: no criterion in scope asks about it."
    case .unanswered: "Not answered: a criterion that asks about it is not answered."
    case .missing:
      "Missing: every criterion that asks about it has a value of at most \(language.number(Rules.missingDocument))."
    case .partly: "Incomplete: a criterion that asks about it is not fulfilled."
    case .claimed:
      "Claimed: every criterion that asks about it is fulfilled, but not all of them have evidence that counts."
    case .shown: "Shown: every criterion that asks about it is fulfilled and has evidence that counts."
    case .excluded: "Not applicable: no criterion that asks about it is applicable."
    case .noCase: "No case: nothing of the kind happened in the period."
    }
  }
}
