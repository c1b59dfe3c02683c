/// The height of a row whose texts are wrapped: spreadsheets do not all compute it when they open a file.
enum RowHeight {
  /// The greatest height of a row, in points.
  private static let greatest = 409

  /// The height of the cells in their columns, in points.
  static func points(of cells: [WorkbookSheet.Cell], in columns: [WorkbookSheet.Column]) -> Int {
    let heights = zip(cells, columns).map { cell, column in
      let height = lineHeight(of: cell.format)
      guard case .text(let text) = cell.content, cell.format != .title, !column.isHidden else { return height }
      return height * lineCount(of: text, letters: max(1, column.width * lettersInTen(of: cell.format) / 10))
    }
    return min(greatest, heights.max() ?? 15)
  }

  private static func lineHeight(of format: WorkbookSheet.Format) -> Int {
    switch format {
    case .title: 22
    case .heading: 18
    case .hint: 12
    default: 15
    }
  }

  /// How many letters there are in ten of the digits by which columns are measured.
  private static func lettersInTen(of format: WorkbookSheet.Format) -> Int {
    switch format {
    case .hint: 14
    default: 10
    }
  }

  /// The lines of a text with so many letters in a line.
  private static func lineCount(of text: String, letters: Int) -> Int {
    let parts: [Substring] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return parts.reduce(0) { lines, line in
      var (count, used) = (1, 0)
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let length = word.count
        if used > 0, used + 1 + length > letters {
          count += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + length
        // A word longer than the column is broken.
        count += max(0, used - 1) / letters
        if used > letters { used = (used - 1) % letters + 1 }
      }
      return lines + count
    }
  }
}
