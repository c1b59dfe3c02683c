import Maturity

/// The report of an engagement as files.
struct ReportFiles {
  /// What a report can be written as.
  enum Format: String, Hashable, Sendable, CaseIterable {
    case html, markdown

    var fileName: String {
      switch self {
      case .html: "report.html"
      case .markdown: "report.md"
      }
    }
  }

  private let document: ReportDocument

  /// The full report.
  init(of evaluation: Evaluation, title: String? = nil, framework: ID<Catalogue>? = nil) {
    document = .full(
      of: evaluation,
      options: ReportOptions(title: title, framework: framework, generator: "assay \(Assay.version)"))
  }

  /// One file.
  func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .html: document.html()
    case .markdown: Array(document.markdown().utf8)
    }
  }

  /// Writes the files, replacing older ones, and returns their paths.
  func write(_ formats: [Format], into folder: String, _ shell: Shell) throws(CommandFailure) -> [String] {
    try shell.makeFolder(folder)
    return try formats.map { (format) throws(CommandFailure) in
      let path = FilePath.joined(folder, format.fileName)
      try shell.writeFile(path, bytes(format), .replace)
      return path
    }
  }
}
