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
    self.init(
      title: arguments[.title], language: try Language(for: arguments, in: shell),
      theme: try arguments[.theme].map { (path) throws(CommandFailure) in
        try shell.value(of: ThemeReader.read(try shell.document(path)), named: path)
      }, generator: "assay \(Assay.version)")
  }
}

extension Language {
  /// The shipped languages beside English.
  private static let shipped = ShippedFiles.files.filter { $0.path.hasPrefix("languages/") }.map {
    Source(name: "(shipped)/\($0.path)", text: $0.text)
  }

  /// A shipped language that has every text, to hold another against.
  static var template: Language? {
    shipped.first.flatMap { LanguageReader.read(Document(parsing: $0), comparedWith: nil).value }
  }

  /// The language that the command line asks for; English where it asks for none.
  init(for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) {
    guard let name = arguments[.language], name != Language.english.id else {
      self = .english
      return
    }
    let found = Self.shipped.first { $0.libraryID == name }
    guard found != nil || shell.kind(name) == .file else {
      let known = [Language.english.id] + Self.shipped.map(\.libraryID)
      throw .wrongCommandLine(
        "no language \(quoted: name): there are \(known.joined(separator: ", ")), and any file with another")
    }
    let source = if let found { found } else { try shell.source(name) }
    self = try shell.value(of: LanguageReader.read(Document(parsing: source), comparedWith: nil), named: name)
  }
}
