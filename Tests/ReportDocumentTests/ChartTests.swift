import Foundation
import TestSupport
import Testing

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct ChartTests {
  @Test func levelsStandEvenlyOnTheirAxis() {
    let geometry = LevelChart.Geometry(highest: Level(5), titles: ["Incident management"])
    let places = (0...5).map { geometry.x(of: Double($0)) }
    #expect(places.first == geometry.titleWidth)
    #expect(places.last == geometry.titleWidth + LevelChart.Geometry.axisWidth)
    #expect(zip(places, places.dropFirst()).allSatisfy { abs($1 - $0 - LevelChart.Geometry.axisWidth / 5) < 1e-9 })
  }

  @Test(arguments: [
    "Service level management", "WORKFORCE AND TALENT MANAGEMENT", "サービスレベル管理と可用性管理", "iiiiiii",
    "Verfügbarkeitsmanagement und Kontinuität",
  ])
  func theLongestTitleHasRoom(title: String) {
    let geometry = LevelChart.Geometry(highest: Level(5), titles: ["A", title])
    #expect(geometry.titleWidth > Drawing.width(of: title))
    #expect(Drawing.shortened(title, toWidth: geometry.titleWidth - 18) == title)
  }

  @Test func aTitleWithoutRoomIsCutByItsWidth() {
    let (wide, narrow) = (String(repeating: "界", count: 90), String(repeating: "i", count: 90))
    let width = LevelChart.Geometry(highest: Level(5), titles: [wide]).titleWidth
    #expect(width == LevelChart.Geometry.mostTitleWidth)
    let (cut, kept) = (Drawing.shortened(wide, toWidth: width), Drawing.shortened(narrow, toWidth: width))
    #expect(cut.hasSuffix("…") && cut.count < kept.count && Drawing.width(of: cut) <= width)
  }

  @Test func evidenceIsDrawnOnlyWhereSomeIsRecorded() {
    let chart = { (evidenced: Double?) in
      LevelChart(
        legend: ["evidenced", "level", "possible", "target"], highest: Level(5),
        rows: [
          .init(title: "T", span: .init(evidenced: evidenced, level: 2.5, possible: 3), noSpan: "", target: 3)
        ])
    }
    #expect(chart(nil).drawing.shapes.count == chart(1).drawing.shapes.count - 3)
  }

  @Test func cellsOfAHeatMapTouchAndDoNotOverlap() {
    #expect(HeatMap.Geometry.x(ofColumn: 1) - HeatMap.Geometry.x(ofColumn: 0) == HeatMap.Geometry.cellWidth)
    #expect(HeatMap.Geometry.y(ofRow: 3) - HeatMap.Geometry.y(ofRow: 2) == HeatMap.Geometry.cellHeight)
  }

  @Test func barsAreAsLongAsTheirPercent() {
    #expect(AchievementBars.Geometry.x(of: Percent(0)) == 0)
    #expect(AchievementBars.Geometry.x(of: Percent(50)) == AchievementBars.Geometry.width / 2)
    #expect(AchievementBars.Geometry.x(of: Percent(100)) == AchievementBars.Geometry.width)
  }

  @Test(arguments: [
    ("Organizations and people", ["Organizations", "and people"]),
    ("Value streams and processes", ["Value streams", "and processes"]),
    ("People", ["People"]),
  ])
  func headsBreakIntoLinesOfLikeLength(title: String, lines: [String]) {
    #expect(HeatMap.twoLines(title) == lines)
  }

  @Test func everyChartHasItsTitleDescriptionAndData() throws {
    let document = ReportDocument.full(of: try ShippedExample.evaluation(), options: ReportOptions(generator: "Assay"))
    let html = String(decoding: document.html(), as: UTF8.self)
    let pictures = html.matches(of: /<svg[^>]*aria-labelledby="([^ "]+) ([^"]+)"/)
    #expect(pictures.count >= 8)
    for picture in pictures {
      #expect(html.contains("<title id=\"\(picture.1)\">") && html.contains("<desc id=\"\(picture.2)\">"))
    }
    let figures = html.components(separatedBy: "<figure").dropFirst()
    #expect(figures.count == pictures.count && figures.allSatisfy { $0.contains("<table") })
  }

  @Test func labelsOfASlopeChartNeverMeet() {
    let geometry = SlopeChart.Geometry(highest: 5, points: 2, rows: 20)
    let wanted = (0..<20).map { geometry.y(of: Double($0 % 3)) }
    let places = geometry.places(of: wanted).sorted()
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= SlopeChart.Geometry.labelHeight - 1e-9 })
    #expect(places.allSatisfy { $0 <= geometry.bottom })
    #expect(geometry.y(of: 0) == geometry.bottom && geometry.y(of: 5) == SlopeChart.Geometry.top)
  }

  @Test func columnsAreAsHighAsTheirCount() {
    let geometry = LevelDistribution.Geometry(most: 4)
    #expect(geometry.height(of: 4) == LevelDistribution.Geometry.barHeight)
    #expect(geometry.height(of: 1) == LevelDistribution.Geometry.barHeight / 4 && geometry.height(of: 0) == 0)
  }

  @Test(arguments: 3...5) func axesOfARadarPointEvenlyAround(count: Int) {
    let points = (0..<count).map { RadarChart.Geometry.direction(ofAxis: $0, of: count) }
    #expect(points.allSatisfy { abs($0.x * $0.x + $0.y * $0.y - 1) < 0.01 })
    #expect(abs(points.reduce(0) { $0 + $1.x }) < 0.01 && abs(points.reduce(0) { $0 + $1.y }) < 0.01)
  }

  @Test func aChartIsAFileOfItsOwnWithoutProperties() throws {
    let document = ReportDocument.full(of: try ShippedExample.evaluation(), options: ReportOptions(generator: "Assay"))
    #expect(document.charts.count > 10)
    for chart in document.charts {
      let file = String(decoding: chart.file(theme: nil), as: UTF8.self)
      #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\"") && !file.contains("var("))
    }
  }
}
