package import Assessment
package import PlainYAML
internal import Text

/// Reads a benchmark, the levels of many organizations without names:
///
///     benchmark: hospitals
///     date: 2026-11-03
///     questionnaire: itsm-quick-check
///     version: "1.0"
///     scoring: mean
///     units: 25
///     topics:
///       - topic: components
///         counts:
///           - levels: 0-1
///             units: 8
package struct BenchmarkReader {
  private var diagnostics: DiagnosticCollector

  /// The longest scale, which bounds what a file can make a report look through.
  private static let highestLevel = 1000

  /// Reads the document; refuses counts that tell about fewer organizations than a benchmark may.
  package static func read(_ document: Document) -> ReadResult<Benchmark> {
    var reader = BenchmarkReader(diagnostics: DiagnosticCollector(document))
    let benchmark = reader.benchmark()
    return ReadResult(benchmark, reports: [reader.diagnostics.fileReport])
  }

  private mutating func benchmark() -> Benchmark? {
    guard let root = diagnostics.content(),
      let fields = Fields<BenchmarkKey>(root, "a benchmark", into: &diagnostics)
    else { return nil }
    let id: Located<ID<Benchmark>>? = fields.requiredID(.benchmark, into: &diagnostics)
    let questionnaire: Located<ID<Questionnaire>>? = fields.requiredID(.questionnaire, into: &diagnostics)
    _ = fields.requiredText(.scoring, into: &diagnostics)
    let method: ScoringMethod? = fields.choice(.scoring, of: "scoring method", into: &diagnostics)
    let (title, version) = (fields.text(.title, into: &diagnostics), fields.text(.version, into: &diagnostics))
    let date = fields.date(.date, into: &diagnostics)
    _ = fields.requiredText(.units, into: &diagnostics)
    let units = fields.count(.units, of: "organizations", into: &diagnostics)
    if let units, units < Rules.smallestBenchmark || !units.isMultiple(of: Rules.benchmarkBatch) {
      diagnostics.report(.notWholeBatches(units, at: fields.range(of: .units)))
    }
    let topics = topics(fields, of: units)
    guard let id, let questionnaire, let method, let units else { return nil }
    return Benchmark(
      id: id.value, title: title ?? "", date: date, questionnaire: questionnaire.value, version: version ?? "",
      method: method, units: units, topics: topics)
  }

  private mutating func topics(_ fields: Fields<BenchmarkKey>, of units: Int?) -> [Benchmark.Distribution] {
    var ids: [Located<ID<Topic>>] = []
    let topics = fields.items(.topics, into: &diagnostics).compactMap { node -> Benchmark.Distribution? in
      guard let fields = Fields<BenchmarkTopicKey>(node, "a topic", into: &diagnostics) else { return nil }
      let id: Located<ID<Topic>>? = fields.requiredID(.topic, into: &diagnostics)
      let counts = fields.items(.counts, into: &diagnostics)
      let bands = counts.compactMap { band($0) }
      guard let id else { return nil }
      ids.append(id)
      guard bands.count == counts.count else { return nil }
      let topic = Benchmark.Distribution(topic: id.value, bands: bands)
      check(topic, of: units, at: fields.keyNode(.counts)?.range ?? node.start)
      return topic
    }
    _ = ids.uniqueIDs(into: &diagnostics)
    return topics
  }

  private mutating func band(_ node: Node) -> Benchmark.Band? {
    guard let fields = Fields<BenchmarkCountKey>(node, "a count", into: &diagnostics) else { return nil }
    let text = fields.requiredText(.levels, into: &diagnostics)
    _ = fields.requiredText(.units, into: &diagnostics)
    let units = fields.count(.units, of: "organizations", into: &diagnostics)
    guard let text, let units else { return nil }
    guard let levels = Self.levels(text) else {
      diagnostics.report(.notLevels(text, at: fields.range(of: .levels)))
      return nil
    }
    if units < Rules.smallestCount { diagnostics.report(.smallCount(units, at: fields.range(of: .units))) }
    return Benchmark.Band(levels: levels, units: units)
  }

  /// `2`, or `0-2` for several levels.
  private static func levels(_ text: String) -> ClosedRange<Level>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Numbers.whole(String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
      last <= highestLevel
    else { return nil }
    return Level(first)...Level(last)
  }

  /// Reports levels with gaps or overlaps, and totals that tell about few organizations.
  private mutating func check(_ topic: Benchmark.Distribution, of units: Int?, at range: Range<Int>) {
    var next = Level.incomplete
    for band in topic.bands {
      if band.levels.lowerBound != next { return diagnostics.report(.levelsApart(expected: next, at: range)) }
      next = band.levels.upperBound.next
    }
    if topic.bands.count < 2 { return diagnostics.reportMissing(.oneCount(at: range)) }
    guard let units else { return }
    let missing = units - topic.units
    if missing < 0 || (1..<Rules.smallestCount).contains(missing) {
      diagnostics.report(.totalsTell(topic.units, of: units, at: range))
    }
  }
}

extension Diagnostic {
  private static var remake: String { "create the file again with 'assay benchmark make'" }

  fileprivate static func notWholeBatches(_ units: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notWholeBatches,
      """
      a benchmark has \(Rules.smallestBenchmark) organizations or more, in batches of \(Rules.benchmarkBatch), \
      not \(units)
      """, at: range, remedy: remake)
  }

  fileprivate static func notLevels(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notLevels, "\(quoted(text)) is not a level or a range of levels", at: range, remedy: "write '2' or '0-2'")
  }

  fileprivate static func smallCount(_ units: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .revealingCount, "a count of \(units) would reveal single organizations; the smallest is \(Rules.smallestCount)",
      at: range,
      remedy: "count these levels together with their neighbours")
  }

  fileprivate static func levelsApart(expected: Level, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .levelsApart, "the levels must follow each other from 0; expected level \(expected.number)", at: range,
      remedy: remake)
  }

  fileprivate static func oneCount(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.singleCount, "a topic needs two counts or more", at: range, remedy: "leave the topic out")
  }

  fileprivate static func totalsTell(_ counted: Int, of units: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .revealingTotal,
      """
      the counts add up to \(counted) of \(units) organizations; the difference must be 0, or \
      \(Rules.smallestCount) or more
      """, at: range, remedy: "leave the topic out")
  }
}
