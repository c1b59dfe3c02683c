package import Assessment

/// A picture of figures; it cannot be made without its title, its description and the table of its data.
package struct Chart: Hashable, Sendable {
  /// What is drawn.
  package enum Figure: Hashable, Sendable {
    case heatMap(HeatMap)
    case levels(LevelChart)
    case bars(AchievementBars)
    case distribution(LevelDistribution)
    case slopes(SlopeChart)
    case radar(RadarChart)
  }

  /// Where the table of its data stands.
  package enum TablePlace: Hashable, Sendable { case folded, below }

  /// Where links find it, and the root of the ids in its picture.
  package let anchor: Anchor
  /// What it shows, a few words.
  package let title: String
  /// What one sees in it, a sentence or two.
  package let description: String
  /// What is drawn.
  package let figure: Figure
  /// The same figures in words.
  package let table: ReportTable
  /// Folded away, or open below the picture.
  package let tablePlace: TablePlace

  /// A chart with its data.
  package init(
    at anchor: Anchor, _ title: String, description: String, _ figure: Figure, table: ReportTable,
    tablePlace: TablePlace = .folded
  ) {
    self.anchor = anchor
    self.title = title
    self.description = description
    self.figure = figure
    self.table = table
    self.tablePlace = tablePlace
  }
}

/// Topics by dimensions, a cell for each pair.
package struct HeatMap: Hashable, Sendable {
  /// What one cell shows.
  package struct Cell: Hashable, Sendable {
    /// What is proven, in percent.
    package let percent: Percent
    /// The rating of that.
    package var rating: AchievementRating { AchievementRating(percent) }
    /// Whether something in it is not answered.
    package let isOpen: Bool
  }

  /// One line of cells.
  package struct Row: Hashable, Sendable {
    /// Foreign text.
    package let title: String
    /// Where its details stand.
    package let anchor: Anchor
    /// One for each column; nil where nothing is applicable.
    package let cells: [Cell?]
  }

  /// The heads of the columns.
  package let columns: [String]
  /// In the order of the questionnaire.
  package let rows: [Row]
}

/// A line for each topic with its level, what is possible, what is evidenced, and the target.
package struct LevelChart: Hashable, Sendable {
  /// One topic.
  package struct Row: Hashable, Sendable {
    /// Foreign text.
    package let title: String
    /// Where its details stand.
    package let anchor: Anchor
    /// Nil where nothing is applicable.
    package let capability: LevelSpan?
    /// Where it should stand.
    package let target: Level
  }

  /// The three readings of a level: evidenced <= level <= possible.
  package struct LevelSpan: Hashable, Sendable {
    package let evidenced: Level
    package let level: Level
    package let possible: Level
  }

  /// The words of the legend: evidenced, level, possible, target; and what stands where there is no level.
  package let legend: [String]
  package let noLevel: String
  /// The right end of the axis; its left end is 0.
  package let highest: Level
  /// Sorted: the lowest level first, then the widest gap.
  package let rows: [Row]
}

/// A bar for each of some sets of criteria, what is proven solid and what is still open hatched.
package struct AchievementBars: Hashable, Sendable {
  /// One bar.
  package struct Row: Hashable, Sendable {
    /// May be user text.
    package let title: String
    /// What is proven; nil where nothing is applicable.
    package let low: Percent?
    /// What could still be; nil where nothing is applicable.
    package let high: Percent?
  }

  /// What stands where nothing is applicable.
  package let noFigure: String
  /// In their own order.
  package let rows: [Row]
}

/// How many topics stand at each level, one column a level from 0 up.
package struct LevelDistribution: Hashable, Sendable {
  /// What stands under the columns.
  package let axis: String
  /// How many topics stand at level 0, 1, 2 …
  package let counts: [Int]
  /// The lowest level at which a topic stands.
  package let lowest: Level
}

/// A line for each of some topics over points in time.
package struct SlopeChart: Hashable, Sendable {
  /// One topic.
  package struct Row: Hashable, Sendable {
    /// Foreign text.
    package let title: String
    /// One for each point in time; nil where it was not in scope or has no score.
    package let values: [Double?]
  }

  /// The points in time, earliest first; two or more.
  package let points: [String]
  /// The upper end of the axis; its lower end is 0.
  package let highest: Double
  /// In the order of the questionnaire.
  package let rows: [Row]
}

/// Percents about a centre: an extra, since its areas mislead.
package struct RadarChart: Hashable, Sendable {
  /// The heads of the axes, three to five, clockwise from the top.
  package let axes: [String]
  /// One for each axis; nil where nothing is applicable.
  package let values: [Percent?]
}
