internal import Assessment
internal import OperatingSystem
internal import ReportParts
internal import Terminal
internal import Text

private let kind = Option("kind", .oneOf(ReportKind.self), default: .full, "the report to write (default: full)")
private let framework = Option(
  "framework", .name(of: .framework), as: "F", "show only this framework: the id of a catalogue")
private let topics = Option(
  "topics", .names(of: .topic), as: "A,B", "limit the report to these topics of the engagement")
private let order = Option(
  "order", .oneOf(ReportOptions.Order.self), default: .questionnaire,
  "order of the topics (default: questionnaire)")
private let output = Option.output(
  .folder, as: "DIR", "output folder (default: next to engagement.yaml), or - with a single format")
private let earlier = Option(
  repeatable: "earlier", .name(of: .engagement), as: "DIR",
  "an earlier engagement for the trend; can be repeated")
private let assets = Option(flag: "assets", "also write the charts of the Markdown report as SVG files")

extension Command {
  static let report = Command(
    name: "report", summary: "Write a report as HTML, Markdown or Word file",
    details: [
      """
      full: all results with the answers behind them. executive: two pages for a board. audit: one framework clause by \
      clause, with evidence, documents, checklists and corrective actions (default: the standard that the \
      questionnaire assesses). topic: a page per topic for its owner, with the next steps.
      """,
      """
      --topics limits a report to some topics, and the report says so. Overall figures still cover all topics; chapters \
      that need all topics are left out. --order priority lists the topics with the most urgent gaps first.
      """,
      """
      --names applies to respondents only: roles shows a respondent's group if at least 'smallest-group' members \
      answered, none shows pseudonyms. Owners and assessor are always shown. --without comments also leaves out notes, \
      reasons and the texts of evidence.
      """,
      """
      --benchmark compares the topics of a full or executive report with other organizations, which answered the same \
      version of the questionnaire: see 'assay help benchmark'.
      """,
      """
      Writes report, executive, audit-FRAMEWORK or topics/TOPIC as .html and .md files, or as .docx with \
      --format docx, and replaces older ones unless they were edited.
      """,
    ],
    positionals: [Positional.engagement],
    options: [
      kind, framework, topics, order, Option.names, Option.without, Option.reportFormats, output, Option.force, earlier,
      assets, Option.benchmark,
    ] + presentationOptions
      + [Option.method, Option.library],
    examples: [
      "assay report reports/pizza-and-pizza", "assay report DIR --kind executive --language de",
      "assay report DIR --kind audit --framework cobit2019 --without arithmetic",
      "assay report DIR --kind topic --topics incident-management",
      "assay report DIR --format markdown -o - | less", "assay report DIR --format docx --theme theme.yaml",
    ], run: runReport)
}

private func runReport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let formats = ReportFormat.allCases.filter(arguments[.reportFormats].contains)
  let isPrinted = arguments[output] == "-"
  if ![.full, .executive].contains(arguments[kind]) && arguments[.benchmark] != nil { throw .benchmarkOfOther }
  if isPrinted && (formats.count > 1 || arguments[assets]) { throw .severalFilesToPrint }
  try system.refuseRepeated(arguments[earlier] + [arguments[.engagement]])
  let folder = try context.folder()
  let evaluation = try context.evaluation(of: folder)
  var options = try context.reportOptions()
  try options.benchmark?.refuse(unlessFitting: evaluation)
  options.framework = try evaluation.framework(named: arguments[framework], isNeeded: arguments[kind] == .audit)
  options.topics = try arguments[topics].map { (names) throws(CommandFailure) in
    try evaluation.assessment.topics(named: names).map(\.id)
  }
  options.order = arguments[order]
  let paths = arguments[earlier].map(system.files.folder(ofEngagement:))
  let before = zip(paths, try context.evaluations(of: paths)).map(EvaluatedFolder.init).inOrderOfTime
  if !before.isEmpty {
    options.comparison = try Comparison(
      comparable: before + [EvaluatedFolder(path: folder.path, evaluation: evaluation)])
  }
  let reports = arguments[kind].reports(on: evaluation, options)
  if reports.isEmpty && arguments[kind] == .audit { throw .noFramework }
  if isPrinted && reports.count > 1 { throw .severalTopicsToPrint }
  if options.names != .full && !options.without.contains(.comments) { system.printNotice(.identifyingComments) }
  if isPrinted {
    for report in reports { for format in formats { try system.deliver(report.bytes(format)) } }
  } else {
    let path = arguments[output] ?? folder.path
    try context.refuseEdited(reports: reports.flatMap { report in formats.map { report.path(of: $0, in: path) } })
    for report in reports { try report.write(formats, into: path, hasAssets: arguments[assets], in: context) }
  }
  return .done
}

extension TerminalText {
  fileprivate static let identifyingComments: TerminalText = """
    assay: warning: notes, reasons and evidence may identify people; add --without comments to leave them out
    """
}

extension CommandFailure {
  fileprivate static let severalFilesToPrint = wrongCommandLine("'-o -' needs a single --format and no --assets")
  fileprivate static let severalTopicsToPrint = wrongCommandLine(
    "'-o -' prints one report: name one topic with --topics")
  fileprivate static let benchmarkOfOther = wrongCommandLine("--benchmark needs --kind full or executive")
  fileprivate static let noFramework = wrongCommandLine(
    "no framework to audit: the questionnaire maps to no framework, or 'frameworks' in engagement.yaml leaves it out")
}
