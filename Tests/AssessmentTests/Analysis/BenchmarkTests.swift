import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct BenchmarkTests {
  private typealias Entry = BenchmarkTally.Entry

  private static let topic: ID<Topic> = Fixture.id("t")

  private func distribution(_ counts: [Int], of units: Int? = nil) -> Benchmark.Distribution? {
    Benchmark.Distribution(Self.topic, counts: counts, of: units ?? counts.reduce(0, +))
  }

  /// `0-1: 8, 2: 10` for the bands of a distribution.
  private func text(_ distribution: Benchmark.Distribution?) -> String? {
    distribution?.bands.map { band in
      let (first, last) = (band.levels.lowerBound.number, band.levels.upperBound.number)
      return "\(first == last ? "\(first)" : "\(first)-\(last)"): \(band.units)"
    }.joined(separator: ", ")
  }

  private func benchmark(_ tally: BenchmarkTally) -> Benchmark? {
    let basis = BenchmarkTally.Basis(questionnaire: Fixture.id("q"), version: "1.0", method: .capability)
    return tally.benchmark(id: Fixture.id("b"), title: "", date: nil, basis: basis)
  }

  @Test(
    arguments: [
      ([5, 5], "0: 5, 1: 5"), ([3, 15, 40, 30, 10, 2], "0-1: 18, 2: 40, 3: 30, 4-5: 12"), ([4, 6], nil),
      ([0, 0, 25, 0], nil), ([0, 3, 12, 7, 3, 0], "0-2: 15, 3-5: 10"), ([5, 0, 5], "0: 5, 1-2: 5"), ([25], nil),
      ([0, 0], nil), ([4, 1, 4, 1], "0-1: 5, 2-3: 5"),
    ] as [([Int], String?)])
  func levelsWithFewOrganizationsAreCountedWithTheirNeighbours(counts: [Int], bands: String?) {
    #expect(text(distribution(counts)) == bands)
  }

  @Test(arguments: [(0, true), (1, false), (4, false), (5, true), (20, true)])
  func fewOrganizationsWithoutALevelHideTheTopic(missing: Int, isShown: Bool) {
    #expect((distribution([10, 10], of: 20 + missing) != nil) == isShown)
  }

  /// All counts of four levels and up to fourteen organizations that lead to the same bands: somebody who knows the bands
  /// and the rule cannot tell a hidden count from at least four others.
  @Test func aHiddenCountCannotBeComputedFromTotals() {
    var causes: [Benchmark.Distribution: [[Int]]] = [:]
    for counts in Self.counts(levels: 4, most: 14) {
      if let distribution = distribution(counts) { causes[distribution, default: []].append(counts) }
    }
    #expect(causes.count > 40)
    for (distribution, counts) in causes {
      for band in distribution.bands {
        #expect(band.units >= Rules.smallestCount)
        let (first, last) = (band.levels.lowerBound.number, band.levels.upperBound.number)
        guard first < last else { continue }
        for level in first...last {
          #expect(Set(counts.map { $0[level] }).count >= 5, "level \(level) of \(text(distribution) ?? "")")
        }
      }
    }
  }

  private static func counts(levels: Int, most: Int) -> [[Int]] {
    levels == 0
      ? [[]] : (0...most).flatMap { first in counts(levels: levels - 1, most: most - first).map { [first] + $0 } }
  }

  /// 200 times a random number of organizations, and the same with one more.
  @Test(arguments: 0..<200) func oneMoreOrganizationChangesNothingOrAddsABatch(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var tally = BenchmarkTally()
    let topics = (0..<Int.random(in: 1...6, using: &dice)).map {
      (id: Fixture.id("t\($0)") as ID<Topic>, top: 1 + $0 % 5)
    }
    func organization() -> [Entry] {
      topics.filter { _ in Int.random(in: 0..<6, using: &dice) > 0 }.map { topic in
        let level = Int.random(in: 0...topic.top, using: &dice)
        return Entry(topic: topic.id, top: Level(topic.top), level: Level(level))
      }
    }
    let count = Int.random(in: 0...60, using: &dice)
    for _ in 0..<count { tally.add(organization()) }
    let before = benchmark(tally)
    tally.add(organization())
    let after = benchmark(tally)
    #expect((before == nil) == (count < 10) && (after == nil) == (count + 1 < 10))
    #expect(tally.waiting == (count + 1) % 5)
    guard let after else { return }
    if let before {
      #expect(before == after || after.units == before.units + 5)
      #expect((before == after) == ((count + 1) % 5 != 0))
    }
    for topic in after.topics {
      let missing = after.units - topic.units
      #expect(topic.bands.allSatisfy { $0.units >= 5 } && (missing == 0 || missing >= 5))
    }
  }

  @Test func theOrderOfTopicsTellsNothingAboutTheFirstOrganizations() throws {
    func tally(_ names: [String]) throws -> Benchmark? {
      var tally = BenchmarkTally()
      for number in 0..<20 {
        tally.add(
          names.map { Entry(topic: Fixture.id($0), top: Level(2), level: Level(number % 2)) })
      }
      return benchmark(tally)
    }
    let one = try tally(["b", "a", "c"])
    #expect(try one == tally(["c", "b", "a"]) && one?.topics.map(\.topic.text) == ["a", "b", "c"])
  }

  @Test(
    arguments: [
      // 10, 20, 40 and 30 of 100.
      ([10, 20, 40, 30], 0, "1 of 100: 0/10/90"), ([10, 20, 40, 30], 1, "1 of 100: 10/20/70"),
      ([10, 20, 40, 30], 2, "3 of 100: 30/40/30"), ([10, 20, 40, 30], 3, "4 of 100: 70/30/0"),
      // Levels 0 and 1 are counted together, and both lie in the first quarter; so do 4 and 5 in the last.
      ([3, 15, 40, 30, 10, 2], 0, "1 of 100"), ([3, 15, 40, 30, 10, 2], 1, "1 of 100"),
      ([3, 15, 40, 30, 10, 2], 5, "4 of 100"),
      // Levels 0 to 2 are counted together over more than one quarter.
      ([0, 3, 12, 7, 3, 0], 2, nil), ([0, 3, 12, 7, 3, 0], 5, nil),
      // A level that the topic does not have.
      ([10, 20], 2, nil),
    ] as [([Int], Int, String?)])
  func theQuartileIsThatOfTheMiddleOfEqualOrganizations(counts: [Int], level: Int, wanted: String?) throws {
    let topic = try #require(distribution(counts))
    let benchmark = Benchmark(
      id: Fixture.id("b"), title: "", date: nil, questionnaire: Fixture.id("q"), version: "", method: .capability,
      units: topic.units, topics: [topic])
    let position = benchmark.position(of: Level(level), in: Self.topic)
    let text = position.map { position in
      "\(position.quartile) of \(position.units)"
        + (position.sides.map { ": \($0.lower)/\($0.same)/\($0.higher)" } ?? "")
    }
    #expect(text == wanted)
    #expect(benchmark.position(of: Level(level), in: Fixture.id("other")) == nil)
  }
}
