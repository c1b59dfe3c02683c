package import Assessment
internal import AssessmentFiles
internal import PlainYAML
package import Text

/// Adds entries to the text of an action register and keeps everything else as it is written.
package struct ActionRegisterEdit {
  /// The file's text.
  package let text: String
  /// The ids of the added entries, in their order.
  package let added: [String]

  /// Adds proposals to the text of a file that was read without errors; nil begins a file. New ids continue the highest
  /// number after `A-`. Fails where entries cannot be added in place, as to a list in one line.
  package init?(_ source: Source?, adding proposals: [Evaluation.ActionProposal], on date: CalendarDate?) {
    self.init(source, adding: proposals.map { Self.values($0, on: date) })
  }

  /// Adds entries, and gives those without an id the next numbers. Their texts must be legal in the register.
  package init?(_ source: Source?, adding new: [ActionEntry]) {
    let root = source.flatMap { Document(parsing: $0).root }
    let list = root?[ActionFileKey.actions.rawValue]
    let known = list.map { $0.kind == .sequence ? Array($0.items) : [] } ?? []
    let last = known.compactMap { $0[ActionKey.id.rawValue].flatMap { Self.number(of: $0.text) } }.max() ?? 0
    let given = new.compactMap { $0.values[.id].flatMap(Self.number) }.max() ?? 0
    var number = max(last, given)
    let entries = new.map { entry -> (id: String, value: YAMLValue) in
      if entry.values[.id] == nil { number += 1 }
      let id = entry.values[.id] ?? "A-" + String(number).padded(with: "0", toTrailing: 3)
      let values = ActionEntry(entry.values.merging([.id: id]) { one, _ in one })
      return (id, .mapping(values.inOrder.map { .init($0.key, .text($0.value)) }))
    }
    added = entries.map(\.id)
    let wanted = (root.map(YAMLValue.init)).map { Self.tree($0, adding: entries.map(\.value)) }
    let old = source.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    guard let list, !known.isEmpty, let bytes = source?.bytes else {
      let register = YAMLValue.mapping([.init(ActionFileKey.actions, .sequence(entries.map(\.value)))])
      guard let source, root != nil else {
        text = YAMLWriter.write(register)
        return
      }
      // `actions:` without entries, perhaps `actions: []`.
      text = Self.replacingEmptyList(of: source, by: register)
      if YAMLValue(parsing: text) != wanted { return nil }
      return
    }
    text = Self.text(old, bytes, below: known[known.count - 1], of: list, entries.map(\.value))
    if YAMLValue(parsing: text) != wanted { return nil }
  }

  /// The number of an id such as `A-007`; nil for other ids.
  private static func number(of id: String) -> Int? { id.hasPrefix("A-") ? Int(id.dropFirst(2)) : nil }

  private static func values(_ proposal: Evaluation.ActionProposal, on date: CalendarDate?) -> ActionEntry {
    ActionEntry([
      .kind: proposal.kind.rawValue, .about: proposal.about, .source: Action.Source.selfAssessment.rawValue,
      .raised: date?.description ?? "", .finding: proposal.finding, .action: proposal.action,
      .effort: proposal.effort.rawValue, .state: Action.State.open.rawValue,
    ])
  }

  private static func tree(_ root: YAMLValue, adding entries: [YAMLValue]) -> YAMLValue {
    guard case .mapping(var top) = root,
      let index = top.firstIndex(where: { $0.key == ActionFileKey.actions.rawValue })
    else { return root }
    var known: [YAMLValue] = []
    if case .sequence(let items) = top[index].value { known = items }
    top[index].value = .sequence(known + entries)
    return .mapping(top)
  }

  private static func text(
    _ old: String, _ bytes: [UInt8], below last: Node, of list: Node, _ entries: [YAMLValue]
  ) -> String {
    var edit = TextEdit(bytes)
    let place = edit.lastLineEnd(of: last.range)
    // The column of the dash: the list begins with it.
    let margin = String.spaces(list.range.lowerBound - edit.lineStart(list.range.lowerBound))
    let lines = YAMLWriter.write(.sequence(entries)).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "" : margin + $0 }
    let lineFeed = bytes[..<place].last == UInt8(ascii: "\n") ? "" : "\n"
    edit.replace(place..<place, by: (lineFeed + lines.joined(separator: "\n") + "\n").utf8)
    return edit.result.map { String(decoding: $0, as: UTF8.self) } ?? old
  }

  /// The text with the entry `actions` written again, for a list without entries.
  private static func replacingEmptyList(of source: Source, by register: YAMLValue) -> String {
    guard
      let entry = Document(parsing: source).root?.entries.first(where: { $0.key.text == ActionFileKey.actions.rawValue }
      )
    else { return "" }
    var edit = TextEdit(source.bytes)
    let lines = edit.lineStart(entry.key.range.lowerBound)..<edit.lastLineEnd(of: entry)
    edit.replace(lines, by: YAMLWriter.write(register).utf8)
    return edit.result.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
