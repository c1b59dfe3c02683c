internal import Markup

/// Finds emphasis and links in a line of the assessor's words.
///
/// The ends of marks are found in one pass from the end of the line. A mark within another of its kind is text, so no place
/// is visited more than once for each kind.
struct AssessorInlines {
  /// What can stand around a piece of text.
  private enum Mark: Hashable { case strong, emphasis, link }

  private let characters: [Character]
  /// For each place, the nearest end of strong emphasis, of emphasis, and the nearest bracket; `count` for none.
  private var strongEnds: [Int]
  private var emphasisEnds: [Int]
  private var brackets: [Int]
  /// For each place, the nearest white space, parenthesis or bracket; `count` for none.
  private var addressEnds: [Int]

  /// Returns the pieces of a line.
  static func parsed(_ line: String) -> [Inline] {
    let inlines = AssessorInlines(Array(line))
    return inlines.pieces(of: inlines.characters.indices, within: [])
  }

  private init(_ characters: [Character]) {
    self.characters = characters
    let none = Array(repeating: characters.count, count: characters.count + 1)
    (strongEnds, emphasisEnds, brackets, addressEnds) = (none, none, none, none)
    for place in characters.indices.reversed() {
      strongEnds[place] = isEnd(at: place, length: 2) ? place : strongEnds[place + 1]
      emphasisEnds[place] = isEnd(at: place, length: 1) ? place : emphasisEnds[place + 1]
      let character = characters[place]
      brackets[place] = "[]".contains(character) ? place : brackets[place + 1]
      addressEnds[place] = "()[]".contains(character) || character.isWhitespace ? place : addressEnds[place + 1]
    }
  }

  private func pieces(of range: Range<Int>, within marks: Set<Mark>) -> [Inline] {
    var pieces: [Inline] = []
    var (start, place) = (range.lowerBound, range.lowerBound)
    while place < range.upperBound {
      guard let (inline, end) = marked(at: place, before: range.upperBound, within: marks) else {
        place += 1
        continue
      }
      if start < place { pieces.append(.userText(String(characters[start..<place]))) }
      pieces.append(inline)
      (start, place) = (end, end)
    }
    if start < range.upperBound { pieces.append(.userText(String(characters[start..<range.upperBound]))) }
    return pieces
  }

  /// The marked piece that begins at a place, and the place behind it; nil for text.
  private func marked(at place: Int, before limit: Int, within marks: Set<Mark>) -> (Inline, Int)? {
    switch characters[place] {
    case "*":
      if !marks.contains(.strong), isBegin(at: place, length: 2), strongEnds[place + 2] + 2 <= limit {
        let end = strongEnds[place + 2]
        return (.strong(pieces(of: place + 2..<end, within: marks.union([.strong]))), end + 2)
      }
      if !marks.contains(.emphasis), isBegin(at: place, length: 1), emphasisEnds[place + 1] < limit {
        let end = emphasisEnds[place + 1]
        return (.emphasis(pieces(of: place + 1..<end, within: marks.union([.emphasis]))), end + 1)
      }
      return nil
    case "[" where character(at: place - 1) != "\\" && !marks.contains(.link):
      return link(at: place, before: limit, within: marks)
    default: return nil
    }
  }

  /// `[text](address)` with a text that is not blank and has no brackets, and an address that leads away.
  private func link(at place: Int, before limit: Int, within marks: Set<Mark>) -> (Inline, Int)? {
    let middle = brackets[place + 1]
    guard middle + 1 < limit, characters[middle] == "]", characters[middle + 1] == "(",
      characters[place + 1..<middle].contains(where: { !$0.isWhitespace })
    else { return nil }
    let end = addressEnds[middle + 2]
    guard end < limit, characters[end] == ")" else { return nil }
    let address = String(characters[middle + 2..<end])
    guard let link = Link(address), link.isExternal else { return nil }
    return (.link(pieces(of: place + 1..<middle, within: marks.union([.link])), to: address), end + 1)
  }

  // MARK: - Marks of emphasis

  /// Whether a run of exactly `length` asterisks begins at a place, behind no word and before text.
  private func isBegin(at place: Int, length: Int) -> Bool {
    isRun(at: place, length: length) && !isWord(place - 1) && isText(place + length)
  }

  /// Whether a run of exactly `length` asterisks begins at a place, behind text and before no word.
  private func isEnd(at place: Int, length: Int) -> Bool {
    isRun(at: place, length: length) && isText(place - 1) && !isWord(place + length)
  }

  private func isRun(at place: Int, length: Int) -> Bool {
    (place..<place + length).allSatisfy { character(at: $0) == "*" } && character(at: place + length) != "*"
      && character(at: place - 1).map { $0 != "*" && $0 != "\\" } ?? true
  }

  private func isText(_ place: Int) -> Bool { character(at: place).map { !$0.isWhitespace } ?? false }

  private func isWord(_ place: Int) -> Bool { character(at: place).map { $0.isLetter || $0.isNumber } ?? false }

  private func character(at place: Int) -> Character? {
    characters.indices.contains(place) ? characters[place] : nil
  }
}
