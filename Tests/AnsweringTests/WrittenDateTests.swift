import Testing

@testable import Answering
@testable import Assessment

@Suite struct WrittenDateTests {
  private let today = CalendarDate("2026-03-01")

  @Test(arguments: [
    ("2026-11-03", "2026-11-03"), ("3 Nov 2026", "2026-11-03"), ("3. November 2026", "2026-11-03"),
    ("03.11.2026", "2026-11-03"), ("3.11.26", "2026-11-03"), ("Nov 3, 2026", "2026-11-03"),
    ("november 3 2026", "2026-11-03"), ("3-Nov-26", "2026-11-03"), ("13/04/2026", "2026-04-13"),
    ("04/13/2026", "2026-04-13"), ("04/04/2026", "2026-04-04"), ("Today", "2026-03-01"), ("yesterday", "2026-02-28"),
  ])
  func peopleWriteDatesInManyWays(text: String, date: String) throws {
    #expect(WrittenDate(text, today: today) == .date(try #require(CalendarDate(date))))
  }

  @Test func aDateOfTwoReadingsIsAmbiguous() throws {
    let (april, march) = (try #require(CalendarDate("2026-04-03")), try #require(CalendarDate("2026-03-04")))
    #expect(WrittenDate("03/04/2026", today: today) == .ambiguous(april, march))
  }

  @Test(arguments: [
    "2026-11-31", "46329", "3", "soon", "31.02.2026", "3 Foo 2026", "", "1 2 3 4", "13/13/2026", "Nov 2026",
  ])
  func anythingElseIsNotADate(text: String) {
    #expect(WrittenDate(text, today: today) == .other)
  }

  @Test(arguments: [("2026-01-01", "2025-12-31"), ("2028-03-01", "2028-02-29"), ("2026-05-01", "2026-04-30")])
  func yesterdayIsTheDayBefore(today: String, yesterday: String) throws {
    let expected = WrittenDate.date(try #require(CalendarDate(yesterday)))
    #expect(WrittenDate("yesterday", today: CalendarDate(today)) == expected)
  }

  @Test func withoutAClockTodayIsNotADate() {
    #expect(WrittenDate("today", today: nil) == .other && WrittenDate("yesterday", today: nil) == .other)
  }
}
