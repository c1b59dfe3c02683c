package import Assessment
package import AssessmentFiles
internal import Text

/// The texts of an entry of the action register by their keys; keys without a value are left out.
package struct ActionEntry: Hashable, Sendable {
  /// The text of each key as in the file.
  package let values: [ActionKey: String]

  /// Creates an entry of texts, without the empty ones.
  package init(_ values: [ActionKey: String]) { self.values = values.filter { !$1.isEmpty } }

  /// The entry of an action.
  package init(_ action: Action) {
    let (texts, progress) = (action.texts, action.progress)
    let all: [(ActionKey, String?)] = [
      (.id, action.id.text), (.kind, action.kind.rawValue), (.about, action.about), (.source, action.source?.rawValue),
      (.raised, action.raised?.description), (.grade, action.judgement?.grade.rawValue),
      (.judgedBy, action.judgement?.judgedBy), (.reason, texts.reason), (.finding, texts.finding),
      (.correction, texts.correction), (.cause, texts.cause), (.action, texts.action), (.owner, action.owner),
      (.due, progress.due?.description), (.effort, texts.effort), (.state, progress.state.rawValue),
      (.done, progress.done?.description), (.verifiedBy, progress.verifiedBy),
      (.verified, progress.verified?.description), (.effectiveness, texts.effectiveness), (.ticket, texts.ticket),
    ]
    self.init(Dictionary(all.compactMap { key, text in text.map { (key, $0) } }, uniquingKeysWith: { one, _ in one }))
  }

  /// The keys with a value and its text, in the order of the format.
  var inOrder: [(key: ActionKey, value: String)] {
    ActionKey.allCases.compactMap { key in values[key].map { (key, $0) } }
  }

  /// A short text by which an entry that was exported is compared: `id=` and 8 hexadecimal digits, and so for each key.
  package var fingerprint: String {
    inOrder.map { "\($0.key.rawValue)=\(Self.digits(of: $0.value))" }.joined(separator: " ")
  }

  /// Returns whether an entry had this value for a key, or none, when its fingerprint was taken.
  package static func had(_ value: String?, for key: ActionKey, in fingerprint: String) -> Bool {
    let known = fingerprint.split(separator: " ").first { $0.hasPrefix("\(key.rawValue)=") }
    return known.map(String.init) == value.map { "\(key.rawValue)=\(digits(of: $0))" }
  }

  private static func digits(of value: String) -> String {
    String(Checksum.hexadecimal(Array(value.utf8)[...]).prefix(8))
  }
}
