internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import ShippedFiles
internal import Terminal
internal import Text
internal import Wording

extension Language {
  /// A shipped language beside English.
  private struct Shipped {
    private static let folder = "languages/"
    /// The folder of a person's own languages, which are found by their ids.
    static let localFolder = "questionnaires/languages/"

    let file: ShippedFile
    /// The id, from the file's name: `de`.
    let id: String

    /// Without the translations of questionnaires and catalogues in the same folder, such as `itil4.de.yaml`.
    static let all: [Shipped] = ShippedFiles.files.filter { $0.path.hasPrefix(folder) }.compactMap { file in
      let id = Source(name: file.path, bytes: []).libraryID
      return id.contains(".") ? nil : Shipped(file: file, id: id)
    }

    var source: Source { Source(name: "(shipped)/\(file.path)", text: file.text) }
  }

  /// A shipped language that has every text; other languages are compared with it.
  static var template: Language? {
    Shipped.all.first.flatMap { LanguageReader.read(Document(parsing: $0.source), comparedWith: nil).value }
  }

  /// The ids of English and the shipped languages.
  static var known: [String] { [Language.english.id] + Shipped.all.map(\.id) }

  /// The shipped languages beside English.
  static var shippedOthers: [Language] {
    Shipped.all.compactMap { LanguageReader.read(Document(parsing: $0.source), comparedWith: nil).value }
  }

  /// The file of a shipped language with an id; nil if there is none.
  static func shipped(_ id: String) -> Source? { Shipped.all.first { $0.id == id }?.source }

  /// The file of the language with an id, shipped or in `./questionnaires/languages`, or at a path; nil for English, and
  /// without a name.
  static func source(named name: String?, in system: System) throws(CommandFailure) -> Source? {
    guard let name, name != Language.english.id else { return nil }
    if let shipped = shipped(name) { return shipped }
    let local = "\(Shipped.localFolder)\(name).yaml"
    if !name.contains("/"), system.kind(local) == .file { return try system.source(local) }
    guard system.kind(name) == .file else {
      throw .unknownLanguage(name, known: known)
    }
    return try system.source(name)
  }

  /// Reads the language of a file; English for none.
  init(_ source: Source?, in system: System) throws(CommandFailure) {
    guard let source else {
      self = .english
      return
    }
    self = try system.value(of: LanguageReader.read(Document(parsing: source), comparedWith: nil), named: source.name)
  }
}

extension CommandFailure {
  fileprivate static func unknownLanguage(_ name: String, known: [String]) -> CommandFailure {
    .wrongCommandLine(
      "unknown language \(quoted: name): use \(known.joined(separator: ", ")), or the path of a language file")
  }
}
