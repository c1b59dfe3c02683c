/// A sheet of a workbook that is written: columns, rows, and what a person may do with them.
package struct WorkbookSheet: Hashable, Sendable {
  /// The look of a cell, and whether a person may change it in a protected sheet.
  package enum Format: Hashable, Sendable, CaseIterable {
    /// The heading of a sheet, and of a part of it.
    case title, heading
    /// Text on several lines without lines around it, plain and bold.
    case note, label
    /// The head of a column.
    case head
    /// Text in a table in small gray letters.
    case hint
    /// Text in a table: a spreadsheet takes it neither for a number nor for a formula.
    case text
    /// Text in a table that a person fills in.
    case input
    /// A number in a table, as it is, with two decimals, and as a percentage.
    case number, decimal, percent
  }

  /// A cell.
  package struct Cell: Hashable, Sendable {
    /// What is in a cell.
    package enum Content: Hashable, Sendable {
      case empty
      case text(String)
      case number(Double)
    }

    /// What is in the cell.
    package let content: Content
    /// Its look.
    package let format: Format

    /// A cell with a text, which may be empty.
    package init(_ text: String, _ format: Format = .text) {
      content = text.isEmpty ? .empty : .text(text)
      self.format = format
    }

    /// A cell with a number; empty for nil.
    package init(_ number: Double?, _ format: Format = .number) {
      content = number.map(Content.number) ?? .empty
      self.format = format
    }

    /// A cell with a whole number; empty for nil.
    package init(_ number: Int?) { self.init(number.map(Double.init)) }
  }

  /// The words among which a person chooses in the cells of a column.
  package struct Choices: Hashable, Sendable {
    /// The words, in the order of the list.
    package let words: [String]
    /// The title beside a chosen cell, and of the message about another word; 32 characters at most, the rest is cut.
    package let title: String
    /// The text beside a chosen cell, 255 characters at most, the rest is cut; empty for none.
    package let explanation: String

    /// Without explanation nothing is shown. Words with a comma, and more than 255 characters, make no list.
    package init(_ words: [String], title: String = "", explanation: String = "") {
      self.words = words
      self.title = title
      self.explanation = explanation
    }
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// In characters.
    package let width: Int
    /// The look of the cells below the last row, which people fill in.
    package let format: Format?
    /// The words to choose from; nil for any text.
    package let choices: Choices?
    /// Whether the column is not shown.
    package let isHidden: Bool

    /// Creates a column; by default without a look for empty cells, without choices, and shown.
    package init(_ width: Int, _ format: Format? = nil, choices: Choices? = nil, isHidden: Bool = false) {
      self.width = width
      self.format = format
      self.choices = choices
      self.isHidden = isHidden
    }
  }

  /// A fill of the cells of a column that have some content; the content is the sign, the fill repeats it.
  package struct Highlight: Hashable, Sendable {
    /// The content that is filled.
    package enum Match: Hashable, Sendable {
      case text(String)
      case beginning(String)
      case number(Int)
    }

    /// From 0.
    package let column: Int
    /// What is filled.
    package let match: Match
    /// The color of the cell: red, green and blue in 24 bits.
    package let fill: UInt32
    /// The color of the text, in the same form.
    package let ink: UInt32

    /// Creates a fill; by default with black text.
    package init(_ column: Int, _ match: Match, fill: UInt32, ink: UInt32 = 0) {
      self.column = column
      self.match = match
      self.fill = fill
      self.ink = ink
    }
  }

  /// The table of a sheet, whose head stays in sight and can be filtered.
  package struct Table: Hashable, Sendable {
    /// The row of the head, from 1.
    package let head: Int
    /// How many columns stay in sight, too.
    package let frozenColumns: Int
    /// How many columns are printed; nil for all.
    package let printedColumns: Int?
    /// How many rows below the last one people can fill in with choices.
    package let spareRows: Int

    /// Creates a table; by default with all columns printed and without rows to add.
    package init(head: Int, frozenColumns: Int = 0, printedColumns: Int? = nil, spareRows: Int = 0) {
      self.head = head
      self.frozenColumns = frozenColumns
      self.printedColumns = printedColumns
      self.spareRows = spareRows
    }
  }

  /// Any text; the file has what spreadsheets allow of it.
  package var name: String
  /// The columns, from the left.
  package var columns: [Column]
  /// The rows, from the top; each may be shorter than the columns.
  package var rows: [[Cell]] = []
  /// The table in the sheet; nil for a sheet of texts.
  package var table: Table?
  /// The fills below the head of the table; of several that match, the first counts.
  package var highlights: [Highlight] = []
  /// Whether only cells for input can be changed. There is no password: it prevents accidents.
  package var isProtected = false

  /// A sheet without rows.
  package init(_ name: String, columns: [Column], table: Table? = nil) {
    self.name = name
    self.columns = columns
    self.table = table
  }
}
