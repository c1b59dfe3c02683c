package import Assessment
internal import AssessmentFiles
internal import PlainYAML
package import Text

/// Makes the `engagement.yaml` of the next round from that of the previous one: another id and date, `previous` names the
/// earlier folder, a final engagement becomes a draft, and the assessor's words are removed. Everything else stays as it is
/// written.
package struct EngagementRenewal {
  /// The text of the new file.
  package let bytes: [UInt8]

  private static let removed = [EngagementKey.summary, .remarks, .previous].map(\.rawValue)

  /// Changes a file that was read without errors. `id` must be a legal identifier; without a date the file has none. Fails
  /// where entries cannot be changed in place, as in a file that is written in one line.
  package init?(_ source: Source, id: String, date: CalendarDate?, previous: String) {
    guard let root = Document(parsing: source).root, root.kind == .mapping else { return nil }
    let day = date?.description ?? ""
    let draft = Engagement.Status.draft.rawValue
    var edit = TextEdit(source.bytes)
    for entry in root.entries {
      switch EngagementKey(rawValue: entry.key.text) {
      case .engagement: Self.set(entry, to: id, of: source, in: &edit)
      case .date: Self.set(entry, to: day, of: source, in: &edit)
      case .status where entry.value.text == Engagement.Status.final.rawValue:
        Self.set(entry, to: draft, of: source, in: &edit)
      case .summary, .remarks, .previous: Self.remove(entry, in: &edit)
      default: break
      }
    }
    let hasDate = root[EngagementKey.date.rawValue] != nil
    let added: [YAMLValue.Entry] =
      (hasDate || day.isEmpty ? [] : [.init(EngagementKey.date, .text(day))])
      + [.init(EngagementKey.previous, .text(previous))]
    guard let anchor = root.entries.first(where: { $0.key.text == EngagementKey.engagement.rawValue }) else {
      return nil
    }
    Self.insert(added, below: anchor, of: source, in: &edit)
    guard let bytes = edit.result else { return nil }
    self.bytes = bytes
    // The tree is the measure: whatever the file's style, nothing else may have changed.
    let values = [
      EngagementKey.engagement: id, .date: day, .status: root[EngagementKey.status.rawValue].map { _ in draft } ?? "",
    ]
    let wanted = root.entries.filter { !Self.removed.contains($0.key.text) }.map { entry -> YAMLValue.Entry in
      guard let key = EngagementKey(rawValue: entry.key.text), let value = values[key], entry.value.text != value,
        key != .status || entry.value.text == Engagement.Status.final.rawValue
      else { return .init(entry.key.text, YAMLValue(entry.value)) }
      return .init(key, value.isEmpty ? .absent : .text(value))
    }
    let result = Document(parsing: Source(name: source.name, bytes: bytes))
    guard !result.hasErrors, case .mapping(let entries)? = result.root.map(YAMLValue.init),
      Set(entries) == Set(wanted + added)
    else { return nil }
  }

  private static func set(_ entry: Node.Entry, to value: String, of source: Source, in edit: inout TextEdit) {
    guard entry.value.kind == .absent else { return edit.replace(entry.value.range, by: value.utf8) }
    let end = entry.key.range.upperBound
    guard !value.isEmpty, let colon = source.bytes[end...].firstIndex(of: UInt8(ascii: ":")) else { return }
    edit.replace(colon + 1..<colon + 1, by: " \(value)".utf8)
  }

  private static func remove(_ entry: Node.Entry, in edit: inout TextEdit) {
    edit.replace(edit.lineStart(entry.key.range.lowerBound)..<edit.lastLineEnd(of: entry), by: [])
  }

  private static func insert(
    _ entries: [YAMLValue.Entry], below anchor: Node.Entry, of source: Source, in edit: inout TextEdit
  ) {
    let place = edit.lastLineEnd(of: anchor)
    let hasCarriageReturns = source.bytes.contains(UInt8(ascii: "\r"))
    let lines = YAMLWriter.write(.mapping(entries)).replacing("\n", with: hasCarriageReturns ? "\r\n" : "\n")
    let isEnded = source.bytes[..<place].last == UInt8(ascii: "\n")
    edit.replace(place..<place, by: ((isEnded ? "" : "\n") + lines).utf8)
  }
}
