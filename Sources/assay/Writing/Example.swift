internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import ReportDocument
internal import ReportParts
internal import Reports
internal import ShippedFiles
internal import Terminal
internal import Text

/// The shipped example engagement, in the folder that it is written to.
struct Example {
  let folder: String

  /// The folder of the example's assessment of the year before.
  var earlierFolder: String { FilePath.joined(folder, "2025") }

  /// The frameworks that have an audit report of the example.
  private static let audited = ["iso20000", "cobit2019"]

  /// Writes the engagements and their answer sheets; edited ones are replaced only by force.
  func writeEngagement(in context: CommandContext) throws(CommandFailure) {
    let system = context.system
    for file in ShippedFiles.example where FilePath.name(of: file.path) == EngagementFolder.fileName {
      let path = FilePath.joined(folder, file.path)
      guard system.kind(path) != nil else { continue }
      let key = EngagementKey.engagement.rawValue
      let shipped = Document(parsing: Source(name: file.path, bytes: Array(file.text.utf8))).root?[key]?.text
      if try system.document(path).root?[key]?.text != shipped { throw .otherEngagement(path) }
    }
    for file in ShippedFiles.example where !context.arguments[.force] {
      let path = FilePath.joined(folder, file.path)
      guard system.kind(path) == .file else { continue }
      let bytes = try system.bytes(path)
      if (bytes.withLineFeeds ?? bytes) != Array(file.text.utf8) { throw .edited(path) }
    }
    for file in ShippedFiles.example {
      let path = FilePath.joined(folder, file.path)
      try system.makeFolder(FilePath.folder(of: path))
      try system.writeFile(path, Array(file.text.utf8), .replace)
    }
    system.printNotice("wrote \(FilePath.joined(folder, EngagementFolder.fileName))")
  }

  /// The topic that has a page of the example.
  private static let ownedTopic = "incident-management"

  /// Writes all reports in all formats, with the comparison to the year before.
  func writeReports(
    on evaluation: Evaluation, comparedWith earlier: Evaluation, in context: CommandContext
  ) throws(CommandFailure) {
    let comparison = try Comparison(comparable: [
      EvaluatedFolder(path: earlierFolder, evaluation: earlier), EvaluatedFolder(path: folder, evaluation: evaluation),
    ])
    var options = ReportOptions(comparison: comparison, generator: Assay.name)
    var files = [ReportKind.full, .executive].flatMap { $0.reports(on: evaluation, options) }
    for framework in evaluation.score.frameworks.map(\.catalogue.id) where Self.audited.contains(framework.text) {
      options.framework = framework
      files += ReportKind.audit.reports(on: evaluation, options)
    }
    options.framework = nil
    if let document = ReportDocument.comparison(comparison, options: options) {
      files.append(ReportFiles(name: "comparison", document: document))
    }
    options.topics = evaluation.topics.map(\.score.topic.id).filter { $0.text == Self.ownedTopic }
    files += ReportKind.topic.reports(on: evaluation, options)
    try context.refuseEdited(
      reports: files.flatMap { file in ReportFormat.standard.map { file.path(of: $0, in: folder) } })
    for file in files { try file.write(ReportFormat.standard, into: folder, in: context) }
  }
}

extension CommandFailure {
  fileprivate static func edited(_ path: String) -> CommandFailure {
    .cannotWrite(path, "it was edited; add --force to replace it, or choose another folder for the example")
  }

  fileprivate static func otherEngagement(_ path: String) -> CommandFailure {
    .cannotWrite(path, "it is another engagement; choose another folder for the example")
  }
}
