/// The sheets of a workbook and its calendar, from `xl/workbook.xml`.
struct WorkbookContents {
  /// The names of the sheets with the ids of their relations.
  private(set) var sheets: [(name: String, relation: String)] = []
  /// Whether day 0 is 1904-01-01, as in old workbooks of the Macintosh.
  private(set) var startsIn1904 = false

  /// Takes a piece of the part.
  mutating func read(_ event: XMLReader.Event) {
    guard case .start(let element) = event else { return }
    switch element.localName {
    case "workbookPr": startsIn1904 = ["1", "true"].contains(element["date1904"])
    case "sheet":
      if let name = element["name"], let relation = element.prefixed("id") { sheets.append((name, relation)) }
    default: break
    }
  }
}

/// The texts that cells share, from `xl/sharedStrings.xml`; the formatting of their runs is left out.
struct SharedTexts {
  private(set) var texts: [String] = []
  private var text = RichText()

  /// Takes a piece of the part.
  mutating func read(_ event: XMLReader.Event) {
    switch event {
    case .start(let element) where element.localName == "si": text = RichText()
    case .end(let name) where XMLReader.Element.local(name) == "si": texts.append(text.text)
    default: text.read(event)
    }
  }
}

/// A text in runs, without the readings of Japanese words.
struct RichText {
  private var pieces = ""
  private var isInText = false
  private var readings = 0

  /// The text as it was meant.
  var text: String { CellText.unescaped(pieces) }

  /// Takes a piece of the text's element.
  mutating func read(_ event: XMLReader.Event) {
    switch event {
    case .start(let element):
      if element.localName == "rPh" { readings += 1 }
      isInText = element.localName == "t"
    case .end(let name):
      if XMLReader.Element.local(name) == "rPh" { readings -= 1 }
      isInText = false
    case .text(let piece): if isInText, readings == 0 { pieces += piece }
    }
  }
}

/// Which styles of cells show dates, from `xl/styles.xml`.
struct WorkbookDateStyles {
  /// Whether the cells of each style show dates.
  private(set) var cells: [Bool] = []
  private var ownFormats: [Int: Bool] = [:]
  private var isInCells = false

  /// The numbers of the formats for dates that every program knows; those for times alone are left out.
  private static let known: Set<Int> = Set(14...17).union([22]).union(27...31).union([36]).union(50...58)

  /// Takes a piece of the part.
  mutating func read(_ event: XMLReader.Event) {
    switch event {
    case .start(let element):
      switch element.localName {
      case "numFmt":
        if let number = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
          ownFormats[number] = Self.isDate(code)
        }
      case "cellXfs": isInCells = true
      case "xf" where isInCells:
        let number = element["numFmtId"].flatMap { Int($0) } ?? 0
        cells.append(ownFormats[number] ?? Self.known.contains(number))
      default: break
      }
    case .end(let name): if XMLReader.Element.local(name) == "cellXfs" { isInCells = false }
    case .text: break
    }
  }

  /// Whether a format shows a day or a year: outside of quoted texts, brackets, and signs behind a backslash.
  private static func isDate(_ code: String) -> Bool {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for scalar in code.lowercased().unicodeScalars {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "\\" where !isQuoted, "_" where !isQuoted, "*" where !isQuoted: isEscaped = true
      // In German and French formats the letters of the words for day and year.
      case "d" where !isQuoted && !isBracketed, "y" where !isQuoted && !isBracketed: return true
      default: break
      }
    }
    return false
  }
}
