import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct BenchmarkReaderTests {
  private static let head = "benchmark: b\nquestionnaire: q\nscoring: mean\nunits: 20\n"

  /// A topic with counts, each as `levels units`.
  private static func topic(_ counts: String..., id: String = "t") -> String {
    let items = counts.map { count in
      let words = count.split(separator: " ")
      return "      - levels: \(words[0])\n        units: \(words[1])\n"
    }
    return "topics:\n  - topic: \(id)\n    counts:\n" + items.joined()
  }

  private func read(_ text: String) -> ReadResult<Benchmark> {
    BenchmarkReader.read(Document(parsing: Source(name: "b.yaml", text: text)))
  }

  @Test func aBenchmarkIsRead() throws {
    let text = Self.head + "title: Hospitals\ndate: 2026-11-03\n" + Self.topic("0-1 8", "2 12")
    let result = read(text)
    #expect(result.reports.isEmpty)
    let benchmark = try #require(result.value)
    #expect(benchmark.title == "Hospitals" && benchmark.date == CalendarDate("2026-11-03") && benchmark.units == 20)
    #expect(benchmark.topics.map(\.top) == [Level(2)] && benchmark.topics[0].units == 20)
    #expect(FileKind(of: Document(parsing: Source(name: "b.yaml", text: text))) == .benchmark)
  }

  @Test(arguments: [
    (head.replacing("20", with: "12"), "a benchmark has 10 organizations or more, in batches of 5, not 12"),
    (head.replacing("20", with: "5"), "a benchmark has 10 organizations or more, in batches of 5, not 5"),
    (head.replacing("mean", with: "best"), "unknown scoring method 'best'"),
    (head.replacing("units: 20\n", with: ""), "a benchmark needs 'units'"),
    (head + topic("0-1 4", "2 16"), "a count of 4 would reveal single organizations; the smallest is 5"),
    (head + topic("0-1 8", "3 12"), "the levels must follow each other from 0; expected level 2"),
    (head + topic("1-2 8", "3 12"), "the levels must follow each other from 0; expected level 0"),
    (head + topic("0-2 20"), "a topic needs two counts or more"),
    (head + topic("2-1 8", "2 12"), "'2-1' is not a level or a range of levels"),
    (head + topic("0-1-2 8", "3 12"), "'0-1-2' is not a level or a range of levels"),
    (
      head + topic("0 8", "1 9"),
      "the counts add up to 17 of 20 organizations; the difference must be 0, or 5 or more"
    ),
    (
      head + topic("0 18", "1 9"),
      "the counts add up to 27 of 20 organizations; the difference must be 0, or 5 or more"
    ),
    (head + topic("0 10", "1 10", id: "t!"), "'t!' is not an identifier"),
    (head + "organization: A\n", "unknown key 'organization' in a benchmark"),
  ])
  func aFaultIsNamed(text: String, message: String) {
    let result = read(text)
    #expect(result.reports.flatMap(\.diagnostics).map(\.message) == [message])
    #expect(result.value == nil)
  }
}
