package import Assessment
internal import OperatingSystem
internal import Text
package import Wording

/// A catalogue with its items, documents and the stages of an audit.
package struct CatalogueView {
  let catalogue: Catalogue
  let language: Language

  /// The words of a catalogue, in a language.
  package init(catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The whole view as paragraphs.
  package var outline: TextOutline {
    var outline = TextOutline()
    outline.add(language.say("\(userText: catalogue.title) (\(catalogue.id.text)): \(kind)"), .strong)
    outline.add("")
    var depths: [ID<Catalogue.Item>: Int] = [:]
    for item in catalogue.items {
      let depth = item.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[item.id] = depth
      outline.add(
        language.say("\(item.id.text) \(userText: item.title)"), depth: depth, item.isRequirement ? nil : .strong)
      for fact in language.facts(of: item, in: catalogue) { outline.add(fact, depth: depth + 1, .faint) }
    }
    for stage in catalogue.stages { add(stage, to: &outline) }
    return outline
  }

  private var kind: TerminalText {
    switch catalogue.kind {
    case .conformity:
      let count = catalogue.items.count(where: \.isRequirement)
      return language.say(
        Phrase(count, one: "standard with {1} requirement", many: "standard with \(count) requirements"))
    case .adoption:
      let count = catalogue.items.count
      return language.say(Phrase(count, one: "framework with {1} item", many: "framework with \(count) items"))
    }
  }

  private func add(_ stage: AuditStage, to outline: inout TextOutline) {
    outline.add("")
    outline.add(userText: stage.title, .strong)
    let ids: [(TerminalPhrase, [String])] = [
      ("no major nonconformity and no unanswered criterion", stage.items.map(\.text)),
      ("documents to present", stage.documents.map(\.text)),
    ]
    for (words, names) in ids where !names.isEmpty {
      outline.add(language.say("\(language.say(words)): \(names.joined(separator: ", "))"), depth: 1)
    }
    for activity in stage.activities { outline.add(userText: activity, depth: 1) }
    for interview in stage.interviews {
      let roles = interview.roles.joined(separator: ", ")
      let items = interview.items.map(\.text).joined(separator: ", ")
      outline.add(
        interview.ask.isEmpty
          ? language.say("interview \(userText: roles) on \(items)")
          : language.say("interview \(userText: roles) on \(items): \(userText: interview.ask)"), depth: 1)
    }
    for sample in stage.samples {
      let items = sample.items.map(\.text).joined(separator: ", ")
      outline.add(language.say("sample for \(items): \(userText: sample.draw)"), depth: 1)
    }
  }
}

extension Language {
  /// The equal item of another catalogue, and the documents that an auditor asks for.
  func facts(of item: Catalogue.Item, in catalogue: Catalogue) -> [TerminalText] {
    let equal = item.sameAs.map { say("the same as \($0.description)") }
    let documents = item.documents.map { document in
      let same = document.sameAs.map { say(", the same as \(catalogue.id.text):\($0.text)") } ?? ""
      return say(
        "\(word(document.kind.title)) \(catalogue.id.text):\(document.id.text)\(same): \(userText: document.title)")
    }
    return (equal.map { [$0] } ?? []) + documents
  }
}

extension RequiredDocument.Kind {
  /// The kind in English words.
  fileprivate var title: String {
    switch self {
    case .document: "document"
    case .record: "record"
    }
  }
}
