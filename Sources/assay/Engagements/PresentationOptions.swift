internal import AssessmentFiles
internal import PlainYAML
internal import Reports
internal import ShippedFiles
internal import Text
internal import Wording

extension Option {
  static let language = Option(
    "language", .text, as: "L", "the report's own words: en, de, or a file with those of another language")
  static let theme = Option("theme", .file, as: "FILE", "a file with your name, logo and colours")
  static let title = Option("title", .text, as: "T", "the title instead of the engagement's")

  /// How a report looks, for the commands that write one.
  static let look: [Option] = [.title, .language, .theme]
}

extension ReportOptions {
  /// The title, the language and the look that the command line asks for.
  init(for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) {
    let theme = try arguments[.theme].map { (path) throws(CommandFailure) in try shell.source(path) }
    let language = try Language.source(for: arguments, in: shell)
    self.init(
      title: arguments[.title], language: try Language(language, in: shell),
      theme: try theme.map { (source) throws(CommandFailure) in
        try shell.value(of: ThemeReading.read(Document(parsing: source)), named: source.name)
      },
      files: (theme.map { [ReportFacts.File(.theme, $0)] } ?? [])
        + (language.map { [ReportFacts.File(.language, $0)] } ?? []),
      generator: "assay \(Assay.version)")
  }
}

extension Language {
  /// The shipped languages beside English.
  private static let shipped = ShippedFiles.files.filter { $0.path.hasPrefix("languages/") }.map {
    Source(name: "(shipped)/\($0.path)", text: $0.text)
  }

  /// A shipped language that has every text, to hold another against.
  static var template: Language? {
    shipped.first.flatMap { LanguageReading.read(Document(parsing: $0), comparedWith: nil).value }
  }

  /// The shipped language with an id; nil if there is none.
  static func shipped(_ id: String) -> Source? { shipped.first { $0.libraryID == id } }

  /// The file of the language that the command line asks for; nil for English.
  static func source(for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) -> Source? {
    guard let name = arguments[.language], name != Language.english.id else { return nil }
    let found = shipped(name)
    guard found != nil || shell.kind(name) == .file else {
      let known = [Language.english.id] + shipped.map(\.libraryID)
      throw .wrongCommandLine(
        "no language \(quoted: name): there are \(known.joined(separator: ", ")), and any file with another")
    }
    return if let found { found } else { try shell.source(name) }
  }

  /// Reads the language of a file; English for none.
  init(_ source: Source?, in shell: Shell) throws(CommandFailure) {
    guard let source else {
      self = .english
      return
    }
    self = try shell.value(of: LanguageReading.read(Document(parsing: source), comparedWith: nil), named: source.name)
  }
}
