package import Assessment
internal import OperatingSystem
package import ReportDocument
internal import ReportParts
internal import Text
package import Wording

/// An explanation as an outline: each step is indented below the one that rests on it.
package enum ExplanationView {
  /// The title of the explanation and its steps, indented.
  package static func outline(of explanation: Explanation) -> TextOutline {
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

/// The names that `assay explain` knows.
package struct ExplainableNames {
  /// A name with the title of what it names.
  private typealias Entry = (name: String, title: String)

  private let topics: [Entry]
  private let criteria: [Entry]
  private let items: [Entry]
  /// Those of directly assessed frameworks alone; a crosswalk asks about no documents.
  private let documents: [Entry]

  /// A view of everything in an evaluation that can be explained.
  package init(of evaluation: Evaluation) {
    let known = evaluation.explainable
    let assessed = Set(evaluation.score.frameworks.filter { $0.view == .direct }.map(\.catalogue.id))
    topics = known.topics.map { ($0.id.text, $0.title) }
    criteria = known.criteria.map { ($0.id.text, $0.text) }
    items = known.items.map { ($0.reference.description, $0.title) }
    documents = known.documents.filter { assessed.contains($0.reference.catalogue) }
      .map { ($0.reference.description, $0.title) }
  }

  /// Every name.
  package var all: [String] { titled.map(\.name) }

  /// Every name with the title of what it names.
  package var titled: [(name: String, title: String)] { topics + criteria + items + documents }

  /// The names with their titles.
  package func table(_ language: Language) -> TextTable {
    var table = TextTable([.init(language.say("name")), .init(language.say("title"), wraps: true)])
    let kinds: [(TerminalPhrase, [Entry])] = [
      ("Topics", topics), ("Criteria", criteria), ("Framework items", items), ("Documents", documents),
    ]
    for (heading, entries) in kinds where !entries.isEmpty {
      table.addHeading(language.say(heading))
      for entry in entries { table.add([.init(entry.name), .init(entry.title)]) }
    }
    return table
  }
}

extension Evaluation {
  /// The explanation of a topic, a criterion, or an item or document such as `iso20000:8.6.1`; nil where nothing in scope
  /// has the name.
  package func explanation(named name: String, in language: Language) -> Explanation? {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let catalogue = ID<Catalogue>(parts[0]) {
      let item = ID<Catalogue.Item>(parts[1]).flatMap {
        explanation(of: ItemReference(catalogue: catalogue, item: $0), in: language)
      }
      return item
        ?? ID<RequiredDocument>(parts[1]).flatMap {
          explanation(of: DocumentReference(catalogue: catalogue, document: $0), in: language)
        }
    }
    return ID<Topic>(name).flatMap { explanation(of: $0, in: language) }
      ?? ID<Criterion>(name).flatMap { explanation(of: $0, in: language) }
  }
}
