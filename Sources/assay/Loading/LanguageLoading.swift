internal import AssessmentFiles
internal import PlainYAML
internal import ShippedFiles
internal import Text
internal import Wording

extension Language {
  /// A shipped language beside English.
  private struct Shipped {
    private static let folder = "languages/"

    let file: ShippedFile
    /// The id, from the file's name: `de`.
    let id: String

    static let all: [Shipped] = ShippedFiles.files.filter { $0.path.hasPrefix(folder) }.map { file in
      Shipped(file: file, id: Source(name: file.path, bytes: []).libraryID)
    }

    var source: Source { Source(name: "(shipped)/\(file.path)", text: file.text) }
  }

  /// A shipped language that has every text; other languages are compared with it.
  static var template: Language? {
    Shipped.all.first.flatMap { LanguageReader.read(Document(parsing: $0.source), comparedWith: nil).value }
  }

  /// The language with an id or in a file; English without a name.
  init(named name: String?, in system: System) throws(CommandFailure) {
    guard let name, name != Language.english.id else {
      self = .english
      return
    }
    let source: Source
    if let shipped = Shipped.all.first(where: { $0.id == name }) {
      source = shipped.source
    } else if system.kind(name) == .file {
      source = try system.source(name)
    } else {
      throw .unknownLanguage(name, known: [Language.english.id] + Shipped.all.map(\.id))
    }
    self = try system.value(of: LanguageReader.read(Document(parsing: source), comparedWith: nil), named: name)
  }
}

extension CommandFailure {
  fileprivate static func unknownLanguage(_ name: String, known: [String]) -> CommandFailure {
    .wrongCommandLine(
      "no language \(quoted: name): there are \(known.joined(separator: ", ")), and any file with another")
  }
}
