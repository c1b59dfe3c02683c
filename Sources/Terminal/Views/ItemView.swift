internal import Assessment
package import AssessmentFiles
package import OperatingSystem
internal import Text
package import Wording

/// An item of a catalogue, with the criteria that refer to it.
package struct ItemView {
  private let catalogue: Catalogue
  private let item: Catalogue.Item
  /// The item and everything below it, also what is below the items that these equal.
  private let subtree: [ItemReference]
  private let questionnaires: [Questionnaire]
  private let language: Language

  /// Finds the item with a name such as `iso20000:8.6.1`.
  package init(named name: String, by reader: AssessmentReader, language: Language) throws(CommandFailure) {
    let catalogues = reader.usableCatalogues
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw .unknownSubject(name, in: reader.library) }
    guard let catalogue = catalogues.first(where: { $0.id.text == parts[0] }) else {
      throw .unknownCatalogue(parts[0], among: catalogues)
    }
    guard let place = catalogue.items.firstIndex(where: { $0.id.text == parts[1] }) else {
      throw .unknownItem(parts[1], of: catalogue)
    }
    self.catalogue = catalogue
    item = catalogue.items[place]
    subtree = Self.subtree(of: ItemReference(catalogue: catalogue.id, item: item.id), among: catalogues)
    questionnaires = reader.library.questionnaires.compactMap { reader.questionnaire(from: $0).value }
    self.language = language
  }

  private static func subtree(of item: ItemReference, among catalogues: [Catalogue]) -> [ItemReference] {
    var (found, open) = ([ItemReference](), [item])
    while let next = open.popLast() {
      guard !found.contains(next), let catalogue = catalogues.first(where: { $0.id == next.catalogue }),
        let place = catalogue.items.firstIndex(where: { $0.id == next.item })
      else { continue }
      let items = catalogue.subtrees[place].map { catalogue.items[$0] }
      found += items.map { ItemReference(catalogue: catalogue.id, item: $0.id) }
      open += items.compactMap(\.sameAs)
    }
    return found
  }

  /// The whole view as paragraphs.
  package var outline: TextOutline {
    var outline = heading
    add("Asked by", to: &outline) { criterion in subtree.filter(criterion.references.contains) }
    add("Related, not counted", to: &outline) { criterion in
      subtree.filter { criterion.related.contains($0) && !criterion.references.contains($0) }
    }
    return outline
  }

  private var heading: TextOutline {
    var outline = TextOutline()
    outline.add(language.say("\(catalogue.id.text):\(item.id.text) \(userText: item.title)"), .strong)
    var path: [String] = []
    var parent = item.parent
    while let id = parent, let above = catalogue.item(id), path.count < catalogue.items.count {
      path.insert("\(above.id) \(above.title)", at: 0)
      parent = above.parent
    }
    outline.add(userText: ([catalogue.title] + path).joined(separator: " › "), .faint)
    if !item.isRequirement { outline.add(language.say("a heading without requirements of its own")) }
    for fact in language.facts(of: item, in: catalogue) { outline.add(fact) }
    return outline
  }

  /// Adds the criteria of each questionnaire for which `items` returns any, or a sentence where there are none at all.
  private func add(
    _ title: TerminalPhrase, to outline: inout TextOutline, items: (Criterion) -> [ItemReference]
  ) {
    outline.add("")
    outline.add(language.say(title), .strong)
    var isAsked = false
    for questionnaire in questionnaires {
      let found = questionnaire.criteria.map { ($0.criterion, items($0.criterion)) }.filter { !$0.1.isEmpty }
      if found.isEmpty { continue }
      isAsked = true
      outline.add(language.say("\(userText: questionnaire.title) (\(questionnaire.id.text))"), depth: 1)
      for (criterion, items) in found {
        let names = items.map(\.item.text).joined(separator: ", ")
        outline.add(language.say("\(criterion.id.text) → \(names): \(userText: criterion.text)"), depth: 2)
      }
    }
    if !isAsked { outline.add(language.say("no questionnaire asks about it"), depth: 1) }
  }
}

extension CommandFailure {
  fileprivate static func unknownSubject(_ name: String, in library: QuestionnaireLibrary) -> CommandFailure {
    let suggestion = DidYouMean.sentence(for: name, among: library.questionnaireIDs + library.catalogueIDs)
    return .wrongCommandLine(
      "unknown questionnaire or catalogue \(quoted: name)\(suggestion)\nassay: see 'assay list'")
  }

  fileprivate static func unknownCatalogue(_ name: String, among catalogues: [Catalogue]) -> CommandFailure {
    let suggestion = DidYouMean.sentence(for: name, among: catalogues.map(\.id.text))
    return .wrongCommandLine("unknown catalogue \(quoted: name)\(suggestion)\nassay: see 'assay list catalogues'")
  }

  fileprivate static func unknownItem(_ name: String, of catalogue: Catalogue) -> CommandFailure {
    let suggestion = DidYouMean.sentence(for: name, among: catalogue.items.map(\.id.text))
    let id = catalogue.id.text
    return .wrongCommandLine("'\(id)' has no item \(quoted: name)\(suggestion)\nassay: see 'assay show \(id):'")
  }
}
