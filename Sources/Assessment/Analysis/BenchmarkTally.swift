package import Text

/// A running count of levels for a benchmark. Organizations are counted in whole batches, in the order in which they are
/// added; those of an incomplete batch wait.
package struct BenchmarkTally: Hashable, Sendable {
  /// The questionnaire, its version and the scoring method that all organizations must have in common.
  package struct Basis: Hashable, Sendable {
    /// The questionnaire's id.
    package let questionnaire: ID<Questionnaire>
    /// The questionnaire's version; may be empty.
    package let version: String
    /// The scoring method.
    package let method: ScoringMethod

    /// The basis of a unit of a portfolio.
    package init(of unit: PortfolioUnit) {
      (questionnaire, version, method) = (unit.questionnaire, unit.version, unit.method)
    }

    /// A basis by its parts.
    package init(questionnaire: ID<Questionnaire>, version: String, method: ScoringMethod) {
      (self.questionnaire, self.version, self.method) = (questionnaire, version, method)
    }
  }

  /// The level of one organization in one topic.
  package struct Entry: Hashable, Sendable {
    /// The topic's id.
    package let topic: ID<Topic>
    /// The highest level that the topic can reach.
    package let top: Level
    /// The level, at most `top`.
    package let level: Level

    /// Does not check its arguments.
    package init(topic: ID<Topic>, top: Level, level: Level) {
      (self.topic, self.top, self.level) = (topic, top, level)
    }
  }

  /// The number of organizations that are counted, a multiple of `Rules.benchmarkBatch`.
  package private(set) var counted = 0
  /// The organizations of the incomplete batch.
  private var batch: [[Entry]] = []
  private var counts: [ID<Topic>: [Int]] = [:]

  /// Has counted no organization.
  package init() {}

  /// The number of organizations that wait for their batch, below `Rules.benchmarkBatch`.
  package var waiting: Int { batch.count }

  /// Adds an organization by its topics in scope that have a level.
  package mutating func add(_ entries: [Entry]) {
    batch.append(entries)
    guard batch.count == Rules.benchmarkBatch else { return }
    for entry in batch.joined() {
      var levels = counts[entry.topic] ?? []
      // Copies of one version of a questionnaire may differ, so that a later one may have more levels.
      let missing = max(entry.top, entry.level).number + 1 - levels.count
      if missing > 0 { levels += repeatElement(0, count: missing) }
      levels[entry.level.number] += 1
      counts[entry.topic] = levels
    }
    counted += batch.count
    batch.removeAll()
  }

  /// Adds a unit of a portfolio. A topic that is out of scope, not applicable or not answered does not count.
  package mutating func add(_ unit: PortfolioUnit) {
    add(unit.topics.compactMap { topic in topic.level.map { Entry(topic: topic.id, top: topic.top, level: $0) } })
  }

  /// Returns the benchmark of the organizations counted so far; nil if they are too few.
  package func benchmark(
    id: ID<Benchmark>, title: String, date: CalendarDate?, basis: Basis
  ) -> Benchmark? {
    guard counted >= Rules.smallestBenchmark else { return nil }
    // Not in the order of occurrence, which would tell the scope of the first organizations.
    let topics = counts.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
      .compactMap { Benchmark.Distribution($0.key, counts: $0.value, of: counted) }
    return Benchmark(
      id: id, title: title, date: date, questionnaire: basis.questionnaire, version: basis.version,
      method: basis.method, units: counted, topics: topics)
  }
}
