internal import Assessment
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Wording

/// A sheet with results of an assessment.
protocol ResultSheet: AssessmentPart {
  /// The sheet; nil if there is nothing to show.
  var sheet: WorkbookSheet? { get }
}

/// A column of a sheet with results, with the cell of each row.
struct ResultColumn<Row> {
  let heading: String
  let width: Int
  let cell: (Row) -> WorkbookSheet.Cell
  var highlights: [(match: WorkbookSheet.Highlight.Match, fill: UInt32, ink: UInt32)] = []
}

extension ResultSheet {
  /// A table with a row for each element; nil without one.
  func table<Row>(
    _ name: ReportPhrase, _ columns: [ResultColumn<Row>], _ rows: [Row], frozenColumns: Int = 1
  ) -> WorkbookSheet? {
    guard !rows.isEmpty else { return nil }
    var sheet = WorkbookSheet(
      words(name), columns: columns.map { .init($0.width) }, table: .init(head: 1, frozenColumns: frozenColumns))
    sheet.rows = [columns.map { .init($0.heading, .head) }] + rows.map { row in columns.map { $0.cell(row) } }
    sheet.highlights = columns.enumerated().flatMap { index, column in
      column.highlights.map { .init(index, $0.match, fill: $0.fill, ink: $0.ink) }
    }
    return sheet
  }

  /// Whether the criteria were written for a framework, or give a crosswalk to it.
  func viewName(of framework: FrameworkScore) -> [Inline] {
    framework.view == .direct ? say("direct") : say("crosswalk")
  }

  /// A column of texts from the program's own words.
  func texts<Row>(_ heading: ReportPhrase, _ width: Int, _ text: @escaping (Row) -> [Inline]) -> ResultColumn<Row> {
    ResultColumn(heading: words(heading), width: width) { .init(language.text(text($0))) }
  }

  /// A column of texts from files.
  func userTexts<Row>(_ heading: ReportPhrase, _ width: Int, _ text: @escaping (Row) -> String) -> ResultColumn<Row> {
    ResultColumn(heading: words(heading), width: width) {
      .init(SheetText.visible(text($0)))
    }
  }

  /// A column of numbers.
  func numbers<Row>(
    _ heading: ReportPhrase, _ width: Int = 11, _ format: WorkbookSheet.Format = .number,
    _ number: @escaping (Row) -> Double?
  ) -> ResultColumn<Row> {
    ResultColumn(heading: words(heading), width: width) { .init(number($0), format) }
  }

  /// A column of levels, in shades.
  func levels<Row>(_ heading: ReportPhrase, _ level: @escaping (Row) -> Int?) -> ResultColumn<Row> {
    var column = numbers(heading) { level($0).map(Double.init) }
    column.highlights = (1...5).map { number in
      let color = SheetColors.shade(ofLevel: number)
      return (.number(number), color.fill, color.ink)
    }
    return column
  }

  /// A column of verdicts that begin with a sign: `✓` for what is reached, `✗` for what is missing, `?` for what is open.
  func verdicts<Row>(
    _ heading: ReportPhrase, _ width: Int, _ verdict: @escaping (Row) -> (sign: Sign, words: [Inline])?
  ) -> ResultColumn<Row> {
    var column = texts(heading, width) { (row: Row) in
      verdict(row).map { [.text("\($0.sign.rawValue) ")] + $0.words } ?? []
    }
    column.highlights = Sign.allCases.map { (.beginning($0.rawValue), $0.fill, 0) }
    return column
  }
}

/// The sign of a verdict, which a fill repeats.
enum Sign: String, CaseIterable {
  case reached = "✓"
  case short = "✗"
  case open = "?"
  case other = "–"

  fileprivate var fill: UInt32 {
    switch self {
    case .reached: SheetColors.reached
    case .short: SheetColors.short
    case .open, .other: SheetColors.gray
    }
  }
}
