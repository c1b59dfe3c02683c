package import Text

/// The levels of many organizations, counted topic by topic without names.
///
/// Two rules protect the organizations. They enter in whole batches, so that a benchmark with one more organization is
/// the same or has a whole batch more. Levels with fewer organizations than the smallest count are counted together with
/// their neighbours, so that neither a count nor the difference of a total and its counts is smaller.
package struct Benchmark: Hashable, Sendable {
  /// Neighbouring levels whose organizations are counted together.
  package struct Band: Hashable, Sendable {
    /// The levels, lowest and highest.
    package let levels: ClosedRange<Level>
    /// The number of organizations at these levels, `Rules.smallestCount` or more.
    package let units: Int

    /// Does not check its arguments.
    package init(levels: ClosedRange<Level>, units: Int) {
      self.levels = levels
      self.units = units
    }
  }

  /// The levels of one topic.
  package struct Distribution: Hashable, Sendable {
    /// The topic's id.
    package let topic: ID<Topic>
    /// Two or more, the lowest first; together all levels from 0 to the topic's highest.
    package let bands: [Band]

    /// Does not check its arguments.
    package init(topic: ID<Topic>, bands: [Band]) {
      self.topic = topic
      self.bands = bands
    }

    /// The number of organizations with a level in the topic.
    package var units: Int { bands.reduce(0) { $0 + $1.units } }
    /// The highest level that the topic can reach.
    package var top: Level { bands.last?.levels.upperBound ?? .incomplete }
  }

  /// The benchmark's id.
  package let id: ID<Benchmark>
  /// The name for reports; may be empty.
  package let title: String
  /// The date that its maker gave it; nil for none.
  package let date: CalendarDate?
  /// The questionnaire that all organizations answered.
  package let questionnaire: ID<Questionnaire>
  /// The version of the questionnaire; may be empty.
  package let version: String
  /// The method by which all levels were computed.
  package let method: ScoringMethod
  /// The number of organizations, a multiple of `Rules.benchmarkBatch`.
  package let units: Int
  /// The topics that can be shown, in byte order of their ids.
  package let topics: [Distribution]

  /// Does not check its arguments; use the tally or the reader.
  package init(
    id: ID<Benchmark>, title: String, date: CalendarDate?, questionnaire: ID<Questionnaire>, version: String,
    method: ScoringMethod, units: Int, topics: [Distribution]
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.questionnaire = questionnaire
    self.version = version
    self.method = method
    self.units = units
    self.topics = topics
  }
}

// MARK: - Disclosure

extension Benchmark.Distribution {
  /// Counts of levels as they may be shown; nil if they may not.
  ///
  /// `counts` has the organizations at level 0, 1, 2 … up to the topic's highest, out of `units` organizations. From the
  /// lowest level on, levels are counted together until the smallest count is reached; what remains joins the last band.
  /// A topic is left out if only one band remains, or if the organizations without a level are fewer than the smallest
  /// count: the total would tell their number.
  package init?(_ topic: ID<Topic>, counts: [Int], of units: Int) {
    var bands: [Benchmark.Band] = []
    var (first, sum) = (0, 0)
    for (level, count) in counts.enumerated() {
      sum += count
      guard sum >= Rules.smallestCount else { continue }
      bands.append(Benchmark.Band(levels: Level(first)...Level(level), units: sum))
      (first, sum) = (level + 1, 0)
    }
    if first < counts.count, let last = bands.popLast() {
      bands.append(
        Benchmark.Band(levels: last.levels.lowerBound...Level(counts.count - 1), units: last.units + sum))
    }
    let missing = units - counts.reduce(0, +)
    guard bands.count > 1, missing == 0 || missing >= Rules.smallestCount else { return nil }
    self.init(topic: topic, bands: bands)
  }
}

// MARK: - Position of one organization

extension Benchmark {
  /// The position of a level among the organizations of a benchmark.
  package struct Position: Hashable, Sendable {
    /// 1 for the lowest quarter of the organizations to 4 for the highest.
    package let quartile: Int
    /// The number of organizations with a level in the topic.
    package let units: Int
    /// The organizations at lower, the same and higher levels; nil where the level is counted together with others.
    package let sides: Sides?

    /// The organizations at lower, the same and higher levels.
    package struct Sides: Hashable, Sendable {
      /// At lower levels.
      package let lower: Int
      /// At the same level.
      package let same: Int
      /// At higher levels.
      package let higher: Int
    }
  }

  /// Returns the position of a level in a topic; nil if the benchmark cannot tell it.
  ///
  /// Among organizations at the same level, the middle one decides. A level that is counted together with others has a
  /// quartile only if all organizations of its band are in the same one.
  package func position(of level: Level, in topic: ID<Topic>) -> Position? {
    guard let topic = topics.first(where: { $0.topic == topic }),
      let place = topic.bands.firstIndex(where: { $0.levels.contains(level) })
    else { return nil }
    let (band, units) = (topic.bands[place], topic.units)
    let lower = topic.bands[..<place].reduce(0) { $0 + $1.units }
    // Twice a position, from 0 to twice the number of organizations.
    func quartile(_ doubled: Int) -> Int { 1 + 2 * doubled / units }
    if band.levels.lowerBound == band.levels.upperBound {
      let higher = units - lower - band.units
      return Position(
        quartile: quartile(2 * lower + band.units), units: units,
        sides: Position.Sides(lower: lower, same: band.units, higher: higher))
    }
    let (first, last) = (quartile(2 * lower + 1), quartile(2 * (lower + band.units) - 1))
    return first == last ? Position(quartile: first, units: units, sides: nil) : nil
  }
}
