internal import Assessment
internal import OperatingSystem
internal import ReportParts
internal import Text

private let kind = Option("kind", .oneOf(ReportKind.self), default: .full, "which report (default: full)")
private let framework = Option(
  "framework", .name(of: .framework), as: "F", "show this framework only: the id of a catalogue")
private let output = Option.output(
  .folder, as: "DIR", "output folder (default: that of the engagement.yaml); - with one format")
private let earlier = Option(
  repeatable: "earlier", .name(of: .engagement), as: "DIR",
  "an earlier engagement, to show the trend; can be repeated")
private let assets = Option(flag: "assets", "write the charts beside the Markdown as SVG files as well")

extension Command {
  static let report = Command(
    name: "report", summary: "Write a report as HTML and Markdown",
    details: [
      """
      full: everything that was found, and every answer behind it. executive: two pages for a board. audit: one \
      framework clause by clause, with evidence, documents, checklists and corrective actions; the standard of the \
      questionnaire unless --framework names another.
      """,
      """
      Writes report, executive or audit-FRAMEWORK with the endings .html and .md. Older ones are replaced, unless \
      somebody edited them.
      """,
    ],
    positionals: [Positional.engagement],
    options: [kind, framework, Option.without, Option.reportFormats, output, Option.force, earlier, assets]
      + presentationOptions
      + [Option.method, Option.library],
    examples: [
      "assay report reports/pizza-and-pizza", "assay report DIR --kind executive --language de",
      "assay report DIR --kind audit --framework cobit2019 --without arithmetic",
      "assay report DIR --format markdown -o - | less",
    ], run: runReport)
}

private func runReport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let formats = ReportFormat.allCases.filter(arguments[.reportFormats].contains)
  let isPrinted = arguments[output] == "-"
  if isPrinted && (formats.count > 1 || arguments[assets]) { throw .severalFilesToPrint }
  try system.refuseRepeated(arguments[earlier] + [arguments[.engagement]])
  let folder = try context.folder()
  let evaluation = try context.evaluation(of: folder)
  var options = try context.reportOptions()
  options.framework = try evaluation.framework(named: arguments[framework], isNeeded: arguments[kind] == .audit)
  options.without = Set(arguments[.without])
  let paths = arguments[earlier].map(system.files.folder(ofEngagement:))
  let before = zip(paths, try context.evaluations(of: paths)).map(EvaluatedFolder.init).inOrderOfTime
  if !before.isEmpty {
    options.comparison = try Comparison(
      comparable: before + [EvaluatedFolder(path: folder.path, evaluation: evaluation)])
  }
  guard let report = arguments[kind].report(on: evaluation, options) else { throw .noFramework }
  if isPrinted {
    for format in formats { try system.deliver(report.bytes(format)) }
  } else {
    try report.write(formats, into: arguments[output] ?? folder.path, hasAssets: arguments[assets], in: context)
  }
  return .done
}

extension CommandFailure {
  fileprivate static let severalFilesToPrint = wrongCommandLine("'-o -' takes one --format and no --assets")
  fileprivate static let noFramework = wrongCommandLine(
    "no framework to audit: the questionnaire refers to none, or 'frameworks' in engagement.yaml leaves it out")
}
