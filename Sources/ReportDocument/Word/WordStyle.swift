internal import Wording

/// The styles of a document. Those with a name of Word's own take part in its functions, such as the contents.
enum WordStyle: String, CaseIterable {
  case normal, title, subtitle, heading1, heading2, heading3, heading4, contentsHeading, contents1, contents2, contents3
  case caption, note, listBullet, listNumber, step, quote, quoteTitle, summary, marks, brand, term
  case tableText, figureLabel, figureValue, drawing, space, header, footer
  case hyperlink, code
  case table, plainTable

  /// The id by which paragraphs, runs and tables name it.
  var id: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading1: "Heading1"
    case .heading2: "Heading2"
    case .heading3: "Heading3"
    case .heading4: "Heading4"
    case .contentsHeading: "TOCHeading"
    case .contents1: "TOC1"
    case .contents2: "TOC2"
    case .contents3: "TOC3"
    case .caption: "Caption"
    case .listBullet: "ListBullet"
    case .listNumber: "ListNumber"
    case .quote: "Quote"
    case .header: "Header"
    case .footer: "Footer"
    case .hyperlink: "Hyperlink"
    case .table: "ReportTable"
    case .plainTable: "PlainTable"
    default: "Report" + rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// The name in the lists of Word, which translates its own.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .heading4: "heading 4"
    case .contentsHeading: "TOC Heading"
    case .contents1: "toc 1"
    case .contents2: "toc 2"
    case .contents3: "toc 3"
    case .caption: "caption"
    case .note: "Report Note"
    case .listBullet: "List Bullet"
    case .listNumber: "List Number"
    case .step: "Report Step"
    case .quote: "Quote"
    case .quoteTitle: "Report Quote Title"
    case .summary: "Report Summary"
    case .marks: "Report Marks"
    case .brand: "Report Brand"
    case .term: "Report Term"
    case .tableText: "Report Table Text"
    case .figureLabel: "Report Figure Label"
    case .figureValue: "Report Figure Value"
    case .drawing: "Report Drawing"
    case .space: "Report Space"
    case .header: "header"
    case .footer: "footer"
    case .hyperlink: "Hyperlink"
    case .code: "Report Code"
    case .table: "Report Table"
    case .plainTable: "Report Plain Table"
    }
  }

  /// The style of a heading; a chapter has rank 1, and all ranks below 4 look the same.
  static func heading(_ rank: Int) -> WordStyle {
    switch rank {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    default: .heading4
    }
  }

  /// The style of an entry in the contents; rank 1 for a chapter.
  static func contents(_ rank: Int) -> WordStyle { rank <= 1 ? .contents1 : rank == 2 ? .contents2 : .contents3 }
}

/// How a style looks, as far as it differs from the one that it is based on.
struct WordLook {
  /// In points.
  var size: Double?
  var isBold = false
  var isItalic = false
  var color: Color?
  var font: String?
  var isUnderlined = false
  /// The space before and after a paragraph, in twentieths of a point.
  var before: Int?
  var after: Int?
  /// The distance of lines, in 240ths of a line.
  var line: Int?
  /// In twentieths of a point.
  var indent: Int?
  var hanging: Int?
  var keepsNext = false
  /// The level in the contents, from 0.
  var outline: Int?
  var tabs: [(position: Int, alignment: String)] = []
  /// A line at the left, above or below.
  var border: (side: StaticString, color: Color, eighths: Int)?
  var shade: Color?
  /// The numbering of a list.
  var numbering: Int?
  /// Whether paragraphs of the style have no space between them.
  var isContextual = false
}

/// Text sizes of a document, in points.
struct WordSizes {
  let body: Double
  let table: Double
  let small: Double
  let title: Double
  let heading: Double

  /// A page or two are set smaller than a book.
  init(_ extent: ReportDocument.Extent) {
    switch extent {
    case .brief: (body, table, small, title, heading) = (9, 8, 7.5, 17, 11.5)
    case .whole: (body, table, small, title, heading) = (10, 8.5, 8, 26, 16)
    }
  }
}
