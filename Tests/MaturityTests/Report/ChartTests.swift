import Foundation
import Markup
import Testing

@testable import Maturity

@Suite struct ChartTests {
  @Test func levelsStandEvenlyOnTheirAxis() {
    let geometry = LevelChart.Geometry(highest: Level(5))
    let places = (0...5).map { geometry.x(of: Level($0)) }
    #expect(places.first == LevelChart.Geometry.titleWidth)
    #expect(places.last == LevelChart.Geometry.titleWidth + LevelChart.Geometry.axisWidth)
    #expect(zip(places, places.dropFirst()).allSatisfy { abs($1 - $0 - LevelChart.Geometry.axisWidth / 5) < 1e-9 })
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
}
