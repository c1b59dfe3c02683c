internal import Wording

extension ReportWriter {
  /// All topics against all dimensions, levels and targets.
  var results: ReportSection {
    section(
      "Results at a glance", at: Anchor("results"),
      [.chart(levelChart), .chart(distribution)] + (heatMap.map { [.chart($0)] } ?? []))
  }
}
