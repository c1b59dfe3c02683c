internal import Assessment
internal import Exchange
internal import OperatingSystem
internal import ReportDocument
internal import ReportParts
internal import Reports
internal import Terminal

/// The form in which a portfolio is written.
enum PortfolioFormat: String, Hashable, Sendable, CaseIterable {
  case table, json, csv, html, markdown, docx

  /// The form of the report; nil for the others.
  fileprivate var report: ReportFormat? { ReportFormat(rawValue: rawValue) }

  /// The writer of a form that takes unit by unit; nil for a form that needs all of them.
  fileprivate var exchange: (any PortfolioExchange)? {
    switch self {
    case .json: PortfolioJSON()
    case .csv: PortfolioCSV()
    case .table, .html, .markdown, .docx: nil
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
  /// The order of the units; nil for the one in which they are added.
  private let order: PortfolioOrder?
  /// The units for a form or an order that needs all of them, with their files where these are needed.
  private var units: [(unit: PortfolioUnit, facts: ReportFacts.Engagement?)] = []
  /// The number of units that were added.
  private(set) var count = 0

  /// Writes to the file at `path`; without a path, or with `-`, to standard output.
  init(_ format: PortfolioFormat, to path: String?, by order: PortfolioOrder?, in context: CommandContext) {
    self.order = order
    self.context = context
    self.format = format
    self.path = path.flatMap { FilePath.isStandardOutput($0) ? nil : $0 }
    exchange = format.exchange
  }

  /// Whether a terminal shows the units while they are added.
  var writesToTerminal: Bool { order == nil && exchange != nil && path == nil && context.system.outputIsTerminal }

  /// Whether the files behind each unit are needed.
  var needsFacts: Bool { format.report != nil }

  /// Writes or keeps a unit, with its files where they are needed.
  mutating func add(_ unit: PortfolioUnit, _ facts: ReportFacts.Engagement?) throws(CommandFailure) {
    count += 1
    if order == nil, let bytes = exchange?.bytes(adding: unit) { try put(bytes) } else { units.append((unit, facts)) }
  }

  /// Writes the rest.
  mutating func end(_ options: ReportOptions) throws(CommandFailure) {
    units = order?.sorted(units, by: \.unit) ?? units
    let portfolio = Portfolio(exchange == nil ? units.map(\.unit) : [])
    switch format {
    case .json, .csv:
      for one in units { if let bytes = exchange?.bytes(adding: one.unit) { try put(bytes) } }
      if let bytes = exchange?.bytesAtEnd() { try put(bytes) }
      if path != nil { try context.deliver(data: collected) }
    case .html, .markdown, .docx:
      let document = ReportDocument.portfolio(portfolio, of: units.compactMap(\.facts), options: options)
      if let form = format.report { try context.deliver(report: document.bytes(form)) }
    case .table:
      let view = PortfolioView(portfolio: portfolio, language: context.language)
      try context.deliver(to: path) { (context) throws(CommandFailure) in
        try context.print(view.units)
        if let notes = view.notes { try context.print(notes) }
        guard let topics = view.topics else { return }
        try context.print("")
        try context.print(topics)
        try context.print(view.medianNote)
      }
    }
  }

  private mutating func put(_ bytes: [UInt8]) throws(CommandFailure) {
    if path == nil { try context.system.deliver(bytes) } else { collected += bytes }
  }
}
