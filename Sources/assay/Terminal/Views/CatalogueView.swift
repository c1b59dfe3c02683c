internal import Assessment
internal import Text
internal import Wording

/// A catalogue with its items.
struct CatalogueView {
  let catalogue: Catalogue
  let language: Language

  var outline: TextOutline {
    var outline = TextOutline()
    outline.add(language.say("\(userText: catalogue.title) (\(catalogue.id.text)): \(kind)"), .strong)
    outline.add("")
    var depths: [ID<Catalogue.Item>: Int] = [:]
    for item in catalogue.items {
      let depth = item.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[item.id] = depth
      outline.add(
        language.say("\(item.id.text) \(userText: item.title)"), depth: depth, item.isRequirement ? nil : .strong)
      if !item.documents.isEmpty {
        outline.add(language.documentedInformation(of: item), depth: depth + 1, .faint)
      }
    }
    return outline
  }

  private var kind: TerminalText {
    switch catalogue.kind {
    case .conformity:
      let count = catalogue.items.count(where: \.isRequirement)
      return language.say(
        Phrase(count, one: "{1} requirement to conform to", many: "\(count) requirements to conform to"))
    case .adoption:
      let count = catalogue.items.count
      return language.say(Phrase(count, one: "{1} item to adopt", many: "\(count) items to adopt"))
    }
  }
}

extension Language {
  /// The documented information that an item requires.
  func documentedInformation(of item: Catalogue.Item) -> TerminalText {
    say("documented information: \(userText: item.documents.map(\.title).joined(separator: "; "))")
  }
}
