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
    let answers = root.entries.first { $0.key.text == answersKey }
    let known = answers.map { Array($0.value.entries) } ?? []
    if !known.isEmpty { return MappingEdit.text(text, setting: entry, among: known) }
    if let answers {
      let bytes = Array(text.utf8)
      let column = MappingEdit.column(of: answers.key.range.lowerBound, in: bytes) + 2
      let place = MappingEdit.lineEnd(after: answers.key.range.upperBound, in: bytes)
      return MappingEdit.splice(
        bytes, place..<place, "\n" + .spaces(column) + MappingEdit.lines(entry, column: column))
    }
    return text + (text.hasSuffix("\n") ? "" : "\n") + "\(answersKey):\n  " + MappingEdit.lines(entry, column: 2) + "\n"
  }
}
