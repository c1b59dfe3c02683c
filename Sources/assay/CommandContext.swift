internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import ReportDocument
internal import ReportParts
internal import Terminal
internal import Text
internal import Wording

/// The arguments of a command, the system, and the files that both lead to.
///
/// Files are read when the command asks for them. The library's catalogues and each questionnaire are read once.
struct CommandContext {
  let arguments: ParsedArguments
  private(set) var system: System
  /// The language of what the command prints for a reader.
  private(set) var language = Language.english
  /// The file of the language; nil for English.
  private var languageFile: Source?
  private var knownReader: AssessmentReader?
  /// Whether the notes on the library's files have been printed: once is enough for a command.
  private var hasPrintedNotes = false
  private var questionnaires = AssessmentReader.QuestionnaireCache()

  /// Reads no file; the language is English.
  init(_ arguments: ParsedArguments, in system: System) {
    self.arguments = arguments
    self.system = system
  }

  /// Reads the language that the command line names, and no other file.
  init(inLanguageOf arguments: ParsedArguments, _ system: System) throws(CommandFailure) {
    self.init(arguments, in: system)
    languageFile = try Language.source(named: arguments[.language], in: system)
    language = try Language(languageFile, in: system)
  }

  /// The language for the results of an evaluation, which are levels, points or findings.
  func language(for evaluation: Evaluation) -> Language {
    language.speaking(ofPoints: evaluation.score.measure == .points)
  }
}

// MARK: - Output

extension CommandContext {
  /// Prints to standard output, with marks unless the command line refuses them.
  var printer: TerminalPrinter {
    TerminalPrinter(to: system, style: Style(for: system, unless: arguments[.noColor]))
  }

  /// Prints a text and a line feed.
  func print(_ text: TerminalText) throws(CommandFailure) { try printer.print(text) }

  /// Prints a text and a line feed, marked.
  func print(_ text: TerminalText, _ mark: Style.Mark) throws(CommandFailure) { try printer.print(text, mark) }

  /// Prints a table as wide as the terminal allows.
  func print(_ table: TextTable) throws(CommandFailure) { try printer.print(table) }

  /// Prints paragraphs as wide as the terminal allows.
  func print(_ outline: TextOutline) throws(CommandFailure) { try printer.print(outline) }

  /// Lets `body` print a table: to the file at `path`, as wide as it is, or to standard output without a path.
  func deliver(to path: String?, _ body: (CommandContext) throws(CommandFailure) -> Void) throws(CommandFailure) {
    guard let path, !FilePath.isStandardOutput(path) else { return try body(self) }
    let bytes = try system.collecting { (collector) throws(CommandFailure) in
      var context = self
      context.system = collector
      try body(context)
    }
    try refuseOther(thanTable: path)
    try system.deliver(bytes, to: path)
  }
}

// MARK: - Library

extension CommandContext {
  /// The reader of the library that the command line names.
  mutating func reader() throws(CommandFailure) -> AssessmentReader {
    if let knownReader { return knownReader }
    let reader = try newReader()
    knownReader = reader
    return reader
  }

  /// A reader of the library as it is now; `foremost` goes before everything else in it.
  mutating func newReader(foremost: [Document] = [], language: Language? = nil) throws(CommandFailure)
    -> AssessmentReader
  {
    for folder in arguments[.library] where system.kind(folder) != .folder { _ = try system.listFolder(folder) }
    var notes: [TerminalText] = []
    let library = QuestionnaireLibrary(below: arguments[.library], foremost: foremost, in: system, notes: &notes)
    if !hasPrintedNotes { for note in notes { system.printNotice(note) } }
    hasPrintedNotes = true
    return AssessmentReader(library: library, language: language)
  }

  /// The questionnaire with an id or in a file; a questionnaire with errors is refused, after all of them were printed.
  /// For a file of an engagement, its pinned files go first.
  mutating func questionnaire(named name: String, near path: String? = nil) throws(CommandFailure) -> Questionnaire {
    let reader = if let path { try reader(near: path) } else { try reader() }
    let document = try reader.library.questionnaire(named: name, in: system)
    return try system.value(of: reader.questionnaire(from: document), named: name)
  }
}

