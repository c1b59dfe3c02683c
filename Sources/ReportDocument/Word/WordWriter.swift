internal import Interchange
internal import Text
internal import Wording

/// Writes the elements of a Word document (WordprocessingML, ECMA-376 part 1, clause 17), and counts what must be unique in
/// it.
///
/// The schema prescribes the order of properties; each kind of properties is written by one function.
struct WordWriter {
  private(set) var xml = XMLWriter()
  /// The places that links lead to.
  let places: WordPlaces
  /// The language of the texts as a tag of Word: `en-GB`.
  let language: String
  /// The addresses outside the document, in the order of their relationships.
  private(set) var addresses: [WordAddress] = []
  /// The number of numbered lists so far; each counts from 1.
  private(set) var numberedLists = 0
  private var lastDrawing = 0

  init(places: WordPlaces, language: String) {
    self.places = places
    self.language = language
  }

  /// Writes an element with what the body writes in it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ body: (inout WordWriter) -> Void
  ) {
    // The writer of XML is this one's while the body runs.
    var outer = XMLWriter()
    swap(&outer, &xml)
    outer.element(name, attributes) { inner in
      swap(&inner, &xml)
      body(&self)
      swap(&inner, &xml)
    }
    swap(&outer, &xml)
  }

  /// Writes an element without content.
  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    xml.element(name, attributes)
  }

  /// Writes an element without content whose one attribute is `w:val`.
  mutating func value(_ name: StaticString, _ value: String) { xml.element(name, ["w:val": value]) }

  /// Writes an element that contains one text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    xml.element(name, attributes, text: text)
  }

  /// Returns the next number of a drawing or of one of its shapes, from 1.
  mutating func nextDrawing() -> String {
    lastDrawing += 1
    return String(lastDrawing)
  }

  /// Begins a numbered list; returns the number of its numbering.
  mutating func nextNumberedList() -> Int {
    numberedLists += 1
    return WordNumbering.firstNumbered + numberedLists - 1
  }

  /// Returns the relationship of an address outside the document.
  mutating func relationship(to address: WordAddress) -> String {
    let place = addresses.firstIndex(of: address) ?? addresses.endIndex
    if place == addresses.endIndex { addresses.append(address) }
    return WordPackage.relationship(ofAddress: place)
  }
}

// MARK: - Paragraphs

/// How a paragraph differs from its style.
struct ParagraphFormat {
  var style = WordStyle.normal
  var keepsNext = false
  var beginsPage = false
  /// The numbering and the level, from 0.
  var list: (number: Int, level: Int)?
  /// The space before it, in twentieths of a point; nil for the style's.
  var before: Int?
  var alignment = ReportTable.Alignment.leading

  init(_ style: WordStyle = .normal, keepsNext: Bool = false, alignment: ReportTable.Alignment = .leading) {
    self.style = style
    self.keepsNext = keepsNext
    self.alignment = alignment
  }
}

extension WordWriter {
  /// Writes a paragraph.
  mutating func paragraph(_ format: ParagraphFormat, _ body: (inout WordWriter) -> Void = { _ in }) {
    element("w:p") { writer in
      writer.properties(of: format)
      body(&writer)
    }
  }

  /// Writes a paragraph in a style.
  mutating func paragraph(_ style: WordStyle, _ body: (inout WordWriter) -> Void = { _ in }) {
    paragraph(ParagraphFormat(style), body)
  }

  /// In the order of `CT_PPrBase`.
  private mutating func properties(of format: ParagraphFormat) {
    element("w:pPr") { writer in
      if format.style != .normal { writer.value("w:pStyle", format.style.id) }
      if format.keepsNext { writer.element("w:keepNext") }
      if format.beginsPage { writer.element("w:pageBreakBefore") }
      if let list = format.list {
        writer.element("w:numPr") { writer in
          writer.value("w:ilvl", String(list.level))
          writer.value("w:numId", String(list.number))
        }
      }
      if let before = format.before { writer.element("w:spacing", ["w:before": String(before)]) }
      switch format.alignment {
      case .leading: break
      case .center: writer.value("w:jc", "center")
      case .trailing: writer.value("w:jc", "right")
      }
    }
  }
}

// MARK: - Runs

/// How the characters of a run differ from their paragraph's.
struct RunFormat: Hashable {
  var isStrong = false
  var isEmphasis = false
  var isCode = false
  var isLink = false
  /// A line to write on.
  var isBlank = false
  var color: Color?
  var shade: Color?
  /// In half points.
  var size: Int?
}

extension WordWriter {
  /// Writes a text as one run, or as several where its direction changes. Hidden characters become visible signs, white
  /// space becomes spaces.
  mutating func run(_ text: String, _ format: RunFormat = RunFormat()) {
    for piece in WordText.pieces(of: text) {
      run(format, isRightToLeft: piece.isRightToLeft) { writer in
        writer.text(piece.text)
      }
    }
  }

  /// Writes the content of a run; a line does not end within a date.
  private mutating func text(_ text: String) {
    for piece in text.piecesAroundDates {
      let parts = piece.isDate ? piece.text.split(separator: "-") : [piece.text]
      for (index, part) in parts.enumerated() {
        if index > 0 { element("w:noBreakHyphen") }
        element("w:t", ["xml:space": "preserve"], text: String(part))
      }
    }
  }

  /// Writes a run with other content than text.
  mutating func run(
    _ format: RunFormat = RunFormat(), isRightToLeft: Bool = false, _ body: (inout WordWriter) -> Void
  ) {
    element("w:r") { writer in
      writer.properties(of: format, isRightToLeft: isRightToLeft)
      body(&writer)
    }
  }

  /// Writes a field whose result is a text until Word updates it.
  mutating func field(_ instruction: String, result: String, _ format: RunFormat = RunFormat()) {
    beginField(instruction, format)
    if !result.isEmpty { run(result, format) }
    endField(format)
  }

  /// Begins a field; what follows is its result.
  mutating func beginField(_ instruction: String, _ format: RunFormat = RunFormat()) {
    run(format) { $0.element("w:fldChar", ["w:fldCharType": "begin"]) }
    run(format) { $0.element("w:instrText", ["xml:space": "preserve"], text: " \(instruction) ") }
    run(format) { $0.element("w:fldChar", ["w:fldCharType": "separate"]) }
  }

  /// Ends the field that began last.
  mutating func endField(_ format: RunFormat = RunFormat()) {
    run(format) { $0.element("w:fldChar", ["w:fldCharType": "end"]) }
  }

  /// In the order of `EG_RPrBase`.
  private mutating func properties(of format: RunFormat, isRightToLeft: Bool) {
    let language = language
    element("w:rPr") { writer in
      if format.isLink {
        writer.value("w:rStyle", WordStyle.hyperlink.id)
      } else if format.isCode {
        writer.value("w:rStyle", WordStyle.code.id)
      }
      if format.isStrong { writer.element("w:b") }
      if format.isEmphasis { writer.element("w:i") }
      if let color = format.color { writer.value("w:color", color.hexadecimal) }
      if let size = format.size { writer.value("w:sz", String(size)) }
      if format.isBlank { writer.value("w:u", "dotted") }
      if let shade = format.shade { writer.shading(shade) }
      if isRightToLeft { writer.element("w:rtl") }
      writer.element("w:lang", ["w:val": language])
    }
  }

  /// A background of one color.
  mutating func shading(_ color: Color) {
    element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": color.hexadecimal])
  }
}

extension Color {
  /// Six hexadecimal digits: `0B57A4`.
  var hexadecimal: String {
    [red, green, blue].map { part in
      let digits = String(part, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
