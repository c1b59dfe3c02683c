internal import Assessment
internal import Reports
internal import Text

/// A report as files.
struct ReportFiles {
  /// What a report can be written as.
  enum Format: String, Hashable, Sendable, CaseIterable {
    case html, markdown

    fileprivate var ending: String { self == .html ? "html" : "md" }
  }

  /// The files' name without its ending.
  let name: String
  let document: ReportDocument

  /// One file; where its charts lie in files beside it, the text shows them.
  func bytes(_ format: Format, hasAssets: Bool = false) -> [UInt8] {
    switch format {
    case .html: document.html()
    case .markdown: document.markdownFile(assets: hasAssets ? assets : nil)
    }
  }

  /// The folder of the charts, beside the text.
  private var assets: String { "\(name)-assets" }

  /// Writes the files, replacing older ones, and returns their paths.
  func write(
    _ formats: [Format], into folder: String, hasAssets: Bool = false, _ shell: Shell
  ) throws(CommandFailure) -> [String] {
    try shell.makeFolder(folder)
    var written: [String] = []
    for format in formats {
      let path = FilePath.joined(folder, "\(name).\(format.ending)")
      try shell.writeFile(path, bytes(format, hasAssets: hasAssets), .replace)
      written.append(path)
    }
    guard hasAssets else { return written }
    let pictures = FilePath.joined(folder, assets)
    try shell.makeFolder(pictures)
    for chart in document.charts {
      let path = FilePath.joined(pictures, chart.fileName)
      try shell.writeFile(path, chart.file(theme: document.theme), .replace)
      written.append(path)
    }
    return written
  }
}

/// Which report.
enum ReportKind: String, Hashable, Sendable, CaseIterable {
  case full, executive, audit

  /// The report on an evaluation.
  ///
  /// - Returns: nil for an audit without a framework to which the questionnaire refers.
  func files(of evaluation: Evaluation, _ options: ReportOptions) -> ReportFiles? {
    switch self {
    case .full: ReportFiles(name: "report", document: .full(of: evaluation, options: options))
    case .executive: ReportFiles(name: "executive", document: .executive(of: evaluation, options: options))
    case .audit:
      ReportDocument.audit(of: evaluation, options: options).map { document in
        ReportFiles(name: "audit-\(options.framework?.text.lowercased() ?? "")", document: document)
      }
    }
  }
}
