import Testing

@testable import OperatingSystem
@testable import Terminal

@Suite struct ProgressTests {
  /// Returns the bytes that are drawn when one thing is done every `tick`, `count` times.
  private func drawn(
    _ count: Int, every tick: Duration, of total: Int? = nil, width: Int? = 80, term: String = "xterm",
    unwanted: Bool = false
  ) -> String {
    var errors = ""
    var now = Duration.zero
    var system = System.live()
    system.elapsed = { now }
    system.errorWidth = { width }
    system.environment = { $0 == "TERM" ? term : nil }
    system.writeError = { errors += String(decoding: $0, as: UTF8.self) }
    var progress = Progress("things", of: total, in: system, unless: unwanted)
    for _ in 0..<count {
      now += tick
      progress.advance()
    }
    progress.erase()
    progress.erase()
    return errors
  }

  @Test func countRateAndTimeLeftAreShownAndErasedInTheEnd() {
    #expect(
      drawn(3, every: .milliseconds(500), of: 10)
        == "\r[####----------------] 2/10 things, 2.0/s, 4 s left\u{1B}[K"
        + "\r[######--------------] 3/10 things, 2.0/s, 4 s left\u{1B}[K\r\u{1B}[K")
  }

  @Test func countAndRateAreShownIfTheTotalIsUnknown() {
    #expect(drawn(2, every: .milliseconds(600)) == "\r2 things, 1.7/s\u{1B}[K\r\u{1B}[K")
  }

  @Test func itIsDrawnAfterASecondAndAtMostTenTimesASecond() {
    #expect(drawn(999, every: .milliseconds(1)).isEmpty)
    #expect(drawn(3000, every: .milliseconds(1)).count { $0 == "\r" } == 22)
  }

  @Test func nothingIsDrawnOnAPipeOrWhereItIsNotWanted() {
    #expect(drawn(9, every: .seconds(1), width: nil).isEmpty)
    #expect(drawn(9, every: .seconds(1), term: "dumb").isEmpty)
    #expect(drawn(9, every: .seconds(1), unwanted: true).isEmpty)
  }

  @Test func aNarrowTerminalGetsWhatFits() {
    #expect(drawn(1, every: .seconds(2), of: 4, width: 12) == "\r[#####-----\u{1B}[K\r\u{1B}[K")
  }

  @Test(arguments: [
    (60, "59 s left"), (62, "2 min left"), (121, "2 min left"), (3601, "1 h 0 min left"), (7300, "2 h 2 min left"),
  ])
  func theTimeLeftIsRoundedUp(total: Int, left: String) {
    #expect(drawn(1, every: .seconds(1), of: total).contains(", \(left)\u{1B}[K"))
  }
}
