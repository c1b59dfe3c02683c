package import Assessment
package import ReportDocument
internal import Wording

extension DocumentStatus {
  /// The status in words.
  package var title: ReportPhrase {
    switch self {
    case .shown: "shown"
    case .claimed: "claimed"
    case .partly: "incomplete"
    case .missing: "missing"
    case .unanswered: "not answered"
    case .excluded: "not applicable"
    case .noCase: "no case"
    case .notAsked: "not asked"
    }
  }

  /// Whether something of the document is known to be missing.
  package var isShortcoming: Bool { self == .missing || self == .partly }
}
