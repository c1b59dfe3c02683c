internal import Assessment
internal import Exchange
internal import OperatingSystem
internal import ReportDocument
internal import ReportParts
internal import Reports
internal import Terminal

/// The form in which a portfolio is written.
enum PortfolioFormat: String, Hashable, Sendable, CaseIterable {
  case table, json, csv, html

  /// The writer of a form that takes unit by unit; nil for a form that needs all of them.
  fileprivate var exchange: (any PortfolioExchange)? {
    switch self {
    case .json: PortfolioJSON()
    case .csv: PortfolioCSV()
    case .table, .html: nil
    }
  }
}

/// Writes a portfolio: unit by unit where its form allows it, otherwise at the end.
struct PortfolioDelivery {
  private let context: CommandContext
  private let format: PortfolioFormat
  /// The file to write; nil for standard output.
  private let path: String?
  private var exchange: (any PortfolioExchange)?
  /// The bytes for a file, which is written whole or not at all.
  private var collected: [UInt8] = []
  /// The units for a form that needs all of them.
  private var units: [PortfolioUnit] = []
  /// The files behind the units of a page.
  private var engagements: [ReportFacts.Engagement] = []
  /// The number of units that were added.
  private(set) var count = 0

  /// Writes to the file at `path`; without a path, or with `-`, to standard output.
  init(_ format: PortfolioFormat, to path: String?, in context: CommandContext) {
    self.context = context
    self.format = format
    self.path = path.flatMap { FilePath.isStandardOutput($0) ? nil : $0 }
    exchange = format.exchange
  }

  /// Whether a terminal shows the units while they are added.
  var writesToTerminal: Bool { exchange != nil && path == nil && context.system.outputIsTerminal }

  /// Whether the files behind each unit are needed.
  var needsFacts: Bool { format == .html }

  /// Writes or keeps a unit, with its files where they are needed.
  mutating func add(_ unit: PortfolioUnit, _ facts: ReportFacts.Engagement?) throws(CommandFailure) {
    count += 1
    if let facts { engagements.append(facts) }
    if let bytes = exchange?.bytes(adding: unit) { try put(bytes) } else { units.append(unit) }
  }

  /// Writes the rest.
  mutating func end(_ options: ReportOptions) throws(CommandFailure) {
    switch format {
    case .json, .csv:
      if let bytes = exchange?.bytesAtEnd() { try put(bytes) }
      if path != nil { try context.system.deliver(collected, to: path) }
    case .html:
      let document = ReportDocument.portfolio(Portfolio(units), of: engagements, options: options)
      try context.system.deliver(document.html(), to: path)
    case .table:
      let view = PortfolioView(portfolio: Portfolio(units), language: context.language)
      try context.deliver(to: path) { (context) throws(CommandFailure) in
        try context.print(view.units)
        if let note = view.note { try context.print(note) }
        guard let topics = view.topics else { return }
        try context.print("")
        try context.print(topics)
      }
    }
  }

  private mutating func put(_ bytes: [UInt8]) throws(CommandFailure) {
    if path == nil { try context.system.deliver(bytes) } else { collected += bytes }
  }
}
