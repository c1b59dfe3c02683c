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

/// The names that `assay explain` knows.
struct ExplainableNames {
  /// A name with the title of what it names.
  struct Entry: Hashable, Sendable {
    let name: String
    let title: String
  }

  /// The topics in scope.
  let topics: [Entry]
  /// Their criteria.
  let criteria: [Entry]
  /// The items of the frameworks that are shown, as far as a criterion refers to them.
  let items: [Entry]

  init(of evaluation: Evaluation) {
    let scores = evaluation.topics.map(\.score)
    topics = scores.map { Entry(name: $0.topic.id.text, title: $0.topic.title) }
    criteria = scores.flatMap(\.criteria).map { Entry(name: $0.id.text, title: $0.criterion.text) }
    items = evaluation.score.frameworks.flatMap { framework in
      framework.items.filter { !$0.criteria.isEmpty }.map {
        Entry(name: "\(framework.catalogue.id):\($0.item.id)", title: $0.item.title)
      }
    }
  }

  /// Every name.
  var all: [String] { (topics + criteria + items).map(\.name) }

  /// The names with their titles.
  func table(_ language: Language) -> TextTable {
    var table = TextTable([.init(language.say("name")), .init(language.say("title"), wraps: true)])
    let kinds: [(TerminalPhrase, [Entry])] = [
      ("Topics", topics), ("Criteria", criteria), ("Items of frameworks", items),
    ]
    for (heading, entries) in kinds where !entries.isEmpty {
      table.addHeading(language.say(heading))
      for entry in entries { table.add([.init(entry.name), .init(entry.title)]) }
    }
    return table
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
