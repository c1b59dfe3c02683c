internal import Assessment
internal import AssessmentFiles
internal import Text

/// An item of a catalogue, with the criteria that refer to it.
enum ItemText {
  /// The outline of the item called `name`, such as `iso20000:8.6.1`.
  static func outline(of name: String, by reader: AssessmentReader) throws(CommandFailure) -> TextOutline {
    let catalogues = reader.catalogues.value ?? []
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      let known = reader.library.questionnaireIDs + reader.library.catalogueIDs
      throw .wrongCommandLine(
        "unknown questionnaire or catalogue \(quoted: name)\(DidYouMean.sentence(for: name, among: known))"
          + "\nassay: see 'assay list'")
    }
    guard let catalogue = catalogues.first(where: { $0.id.text == parts[0] }) else {
      let suggestion = DidYouMean.sentence(for: parts[0], among: catalogues.map(\.id.text))
      throw .wrongCommandLine("unknown catalogue \(quoted: parts[0])\(suggestion)\nassay: see 'assay list catalogues'")
    }
    guard let place = catalogue.items.firstIndex(where: { $0.id.text == parts[1] }) else {
      let suggestion = DidYouMean.sentence(for: parts[1], among: catalogue.items.map(\.id.text))
      throw .wrongCommandLine(
        "'\(parts[0])' has no item \(quoted: parts[1])\(suggestion)\nassay: see 'assay show \(parts[0]):'")
    }
    var outline = heading(of: catalogue.items[place], in: catalogue)
    let below = catalogue.subtrees[place].map {
      ItemReference(catalogue: catalogue.id, item: catalogue.items[$0].id)
    }
    let questionnaires = reader.library.questionnaires.compactMap { reader.questionnaire(from: $0).value }
    add("Asked by", questionnaires, to: &outline) { criterion in below.filter(criterion.references.contains) }
    add("Near it, but not counted", questionnaires, to: &outline) { criterion in
      below.filter { criterion.related.contains($0) && !criterion.references.contains($0) }
    }
    return outline
  }

  private static func heading(of item: Catalogue.Item, in catalogue: Catalogue) -> TextOutline {
    var outline = TextOutline()
    outline.add("\(catalogue.id):\(item.id) \(item.title)", .strong)
    var path: [String] = []
    var parent = item.parent
    while let id = parent, let above = catalogue.item(id), path.count < catalogue.items.count {
      path.insert("\(above.id) \(above.title)", at: 0)
      parent = above.parent
    }
    outline.add(([catalogue.title] + path).joined(separator: " › "), .faint)
    if !item.isRequirement { outline.add("a heading: requires nothing by itself") }
    if !item.documentedInformation.isEmpty { outline.add(CatalogueText.documents(of: item)) }
    return outline
  }

  /// The criteria of each questionnaire for which `items` gives any; says so where there are none at all.
  private static func add(
    _ title: String, _ questionnaires: [Questionnaire], to outline: inout TextOutline,
    items: (Criterion) -> [ItemReference]
  ) {
    outline.add("")
    outline.add(title, .strong)
    var isAsked = false
    for questionnaire in questionnaires {
      let found = questionnaire.criteria.map { ($0.criterion, items($0.criterion)) }.filter { !$0.1.isEmpty }
      if found.isEmpty { continue }
      isAsked = true
      outline.add("\(questionnaire.title) (\(questionnaire.id))", depth: 1)
      for (criterion, items) in found {
        let names = items.map(\.item.text).joined(separator: ", ")
        outline.add("\(criterion.id) → \(names): \(criterion.text)", depth: 2)
      }
    }
    if !isAsked { outline.add("no criterion of any questionnaire", depth: 1) }
  }
}
