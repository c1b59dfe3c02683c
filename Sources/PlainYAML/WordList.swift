internal import Text

/// Words that a reader looks for among the scalars of a tree. A scalar is compared with them without copying its text.
package struct WordList: Sendable {
  /// The words, each once.
  package let words: [String]
  private let signs: [Sign]
  /// The bytes of each word behind the first eight.
  private let tails: [[UInt8]]

  /// A word's length with its first eight bytes: most words differ in it.
  private struct Sign: Equatable, Sendable {
    let length: Int
    let head: UInt64

    @inline(__always) init(_ range: Range<Int>, in bytes: Span<UInt8>) {
      length = range.count
      head = WordScan.head(of: range, in: bytes)
    }
  }

  /// Creates a list of any texts; searches are quickest where files have the words in this order.
  package init(_ words: [String]) {
    self.words = words
    signs = words.map { word in
      let bytes = Array(word.utf8)
      return Sign(bytes.indices, in: bytes.span)
    }
    tails = words.map { Array($0.utf8.dropFirst(8)) }
  }

  /// Returns the index of the word that a part of a text is equal to, byte for byte, or nil if there is none. The search
  /// goes from `first` to the last word, and then from the first one on.
  fileprivate func index(of range: Range<Int>, in text: Span<UInt8>, from first: Int) -> Int? {
    let sign = Sign(range, in: text)
    // A span: a loop over the array would count a reference.
    let signs = signs.span
    for index in first..<signs.count where signs[index] == sign && hasTail(index, text, range) { return index }
    for index in 0..<first where signs[index] == sign && hasTail(index, text, range) { return index }
    return nil
  }

  private func hasTail(_ index: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 8 else { return true }
    let tail = tails[index]
    return WordScan.isEqual(tail.span, to: text, at: range.lowerBound + 8)
  }
}

extension Node {
  /// Returns the index in a list of the word that the scalar at a place of the tree says, or nil if it says another one.
  /// The search begins at the index `first` of the list, and ends before it.
  package func index(ofWordAt place: Int, in list: WordList, from first: Int = 0) -> Int? {
    let record = nodes[place]
    guard record.needsDecoding else { return list.index(of: record.content, in: bytes.span, from: first) }
    let text = ScalarDecoding.utf8(of: record, in: bytes)
    return list.index(of: text.indices, in: text.span, from: first)
  }
}
