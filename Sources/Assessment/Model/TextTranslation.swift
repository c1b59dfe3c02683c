/// The texts of files that stay in English where the rest of an output is in another language.
package struct UntranslatedTexts: Hashable, Sendable {
  private var texts: Set<String> = []

  /// None: everything is in the language of the output, or the language of the texts is not known.
  package static let none = UntranslatedTexts()

  /// Whether there are none.
  package var isEmpty: Bool { texts.isEmpty }

  /// Whether a text is one of them.
  package func contains(_ text: String) -> Bool { !texts.isEmpty && texts.contains(text) }

  /// Adds those of others, such as of another assessment in the same output.
  package mutating func formUnion(_ other: UntranslatedTexts) { texts.formUnion(other.texts) }

  /// Returns those of a list of texts that are among them.
  func limited(to others: [String]) -> UntranslatedTexts {
    var limited = UntranslatedTexts()
    if !texts.isEmpty { limited.texts = Set(others.filter(texts.contains)) }
    return limited
  }

  /// Adds a text.
  mutating func insert(_ text: String) { texts.insert(text) }

  /// Takes out texts that are translations somewhere else.
  mutating func subtract(_ others: Set<String>) { texts.subtract(others) }
}

/// Chooses between the texts of files and their translations, and keeps which of them stay in English.
package struct TextTranslation: Sendable {
  /// One file as it is by itself, with its translation.
  package struct Layer<File: Sendable, Translation: Sendable>: Sendable {
    /// The content of the file.
    package let file: File
    /// Its translation; nil for none.
    package let translation: Translation?
    /// Whether its texts are known to be in English.
    package let isEnglish: Bool

    /// A file with its translation.
    package init(_ file: File, _ translation: Translation?, isEnglish: Bool) {
      self.file = file
      self.translation = translation
      self.isEnglish = isEnglish
    }
  }

  private var english = UntranslatedTexts()
  private var chosen: Set<String> = []

  /// Begins without texts.
  package init() {}

  /// The texts that stay in English.
  package var untranslated: UntranslatedTexts {
    var texts = english
    texts.subtract(chosen)
    return texts
  }

  /// What one file of a chain has at the place of a text.
  struct Candidate {
    /// The text; nil where the file does not have the place.
    let original: String?
    /// Its translation; nil for none.
    let translation: String?
    let isEnglish: Bool
  }

  /// Returns the translation of a text: of the files that have the same text at its place, from the one that is read
  /// down to the one that extends nothing, the first that is translated. A file with another text at the place does not
  /// count: a file that extends it has replaced the text.
  mutating func text(_ text: String, from candidates: some Sequence<Candidate>) -> String {
    if text.isEmpty { return text }
    var isEnglish = false
    for candidate in candidates where candidate.original == text {
      if let translation = candidate.translation {
        chosen.insert(translation)
        return translation
      }
      isEnglish = isEnglish || candidate.isEnglish
    }
    if isEnglish { english.insert(text) }
    return text
  }
}