// MARK: - Engagements

extension CommandContext {
  /// The files of the engagement that the command line names.
  func folder() throws(CommandFailure) -> EngagementFolder {
    try EngagementFolder(arguments[.engagement], in: system.files)
  }

  /// The assessment in a folder; an engagement with errors is refused, after all of them were printed.
  mutating func assessment(of folder: EngagementFolder) throws(CommandFailure) -> Assessment {
    let result = try reader().assessment(in: folder, cache: &questionnaires)
    return try translated(system.value(of: result, named: folder.path), in: folder)
  }

  /// The assessment in a folder without its diagnostics; nil for one with errors.
  mutating func assessmentWithoutDiagnostics(of folder: EngagementFolder) -> Assessment? {
    let assessment = (try? reader())?.assessment(in: folder, cache: &questionnaires).value
    return assessment.flatMap { assessment in
      guard let language = translationLanguage else { return assessment }
      return (try? translation(of: assessment, in: folder, into: language))?.value ?? assessment
    }
  }

  /// The reader of an engagement: that of its pinned files where it has any, otherwise that of the library.
  mutating func reader(of folder: EngagementFolder) throws(CommandFailure) -> AssessmentReader {
    let reader = try reader()
    return questionnaires.withReader(of: folder.library, below: reader) { pinned, _ in pinned }
  }

  /// A reader of the library as it is now, and of the pinned files of the engagement to which a file belongs.
  mutating func newReader(near path: String) throws(CommandFailure) -> AssessmentReader {
    try newReader().pinning(system.files.pinned(near: path))
  }

  /// The reader for a file by itself, with the pinned files of the engagement to which it belongs.
  mutating func reader(near path: String) throws(CommandFailure) -> AssessmentReader {
    try reader().pinning(system.files.pinned(near: path))
  }

  /// The evaluation of a folder, by the scoring method that the command line names.
  mutating func evaluation(of folder: EngagementFolder) throws(CommandFailure) -> Evaluation {
    let assessment = try assessment(of: folder)
    return Evaluation(of: try disclosure()?.applied(to: assessment) ?? assessment, method: arguments[.method])
  }

  /// The rule of the command line for what is shown of respondents; nil to show everything.
  func disclosure() throws(CommandFailure) -> Disclosure? {
    let (names, hidesComments) = (arguments[.names], arguments[.without].contains(.comments))
    guard names != .full || hidesComments else { return nil }
    return Disclosure(names, hidesComments: hidesComments, words: Disclosure.Words(in: language))
  }

  /// The evaluation of the engagement that the command line names.
  mutating func evaluation() throws(CommandFailure) -> Evaluation { try evaluation(of: folder()) }

  /// The evaluations of several folders, in their order.
  mutating func evaluations(of paths: [String]) throws(CommandFailure) -> [Evaluation] {
    var evaluations: [Evaluation] = []
    for path in paths { evaluations.append(try evaluation(of: EngagementFolder(path, in: system.files))) }
    return evaluations
  }
}

// MARK: - Presentation

extension CommandContext {
  /// The title, the language, the theme and the benchmark of a report, with the files of the last three.
  func reportOptions() throws(CommandFailure) -> ReportOptions {
    let theme = try arguments[.theme].map { (path) throws(CommandFailure) in try system.source(path) }
    var options = ReportOptions(
      title: arguments[.title], language: language,
      theme: try theme.map { (source) throws(CommandFailure) in
        try system.value(of: ThemeReader.read(Document(parsing: source)), named: source.name)
      },
      files: (theme.map { [ReportFacts.File(.theme, $0)] } ?? [])
        + (languageFile.map { [ReportFacts.File(.language, $0)] } ?? []),
      generator: Assay.name)
    if let source = try arguments[.benchmark].map({ (path) throws(CommandFailure) in try system.source(path) }) {
      options.benchmark = try system.value(of: BenchmarkReader.read(Document(parsing: source)), named: source.name)
      options.files.append(ReportFacts.File(.benchmark, source))
    }
    options.names = arguments[.names]
    options.without = Set(arguments[.without])
    return options
  }
}
