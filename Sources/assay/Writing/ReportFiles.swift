internal import Assessment
internal import OperatingSystem
internal import ReportDocument
internal import ReportParts
internal import Reports
internal import Text

/// The form in which a report or sheet is written.
enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case html, markdown, docx

  /// The forms that are written unless others are asked for.
  static let standard: [ReportFormat] = [.html, .markdown]

  /// The ending of a file's name, without its dot.
  var ending: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .docx: "docx"
    }
  }
}

/// A report as files.
struct ReportFiles {
  /// The folder in which the files are, below that of the reports; nil for none.
  var folder: String?
  /// The files' name without its ending.
  let name: String
  let document: ReportDocument

  /// Returns one file; with assets, its Markdown shows the charts as pictures.
  func bytes(_ format: ReportFormat, hasAssets: Bool = false) -> [UInt8] {
    document.bytes(format, assets: hasAssets ? assets : nil)
  }

  /// The folder of the charts, beside the text.
  private var assets: String { "\(name)-assets" }

  /// Writes the files, and with assets the charts beside them: all, or none where one would replace an edited file.
  func write(
    _ formats: [ReportFormat], into folder: String, hasAssets: Bool = false, in context: CommandContext
  ) throws(CommandFailure) {
    let texts = formats.map { (path: path(of: $0, in: folder), format: $0) }
    let pictures = (hasAssets ? document.charts : []).map { chart in
      (path: FilePath.joined(FilePath.joined(ownFolder(in: folder), assets), chart.fileName), chart: chart)
    }
    try context.refuseEdited(reports: texts.map(\.path) + pictures.map(\.path))
    for text in texts { try context.system.deliver(bytes(text.format, hasAssets: hasAssets), to: text.path) }
    for picture in pictures { try context.system.deliver(picture.chart.file(theme: document.theme), to: picture.path) }
  }

  /// The path of the report in a folder.
  func path(of format: ReportFormat, in folder: String) -> String {
    FilePath.joined(ownFolder(in: folder), "\(name).\(format.ending)")
  }

  private func ownFolder(in folder: String) -> String {
    self.folder.map { FilePath.joined(folder, $0) } ?? folder
  }
}

/// The kinds of report on one engagement.
enum ReportKind: String, Hashable, Sendable, CaseIterable {
  case full, executive, audit, topic

  /// Returns the reports on an evaluation: one, or with `topic` one per topic.
  ///
  /// - Returns: an empty list for an audit where the questionnaire refers to no framework.
  func reports(on evaluation: Evaluation, _ options: ReportOptions) -> [ReportFiles] {
    switch self {
    case .full: [ReportFiles(name: "report", document: .full(of: evaluation, options: options))]
    case .executive: [ReportFiles(name: "executive", document: .executive(of: evaluation, options: options))]
    case .audit:
      ReportDocument.audit(of: evaluation, options: options).map { document in
        [ReportFiles(name: "audit-\(options.framework?.text.lowercased() ?? "")", document: document)]
      } ?? []
    case .topic:
      ReportDocument.topicPages(of: evaluation, options: options).map { page in
        ReportFiles(folder: "topics", name: page.topic.text.lowercased(), document: page.document)
      }
    }
  }
}

extension ReportDocument {
  /// Returns the document in a form; its Markdown shows the charts as pictures of the folder `assets`, where there is
  /// one.
  func bytes(_ format: ReportFormat, assets: String? = nil) -> [UInt8] {
    switch format {
    case .html: html()
    case .markdown: markdownFile(assets: assets)
    case .docx: wordFile()
    }
  }
}
