/// The widths of a table's columns, by their content.
struct WordColumns {
  /// In twentieths of a point, all together the width of the table.
  let widths: [Int]
  /// The size of the text in points: smaller than asked for where the words would not fit.
  let size: Double

  /// Whether a row can take many lines: the shade of a whole cell would then be larger than what it says.
  let hasLongTexts: Bool

  private static let longText = 120
  /// The margin of a cell at each side, in twentieths of a point.
  let margin: Int

  /// The margin of most tables, and of those with more columns than `fewColumns`.
  static let margin = 70
  private static let narrowMargin = 25
  private static let fewColumns = 10
  /// The most columns beside the first; a wider table is written in parts.
  static let mostColumns = 20
  /// The letters of a word that are never divided.
  static let wholeWord = 12
  private static let smallest = 6.0

  /// Shares out a width. No column is narrower than `wholeWord` letters of its longest word.
  ///
  /// - Parameters:
  ///   - cells: the texts of each column, its head first; lines end in a line feed.
  ///   - width: the width of the table, in twentieths of a point.
  ///   - size: the size of the text, in points.
  init(_ cells: [[String]], width: Int, size: Double) {
    hasLongTexts = cells.contains { $0.contains { $0.utf8.count > Self.longText } }
    margin = cells.count > Self.fewColumns ? Self.narrowMargin : Self.margin
    let margins = Double(2 * margin + 30)
    var size = size
    var columns = cells.map { Column($0, size: size, margins: margins) }
    while columns.reduce(0, { $0 + $1.least }) > Double(width), size > Self.smallest {
      size -= 0.5
      columns = cells.map { Column($0, size: size, margins: margins) }
    }
    self.size = size
    widths = Self.rounded(Self.shares(of: columns, in: Double(width)), to: width)
  }

  /// What the texts of a column need.
  private struct Column {
    /// Room for the first letters of the longest word.
    var least = 0.0
    /// Room for the longest part of a line that is not divided, up to 30 letters.
    var comfortable = 0.0
    /// Room for the longest line.
    var most = 0.0
    /// The share of the width that the text asks for: by the quadratic mean of the texts, so that a few long ones count
    /// more than their number, and less than in proportion, since a narrow column loses more at the ends of its lines.
    var weight = 0.0

    init(_ texts: [String], size: Double, margins: Double) {
      var sum = 0.0
      for (place, text) in texts.enumerated() {
        let isHead = place == 0
        var widest = 0.0
        for line in text.split(separator: "\n") {
          for word in line.split(separator: " ") {
            least = max(least, WordText.width(of: word.prefix(WordColumns.wholeWord), size: size, isStrong: isHead))
          }
          for part in Self.parts(of: line) {
            comfortable = max(comfortable, WordText.width(of: part.prefix(30), size: size, isStrong: isHead))
          }
          widest = max(widest, WordText.width(of: line, size: size, isStrong: isHead))
        }
        most = max(most, widest)
        let length = WordText.width(of: text, size: size) + margins
        sum += length * length
      }
      // Empty cells and dashes count for less: the few texts of a column must be readable too.
      let empty = texts.count { $0.count < 2 }
      comfortable = max(comfortable, least)
      let mean = (sum / max(1, Double(texts.count - empty) + Double(empty) / 4)).squareRoot()
      weight = (mean * mean.squareRoot()).squareRoot()
      (least, comfortable, most) = (least + margins, comfortable + margins, most + margins)
    }

    /// The parts of a line between which another line can begin: also after a hyphen, but not in a date.
    private static func parts(of line: Substring) -> [Substring] {
      String(line).piecesAroundDates.flatMap { piece in
        piece.isDate ? [piece.text] : piece.text.split { $0 == " " || $0 == "-" }
      }
    }
  }

  /// Columns with little text get all that they can use; the others share the rest by the amount of their text.
  private static func shares(of columns: [Column], in width: Double) -> [Double] {
    let areComfortable = columns.reduce(0) { $0 + $1.comfortable } <= width
    let least = columns.map { areComfortable ? $0.comfortable : $0.least }
    let most = columns.map(\.most)
    let sum = most.reduce(0, +)
    if sum <= width { return most.map { $0 * width / max(1, sum) } }
    if least.reduce(0, +) >= width { return least.map { $0 * width / max(1, least.reduce(0, +)) } }
    var shares = least
    var open = Set(columns.indices)
    while !open.isEmpty {
      let taken = columns.indices.filter { !open.contains($0) }.reduce(0) { $0 + shares[$1] }
      let weight = open.reduce(0) { $0 + columns[$1].weight }
      let fair = { (column: Int) in (width - taken) * columns[column].weight / weight }
      let tooNarrow = open.filter { fair($0) < least[$0] }
      let satisfied = open.filter { fair($0) >= most[$0] }
      for column in open { shares[column] = fair(column) }
      // Bounds from below come first: what they take is missing elsewhere.
      guard let bounded = tooNarrow.isEmpty ? satisfied.isEmpty ? nil : satisfied : tooNarrow else { break }
      for column in bounded { shares[column] = tooNarrow.isEmpty ? most[column] : least[column] }
      open.subtract(bounded)
    }
    let rest = width - shares.reduce(0, +)
    let total = shares.reduce(0, +)
    return rest > 0 ? shares.map { $0 + rest * $0 / total } : shares
  }

  /// Whole numbers with a given sum; the widest column takes what rounding leaves.
  private static func rounded(_ shares: [Double], to width: Int) -> [Int] {
    var widths = shares.map { Int($0) }
    if let widest = widths.indices.max(by: { (widths[$0], $1) < (widths[$1], $0) }) {
      widths[widest] += width - widths.reduce(0, +)
    }
    return widths
  }
}
