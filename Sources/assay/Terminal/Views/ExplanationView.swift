internal import Assessment
internal import Reports
internal import Text
internal import Wording

/// An explanation as an outline: each step is indented below the one that rests on it.
enum ExplanationView {
  static func outline(of explanation: Explanation) -> TextOutline {
    var outline = TextOutline()
    outline.add(userText: explanation.title.plainText, .strong)
    add(explanation.steps, depth: 1, to: &outline)
    return outline
  }

  private static func add(_ steps: [Explanation.Step], depth: Int, to outline: inout TextOutline) {
    for step in steps {
      outline.add(userText: step.text.plainText, depth: depth)
      add(step.steps, depth: depth + 1, to: &outline)
    }
  }
}

extension Evaluation {
  /// The explanation of a topic, a criterion or an item such as `iso20000:8.6.1`; nil where nothing in scope has the
  /// name.
  func explanation(named name: String, in language: Language) -> Explanation? {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let catalogue = ID<Catalogue>(parts[0]), let item = ID<Catalogue.Item>(parts[1]),
      let found = explanation(of: ItemReference(catalogue: catalogue, item: item), in: language)
    {
      return found
    }
    return ID<Topic>(name).flatMap { explanation(of: $0, in: language) }
      ?? ID<Criterion>(name).flatMap { explanation(of: $0, in: language) }
  }
}
