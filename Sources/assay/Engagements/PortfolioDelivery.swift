internal import Assessment
internal import AssessmentFiles
internal import Reports

/// Writes a portfolio in the form that was asked for: unit by unit where the form allows it, else in the end.
struct PortfolioDelivery {
  private let shell: Shell
  private let path: String?
  private let isPage: Bool
  /// How it is written while units come; nil for a form that has to see all of them first.
  private var exchange: (any PortfolioExchange)?
  /// What a file is to hold: it is written whole or not at all.
  private var collected: [UInt8] = []
  /// The units for a form that has to see all of them.
  private var units: [PortfolioUnit] = []
  /// The files behind them, for a page.
  private var engagements: [ReportFacts.Engagement] = []
  /// How many units were added.
  private(set) var count = 0

  /// `format` is `json`, `csv`, `html`, or anything else for a table; `path` is that of `-o`.
  init(_ format: String?, to path: String?, in shell: Shell) {
    self.shell = shell
    self.path = path.flatMap { FilePath.isStandardOutput($0) ? nil : $0 }
    isPage = format == "html"
    switch format {
    case "json": exchange = PortfolioJSON()
    case "csv": exchange = PortfolioCSV()
    default: exchange = nil
    }
  }

  /// Whether the files behind each unit are needed.
  var needsFacts: Bool { isPage }

  /// Whether a terminal shows the units as they come.
  var writesToTerminal: Bool { exchange != nil && path == nil && shell.outputIsTerminal }

  /// Writes or keeps a unit.
  mutating func add(_ unit: PortfolioUnit, _ facts: ReportFacts.Engagement?) throws(CommandFailure) {
    count += 1
    if let facts { engagements.append(facts) }
    if let bytes = exchange?.bytes(adding: unit) { try put(bytes) } else { units.append(unit) }
  }

  /// Writes what is left.
  mutating func end(_ options: ReportOptions, _ arguments: ParsedArguments) throws(CommandFailure) {
    if let bytes = exchange?.bytesAtEnd() {
      try put(bytes)
      if path != nil { try shell.deliver(collected, to: path) }
    } else if isPage {
      let document = ReportDocument.portfolio(
        Portfolio(units), of: engagements, options: options)
      try shell.deliver(document.html(), to: path)
    } else {
      try PortfolioText.print(Portfolio(units), arguments, shell)
    }
  }

  private mutating func put(_ bytes: [UInt8]) throws(CommandFailure) {
    if path == nil { try shell.deliver(bytes) } else { collected += bytes }
  }
}
