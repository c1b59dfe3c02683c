/// The words of the reports in a language: what a translator writes. Questions stay in their own language.
package struct Language: Hashable, Sendable {
  /// As in BCP 47: `de`, `pt-BR`.
  package let id: String
  /// Its own name for itself.
  package let title: String
  /// What stands between the whole and the fraction of a number, one character.
  package let decimalMark: String
  /// The translation by the English text, in which `{1}`, `{2}` … stand for what is put in. A text that is missing
  /// stays English.
  package let texts: [String: String]

  /// A checked language; the reader sees to the rules.
  package init(id: String, title: String, decimalMark: String = ".", texts: [String: String]) {
    self.id = id
    self.title = title
    self.decimalMark = decimalMark
    self.texts = texts
  }

  /// As the program's author wrote it.
  package static let english = Language(id: "en", title: "English", texts: [:])
}
