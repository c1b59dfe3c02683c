internal import Text

/// The program's words in a language, as a translator writes them. Questions have translations of their own.
package struct Language: Hashable, Sendable {
  /// A translation; where the phrase counts something, it may differ for exactly one.
  package struct Translation: Hashable, Sendable {
    /// The text for a count of 1; nil where it does not differ.
    package let one: String?
    /// The text for every other count, and of phrases that count nothing.
    package let many: String

    /// Both with `{1}`, `{2}` … for the values.
    package init(one: String? = nil, many: String) {
      self.one = one
      self.many = many
    }
  }

  /// As in BCP 47: `de`, `pt-BR`.
  package let id: String
  /// The language's own name for itself.
  package let title: String
  /// The sign between the whole and the fraction of a number, one character.
  package let decimalMark: String
  /// The translation by the key of a phrase. A phrase without one stays English.
  package let texts: [String: Translation]

  /// Does not check its arguments; the reader of language files does.
  package init(id: String, title: String, decimalMark: String = ".", texts: [String: Translation]) {
    self.id = id
    self.title = title
    self.decimalMark = decimalMark
    self.texts = texts
  }

  /// The language of the source code.
  package static let english = Language(id: "en", title: "English", texts: [:])
}

// MARK: - Phrases

extension Language {
  /// Hands over the text of a phrase in this language, or in English where it has no translation, in its order.
  package func forEachValue(of text: PhraseText, _ body: (PhraseText.Value) -> Void) {
    if !texts.isEmpty, let translation = texts[text.key] {
      text.fill(text.one != nil ? translation.one ?? translation.many : translation.many, body)
    } else if let one = text.one {
      text.fill(one, body)
    } else {
      text.forEachValue(body)
    }
  }

  /// The phrase in this language, or in English where it has no translation.
  package func pieces<Piece: PhrasePiece>(of phrase: Phrase<Piece>) -> [Piece] {
    var pieces: [Piece] = []
    forEachValue(of: phrase.text) { value in
      switch value {
      case .text(let text): pieces.append(.text(text))
      case .userText(let text): pieces.append(.userText(text))
      case .inserted(let number): pieces += phrase.inserted[number]
      }
    }
    return pieces
  }

  /// `a`, `a and b`, `a, b and c`.
  package func listed<Piece: PhrasePiece>(_ pieces: [[Piece]]) -> [Piece] {
    guard pieces.count > 1, let last = pieces.last else { return pieces.first ?? [] }
    return self.pieces(of: "\(Array(pieces.dropLast().joined(separator: [.text(", ")]))) and \(last)")
  }
}

// MARK: - Figures

extension Language {
  /// Printed in place of a figure that is not known.
  package static var noFigure: String { "–" }

  /// The number with a fixed count of decimals and the language's decimal mark; `isTrimmed` leaves out zeros at the end.
  package func number(_ value: Double, decimals: Int, isTrimmed: Bool = false) -> String {
    marked(fixed(value, decimals: decimals, isTrimmed: isTrimmed))
  }

  /// The shortest form of the number: `3`, `2.5`.
  package func number(_ value: Double) -> String { marked(shortest(value)) }

  /// A percentage, 0...100, as `62 %`, or a dash.
  package func percent(_ percent: Double?) -> String {
    percent.map { fixed($0, decimals: 0) + " %" } ?? Self.noFigure
  }

  /// A share, 0...1, as `62 %`, or a dash. Only a full share is printed as `100 %`.
  package func percent(ofOne share: Double?) -> String { percent(share.map { $0 < 1 ? min(100 * $0, 99) : 100 * $0 }) }

  /// Percentages, 0...100, as `62 %`, or `62–70 %` where the two differ in print; a dash without the first.
  package func percentInterval(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return Self.noFigure }
    let (from, to) = (fixed(low, decimals: 0), fixed(high, decimals: 0))
    return from == to ? "\(from) %" : "\(from)–\(to) %"
  }

  /// Scores as `2.40`, or `2.40–2.90` where the two differ in print; a dash without the first.
  package func scoreInterval(_ low: Double?, _ high: Double?) -> String {
    guard let low else { return Self.noFigure }
    let (from, to) = (number(low, decimals: 2), number(high ?? low, decimals: 2))
    return from == to ? from : "\(from)–\(to)"
  }

  private func marked(_ number: String) -> String {
    let marked = decimalMark == "." ? number : number.replacing(".", with: decimalMark)
    return marked.utf8.first == UInt8(ascii: "-") ? "−" + marked.dropFirst() : marked
  }
}
