internal import Wording

/// The keys of a language.
enum LanguageKey: String, FieldKey {
  case language, title
  case decimalMark = "decimal-mark"
  case texts

  static let words = Words<Self>()
}

/// The keys of a translation with a text for one and a text for every other number.
enum TranslationKey: String, FieldKey {
  case one, many

  static let words = Words<Self>()
}

/// The keys of a theme. Files spell colour as in British English.
enum ThemeKey: String, FieldKey {
  case theme, name, footer, logo
  case colors = "colours"
  case darkColors = "dark-colours"

  static let words = Words<Self>()
}

/// The keys of a theme's colours.
extension Theme.Role: FieldKey { static let words = Words<Self>() }
