/// Words that a reader looks for among the scalars of a tree. A scalar is compared with them without copying its text.
package struct WordList: Sendable {
  /// The words, each once.
  package let words: [String]
  private let utf8: [[UInt8]]

  /// Creates a list of any texts; searches are quickest where files have the words in this order.
  package init(_ words: [String]) {
    self.words = words
    utf8 = words.map { Array($0.utf8) }
  }

  /// Returns the index of the word that a part of a text is equal to, byte for byte, or nil if there is none. The search
  /// goes from `first` to the last word, and then from the first one on.
  fileprivate func index(of range: Range<Int>, in text: Span<UInt8>, from first: Int) -> Int? {
    for index in first..<utf8.count where isWord(index, range, text) { return index }
    for index in 0..<first where isWord(index, range, text) { return index }
    return nil
  }

  @inline(__always) private func isWord(_ index: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let word = utf8[index]
    guard word.count == range.count else { return false }
    var offset = 0
    while offset < word.count, word[offset] == text[range.lowerBound + offset] { offset += 1 }
    return offset == word.count
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
