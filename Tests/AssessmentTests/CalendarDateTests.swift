import Testing

@testable import Assessment

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("0", "1970-01-01"), ("86399", "1970-01-01"), ("86400", "1970-01-02"), ("951782400", "2000-02-29"),
    ("951868800", "2000-03-01"), ("1764201599", "2025-11-26"), ("4107542400", "2100-03-01"),
    ("253402300799", "9999-12-31"),
  ])
  func aSecondHasItsDay(second: String, day: String) {
    #expect(CalendarDate.utc(ofSecond: second)?.description == day)
  }

  @Test(arguments: ["", "-1", "1.5", "x", "253402300800", "9223372036854775807", "99999999999999999999"])
  func anotherTextHasNone(second: String) {
    #expect(CalendarDate.utc(ofSecond: second) == nil)
  }
}
