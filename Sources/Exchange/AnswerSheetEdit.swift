package import Assessment
internal import AssessmentFiles
internal import PlainYAML
package import Text

/// Changes single answers in the text of a sheet, and keeps everything else as it is written: order, comments, keys that
/// begin with `x-`.
package struct AnswerSheetEdit {
  /// The file's text.
  package private(set) var text: String

  /// Begins with the text of a file that was read without errors.
  package init(_ text: String) {
    self.text = text
  }

  /// Sets the answer to a criterion. An answer without any content becomes an empty value.
  ///
  /// The new text is parsed and must give the old tree with this one answer changed. Where a sheet cannot be changed in
  /// place, as with `answers: {…}`, the whole sheet is written again, without comments.
  package mutating func set(_ answer: Answer, of criterion: ID<Criterion>, on scale: Scale) {
    let root = Self.root(of: text)
    let entry = YAMLValue.Entry(criterion.text, answer.yamlValue(on: scale))
    let wanted = Self.yamlValue(root.map(YAMLValue.init) ?? .mapping([]), with: entry)
    let spliced = root.map { Self.text(text, with: entry, in: $0) }
    if let spliced, YAMLValue(parsing: spliced) == wanted {
      text = spliced
    } else {
      text = YAMLWriter.write(wanted)
    }
  }

  private static let answersKey = AnswerSheetKey.answers.rawValue

  private static func root(of text: String) -> Node? {
    let document = Document(parsing: Source(name: "", text: text))
    return document.hasErrors ? nil : document.root
  }

  /// Returns the tree with one answer changed.
  private static func yamlValue(_ value: YAMLValue, with entry: YAMLValue.Entry) -> YAMLValue {
    guard case .mapping(let top) = value else { return value }
    var answers: [YAMLValue.Entry] = []
    if case .mapping(let known)? = top.first(where: { $0.key == answersKey })?.value { answers = known }
    return .mapping(replacing(answersKey, by: .mapping(replacing(entry.key, by: entry.value, in: answers)), in: top))
  }

  private static func replacing(_ key: String, by value: YAMLValue, in entries: [YAMLValue.Entry]) -> [YAMLValue.Entry]
  {
    var entries = entries
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].value = value
    } else {
      entries.append(.init(key, value))
    }
    return entries
  }

  /// Returns the text with one answer changed in place.
  private static func text(_ text: String, with entry: YAMLValue.Entry, in root: Node) -> String {
    let bytes = Array(text.utf8)
    let answers = root.entries.first { $0.key.text == answersKey }
    let known = answers.map { Array($0.value.entries) } ?? []
    if let old = known.first(where: { $0.key.text == entry.key }) {
      let (start, end) = (old.key.range.lowerBound, end(of: old, in: bytes))
      let column = column(of: start, in: bytes)
      let new = lines(entry, column: column)
      let rest = String(decoding: bytes[end..<lineEnd(after: end, in: bytes)], as: UTF8.self).drop { $0 == " " }
      // A comment behind an answer that grows over several lines goes above it.
      if new.contains("\n"), rest.hasPrefix("#") {
        return splice(bytes, start..<lineEnd(after: end, in: bytes), rest + "\n" + margin(column) + new)
      }
      return splice(bytes, start..<end, new)
    }
    if let last = known.last {
      let column = column(of: last.key.range.lowerBound, in: bytes)
      let place = lineEnd(after: end(of: last, in: bytes), in: bytes)
      return splice(bytes, place..<place, "\n" + margin(column) + lines(entry, column: column))
    }
    if let answers {
      let column = column(of: answers.key.range.lowerBound, in: bytes) + 2
      let place = lineEnd(after: answers.key.range.upperBound, in: bytes)
      return splice(bytes, place..<place, "\n" + margin(column) + lines(entry, column: column))
    }
    return text + (text.hasSuffix("\n") ? "" : "\n") + "\(answersKey):\n  " + lines(entry, column: 2) + "\n"
  }

  private static func splice(_ bytes: [UInt8], _ range: Range<Int>, _ text: String) -> String {
    String(decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }

  /// Returns the entry as written in a mapping at a column, without the margin of its first line and the last line feed.
  private static func lines(_ entry: YAMLValue.Entry, column: Int) -> String {
    String(YAMLWriter.write(.mapping([entry])).dropLast()).replacing("\n", with: "\n" + margin(column))
  }

  private static func margin(_ column: Int) -> String { .spaces(column) }

  private static func column(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reversed().prefix { $0 != UInt8(ascii: "\n") }.count
  }

  /// Returns the offset at which an entry ends: behind its value, or behind its colon where it has none.
  private static func end(of entry: Node.Entry, in bytes: [UInt8]) -> Int {
    guard entry.value.kind != .absent else {
      let key = entry.key.range.upperBound
      return bytes[key...].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? key
    }
    var end = entry.value.range.upperBound
    while end > entry.value.range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return end
  }

  private static func lineEnd(after offset: Int, in bytes: [UInt8]) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }
}
