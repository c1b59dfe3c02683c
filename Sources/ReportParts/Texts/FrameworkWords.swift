package import Assessment
package import ReportDocument
package import Wording

/// The words of a framework for itself and its items.
package struct FrameworkWords: ReportPart {
  /// The catalogue whose items the words name.
  let catalogue: Catalogue
  /// The language of the words.
  package let language: Language

  /// The words of a catalogue, in a language.
  package init(catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// `clause`, `objective` or `item`.
  package var item: [Inline] { word(catalogue.itemName?.one, otherwise: "item") }

  /// `clauses`, `objectives` or `items`.
  var items: [Inline] { word(catalogue.itemName?.many, otherwise: "items") }

  /// The head of a column of items.
  package var itemColumn: ReportTable.Column { .init(Self.capitalized(item)) }

  /// The head of a column with several items in each cell.
  package var itemsColumn: ReportTable.Column { .init(Self.capitalized(items)) }

  /// `1 clause`, `3 clauses`.
  package func counted(_ count: Int) -> [Inline] { [.text("\(count) ")] + (count == 1 ? item : items) }

  /// `one requirement`, `56 requirements`; in a policy `one rule`, `7 rules`.
  package func requirements(_ count: Int) -> [Inline] {
    catalogue.publication == .policy && catalogue.itemName != nil ? counted(count) : say(.requirements(count))
  }

  /// The sentence on exclusions.
  package var noExclusion: ReportPhrase {
    switch catalogue.publication {
    case .standard: "The standard does not allow requirements to be excluded."
    case .framework: "The framework does not allow requirements to be excluded."
    case .policy: "The policy does not allow rules to be excluded."
    }
  }

  /// The catalogue's own word in the language of the report, if that has it.
  private func word(_ name: String?, otherwise general: ReportPhrase) -> [Inline] {
    guard let name else { return say(general) }
    return language.texts[name].map { [.text($0.many)] } ?? [.userText(name)]
  }

  private static func capitalized(_ word: [Inline]) -> String {
    let text = word.plainText
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
