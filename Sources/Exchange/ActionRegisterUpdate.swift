internal import Assessment
package import AssessmentFiles
internal import PlainYAML
internal import Text

/// Changes values of entries in the text of an action register, and keeps everything else as it is written.
package enum ActionRegisterUpdate {
  /// New values of one entry.
  package struct Change: Hashable, Sendable {
    /// The id of the entry.
    package let id: String
    /// The new texts, none of them empty: nothing is removed.
    package let values: [ActionKey: String]

    /// A change of an entry that the register has.
    package init(id: String, values: [ActionKey: String]) {
      self.id = id
      self.values = values
    }
  }

  /// Returns the text of a register with all changes; nil where an entry cannot be changed in place, as one that is
  /// written on a single line. The text must have been read without errors.
  package static func text(_ text: String, applying changes: [Change]) -> String? {
    var text = text
    for change in changes {
      for key in ActionKey.allCases {
        guard let value = change.values[key] else { continue }
        guard let changed = self.text(text, setting: .init(key, .text(value)), of: change.id) else { return nil }
        text = changed
      }
    }
    return text
  }

  private static func text(_ text: String, setting entry: YAMLValue.Entry, of id: String) -> String? {
    let root = Document(parsing: Source(name: "", text: text)).root
    guard let root, let list = root[ActionFileKey.actions.rawValue],
      let index = list.items.firstIndex(where: { $0[ActionKey.id.rawValue]?.text == id })
    else { return nil }
    let changed = MappingEdit.text(text, setting: entry, among: Array(list.items[index].entries))
    let wanted = tree(
      YAMLValue(root), setting: entry, ofItem: list.items.distance(from: list.items.startIndex, to: index))
    return YAMLValue(parsing: changed) == wanted ? changed : nil
  }

  /// The tree with one entry of one item changed.
  private static func tree(_ root: YAMLValue, setting entry: YAMLValue.Entry, ofItem index: Int) -> YAMLValue? {
    guard case .mapping(var top) = root,
      let place = top.firstIndex(where: { $0.key == ActionFileKey.actions.rawValue }),
      case .sequence(var items) = top[place].value, items.indices.contains(index),
      case .mapping(var entries) = items[index]
    else { return nil }
    if let known = entries.firstIndex(where: { $0.key == entry.key }) {
      entries[known].value = entry.value
    } else {
      entries.append(entry)
    }
    items[index] = .mapping(entries)
    top[place].value = .sequence(items)
    return .mapping(top)
  }
}
