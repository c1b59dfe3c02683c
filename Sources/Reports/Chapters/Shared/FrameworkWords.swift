internal import Assessment
internal import Wording

/// The words of a framework for itself and its items.
struct FrameworkWords: ReportPart {
  let catalogue: Catalogue
  let language: Language

  /// `clause`, `objective` or `item`.
  var item: [Inline] { word(catalogue.itemName?.one, otherwise: "item") }

  /// `clauses`, `objectives` or `items`.
  var items: [Inline] { word(catalogue.itemName?.many, otherwise: "items") }

  /// The head of a column of items.
  var itemColumn: ReportTable.Column { .init(Self.capitalized(item)) }

  /// The head of a column with several items in each cell.
  var itemsColumn: ReportTable.Column { .init(Self.capitalized(items)) }

  /// `1 clause`, `3 clauses`.
  func counted(_ count: Int) -> [Inline] { [.text("\(count) ")] + (count == 1 ? item : items) }

  /// `one requirement`, `56 requirements`; in a policy `one rule`, `7 rules`.
  func requirements(_ count: Int) -> [Inline] {
    catalogue.publication == .policy && catalogue.itemName != nil ? counted(count) : say(.requirements(count))
  }

  /// The sentence on exclusions.
  var noExclusion: Phrase {
    switch catalogue.publication {
    case .standard: "The standard allows no exclusion of a requirement."
    case .framework: "The framework allows no exclusion of a requirement."
    case .policy: "The policy allows no exclusion of a rule."
    }
  }

  /// The catalogue's own word in the language of the report, if that has it.
  private func word(_ name: String?, otherwise general: Phrase) -> [Inline] {
    guard let name else { return say(general) }
    return language.texts[name].map { [.text($0.many)] } ?? [.userText(name)]
  }

  private static func capitalized(_ word: [Inline]) -> String {
    let text = word.plainText
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
