package import Assessment
internal import AssessmentFiles
internal import PlainYAML
package import Text

/// Moves an answer sheet to another version of its questionnaire: answers follow `formerly`; those to criteria that are
/// not asked any more are kept under a key of their own. Everything else stays as it is written.
package struct AnswerSheetUpgrade {
  /// The upgraded file; the same text where nothing is to be changed.
  package private(set) var text: String
  /// The answers that stand under another id now, in the order of the file.
  package private(set) var moved: [(from: ID<Criterion>, to: [ID<Criterion>])] = []
  /// The answers to criteria that are not asked any more, in the order of the file.
  package private(set) var kept: [ID<Criterion>] = []
  /// The version that the sheet named, if it was another one; may be empty.
  package private(set) var earlierVersion: String?

  /// The key under which the answers of an earlier version are kept. Assay ignores keys that begin with `x-`.
  private static func keptKey(_ version: String) -> String {
    let legal = version.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) ? $0 : "-" }
    return "x-answers-of-\(legal.isEmpty ? "an-earlier-version" : String(legal))"
  }

  /// Upgrades a sheet that was read without errors. A sheet that names the version of `questionnaire` already is left as
  /// it is.
  package init(_ source: Source, to questionnaire: Questionnaire) {
    text = String(decoding: source.bytes, as: UTF8.self)
    let document = Document(parsing: source)
    guard let root = document.root, root.kind == .mapping else { return }
    let version = root[AnswerSheetKey.version.rawValue]
    let old = version.map { $0.kind == .scalar ? $0.text : "" } ?? ""
    guard old != questionnaire.version, !questionnaire.version.isEmpty else { return }
    earlierVersion = old
    sort(root[AnswerSheetKey.answers.rawValue], by: Successors(in: questionnaire))
    let wanted = Self.tree(root, moved: moved, kept: kept, version: questionnaire.version, keptKey: Self.keptKey(old))
    let edited = edited(root, source.bytes, version: questionnaire.version, keptKey: Self.keptKey(old))
    if let edited, YAMLValue(parsing: edited) == wanted {
      text = edited
    } else {
      text = YAMLWriter.write(wanted)
    }
  }

  /// The criteria of a questionnaire by the ids of earlier versions.
  private struct Successors {
    let asked: Set<ID<Criterion>>
    var later: [ID<Criterion>: [ID<Criterion>]] = [:]

    init(in questionnaire: Questionnaire) {
      asked = Set(questionnaire.criteria.map(\.criterion.id))
      for (_, criterion) in questionnaire.criteria {
        for earlier in criterion.formerly { later[earlier, default: []].append(criterion.id) }
      }
    }
  }

  private mutating func sort(_ answers: Node?, by successors: Successors) {
    let entries = answers.map { $0.kind == .mapping ? Array($0.entries) : [] } ?? []
    var answered = Set(entries.map(\.key.text))
    for entry in entries {
      guard let id = ID<Criterion>(entry.key.text), !successors.asked.contains(id) else { continue }
      let later = (successors.later[id] ?? []).filter { !answered.contains($0.text) }
      // Of answers to questions that became one, the first is moved.
      answered.formUnion(later.map(\.text))
      if later.isEmpty { kept.append(id) } else { moved.append((id, later)) }
    }
  }

  // MARK: - Tree

  /// Returns the tree of the upgraded sheet.
  private static func tree(
    _ root: Node, moved: [(from: ID<Criterion>, to: [ID<Criterion>])], kept: [ID<Criterion>], version: String,
    keptKey: String
  ) -> YAMLValue {
    guard case .mapping(var top) = YAMLValue(root) else { return YAMLValue(root) }
    let later = Dictionary(moved.map { ($0.from.text, $0.to.map(\.text)) }, uniquingKeysWith: { one, _ in one })
    let gone = Set(kept.map(\.text))
    var saved: [YAMLValue.Entry] = []
    for index in top.indices where top[index].key == AnswerSheetKey.answers.rawValue {
      guard case .mapping(let answers) = top[index].value else { continue }
      saved += answers.filter { gone.contains($0.key) }
      let rest = answers.filter { !gone.contains($0.key) }.flatMap { entry in
        (later[entry.key] ?? [entry.key]).map { YAMLValue.Entry($0, entry.value) }
      }
      top[index].value = rest.isEmpty ? .absent : .mapping(rest)
    }
    if let index = top.firstIndex(where: { $0.key == AnswerSheetKey.version.rawValue }) {
      top[index].value = .text(version)
    } else {
      let place = top.firstIndex { $0.key == AnswerSheetKey.questionnaire.rawValue }.map { $0 + 1 } ?? 0
      top.insert(YAMLValue.Entry(AnswerSheetKey.version.rawValue, .text(version)), at: place)
    }
    if !saved.isEmpty { top.append(YAMLValue.Entry(keptKey, .mapping(saved))) }
    return .mapping(top)
  }

  // MARK: - Text

  /// Returns the text with the same changes in place. It is right for sheets as people and Assay write them; the caller
  /// compares its tree with the one that is wanted. Nil where changes overlap, as in a sheet of one line.
  private func edited(_ root: Node, _ bytes: [UInt8], version: String, keptKey: String) -> String? {
    var edit = TextEdit(bytes)
    if let old = root[AnswerSheetKey.version.rawValue], old.kind == .scalar {
      edit.replace(old.range, by: "\"\(version)\"".utf8)
    } else if let named = root.entries.first(where: { $0.key.text == AnswerSheetKey.questionnaire.rawValue }) {
      let place = edit.lineEnd(named.value.range.upperBound)
      edit.replace(place..<place, by: "\(AnswerSheetKey.version.rawValue): \"\(version)\"\n".utf8)
    }
    let later = Dictionary(moved.map { ($0.from.text, $0.to) }, uniquingKeysWith: { one, _ in one })
    let gone = Set(kept.map(\.text))
    var saved: [UInt8] = []
    let answers = root[AnswerSheetKey.answers.rawValue]
    let entries = answers.map { $0.kind == .mapping ? Array($0.entries) : [] } ?? []
    for entry in entries {
      let lines = Self.lines(of: entry, in: bytes, edit)
      if gone.contains(entry.key.text) {
        saved += Self.endingInLineFeed(bytes[lines])
        edit.replace(lines, by: [])
      } else if let ids = later[entry.key.text], let first = ids.first {
        edit.replace(entry.key.range, by: first.text.utf8)
        let (start, end) = (edit.lineStart(entry.key.range.lowerBound), lines.upperBound)
        let copies = ids.dropFirst().map { id in
          Array(bytes[start..<entry.key.range.lowerBound]) + id.text.utf8 + bytes[entry.key.range.upperBound..<end]
        }
        if !copies.isEmpty { edit.replace(end..<end, by: copies.flatMap { $0 }) }
      }
    }
    guard let changed = edit.result else { return nil }
    var result = Self.endingInLineFeed(changed[...])
    if !saved.isEmpty { result += Array("\n\(keptKey):\n".utf8) + saved }
    return String(decoding: result, as: UTF8.self)
  }

  /// The lines of an entry of a block mapping, with the comment lines right above it.
  private static func lines(of entry: Node.Entry, in bytes: [UInt8], _ edit: TextEdit) -> Range<Int> {
    var start = edit.lineStart(entry.key.range.lowerBound)
    while start > 0 {
      let above = edit.lineStart(start - 1)
      let line = bytes[above..<start].drop { $0 == UInt8(ascii: " ") }
      guard line.first == UInt8(ascii: "#") else { break }
      start = above
    }
    return start..<edit.lastLineEnd(of: entry)
  }

  private static func endingInLineFeed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.last == UInt8(ascii: "\n") || bytes.isEmpty ? Array(bytes) : bytes + [UInt8(ascii: "\n")]
  }
}
